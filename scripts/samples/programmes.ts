/** A programme of the realisation recap that is not counted from families: size and pace are plausible, not measured. */
export interface Programme {
	name: string;
	agency: string;
	funds: string;
	/** Recipients (in the programme's own unit) per 1,000 inhabitants and year. */
	perThousand: number;
	/** Rupiah per recipient and year. */
	amount: number;
	/** Share delivered by the end of each triwulan. */
	pace: [number, number, number, number];
	/** Codes of the cities that have it; all where left out. */
	cities?: string[];
}

/** Programmes counted from the family lists; the amount is rupiah per family (or person) and triwulan. */
export const COUNTED = [
	{ name: 'PKH', column: 'pkh', unit: '1', agency: 'Dinas Sosial', funds: 'APBN', amount: 480_000 },
	{ name: 'Sembako', column: 'sembako', unit: '1', agency: 'Dinas Sosial', funds: 'APBN', amount: 600_000 },
	{ name: 'PBI-JKN', column: 'pbi', unit: 'jiwa', agency: 'Dinas Sosial', funds: 'APBN', amount: 126_000 },
	{ name: 'BLT-DD', column: 'blt', unit: '1', agency: 'DPMD', funds: 'Dana Desa', amount: 900_000 },
	{
		name: 'Pelatihan dan bantuan usaha',
		column: 'usaha',
		unit: '1',
		agency: 'Dinas Koperasi dan UKM',
		funds: 'APBD Kota',
		amount: 750_000
	}
] as const;

const EVEN: Programme['pace'] = [1, 1, 1, 1];
const WORKS: Programme['pace'] = [0, 0.12, 0.48, 0.97];
const SCHOOL: Programme['pace'] = [0, 0.35, 0.8, 0.98];

export const PROGRAMMES: Programme[] = [
	{ name: 'PIP', agency: 'Dinas Pendidikan', funds: 'APBN', perThousand: 38, amount: 610_000, pace: SCHOOL },
	{
		name: 'PBPU-BP Pemda',
		agency: 'Dinas Kesehatan',
		funds: 'APBD Kota',
		perThousand: 74,
		amount: 453_600,
		pace: EVEN
	},
	{
		name: 'Rehabilitasi RTLH',
		agency: 'Perkim',
		funds: 'APBD Kota',
		perThousand: 0.55,
		amount: 20_000_000,
		pace: WORKS
	},
	{ name: 'Sambungan air minum', agency: 'PUPR', funds: 'DAK', perThousand: 2.1, amount: 3_600_000, pace: WORKS },
	{ name: 'Sanitasi layak', agency: 'PUPR', funds: 'DAK', perThousand: 1.2, amount: 8_500_000, pace: WORKS },
	{
		name: 'ATENSI',
		agency: 'Dinas Sosial',
		funds: 'APBN',
		perThousand: 0.9,
		amount: 2_400_000,
		pace: [0.2, 0.45, 0.7, 0.95]
	},
	{
		name: 'Bansos APBD',
		agency: 'Dinas Sosial',
		funds: 'APBD Kota',
		perThousand: 2.6,
		amount: 1_500_000,
		pace: [0.1, 0.4, 0.7, 0.96]
	},
	{ name: 'Permakanan', agency: 'Dinas Sosial', funds: 'APBN', perThousand: 0.8, amount: 10_800_000, pace: EVEN },
	{
		name: 'Bantuan pangan beras',
		agency: 'Dinas Ketahanan Pangan',
		funds: 'APBN',
		perThousand: 41,
		amount: 360_000,
		pace: [0.5, 0.5, 1, 1]
	},
	{
		name: 'Zakat produktif',
		agency: 'Baznas',
		funds: 'Baznas/TJSL',
		perThousand: 0.4,
		amount: 2_500_000,
		pace: [0.1, 0.3, 0.6, 0.9]
	},
	{
		name: 'Seragam Gratis',
		agency: 'Dinas Pendidikan',
		funds: 'APBD Kota',
		perThousand: 26,
		amount: 350_000,
		pace: [0, 0, 0.97, 0.99],
		cities: ['16.74']
	}
];
