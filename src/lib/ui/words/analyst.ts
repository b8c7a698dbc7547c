import type { Language } from '$lib/contract/localized.ts';
import type { Example } from '$lib/query/examples.ts';
import type { PublishedTable } from '$lib/contract/release.ts';

const id = {
	lede: 'Alat bagi yang terbiasa dengan statistik.',
	/** How its figures were published. */
	figures: {
		rounded: 'Angkanya sama dengan di atas: sudah dilindungi, dan sebagian dibulatkan.',
		plain: 'Angkanya sama dengan di atas, ditampilkan sebagaimana diterbitkan sumbernya.',
		mixed:
			'Angkanya sama dengan di atas: sebagian dilindungi dan dapat dibulatkan, selebihnya ditampilkan sebagaimana diterbitkan sumbernya.'
	},
	sql: 'Tanya dengan SQL',
	sqlLede:
		'Tulis satu perintah yang membaca tabel rilis ini. Perintah berjalan di peramban Anda; tidak ada yang dikirim ke mana pun dan tidak ada yang dapat diubah.',
	sqlBounds:
		'Angka berstatus dibulatkan bukan angka sebenarnya: tiap angka berasal dari suatu kisaran (lihat Tabel dan kolom). Selisih kecil di antaranya bisa semata-mata akibat pembulatan, dan jumlah banyak baris membawa kisaran yang makin lebar.',
	sqlAdding:
		'Jangan menjumlahkan antarregister, antarsatuan, antarhimpunan yang tumpang tindih, atau keadaan akhir periode antarwaktu.',
	statement: 'Perintah SQL',
	run: 'Jalankan',
	runKeys: 'Ctrl+Enter',
	stop: 'Hentikan',
	examples: 'Contoh',
	example: {
		areas: 'Angka tiap wilayah',
		bounds: 'Jumlah dengan batas pasti',
		change: 'Perubahan setahun',
		statuses: 'Status angka'
	} satisfies Record<Example['kind'], string>,
	running: 'Sedang dihitung…',
	preparing: (share: number) => `Menyiapkan mesin hitung… ${share}%`,
	answered: (rows: string, seconds: string) => `${rows} baris dalam ${seconds} detik`,
	none: 'Tidak ada baris yang cocok. Periksa kode dan periodenya; angka 0 memang tidak ditulis di berkas.',
	cut: (rows: string) =>
		`Hanya ${rows} baris pertama yang ditampilkan dan diunduh. Persempit dengan WHERE atau ringkas dengan GROUP BY.`,
	result: 'Hasil',
	download: 'Unduh CSV',
	empty: 'kosong',
	codes: (count: string) => `${count} kode`,
	letters: (count: string) => `(${count} huruf)`,
	shortened: 'Isi yang panjang dipendekkan di layar; unduhan CSV memuat seluruhnya.',
	tables: 'Tabel dan kolom',
	rows: (rows: string) => `${rows} baris`,
	column: 'Kolom',
	meaning: 'Isi',
	list: (name: string) => `kode dari daftar ${name}`,
	area: (level: string) => `kode wilayah Kemendagri, tingkat ${level}`,
	period: (grain: string) => `periode per ${grain}, misalnya`,
	set: 'himpunan kode yang dihubungkan tanda +',
	apart: 'jangan dijumlahkan antarkode',
	measure: (title: string, unit: string) => `${title} (${unit})`,
	kinds: {
		stock: 'keadaan akhir periode, tidak dijumlahkan antarwaktu',
		flow: 'dapat dijumlahkan antarwaktu',
		level: 'tidak dijumlahkan'
	},
	mentions: 'sebutan, bukan orang',
	ownUnit: 'satuan mengikuti kolom',
	value: 'angka; kosong bila statusnya tanpa angka',
	status: 'tepat, dibulatkan, tidak-ditampilkan, tidak-ada-data, belum-masuk, atau tidak-relevan',
	provisional: 'benar bila angkanya masih sementara',
	absent: {
		nol: 'Baris yang tidak ada berarti 0, sepanjang periodenya sudah masuk.',
		'nol-dibulatkan': 'Baris yang tidak ada berarti 0 setelah dibulatkan',
		'tidak-ada-data': 'Baris yang tidak ada berarti tidak ada data.'
	} satisfies Record<PublishedTable['absent'], string>,
	absentRange: (most: number) => `: nilai sebenarnya 0–${most}, sepanjang periodenya sudah masuk.`,
	rounding: (base: number, slack: number) =>
		`Angka dibulatkan: ${base} berarti 1–${base + slack}, angka lain dapat bergeser ${slack}.`,
	rollup: (table: string) => `Ringkasan dari ${table}: batas pastinya dihitung dari tabel itu.`,
	names:
		'Tabel kode memuat nama setiap kode: daftar, kode, nama, nama_en, induk, tingkat. SHOW TABLES menyebut semua tabel di bawah ini; information_schema hanya memuat tabel yang sudah pernah dipakai sejak halaman dibuka.',
	problem: {
		empty: 'Tulis dahulu perintahnya, atau pilih salah satu contoh.',
		'not-reading': (word: string) =>
			`Perintah ${word} tidak dijalankan: panel ini hanya membaca. Mulailah dengan SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, atau SUMMARIZE.`,
		'several-statements':
			'Hanya satu perintah yang dijalankan setiap kali. Hapus tanda titik koma di tengah, lalu jalankan satu per satu.',
		stopped: 'Dihentikan. Tidak ada hasil yang disimpan.',
		'open-pivot':
			"PIVOT tanpa daftar nilai tidak tersedia di sini, karena mesin hitung memecahnya menjadi beberapa perintah. Sebutkan nilainya, misalnya ON program IN ('pkh', 'sembako'), atau pakai sum(nilai) FILTER (WHERE program = 'pkh').",
		'too-slow': (seconds: number) =>
			`Dihentikan setelah ${seconds} detik. Persempit wilayah atau periode dengan WHERE, atau ringkas dahulu dengan GROUP BY sebelum JOIN.`,
		syntax: (near: string) =>
			`Penulisan SQL belum benar di dekat ${near}. Periksa koma, tanda kurung, dan tanda kutip di sekitarnya.`,
		unfinished:
			'Perintahnya belum selesai: sesudah kata terakhir masih harus ada isinya, atau ada tanda kurung yang belum ditutup.',
		unclosed: 'Ada tanda kutip yang dibuka tetapi belum ditutup. Teks ditulis di antara dua tanda kutip tunggal.',
		nothing: 'Sesudah SELECT belum ada yang dipilih. Tulis nama kolomnya, atau * untuk semua kolom.',
		table: (name: string) => `Tabel ${name} tidak ada di rilis ini. Lihat nama tabel di “Tabel dan kolom”.`,
		column: (name: string) =>
			`Kolom ${name} tidak ada. Lihat nama kolom tiap tabel di “Tabel dan kolom”; teks ditulis di antara tanda kutip tunggal.`,
		group: (name: string) =>
			`Kolom ${name} perlu ditulis di GROUP BY, atau diringkas dengan sum, min, max, atau count.`,
		function: (name: string) =>
			`Fungsi ${name} tidak dikenal atau isinya tidak sesuai. Periksa nama dan jumlah isinya.`,
		value: (value: string) =>
			`Nilai ${value} tidak dapat dibandingkan dengan kolomnya. Periksa kodenya di tabel kode, atau ubah jenisnya dengan ::VARCHAR.`,
		textColumn: (name: string, value: string, column: string) =>
			`Kolom ${name} berisi teks seperti ${value}, bukan angka. Tulis pembandingnya sebagai teks di antara tanda kutip tunggal, misalnya ${column} = ${value.replace(/[“”]/g, "'")}.`,
		mixed:
			"Teks dan angka tidak dapat dibandingkan, dihitung, atau dicampur. Kode, wilayah, dan periode adalah teks: tulis nilainya di antara tanda kutip tunggal, misalnya periode >= '2024'.",
		cast: (value: string) =>
			`Teks ${value} tidak dapat diubah menjadi angka. Pakai try_cast(kolom AS DOUBLE) agar isi seperti itu menjadi kosong.`,
		files: 'Panel ini tidak membuka berkas atau alamat lain; yang dapat dibaca hanya tabel rilis ini.',
		extension: 'Fungsi ini memerlukan tambahan yang tidak dipasang. Pakai fungsi dasar SQL.',
		write: 'Panel ini hanya membaca; perintah yang mengubah data tidak dijalankan.',
		other: (detail: string) => `Perintah ini ditolak mesin hitung: ${detail}`
	}
};

