import type { Finding } from '../../finding.ts';
import type { Done } from '../family.ts';
import type { Frame } from '../spec/block.ts';

/** Why a release cannot be written: cells that the attack still narrows down, and tables that cannot be made to agree. No values. */
export function findingsOf(frame: Frame, done: Done[]): Finding[] {
	const exposed = new Map<string, { count: number; places: Set<string> }>();
	const inconsistentTies = new Map<string, Set<string>>();
	for (const { solved } of done) {
		for (const label of solved.exposed) {
			const [table = '', area = '', period = ''] = label.split('|');
			const found = exposed.get(table) ?? { count: 0, places: new Set() };
			exposed.set(table, found);
			found.count++;
			found.places.add(`${area} ${period}`);
		}
		for (const label of solved.inconsistentTies) {
			const [table = '', area = '', period = ''] = label.split('|');
			inconsistentTies.set(table, (inconsistentTies.get(table) ?? new Set()).add(`${area} ${period}`));
		}
	}
	return [
		...[...exposed].map(([table, { count, places }]): Finding => ({
			level: 'error',
			rule: 'serangan-berhasil',
			file: fileOf(frame, table),
			subject: table,
			message: `Tabel ${table}: ${count} sel masih dapat dipersempit oleh penyerang (${some(places)}), juga setelah semua total tepat yang bersangkutan dilepas. Kurangi dimensi tabel itu, gabungkan wilayah atau periodenya, atau hapus tabel dan penghubung yang memuat jumlah yang sama. Tidak ada yang diterbitkan.`
		})),
		...[...inconsistentTies].map(([table, places]): Finding => ({
			level: 'error',
			rule: 'penghubung-tidak-bertemu',
			file: fileOf(frame, table),
			subject: table,
			message: `Tabel ${table}: jumlah bersama dengan tabel lain tidak dapat dibulatkan ke angka yang sama (${some(places)}). Kurangi dimensi salah satu tabel atau kasarkan penghubungnya. Tidak ada yang diterbitkan.`
		}))
	];
}

const fileOf = (frame: Frame, table: string) =>
	`data/contract/${frame.cubes.find((cube) => cube.table === table)?.dataset ?? ''}.yaml`;

function some(places: Set<string>): string {
	const sorted = [...places].sort();
	return sorted.length <= 3 ? sorted.join(', ') : `${sorted.slice(0, 3).join(', ')} dan ${sorted.length - 3} lainnya`;
}
