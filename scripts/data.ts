import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { AUDIENCES, type Audience } from '../src/lib/contract/dataset.ts';
import { runAttack, Unreadable } from './attack/command.ts';
import { Refused, WrongCall, type Finding } from './publish/finding.ts';
import { stopOnSignals } from './publish/interrupt.ts';
import { backup, restore } from './publish/protect/ledger/backup.ts';
import { check, intoOf, publish, type PublishOptions } from './publish/publish.ts';
import { diff } from './publish/release/diff.ts';
import { showDiff, showFindings } from './publish/report/console.ts';
import { verify } from './publish/verify/verify.ts';
import { alone, exclusively } from './publish/context.ts';
import { currentRelease, releasesIn } from './publish/release/current.ts';

const HELP = `Menerbitkan data Dasbor Perlinsos.

  npm run data -- check     membaca, memeriksa, dan menghitung; tidak menerbitkan apa pun
  npm run data -- publish   menerbitkan rilis baru, seluruhnya atau tidak sama sekali
  npm run data -- verify    mencocokkan semua berkas rilis dengan manifesnya  [RILIS]
  npm run data -- diff      membandingkan rilis dengan yang sebelumnya        [LAMA BARU]
  npm run data -- backup    menyalin benih dan buku rilis ke cakram lain       [FOLDER]
  npm run data -- restore   mengembalikannya dari salinan itu                  FOLDER
  npm run data -- attack    menyerang rilis seperti orang luar: hanya dari berkas yang terbit  FOLDER [FOLDER…]

Pilihan
  --sources BERKAS…         berkas sumber; bila tidak disebut: semua yang dikenali di data/
  --into FOLDER             folder rilis; bila tidak disebut: static/data
  --audience umum|terbatas  bila tidak disebut: umum; terbatas hanya dengan --into di luar static/
  --trial                   uji coba ke folder --into: tidak tercatat dan tidak boleh disajikan
  --restart "ALASAN"        mulai tanpa catatan rilis lama (private/), dengan alasan tertulis
  --withdrawn RILIS         bersama --restart: rilis ini sudah dicabut dari peladen; boleh diulang
  --revise "ALASAN"         angka periode lama boleh berubah sebelum jadwal revisi, dengan alasan tertulis
  --root FOLDER             folder proyek; bila tidak disebut: folder ini
  --csv BERKAS              semua angka yang terungkap oleh attack, sebagai CSV
  --json                    hasil sebagai JSON
  --help                    bantuan ini

Kode keluar: 0 berhasil, 1 data ditolak (attack: ada angka yang terungkap), 2 pemanggilan keliru, 3 perkakas ini sendiri gagal.`;

const COMMANDS = 'check, publish, verify, diff, attack, backup, atau restore';

interface Call extends PublishOptions {
	command: string;
	rest: string[];
	json: boolean;
	csv?: string;
}

