/** A city of the samples: true in size, made up in everything else. */
export interface City {
	/** Folder below data/samples. */
	folder: string;
	code: string;
	/** Kemendagri 2025, men and women (Kepmendagri register of population). */
	population: number;
	/** Share of the population by last block of the kecamatan code; plausible, not measured. */
	districts: Record<string, number>;
	/** Kelurahan far from the mean of their kecamatan: weight against 1. */
	weights: Record<string, number>;
	/** Victims reported to UPTD PPA and to the police unit in a quarter of 2023. */
	victims: { uptd: number; police: number };
	policeUnit: string;
	/** First of the two digits after 9999 in made-up numbers, so that no number occurs in two cities. */
	block: number;
}

/** Persons per family by which families follow from the population. */
export const FAMILY_SIZE = 3.3;

export const CITIES: City[] = [
	{
		folder: 'palangka-raya',
		code: '62.71',
		population: 315_153,
		districts: { '01': 0.337, '02': 0.046, '03': 0.527, '04': 0.079, '05': 0.011 },
		weights: {
			'62.71.01.1004': 0.05,
			'62.71.01.1005': 0.4,
			'62.71.01.1006': 0.35,
			'62.71.03.1001': 1,
			'62.71.03.1002': 0.95,
			'62.71.03.1003': 1.05,
			'62.71.03.1004': 0.08,
			'62.71.02.1006': 0.3,
			'62.71.04.1004': 0.2,
			'62.71.04.1005': 0.2,
			'62.71.04.1003': 1.8
		},
		victims: { uptd: 23, police: 12 },
		policeUnit: 'Unit PPA Polresta',
		block: 1
	},
	{
		folder: 'pangkalpinang',
		code: '19.71',
		population: 242_285,
		districts: { '01': 0.19, '02': 0.09, '03': 0.1, '04': 0.16, '05': 0.21, '06': 0.16, '07': 0.09 },
		weights: {},
		victims: { uptd: 20, police: 10 },
		policeUnit: 'Unit PPA Polresta',
		block: 21
	},
	{
		folder: 'prabumulih',
		code: '16.74',
		population: 213_523,
		districts: { '01': 0.155, '02': 0.415, '03': 0.098, '04': 0.062, '05': 0.16, '06': 0.11 },
		weights: { '16.74.01.1014': 0.6, '16.74.02.1007': 1.9 },
		victims: { uptd: 14, police: 11 },
		policeUnit: 'Unit PPA Polres',
		block: 41
	}
];
