import { parsePeriod } from '../../../../src/lib/contract/period.ts';
import { grains } from '../../../../src/lib/core/order.ts';
import type { Finding } from '../../finding.ts';
import type { Rounded } from './rounded.ts';
import type { Frame, BlockData, Layouts } from './block.ts';
import type { History } from '../ledger/history.ts';
import { periodAbove } from './margin.ts';
import { totalName } from './block.ts';

/**
 * Totals that an earlier release told as exact and that the contract no longer names: readers still know them, so an attack without
 * them would prove too much. The pins must come back (they may stay unmet); only then can the release be proven safe.
 */
export function forgottenTotals(
	frame: Frame,
	family: Rounded[],
	blocks: BlockData[],
	layouts: Layouts,
	history: History
): Finding[] {
	const published = history.published();
	if (published.length === 0) return [];
	const named = new Set<string>();
	const places = new Set<string>();
	for (const data of blocks) {
		for (const row of layouts.of(data).rows)
			if (frame.margins[row.margin]!.use !== 'rule') named.add(totalName(frame, data, row));
		for (const { cube, slots } of data.cubes)
			for (const { area, period } of slots)
				for (const place of placesAbove(frame, area, period)) places.add(`${frame.cubes[cube]!.table}|${place}`);
	}
	const lost = new Map<string, number>();
	for (const name of published) {
		const [table = '', area, period, key = ''] = name.split('|');
		if (named.has(name) || !places.has(`${table}|${area}|${period}`)) continue;
		const axes = key.split(';').map((part) => part.slice(0, part.indexOf('=')));
		const margin = `${table}: ${axes.filter(Boolean).join(' × ') || 'jumlah seluruhnya'}`;
		lost.set(margin, (lost.get(margin) ?? 0) + 1);
	}
	return [...lost].map(([margin, count]): Finding => {
		const table = margin.slice(0, margin.indexOf(':'));
		const dataset = frame.cubes.find((cube) => cube.table === table)?.dataset ?? family[0]?.id ?? '';
		return {
			level: 'error',
			rule: 'total-terlupa',
			file: `data/contract/${dataset}.yaml`,
			subject: table,
			message: `Rilis sebelumnya menerbitkan ${count} total tepat (${margin}) yang tidak lagi disebut protection.pins. Pembaca tetap mengetahuinya, jadi serangan tidak dapat membuktikan rilis ini aman. Cantumkan kembali total itu di kontrak.`
		};
	});
}

/** "area|period" of everything that holds a slot. */
function placesAbove(frame: Frame, area: string, period: string): string[] {
	const at = parsePeriod(period);
	const areas = ['', ...new Set(Object.values(frame.tree[area] ?? {}))];
	const coarser = at ? grains.upTo(at.grain) : [];
	return areas.flatMap((above) =>
		['', ...coarser.map((grain) => periodAbove(period, grain))].map((key) => `${above}|${key}`)
	);
}