const en: typeof id = {
	lede: 'Tools for those at home with statistics.',
	figures: {
		rounded: 'The figures are those above: protected already, and partly rounded.',
		plain: 'The figures are those above, as their sources published them.',
		mixed:
			'The figures are those above: some are protected and can be rounded, the others are as their sources published them.'
	},
	sql: 'Ask with SQL',
	sqlLede:
		'Write one statement that reads the tables of this release. It runs in your browser; nothing is sent anywhere and nothing can be changed.',
	sqlBounds:
		'A figure whose status is dibulatkan (rounded) is not the true figure: each comes from a range (see Tables and columns). Small differences between them can be rounding alone, and sums of many rows carry ever wider ranges.',
	sqlAdding: 'Do not add across registers, units or overlapping sets, nor states at the end of a period over time.',
	statement: 'SQL statement',
	run: 'Run',
	runKeys: 'Ctrl+Enter',
	stop: 'Stop',
	examples: 'Examples',
	example: {
		areas: 'Figures of each area',
		bounds: 'Sums with certain bounds',
		change: 'Change over a year',
		statuses: 'Status of figures'
	},
	running: 'Calculating…',
	preparing: (share) => `Preparing the calculating engine… ${share}%`,
	answered: (rows, seconds) => `${rows} rows in ${seconds} seconds`,
	none: 'No row matches. Check the codes and the period; zeros are not written in the files.',
	cut: (rows) =>
		`Only the first ${rows} rows are shown and downloaded. Narrow it with WHERE or summarise with GROUP BY.`,
	result: 'Result',
	download: 'Download CSV',
	empty: 'empty',
	codes: (count) => `${count} codes`,
	letters: (count) => `(${count} letters)`,
	shortened: 'Long contents are shortened on the screen; the CSV download holds all of them.',
	tables: 'Tables and columns',
	rows: (rows) => `${rows} rows`,
	column: 'Column',
	meaning: 'Content',
	list: (name) => `code of the list ${name}`,
	area: (level) => `area code (Kemendagri), level ${level}`,
	period: (grain) => `period by ${grain}, such as`,
	set: 'set of codes joined by +',
	apart: 'not to be added across codes',
	measure: (title, unit) => `${title} (${unit})`,
	kinds: {
		stock: 'state at the end of a period, not added over time',
		flow: 'adds over time',
		level: 'not added'
	},
	mentions: 'mentions, not persons',
	ownUnit: 'unit follows the column',
	value: 'number; empty where the status has none',
	status:
		'tepat (exact), dibulatkan (rounded), tidak-ditampilkan (not shown), tidak-ada-data (no data), belum-masuk (not yet received) or tidak-relevan (not applicable)',
	provisional: 'true for provisional figures',
	absent: {
		nol: 'A row that is not there means 0, as far as its period has been received.',
		'nol-dibulatkan': 'A row that is not there means 0 after rounding',
		'tidak-ada-data': 'A row that is not there means no data.'
	},
	absentRange: (most) => `: the true value is 0–${most}, as far as its period has been received.`,
	rounding: (base, slack) =>
		`Figures are rounded: ${base} means 1–${base + slack}, other figures can be off by ${slack}.`,
	rollup: (table) => `A summary of ${table}: certain bounds follow from that table.`,
	names:
		'The table kode holds the name of every code: daftar, kode, nama, nama_en, induk, tingkat. SHOW TABLES names all tables below; information_schema holds only those used since the page was opened.',
	problem: {
		empty: 'Write a statement first, or choose an example.',
		'not-reading': (word) =>
			`The statement ${word} was not run: this panel only reads. Begin with SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW or SUMMARIZE.`,
		'several-statements': 'One statement is run at a time. Remove the semicolon inside and run them one by one.',
		stopped: 'Stopped. No result was kept.',
		'open-pivot':
			"A PIVOT without a list of values is not available here, since the engine splits it into several statements. List the values, such as ON program IN ('pkh', 'sembako'), or use sum(nilai) FILTER (WHERE program = 'pkh').",
		'too-slow': (seconds) =>
			`Stopped after ${seconds} seconds. Narrow the areas or periods with WHERE, or summarise with GROUP BY before a JOIN.`,
		syntax: (near) => `The SQL is not right near ${near}. Check commas, brackets and quotes around it.`,
		unfinished: 'The statement is not finished: something must follow its last word, or a bracket is still open.',
		unclosed: 'A quote was opened and not closed. Texts stand between two single quotes.',
		nothing: 'Nothing is selected after SELECT. Write the names of columns, or * for all of them.',
		table: (name) => `This release has no table ${name}. See the names under “Tables and columns”.`,
		column: (name) =>
			`There is no column ${name}. See the columns of each table under “Tables and columns”; texts stand between single quotes.`,
		group: (name) => `The column ${name} must stand in GROUP BY, or be summarised by sum, min, max or count.`,
		function: (name) =>
			`The function ${name} is not known or does not take these arguments. Check its name and arguments.`,
		value: (value) =>
			`The value ${value} cannot be compared with its column. Check the code in the table kode, or convert it with ::VARCHAR.`,
		textColumn: (name, value, column) =>
			`The column ${name} holds texts such as ${value}, not numbers. Compare it with a text between single quotes, such as ${column} = ${value.replace(/[“”]/g, "'")}.`,
		mixed:
			"Text and numbers cannot be compared, calculated or mixed with each other. Codes, areas and periods are text: write their values between single quotes, such as periode >= '2024'.",
		cast: (value) =>
			`The text ${value} cannot be turned into a number. Use try_cast(column AS DOUBLE), which leaves such contents empty.`,
		files: 'This panel opens no file or address; only the tables of this release can be read.',
		extension: 'This function needs an extension that is not installed. Use basic SQL functions.',
		write: 'This panel only reads; statements that change data are not run.',
		other: (detail) => `The calculating engine refused this statement: ${detail}`
	}
};

/** Words of the part for analysts; loaded with it. */
export const analystWords: Record<Language, typeof id> = { id, en };
