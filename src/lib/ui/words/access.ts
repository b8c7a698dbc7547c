import type { Language } from '$lib/contract/localized.ts';
import type { ProseSection } from './prose.ts';

interface AccessWords {
	intro: string;
	sections: ProseSection[];
	/** Where to tell of a barrier, with a contact at the foot of each page and without one. */
	barrier: { contact: string; none: string };
}

/** What the site promises to everyone and where it falls short; each promise has a test that holds it. */
export const accessWords: Record<Language, AccessWords> = {
	id: {
		intro:
			'Situs ini dibuat agar dapat dipakai semua orang, dengan acuan WCAG 2.2 tingkat AA. Pada setiap perubahan, setiap halaman diperiksa otomatis dengan axe: dalam bahasa Indonesia dan Inggris, terang dan gelap, di layar lebar dan ponsel.',
		sections: [
			{
				title: 'Yang tersedia',
				items: [
					'Semua bagian dapat dipakai dengan papan ketik dan letak fokusnya terlihat; pada grafik, tombol panah menelusuri titik data dan angkanya dibacakan.',
					'Setiap grafik punya kalimat judul, keterangan untuk pembaca layar, dan tabel dengan angka yang sama.',
					'Warna tidak pernah menjadi satu-satunya pembeda; kontras teks memenuhi tingkat AA.',
					'Tampilan menyesuaikan perbesaran sampai 400%, layar ponsel terkecil, tema gelap, dan pilihan mengurangi gerak.',
					'Tampilan awal setiap halaman, kecuali Bandingkan Wilayah, dapat dibaca tanpa JavaScript; saringan, pencarian, dan unduhan per grafik memerlukannya.',
					'Tidak ada batas waktu, bunyi, kuki, atau pelacak. Tombol pintas / dapat dimatikan di halaman Cari.'
				]
			},
			{
				title: 'Keterbatasan yang diketahui',
				items: [
					'Selama batas wilayah belum dipasang, peta menunjukkan letak relatif, bukan batas resmi; angkanya lengkap di tabel.',
					'Saringan memerlukan peramban keluaran 2024 ke atas: Chrome atau Edge 114, Firefox 125, Safari 17, atau yang lebih baru. Peramban lain tetap menampilkan tampilan awal.',
					'Pemeriksaannya otomatis; situs ini belum diuji bersama pengguna pembaca layar.'
				]
			}
		],
		barrier: {
			contact: 'Menemukan hambatan? Ke mana menyampaikannya tertulis di kaki setiap halaman.',
			none: 'Menemukan hambatan? Situs ini belum mencantumkan narahubung; sampaikan kepada perangkat daerah yang memberi Anda tautannya.'
		}
	},
	en: {
		intro:
			'This site is made for everyone to use, guided by WCAG 2.2 level AA. At every change every page is checked with axe: in Indonesian and English, light and dark, on a wide screen and a phone.',
		sections: [
			{
				title: 'What there is',
				items: [
					'Everything works with a keyboard and the focus can be seen; in charts the arrow keys step through the data points and their figures are announced.',
					'Every chart has a sentence as its title, a description for screen readers and a table with the same figures.',
					'Colour is never the only difference; the contrast of text meets level AA.',
					'The layout follows magnification up to 400%, the smallest phones, dark themes and the wish for less motion.',
					'The default view of every page but Compare areas can be read without JavaScript; filters, search and downloads of a chart need it.',
					'There are no time limits, sounds, cookies or trackers. The shortcut / can be turned off on the page Search.'
				]
			},
			{
				title: 'Known limits',
				items: [
					'As long as no boundaries are installed, maps show relative positions, not official boundaries; all figures are in the table.',
					'Filters need a browser of 2024 or later: Chrome or Edge 114, Firefox 125, Safari 17, or newer. Others still show the default view.',
					'The checks are automatic; the site has not yet been tested together with people who use screen readers.'
				]
			}
		],
		barrier: {
			contact: 'Have you met a barrier? Whom to tell is written at the foot of every page.',
			none: 'Have you met a barrier? The site has not named a contact yet; tell the agency that gave you its link.'
		}
	}
};