function readCall(args: string[]): Call | null {
	let parsed;
	try {
		parsed = parseArgs({
			args,
			allowPositionals: true,
			options: {
				sources: { type: 'string', multiple: true },
				into: { type: 'string' },
				audience: { type: 'string', default: 'umum' },
				trial: { type: 'boolean', default: false },
				restart: { type: 'string' },
				withdrawn: { type: 'string', multiple: true },
				revise: { type: 'string' },
				root: { type: 'string', default: '.' },
				csv: { type: 'string' },
				json: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		});
	} catch (error) {
		throw new WrongCall(`Pemanggilan tidak dikenal: ${(error as Error).message}`);
	}
	const { values, positionals } = parsed;
	if (values.help) return null;
	const [command, ...rest] = positionals;
	if (!command) throw new WrongCall(`Sebutkan perintahnya: ${COMMANDS}.`);
	const audience = AUDIENCES.find((each) => each === values.audience);
	if (!audience) throw new WrongCall(`Audiens "${values.audience}" tidak dikenal. Pilih umum atau terbatas.`);
	if (values.withdrawn && values.restart === undefined)
		throw new WrongCall('--withdrawn hanya berlaku bersama --restart "ALASAN".');
	// `--sources A B`: the option takes one value, the shell gives the rest as words of their own.
	const files = values.sources && [...values.sources, ...rest].map((file) => resolve(file));
	return {
		command,
		rest: values.sources ? [] : rest,
		json: values.json,
		root: resolve(values.root),
		audience: audience satisfies Audience,
		trial: values.trial,
		...(values.csv === undefined ? {} : { csv: resolve(values.csv) }),
		...(values.into === undefined ? {} : { into: resolve(values.into) }),
		...(values.restart === undefined ? {} : { restart: values.restart }),
		...(values.withdrawn === undefined ? {} : { withdrawn: values.withdrawn }),
		...(values.revise === undefined ? {} : { revise: values.revise }),
		...(files ? { files } : {})
	};
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory();

const print = (value: unknown) => console.log(JSON.stringify(value, null, '\t'));

async function run(call: Call): Promise<void> {
	const say = call.json ? () => undefined : (line: string) => console.error(pc.dim(line));
	// An outsider has a release and no project.
	if (call.command === 'attack') return runAttackCall(call, say);
	const into = intoOf(call);
	if (!isFolder(join(call.root, 'data/codes')))
		throw new WrongCall(`${call.root} bukan folder proyek: data/codes tidak ada di sana. Periksa --root.`);
	if (statSync(into, { throwIfNoEntry: false }) && !isFolder(into))
		throw new WrongCall(`${into} bukan folder. Periksa --into.`);
	if (call.command === 'check') {
		const findings = await check({ ...call, say });
		if (call.json) return print({ findings });
		console.log(showFindings(findings));
		return console.log(pc.green('Data dapat diterbitkan.'));
	}
	if (call.command === 'publish') {
		const { release, folder, isNew, findings, reminders } = await publish({ ...call, say });
		if (call.json) return print({ release: release.id, folder, isNew, findings, reminders });
		console.log(showFindings(findings));
		const size = `${release.tables.length} tabel, ${release.resources.length} berkas`;
		const made = call.trial
			? `Uji coba ${release.id} ada di ${folder} (${size}); jangan disajikan.`
			: `Rilis ${release.id} terbit di ${folder} (${size}). Laporan: audit.html.`;
		console.log(pc.green(isNew ? made : `Rilis ${release.id} sudah ada dan tidak berubah.`));
		for (const reminder of reminders) console.log(pc.yellow(reminder));
		return;
	}
	if (call.command === 'backup') return runBackup(call, into, say);
	if (call.command === 'restore') return runRestore(call, into, say);
	if (call.command === 'verify') return runVerify(call, into);
	if (call.command === 'diff') {
		const result = await diff(into, call.rest[0], call.rest[1]);
		return call.json ? print(result) : console.log(showDiff(result));
	}
	throw new WrongCall(`Perintah "${call.command}" tidak dikenal. Pilih ${COMMANDS}.`);
}

type Say = (line: string) => void;

async function runBackup(call: Call, into: string, say: Say): Promise<void> {
	const done = await exclusively({ ...call, say }, into, () => backup(call.root, call.rest[0]));
	if (call.json) return print(done);
	console.log(
		pc.green(
			done.isNew
				? `${done.files} berkas brankas tersalin ke ${done.folder} dan sudah dibaca ulang.`
				: `Cadangan ${done.folder} sudah ada dan utuh.`
		)
	);
	console.log(
		'Simpan salinan ini di tempat yang hanya dapat dibuka pengelola data; isinya benih dan angka sebenarnya.'
	);
}

async function runRestore(call: Call, into: string, say: Say): Promise<void> {
	const [from] = call.rest;
	if (!from) throw new WrongCall('Sebutkan folder cadangannya: npm run data -- restore FOLDER');
	const done = await alone({ ...call, say }, () => restore(call.root, from, releasesIn(into)));
	if (call.json) return print(done);
	console.log(pc.green(`Benih dan buku rilis dikembalikan dari ${done.folder}.`));
	if (done.aside) console.log(`Yang ada sebelumnya dipindahkan ke ${done.aside}.`);
	if (done.unknown.length > 0)
		console.log(
			pc.yellow(
				`Cadangan ini lebih tua daripada rilis ${done.unknown.join(', ')} di ${into}: cari cadangan yang lebih baru sebelum menerbitkan.`
			)
		);
}

async function runAttackCall({ rest, json, csv }: Call, say: (line: string) => void): Promise<void> {
	if (rest.length === 0)
		throw new WrongCall('Sebutkan folder rilis yang diserang: npm run data -- attack static/data/RILIS');
	try {
		process.exitCode = await runAttack(rest, { json, csv, say });
	} catch (error) {
		if (error instanceof Unreadable) throw new WrongCall(error.message);
		throw error;
	}
}

async function runVerify(call: Call, into: string): Promise<void> {
	const current = currentRelease(into);
	const id = call.rest[0] ?? current;
	if (id === null) throw new WrongCall(`Belum ada rilis di ${into}. Terbitkan dulu dengan: npm run data -- publish`);
	const { exists, findings } = await verify(into, id);
	if (!exists && call.rest[0]) throw new WrongCall(`Rilis ${id} tidak ada di ${into}. Periksa namanya.`);
	if (!exists)
		findings.push({
			level: 'error',
			rule: 'current-kosong',
			file: 'current.json',
			message: `current.json menunjuk rilis ${id} yang tidak ada. Terbitkan ulang, atau kembalikan folder rilis itu.`
		});
	if (findings.length > 0) throw new Refused(findings);
	if (call.json) return print({ release: id, current, findings });
	console.log(pc.green(`Rilis ${id} utuh dan cocok dengan manifesnya.`));
	if (id !== current) console.log(`Yang disajikan sekarang adalah ${current ?? 'belum ada'}.`);
}

function fail(error: unknown, json: boolean): void {
	if (error instanceof WrongCall) {
		process.exitCode = 2;
		if (json) return print({ error: error.message });
		return console.error(`${pc.red(error.message)}\nLihat: npm run data -- --help`);
	}
	if (!(error instanceof Refused)) {
		process.exitCode = 3;
		console.error(error);
		return console.error(pc.red('Perkakas ini gagal karena sebab di atas. Yang sudah terbit tidak berubah.'));
	}
	process.exitCode = 1;
	const findings: Finding[] = error.findings;
	if (json) return print({ findings });
	console.error(showFindings(findings));
	console.error(pc.red('Ditolak. Yang sudah terbit tidak berubah.'));
}

const args = process.argv.slice(2);
stopOnSignals((line) => console.error(line));
try {
	const call = readCall(args);
	if (call) await run(call);
	else console.log(HELP);
} catch (error) {
	fail(error, args.includes('--json'));
}
