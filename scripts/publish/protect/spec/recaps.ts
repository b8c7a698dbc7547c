import type { Finding } from '../../finding.ts';
import type { Rounded } from './rounded.ts';
import type { Frame, BlockData, Layouts } from './block.ts';
import { isAbove } from './linked-tables.ts';

/**
 * Recaps of an area whose common sums the attack could not reckon with: tables that no tree ties, a roll-up beside its base within
 * one block, and tables that tell the same in different blocks. Publishing stops, since the attack would prove too much.
 */
export function recapProblems(frame: Frame, family: Rounded[], blocks: BlockData[], layouts: Layouts): Finding[] {
	const found = new Map<string, Finding>();
	const tell = (a: number, b: number, top: string, advice: string) => {
		const [left, right] = [frame.cubes[a]!, frame.cubes[b]!];
		const file = `data/contract/${left.dataset}.yaml`;
		const message = `${file}: untuk wilayah ${top}, tabel ${left.table} dan ${right.table} diisi dari rekap yang memuat jumlah yang sama, dan ${advice}. Serangan tidak dapat membuktikan rilis ini aman. Isi salah satunya saja untuk wilayah itu, atau pakai satu sumber untuk seluruh tahun.`;
		found.set(`${a}|${b}|${top}`, {
			level: 'error',
			rule: 'rekap-tidak-terhubung',
			file,
			subject: left.table,
			message
		});
	};
	for (const data of blocks) {
		for (const [a, b] of layouts.of(data).untied) tell(a, b, data.top, 'tidak ada penghubung yang memuatnya');
		for (const { cube: a } of data.cubes)
			for (const { cube: b } of data.cubes)
				if (isAbove(family, frame.cubes[a]!, frame.cubes[b]!))
					tell(a, b, data.top, 'yang satu meringkas yang lain dalam periode yang sama');
	}
	for (const { a, b, isRecap } of frame.ties) {
		if (!isRecap) continue;
		const has = ({ cubes }: BlockData, cube: number) => cubes.some((each) => each.cube === cube);
		const apart = blocks.filter((data) => has(data, a) !== has(data, b));
		for (const left of apart.filter((data) => has(data, a)))
			for (const right of apart.filter((data) => has(data, b) && data.top === left.top))
				if (isSameTime(left, right)) tell(a, b, left.top, 'dibulatkan terpisah karena bloknya berbeda');
	}
	return [...found.values()];
}

/** Groups of one kota are named by area and period; of different areas but the same time they may hold parts of one sum. */
const isSameTime = (left: BlockData, right: BlockData) => periodOf(left) === periodOf(right);
const periodOf = ({ key }: BlockData) => key.slice(key.indexOf('|') + 1);
