import { plain } from '../../text/plain.ts';
import type { Kind } from '../../text/kind.ts';

/** Places, programmes and offices have names too; every other "nama …" is a person's until declared. */
const NOT_PERSONS =
	/^nama_(provinsi|prov|kabupaten|kab|kota|kecamatan|kec|kelurahan|kel|desa|wilayah|daerah|program|kegiatan|opd|skpd|dinas|lembaga|instansi|unit|indikator|satuan|bulan|bantuan|kelas|kategori|jenis)/;

const RULES: [Kind, RegExp][] = [
	[
		'nik',
		/(^|_)(nik|no_?kk|nkk|no_?ktp|ktp|no(mor)?_induk_kependudukan|no(mor)?_kartu_keluarga|no(mor)?_kk|no(mor)?_keluarga)(_|$)/
	],
	[
		'kartu',
		/(^|_)(no(mor)?_)?(kks|rekening|peserta_jkn|kartu|paspor|sim)(_|$)|^(no|nomor)_peserta$|^id_?(dtks|art|bdt|semesta|keluarga|individu|penerima|orang)(_|$)|^idsemesta$/
	],
	['bpjs', /(^|_)bpjs(_|$)/],
	['nisn', /(^|_)nisn(_|$)/],
	['npwp', /(^|_)npwp(_|$)/],
	['telepon', /(^|_)(hp|no_hp|nohp|telepon|telp|tlp|wa|whatsapp|handphone|kontak)(_|$)/],
	['surel', /(^|_)(e_?mail|surel)(_|$)/],
	['alamat', /(^|_)(alamat|jalan|rt|rw|rtrw|dusun)(_|$)/],
	['lahir', /(^|_)(tanggal|tgl|tempat|tahun)_lahir(_|$)|^(ttl|lahir|dob)$/],
	['tanggal', /(^|_)(tanggal|tgl|waktu|jam)_(kejadian|peristiwa|lapor|laporan|input|layanan|perkara)(_|$)/],
	['koordinat', /(^|_)(lat|latitude|lintang|lng|lon|long|longitude|bujur|koordinat)(_|$)/],
	['foto', /(^|_)(foto|photo|gambar)(_|$)/],
	['register', /(^|_)(no|nomor)_?(register|reg|registrasi|kasus|perkara|lp|laporan)(_|$)/],
	['teks', /(^|_)(kronologi|kronologis|keterangan|catatan|uraian|narasi|deskripsi)(_|$)/],
	[
		'nama',
		/^nama(_|$)|(^|_)(nama_(korban|anak|ibu|ayah|pelaku|krt|art|penerima|lengkap|petugas|pelapor|klien|wali))(_|$)/
	]
];

/** What a column of this header usually holds of a person; null when nothing. */
export function headerKind(header: string): Kind | null {
	const name = nameOf(header);
	if (NOT_PERSONS.test(name)) return null;
	return RULES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

const nameOf = (header: string) =>
	plain(header)
		.slice(0, 200)
		.replaceAll(/[^a-z0-9]+/g, '_')
		.replaceAll(/^_|_$/g, '');

/** Headers of amounts of money. */
export const isMoneyHeader = (header: string) =>
	/(^|_)(anggaran|pagu|realisasi|nilai|rupiah|rp|dana|biaya|nominal|belanja|apbd|apbn|alokasi|saldo|harga)(_|$)/.test(
		nameOf(header)
	);

/** Headers of long codes that are no persons: sub-SLS and census blocks of BPS have 14 to 16 digits. */
export const isCodeHeader = (header: string) => /(^|_)(id)?(sub_?)?(sls|blok_sensus|bs)(_|$)/.test(nameOf(header));

/** Headers that say that the column counts. */
export const isCountHeader = (header: string) =>
	/^(jumlah|banyak(nya)?|total|jml|persentase|persen|rata_rata)(_|$)/.test(nameOf(header));

/** Headers of places, programmes and offices, which have names too. */
export const isPlaceHeader = (header: string) => NOT_PERSONS.test(nameOf(header)) || PLACES.test(nameOf(header));

const PLACES =
	/(^|_)(provinsi|kabupaten|kota|kecamatan|kelurahan|desa|wilayah|daerah|program|kegiatan|subkegiatan|opd|skpd|dinas|instansi|lembaga|unit|sekolah|faskes|puskesmas|rumah_sakit|indikator|satuan|uraian|sumber|keterangan|jenis|kategori|nomenklatur|tempat|lokasi)(_|$)/;
