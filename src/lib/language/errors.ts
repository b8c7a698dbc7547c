import type { Failure } from '../contract/failure.ts';
import type { Language } from '../contract/localized.ts';
import { number } from './number.ts';

type Params = Failure['params'];
type Sentences = Record<
	Failure['code'],
	(params: Params, count: (value: string | number | undefined) => string) => string
>;

const id: Sentences = {
	offline: ({ file }) =>
		`Berkas ${file} tidak dapat diambil karena server tidak menjawab. Periksa sambungan internet Anda, lalu muat ulang halaman ini.`,
	missing: ({ file }) =>
		`Berkas ${file} tidak ada di server. Rilis ini tidak lengkap; beri tahu pengelola situs agar rilis disalin ulang seutuhnya.`,
	refused: ({ file, status }) =>
		`Server tidak mau memberikan berkas ${file} (kode ${status}). Coba lagi beberapa saat lagi; bila berulang, beri tahu pengelola situs.`,
	truncated: ({ file, got, expected }, count) =>
		`Berkas ${file} terputus di tengah jalan: baru ${count(got)} dari ${count(expected)} bita yang diterima. Muat ulang halaman ini; bila berulang, berkas di server tidak utuh dan perlu disalin ulang.`,
	'wrong-hash': ({ file }) =>
		`Isi berkas ${file} tidak sama dengan yang diterbitkan, jadi tidak dipakai. Muat ulang halaman ini; bila berulang, beri tahu pengelola situs bahwa berkas itu berubah setelah terbit.`,
	broken: ({ file, detail }) =>
		`Berkas ${file} tidak dapat dibaca (${detail}). Beri tahu pengelola situs agar rilis diterbitkan ulang.`,
	'newer-format': ({ format, expected }) =>
		`Rilis ini memakai format ${format}, sedangkan halaman ini baru mengenal format ${expected}. Muat ulang halaman ini; bila pesan ini tetap muncul, pengelola situs perlu memasang versi situs yang baru.`,
	'wrong-columns': ({ file, column }) =>
		`Kolom ${column} pada berkas ${file} tidak sesuai dengan keterangan rilis. Berkas itu tidak dipakai; beri tahu pengelola situs agar rilis diterbitkan ulang.`,
	'wrong-rows': ({ file, got, expected }, count) =>
		`Berkas ${file} berisi ${count(got)} baris, padahal keterangan rilis menyebut ${count(expected)}. Berkas itu tidak dipakai; beri tahu pengelola situs agar rilis diterbitkan ulang.`,
	'unknown-code': ({ file, column }) =>
		`Kolom ${column} pada berkas ${file} memuat kode yang tidak ada dalam daftar kode rilis. Berkas itu tidak dipakai; beri tahu pengelola situs agar rilis diterbitkan ulang.`,
	'no-wasm': () =>
		'Peramban ini tidak dapat menjalankan mesin hitung (WebAssembly), sehingga filter tidak tersedia. Tampilan awal tetap dapat dibaca; untuk memakai filter, buka dengan Chrome, Edge, Firefox, atau Safari versi terbaru.',
	'worker-blocked': () =>
		'Mesin hitung tidak dapat dijalankan di peramban ini, mungkin karena diblokir oleh pengaturan atau perangkat lunak keamanan. Tampilan awal tetap dapat dibaca; coba muat ulang, atau buka dengan peramban lain.',
	timeout: ({ seconds }) =>
		`Mesin hitung belum siap setelah ${seconds} detik. Tampilan awal tetap dapat dibaca; coba muat ulang saat sambungan lebih cepat.`,
	'out-of-memory': () =>
		'Memori perangkat ini tidak cukup untuk pilihan sebesar itu. Persempit wilayah atau periode, atau tutup tab lain lalu muat ulang halaman ini.',
	'query-failed': ({ detail }) =>
		`Pertanyaan ini tidak dapat dihitung (${detail}). Ubah pilihan filter; bila berulang, beri tahu pengelola situs.`,
	superseded: () => 'Pertanyaan ini sudah digantikan oleh yang lebih baru.',
	closed: () => 'Mesin hitung sudah ditutup. Muat ulang halaman ini untuk memakai filter kembali.'
};

const en: Sentences = {
	offline: ({ file }) =>
		`The file ${file} could not be fetched because the server did not answer. Check your internet connection, then reload this page.`,
	missing: ({ file }) =>
		`The server has no file ${file}. This release is incomplete; tell the keeper of the site to copy it again as a whole.`,
	refused: ({ file, status }) =>
		`The server would not give the file ${file} (code ${status}). Try again in a while; if it happens again, tell the keeper of the site.`,
	truncated: ({ file, got, expected }, count) =>
		`The file ${file} broke off: ${count(got)} of ${count(expected)} bytes arrived. Reload this page; if it happens again, the file on the server is not whole and must be copied again.`,
	'wrong-hash': ({ file }) =>
		`The file ${file} is not the one that was published, so it is not used. Reload this page; if it happens again, tell the keeper of the site that the file changed after publication.`,
	broken: ({ file, detail }) =>
		`The file ${file} cannot be read (${detail}). Tell the keeper of the site to publish the release again.`,
	'newer-format': ({ format, expected }) =>
		`This release uses format ${format}, but this page knows formats up to ${expected}. Reload this page; if this message stays, the keeper of the site must install a newer version.`,
	'wrong-columns': ({ file, column }) =>
		`Column ${column} of the file ${file} does not match the description of the release. The file is not used; tell the keeper of the site to publish the release again.`,
	'wrong-rows': ({ file, got, expected }, count) =>
		`The file ${file} has ${count(got)} rows, but the release says ${count(expected)}. The file is not used; tell the keeper of the site to publish the release again.`,
	'unknown-code': ({ file, column }) =>
		`Column ${column} of the file ${file} holds a code that is not in the code lists of the release. The file is not used; tell the keeper of the site to publish the release again.`,
	'no-wasm': () =>
		'This browser cannot run the calculating engine (WebAssembly), so filters are not available. The default view can still be read; to use filters, open the page in a current Chrome, Edge, Firefox or Safari.',
	'worker-blocked': () =>
		'The calculating engine cannot run in this browser, perhaps because a setting or security software blocks it. The default view can still be read; reload the page, or open it in another browser.',
	timeout: ({ seconds }) =>
		`The calculating engine was not ready after ${seconds} seconds. The default view can still be read; reload the page on a faster connection.`,
	'out-of-memory': () =>
		'This device has too little memory for a choice of that size. Narrow the area or the period, or close other tabs and reload the page.',
	'query-failed': ({ detail }) =>
		`This question could not be calculated (${detail}). Change the filters; if it happens again, tell the keeper of the site.`,
	superseded: () => 'A newer question has taken the place of this one.',
	closed: () => 'The calculating engine has been closed. Reload this page to use filters again.'
};

const SENTENCES: Record<Language, Sentences> = { id, en };

/** What happened and what a reader can do, for an error of `release` or `engine` (both carry a code and parameters). */
export function failureSentence({ code, params }: Failure, language: Language): string {
	return SENTENCES[language][code](params, (value) => number(Number(value ?? 0), language));
}

/** True for an error that carries a Failure, whichever part of the site threw it. */
export function isFailure(error: unknown): error is Error & Failure {
	return (
		error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code in id && 'params' in error
	);
}
