/** Names of made-up people are a wood and a flower, so that nobody bears them and everybody sees it. */
export const WOODS = [
	...['Meranti', 'Ulin', 'Bangkirai', 'Ramin', 'Keruing', 'Kapur', 'Jelutung', 'Balangeran', 'Gaharu', 'Merbau'],
	...['Sonokeling', 'Mahoni', 'Trembesi', 'Sungkai', 'Nyatoh', 'Gerunggang', 'Pelawan', 'Seru', 'Tembesu', 'Medang']
] as const;
export const PLANTS = [
	...['Melati', 'Kenanga', 'Seroja', 'Teratai', 'Cempaka', 'Flamboyan', 'Kamboja', 'Dahlia', 'Anggrek', 'Mawar'],
	...[
		'Kemuning',
		'Tanjung',
		'Sedap Malam',
		'Bougainvilléa',
		'Asoka',
		'Soka',
		'Kecombrang',
		'Lavender',
		'Alamanda',
		'Wijayakusuma'
	]
] as const;
