/** Codes and names of the three cities by Kepmendagri 300.2.2-2138/2025: kota, kecamatan, then last block and name of each kelurahan and desa. */
export const OFFICIAL = `62.71 Kota Palangkaraya
62.71.01 Pahandut: 1001 Pahandut, 1002 Panarung, 1003 Langkai, 1004 Tumbang Rungan, 1005 Pahandut Seberang, 1006 Tanjung Pinang
62.71.02 Bukit Batu: 1001 Marang, 1002 Tumbang Tahai, 1003 Banturung, 1004 Tangkiling, 1005 Sei Gohong, 1006 Kanarakan, 1007 Habaring Hurung
62.71.03 Jekan Raya: 1001 Palangka, 1002 Menteng, 1003 Bukit Tunggal, 1004 Petuk Katimpun
62.71.04 Sabangau: 1001 Bereng Bengkel, 1002 Kalampangan, 1003 Kereng Bangkirai, 1004 Kameloh Baru, 1005 Danau Tundai, 1006 Sabaru
62.71.05 Rakumpit: 1001 Petuk Bukit, 1002 Panjehang, 1003 Petuk Barunai, 1004 Mungku Baru, 1005 Pager, 1006 Gaung Baru, 1007 Bukit Sua
19.71 Kota Pangkal Pinang
19.71.01 Bukit Intan: 1004 Semabung Lama, 1006 Bacang, 1007 Air Itam, 1008 Pasir Putih, 1009 Temberan, 1010 Sinar Bulan, 1011 Air Mawar
19.71.02 Taman Sari: 1001 Opas Indah, 1002 Gedung Nasional, 1003 Batin Tikal, 1004 Rawa Bangun, 1005 Kejaksaan
19.71.03 Pangkal Balam: 1004 Pasir Garam, 1005 Lontong Pancur, 1006 Ketapang, 1007 Ampui, 1008 Rejosari
19.71.04 Rangkui: 1001 Pintu Air, 1002 Bintang, 1005 Masjid Jamik, 1006 Asam, 1007 Melintang, 1008 Parit Lalang, 1009 Keramat, 1010 Gajah Mada
19.71.05 Gerunggang: 1001 Taman Bunga, 1002 Bukit Merapen, 1004 Bukit Sari, 1005 Tua Tunu Indah, 1006 Kacang Pedang, 1007 Air Kepala Tujuh
19.71.06 Gabek: 1001 Selindung, 1002 Selindung Baru, 1003 Gabek Satu, 1004 Gabek Dua, 1005 Air Salemba, 1006 Jerambah Gantung
19.71.07 Girimaya: 1001 Pasar Padi, 1002 Batu Intan, 1003 Bukit Besar, 1004 Sriwijaya, 1005 Semabung Baru
16.74 Kota Prabumulih
16.74.01 Prabumulih Barat: 1001 Prabumulih, 1007 Patih Galung, 1009 Muntang Tapus, 1011 Gunung Kemala, 1012 Payuputat, 1014 Tebing Tanah Puteh, 2013 Tanjung Telang
16.74.02 Prabumulih Timur: 1003 Karang Raja, 1004 Tugu Kecil, 1005 Prabu Jaya, 1006 Muara Dua, 1007 Gunung Ibul, 1008 Gunung Ibul Barat, 1009 Sukajadi, 1010 Karang Jaya, 1011 Muara Dua Barat, 1012 Gunung Ibul Timur, 1013 Gunung Ibul Selatan, 1014 Gunung Ibul Utara, 1015 Arimbi Jaya
16.74.03 Cambai: 1001 Cambai, 1002 Sindur, 1005 Sungai Medang, 2003 Pangkul, 2004 Muara Sungai
16.74.04 Rambang Kapak Tengah: 1001 Tanjung Rambang, 2003 Karya Mulya, 2005 Rambang Senuling, 2006 Jungai, 2007 Talang Batu, 2008 Karangan, 2009 Karang Bindu, 2010 Sinar Rambang, 2011 Kemang Tanduk
16.74.05 Prabumulih Utara: 1001 Pasar Prabumulih I, 1002 Pasar Prabumulih II, 1003 Wonosari, 1004 Mangga Besar, 1005 Anak Petai, 1006 Sidomulyo, 1007 Sidogede
16.74.06 Prabumulih Selatan: 1001 Majasari, 1002 Tanjung Raman, 1003 Sukaraja, 2004 Tanjung Menang`;

export interface Place {
	code: string;
	name: string;
	level: 'kota' | 'kecamatan' | 'kelurahan' | 'desa';
}

/** Every area of the list, kelurahan and desa behind their kecamatan. */
export const PLACES: readonly Place[] = OFFICIAL.split('\n').flatMap((line): Place[] => {
	const [head = '', villages] = line.split(': ');
	const at = head.indexOf(' ');
	const own = { code: head.slice(0, at), name: head.slice(at + 1) };
	if (villages === undefined) return [{ ...own, level: 'kota' }];
	const within = villages.split(', ').map((village): Place => {
		const [block, name] = [village.slice(0, 4), village.slice(5)];
		return { code: `${own.code}.${block}`, name, level: block.startsWith('2') ? 'desa' : 'kelurahan' };
	});
	return [{ ...own, level: 'kecamatan' }, ...within];
});

/** Kelurahan of Prabumulih created in 2022, which no published map has. */
export const WITHOUT_OUTLINE = [
	'16.74.01.1014',
	'16.74.02.1011',
	'16.74.02.1012',
	'16.74.02.1013',
	'16.74.02.1014',
	'16.74.02.1015',
	'16.74.05.1006',
	'16.74.05.1007'
];
