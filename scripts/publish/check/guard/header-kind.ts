import { plain } from '../../layout/header.ts';
import type { Kind } from './kind.ts';

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
	const name = plain(header)
		.replaceAll(/[^a-z0-9]+/g, '_')
		.replaceAll(/^_|_$/g, '');
	if (NOT_PERSONS.test(name)) return null;
	return RULES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
