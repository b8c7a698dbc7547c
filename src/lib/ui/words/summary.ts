import type { Language } from '$lib/contract/localized.ts';

const id = {
	attention: 'Yang Perlu Diperhatikan',
	why: 'Alasan tampil',
	see: 'Lihat angkanya',
	seeStatus: 'Lihat Data & Status',
	calm: 'Tidak ada yang menonjol pada pilihan ini.',
	calmReason:
		'Tidak ada data yang lewat tenggat, dan perubahan serta perbedaan yang terlihat masih kecil atau dapat timbul secara kebetulan.',
	how: 'Bagaimana kalimat ini dipilih',
	rules: [
		'Paling banyak tiga kalimat, tidak ada dua tentang hal yang sama. Isinya menyebut apa yang tercatat, bukan penyebabnya.',
		'Didahulukan data yang lewat tenggat. Sesudah itu didahulukan selisih yang lebih besar; selisih 50% atau 50 poin bernilai penuh. Realisasi yang tertinggal dari rencana serta keluarga atau penyaluran yang belum terjangkau dihitung sedikit lebih berat daripada perbedaan antarwilayah dan perubahan.',
		'Perubahan di bawah 5%, serta selisih yang masih di dalam kisaran pembulatan atau dapat timbul secara kebetulan, tidak ditampilkan.',
		'Kalimat kedua dari jenis yang sama hanya bernilai separuh, agar tiga hal yang berbeda lebih didahulukan.'
	],
	remarks: 'Catatan dan sumber',
	changes: 'Yang Berubah sejak Rilis Sebelumnya',
	firstRelease: 'Ini rilis pertama, jadi belum ada rilis lain sebagai pembandingnya.',
	since: (release: string) => `Dibandingkan dengan rilis ${release}, menurut angka yang terbit di keduanya:`,
	sameFigures: (release: string) =>
		`Angka yang terbit sama dengan rilis ${release}; yang berubah hanya cara penyajiannya.`,
	newDataset: (dataset: string) => `Data baru: ${dataset}`,
	goneDataset: (dataset: string) => `Tidak lagi dimuat: ${dataset}`,
	added: (dataset: string, periods: string, areas: string) => `${dataset}: ${periods} masuk (${areas})`,
	revised: (dataset: string, periods: string, areas: string) => `${dataset}: angka ${periods} diperbarui (${areas})`,
	newCodes: (title: string, names: string) => `${title} baru: ${names}`,
	periods: (count: number, span: string) => `${count} periode (${span})`,
	areas: (count: number) => `${count} wilayah`,
	lowest: (shown: number, all: number) => `${shown} terendah dari ${all} wilayah`,
	range: (low: string, high: string) => `kisaran ${low}–${high}`,
	share: 'Bagikan',
	shareText: 'Kirim tautan tampilan ini beserta pilihannya.',
	shared: 'Tautan disalin',
	call: (number: string) => `Butuh bantuan? ${number}`
};

const en: typeof id = {
	attention: 'Worth a look',
	why: 'Why it is here',
	see: 'See the figures',
	seeStatus: 'See Data & status',
	calm: 'Nothing stands out for this choice.',
	calmReason:
		'No data are past their deadline, and the changes and differences that can be seen are small or can be chance.',
	how: 'How these sentences are chosen',
	rules: [
		'Three sentences at most, no two about the same matter. They tell what was recorded, not why.',
		'Data past their deadline come first. After them the greater difference comes first; 50% or 50 points count in full. Spending behind plan and families or payments not reached weigh a little more than differences between areas and changes.',
		'Changes below 5%, and differences within the rounding range or that can be chance, are not shown.',
		'A second sentence of one kind counts half, so that three different matters come first.'
	],
	remarks: 'Remarks and sources',
	changes: 'Changes since the last release',
	firstRelease: 'This is the first release, so there is none to compare it with.',
	since: (release) => `Compared with release ${release}, by the figures published in both:`,
	sameFigures: (release) => `The published figures are those of release ${release}; only their presentation changed.`,
	newDataset: (dataset) => `New data: ${dataset}`,
	goneDataset: (dataset) => `No longer included: ${dataset}`,
	added: (dataset, periods, areas) => `${dataset}: ${periods} came in (${areas})`,
	revised: (dataset, periods, areas) => `${dataset}: figures of ${periods} revised (${areas})`,
	newCodes: (title, names) => `New, ${title.toLowerCase()}: ${names}`,
	periods: (count, span) => `${count} periods (${span})`,
	areas: (count) => `${count} areas`,
	lowest: (shown, all) => `The lowest ${shown} of ${all} areas`,
	range: (low, high) => `range ${low}–${high}`,
	share: 'Share',
	shareText: 'Send the link to this view as it is filtered.',
	shared: 'Link copied',
	call: (number) => `Need help? ${number}`
};

/** Words of the pages that gather from others what is worth a look. */
export const summaryWords: Record<Language, typeof id> = { id, en };
