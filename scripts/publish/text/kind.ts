/** Kinds of personal data that the guard knows, as they are named to a data officer. */
export const KINDS = {
	nik: 'NIK atau nomor KK',
	'nomor-16': 'nomor 16 angka (KKS, kartu, atau NIK)',
	'nik-tersamar': 'NIK atau nomor KK yang hanya ditutupi sebagian',
	'nik-excel': 'nomor identitas yang telah diubah Excel menjadi bilangan',
	hash: 'sidik (hash) nomor identitas, yang dapat ditebak kembali',
	kartu: 'nomor kartu, peserta, atau rekening',
	bpjs: 'nomor BPJS',
	nisn: 'NISN',
	nip: 'NIP',
	npwp: 'NPWP',
	telepon: 'nomor telepon',
	surel: 'alamat surel',
	nama: 'nama orang',
	alamat: 'alamat atau RT/RW',
	lahir: 'tanggal atau tempat lahir',
	tanggal: 'tanggal persis',
	koordinat: 'koordinat',
	foto: 'foto',
	register: 'nomor register perkara',
	teks: 'teks bebas',
	'per-baris': 'pengenal yang berbeda di hampir setiap baris'
} as const;
export type Kind = keyof typeof KINDS;

/** Kinds that say nothing certain of a person: told only where the text has no meaning of its own. */
export const SOFT: readonly Kind[] = ['teks', 'tanggal', 'alamat'];
