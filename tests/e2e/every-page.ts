/** Every page with its heading, Indonesian and English. */
export const PAGES = [
	['', 'Ringkasan', 'Overview'],
	['perlinsos/', 'Perlindungan Sosial', 'Social protection'],
	['perempuan-anak/', 'Kekerasan terhadap Perempuan dan Anak', 'Violence against women and children'],
	['layanan/', 'Layanan Korban', 'Victim services'],
	['indikator/', 'Analisis Indikator Kemiskinan', 'Analysis of poverty indicators'],
	['wilayah/', 'Profil Wilayah', 'Area profile'],
	['bandingkan/', 'Bandingkan Wilayah', 'Compare areas'],
	['data/', 'Data & Status', 'Data & status'],
	['panduan/', 'Panduan', 'Guide'],
	['pelindungan-identitas/', 'Pelindungan Identitas', 'Identity protection'],
	['aksesibilitas/', 'Aksesibilitas', 'Accessibility'],
	['sosial/', 'Ringkasan Dinas Sosial', 'Summary for the social agency'],
	['ppa/', 'Ringkasan Perempuan dan Anak', 'Summary for women and children'],
	['istilah/', 'Istilah', 'Glossary'],
	['cari/', 'Cari', 'Search']
] as const;

/** Every page in each language, by its path. */
export const MATRIX = PAGES.flatMap(([path, indonesian, english]) => [
	{ path, heading: indonesian, language: 'id' },
	{ path: `en/${path}`, heading: english, language: 'en' }
]);
