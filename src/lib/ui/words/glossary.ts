import type { Language } from '$lib/contract/localized.ts';
import { number } from '$lib/language/number.ts';

const id = {
	label: 'Saring istilah',
	field: 'Bidang',
	allFields: 'Semua bidang',
	letters: 'Istilah menurut abjad',
	own: 'Definisi disusun untuk situs ini; sumbernya disebut bila berasal dari peraturan atau lembaga.',
	found: (count: number) => `${number(count, 'id')} istilah`,
	none: (query: string) =>
		`Tidak ada istilah yang cocok dengan “${query}”. Periksa ejaannya, coba sebagian kata, atau cari di seluruh situs.`,
	everywhere: 'Cari di seluruh situs',
	missing: 'Rilis yang terpasang tidak membawa daftar istilah. Cara membaca angka ada di Panduan.',
	guide: 'Buka Panduan',
	also: 'Juga disebut',
	see: 'Lihat juga',
	source: 'Sumber',
	onPage: 'Istilah di sini',
	fields: {
		perlinsos: 'Perlindungan sosial',
		ppa: 'Perlindungan perempuan dan anak',
		indikator: 'Indikator kemiskinan',
		data: 'Data dan tanda pada angka',
		'cara-baca': 'Membaca statistik'
	} as Record<string, string>
};

const en: typeof id = {
	label: 'Filter terms',
	field: 'Field',
	allFields: 'All fields',
	letters: 'Terms from A to Z',
	own: 'Definitions were written for this site; a source is named where they follow a regulation or an institution.',
	found: (count) => `${number(count, 'en')} ${count === 1 ? 'term' : 'terms'}`,
	none: (query) => `No term fits “${query}”. Check the spelling, try part of a word, or search the whole site.`,
	everywhere: 'Search the whole site',
	missing: 'The release in place carries no glossary. How to read figures is in the guide.',
	guide: 'Open the guide',
	also: 'Also called',
	see: 'See also',
	source: 'Source',
	onPage: 'Terms used here',
	fields: {
		perlinsos: 'Social protection',
		ppa: 'Protection of women and children',
		indikator: 'Poverty indicators',
		data: 'Data and marks on figures',
		'cara-baca': 'Reading statistics'
	}
};

/** Words of the glossary. */
export const glossaryWords: Record<Language, typeof id> = { id, en };
