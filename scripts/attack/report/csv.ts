import { csvLine } from '../../../src/lib/core/csv.ts';
import type { ExposedCell, Summary } from './summary.ts';

const HEAD = [
	'rilis',
	'tabel',
	'wilayah',
	'periode',
	'kode',
	'ukuran',
	'jenis',
	'terbit',
	'sebab',
	'bawah',
	'atas',
	'tebakan',
	'peluang',
	'dasar'
];

/** All exposed cells by their public names, those told only under the hypothesis last (`dasar` = hipotesis). */
export const csvOf = ({ exposed, hypothesis }: Summary): string =>
	[HEAD, ...exposed.map((cell) => row(cell, 'bukti')), ...hypothesis.told.map((cell) => row(cell, 'hipotesis'))]
		.map((texts) => `${csvLine(texts)}\n`)
		.join('');

function row(cell: ExposedCell, ground: string): string[] {
	const { release, table, area, period, codes, measure, kind, shown, reason, low, high, guess, chance } = cell;
	const key = Object.entries(codes)
		.map(([id, code]) => `${id}=${code}`)
		.join(';');
	return [
		release,
		table,
		area,
		period,
		key,
		measure,
		kind,
		...[shown].map((value) => String(value ?? '')),
		reason,
		String(low),
		String(high),
		String(guess ?? ''),
		chance === null ? '' : chance.toFixed(3),
		ground
	];
}
