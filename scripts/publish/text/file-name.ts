import { contentKind } from './content-kind.ts';
import { SOFT, type Kind } from './kind.ts';
import { NAMES } from './lexicon.ts';
import { isInstitution } from './names.ts';
import { normal } from './normal.ts';

/** Words of file names that say what a file holds; with them stand areas, years and quarters. */
const ORDINARY = new Set(
	`data masukan samples facts contoh rekap rekapitulasi rekaman register laporan daftar tabel kasus korban keluarga kk nik penduduk
	realisasi program kegiatan layanan kekerasan anak perempuan laki abh pelaku penerima bansos pkh sembako bpnt dtsen dtks kapasitas kelurahan kecamatan
	kota kab kabupaten provinsi tw triwulan semester tahun bulan q sementara final revisi salinan copy lembar sheet baru lama ppa dinsos bantuan penyaluran kartu jumlah total dana csv tsv txt xlsx xls ods`
		.trim()
		.split(/\s+/)
);

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** What a name of a file, folder or sheet tells of a person; null when nothing. */
export function nameKind(name: string): Kind | null {
	const text = normal(name)
		.replaceAll(/[_+]|%20/g, ' ')
		.replace(/\.(?:csv|tsv|txt|xlsx?|ods)$/i, '')
		.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
	const kind = contentKind(text);
	if (kind && !SOFT.includes(kind) && kind !== 'koordinat') return kind;
	const place =
		/(?<!\p{L})(?:kelurahan|kel|kecamatan|kec|kota|kab|kabupaten|desa|jalan|jl)[ .-]{1,3}\p{L}+(?:[ -]\p{L}+)?/giu;
	const words = wordsOf(text.replaceAll(place, ' '));
	// What a file counts is no institution: "bantuan_siti_aminah" names her.
	if (isInstitution(words.filter((word) => !ORDINARY.has(word)).join(' '))) return null;
	return words.some((word) => NAMES.has(word)) ? 'nama' : null;
}

/** A name for messages: as it is where it tells of nobody; else every word and number hidden that is not an ordinary one. */
export function shownName(name: string): string {
	if (!nameKind(name)) return name.replaceAll(/\d(?:[ .-]?[\d*]){10,}/g, '•••');
	return name
		.normalize('NFKC')
		.replaceAll(/[\p{L}\p{M}\p{Cf}]+|[\p{N}*#•][\p{N}\p{Cf} .*#•-]{0,30}[\p{N}*#•]|\p{N}/gu, (word) =>
			ORDINARY.has(word.toLowerCase()) || /^(?:19|20)\d\d$/.test(word) ? word : '•••'
		);
}
