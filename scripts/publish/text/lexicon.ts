const list = (text: string) => new Set(text.trim().split(/\s+/));

/** Given names that mean nothing else, of the peoples of Indonesia; spelt as registers spell them. */
export const NAMES = list(`
siti sitti aminah fatimah khadijah aisyah aisah maryam mariam zainab halimah rohani rohana rukiah rukayah rokayah ruqayyah
muhammad muhamad mohammad mohamad mochammad mochamad mukhamad moh muh muhd ahmad achmad akhmad abdul abdullah
abdurrahman abdurahman abdurrohman nurul nuraini nurhayati nurjanah nurjannah nurlaila nurlela nurbaiti nurhasanah
nurhaliza nursiah bambang sugeng slamet suparman suparno suparti supriyadi supriadi supriyanto suprianto suryadi
suryani suryanto sutrisno sutarman suyanto suyono sugianto sugiyanto sugiono sugiyono sukarno sukardi sukarti sulastri
sulistyowati sulistiawati sumarni sumiati sumiyati sunarti sunarto suharti suharto suhartini suhartono suwarno suwarni
suwandi sutini sutinah tukiyem tukiman paijo paimin poniman ponirah wagiman wagiyem ngadiman tumini tuminah joko djoko
hendra hendri hendro hermawan herman hermanto heriyanto heru hery herry rudi rudy rudianto rusdi rusli rustam ridwan
rizki rizky rizal rifki rifai rahmat rachmat rahmad rahman rohman hidayat hidayatullah irfan irwan irwansyah iskandar
ismail ibrahim ilham imam imron iqbal yusuf yusup yunus yanti yanto yuliana yulianti yuliani yulia yuli yunita wahyudi
wahyuni widodo widiastuti winarti winarno wulandari wawan wati watini ratna ratnawati ratnasari retno rini rita riska
rizka rosmiati rosmawati rosita rosmini rusmini rusmiati kartini kartika karti kasmawati komariah khotimah khoirul
khairul khairunnisa kurniawan kurniawati lilis linda lusiana laila lailatul mariana mardiana mardiah marlina martini
martina maimunah masitah masyitah mulyadi mulyono mulyani mulyati murniati murtini musa mustafa mustofa mutmainah
nanang nani nina ningsih novita novi nasution harahap siregar simanjuntak sinaga sihombing situmorang hutagalung lubis
ginting tarigan sembiring pasaribu nainggolan simbolon manurung siagian panjaitan sitorus tambunan marpaung
pangaribuan gultom purba sianturi silalahi wayan nyoman ketut kadek komang gusti luh putu andri andrian andreas anton
antonius aprilia ardiansyah arifin arief ariyanto asep atika ayu azizah azis aziz budiman budianto budiono basuki
bahrudin burhanuddin badriah cahyono cahyadi cecep cucu dadang deden dede dedi dedy denny deni desi desy dewanto diana
dina dini djamilah jamilah jamaludin juminten jumiati jumadi effendi efendi endang endah erna erni eni euis elis ely
fadli fadillah fahmi faisal farida faridah fauzi fauzan fauziah febri fitria fitriani fitriyani gunawan hadijah
halim hamid hamidah hamzah handayani handoko hanifah hariyanto haryanto haryati hasan hasanah hasanuddin hasim hasyim
hasnah hasniah helmi heni henny herlina herawati hesti husain husein husna indrawati indriani iin imas inayah irma
irmawati isnaini istiqomah jaenal zainal zaenal jainab zulkifli zulfikar zubaidah yohanes yohana yosef yosep maria
magdalena markus matius lukas petrus paulus stefanus theresia veronika agustina agustinus kristina kristin benediktus
fransiskus fransiska elisabet elisabeth robertus thomas simon usman umar utami umi ummi ulfah ulfa syarif syarifah
syarifuddin syamsul syamsudin syaiful saiful saipul salim salimah salamah salma samsul samsudin santi santoso sarinah
sarimin saridah setiawan setiawati setyowati setyawan sholeh solihin soleh solikhin sofyan sopian suhendra suherman
supardi supartini susanti susanto susilawati susilo susi syahrul syahrial taufik taufiq titin tini tuti triyono
triyanto tarmizi tohir toha warsini warsito wiwik wiwin yudi yudha yayan yeni yenni yogi zahra zahrah zaskia zulaikha
gunarti asmawati asnah aswad bahar darmawan darwis daryono hartati hartini hartono harjono jauhari kusnadi maulana
maulida mansyur mahmud marzuki masruroh nugroho nuryati prasetyo pratiwi priyanto purnomo purwanto purwanti rahayu
rahmawati rahmadani ramadhan ramadhani rohmah romlah saputra saputri sapri sartika sriyanto subandi subekti sudarman
sudarmi sudirman sudarsono suhaimi suhardi sulaiman sulaeman supriatin syahputra wijaya wibowo wicaksono widyawati
yulianto zaenab
`);

/** Names that are ordinary words as well, or parts of names of places: they count beside another name only. */
export const OFTEN_NAMES = list(`
fitri sri nur noor dewi budi agus dwi tri eka eko adi putra putri indah permata intan mega bayu bagus anugrah setia utama
sari ningrum wulan bunga melati mawar cahaya fajar bintang citra indra arya dian dea tia ria ani ati wahyu rahma hasna
nisa aulia adelia amelia anisa annisa bella cinta dinda keysha nabila nadia naila made raden rara dayang andi daeng
jaya kasih suci surya satria pratama prasetya murni teguh agung lestari kusuma yuni ika lina rina hadi
`);

/** Words that name institutions, places, programmes and things that bear the names of persons. */
export const INSTITUTIONS = list(`
yayasan panti sd sdn sdit mis smp smpn smpit mts mtsn sma sman smk smkn slb tk paud pt cv bumd bumdes toko kelurahan
kel kecamatan kec desa dusun kampung kp lingkungan jalan jl jln gang gg masjid musala mushala musholla mushalla
langgar surau rs rsud rsu rsia rsj  sakit klinik puskesmas pustu posyandu apotek lksa lkp lembaga bank bpr
koperasi dinas badan kantor balai bagian bidang seksi sekretariat program kartu bantuan tim forum satgas universitas
institut politeknik akademi stikes stadion gor taman gedung aula pasar terminal bandara pelabuhan dermaga sungai danau
gunung bukit pulau teluk kota kabupaten kab provinsi prov perumahan perum komplek kompleks blok asrama wisma hotel
pesantren ponpes pondok majelis gereja pura vihara kelenteng sekolah madrasah karang taruna kelompok kub poktan
gapoktan pkk uptd upt upz baznas lazis lsm ormas persatuan ikatan himpunan monumen makam jembatan simpang bundaran
gerakan festival lomba sosialisasi pelatihan penyuluhan kegiatan pembangunan rehabilitasi pengadaan penyaluran jaminan
tunjangan subsidi beasiswa dana anggaran jumlah total
`);
