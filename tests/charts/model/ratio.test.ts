import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Chart } from '../../../src/lib/contract/dataset.ts';
import { NO_FILTERS, type Filters } from '../../../src/lib/contract/filters.ts';
import type { Language } from '../../../src/lib/contract/localized.ts';
import { askChart, askHistory } from '../../../src/lib/query/index.ts';
import { estimatesDiffer } from '../../../src/lib/stats/difference.ts';
import { piecesOf } from '../../../src/lib/charts/frame/lines.ts';
import { csvOf, viewOf, type View } from '../../../src/lib/charts/view.ts';
import { openNative } from '../../fixtures/releases/open-native.ts';

let opened: Awaited<ReturnType<typeof openNative>>;
beforeAll(async () => void (opened = await openNative()));
afterAll(() => opened.close());

const SERVED = `
measure: terlayani
where: { sumber_register: [uptd-ppa] }
against:
  title: { id: korban yang dilaporkan, en: reported victims }
  measure: korban
  where: { sumber_register: [uptd-ppa] }
  targets: [{ value: 80, title: { id: Target (contoh), en: Target (example) } }]
`;

async function view(
	kind: string,
	yaml: string,
	set: string,
	language: Language,
	filters: Filters = NO_FILTERS
): Promise<View> {
	const { release, run } = opened;
	const dataset = release.datasets.find(({ id }) => id === set)!;
	const title = { id: 'Korban yang sudah dilayani', en: 'Victims already served' };
	const chart = v.parse(Chart, { id: 'uji', page: 'layanan', title, kind, ...(parse(yaml) as object) });
	const asked = { chart, dataset, release, filters };
	const [answer, history] = [await askChart(asked, run), await askHistory(asked, run)];
	return viewOf({ chart, dataset, answer, release, language, ...(history && { history }) });
}

const YEARS: Filters = { wilayah: [], from: '2024-TW1', to: '2025-TW2', dimensions: {} };

describe('a share', () => {
	test('is told with its parts, period and what it is a share of, in both languages', async () => {
		const id = await view('figure', SERVED, 'kekerasan', 'id', YEARS);
		const en = await view('figure', SERVED, 'kekerasan', 'en', YEARS);
		expect(id.alt).toMatch(/^Angka utama: Korban yang sudah dilayani\. Sekitar \d+,\d%/);
		expect(id.sentence).toMatch(/^Sekitar \d+,\d% pada Triwulan I 2024 s\.d\. Triwulan II 2025$/);
		expect(en.sentence).toMatch(/^About \d+\.\d% in Quarter 1 2024 to Quarter 2 2025$/);
		const spoken = (one: typeof id) => (one.kind === 'figure' ? one.items[0]!.spoken : '');
		expect(spoken(id)).toMatch(/^sekitar \d+,\d% \(.*≈\d+ dari ≈\d+ korban\)$/);
		expect(spoken(en)).toMatch(/^about \d+\.\d% \(.*≈\d+ of ≈\d+ victims\)$/);
		expect(id.subtitle).toContain('Persen dari korban yang dilaporkan');
		expect(en.subtitle).toContain('Per cent of reported victims');
	});

	test('a headline names the interval that chance leaves it, and its goal', async () => {
		const id = await view('figure', SERVED, 'kekerasan', 'id', YEARS);
		if (id.kind !== 'figure') throw new Error(id.kind);
		expect(id.items[0]!.basis).toMatch(/^≈\d+ dari ≈\d+ korban; selang kepercayaan 95% \d+,\d%–\d+,\d%$/);
		expect(id.items[0]!.targets).toEqual(['Target (contoh): 80%']);
	});

	test('of too few cases is told as counts, and why', async () => {
		const one: Filters = {
			wilayah: [],
			from: '2025-TW2',
			to: '2025-TW2',
			dimensions: { kelompok: ['anak-perempuan'] }
		};
		const id = await view('figure', SERVED, 'kekerasan', 'id', one);
		if (id.kind !== 'figure') throw new Error(id.kind);
		expect(id.items[0]).toMatchObject({ number: null });
		expect(id.items[0]!.spoken).toMatch(/dari .*korban$/);
		expect(id.notes.join(' ')).toContain('Di bawah 20 kasus yang ditampilkan adalah jumlahnya, bukan persen');
		const drawn = await view('comparison', SERVED, 'kekerasan', 'en', one);
		expect(drawn.sentence).toBe('Fewer than 20 cases for this choice, too few for a figure');
	});

	test('over time is a line with bands of chance and its goal beside it; a change within them is no news', async () => {
		const id = await view('trend', SERVED, 'kekerasan', 'id', YEARS);
		if (id.kind !== 'trend') throw new Error(id.kind);
		const [own, goal] = id.panels[0]!.series;
		expect(
			own!.points.some(({ cell }) => cell.chance && cell.chance.low < cell.value! && cell.value! < cell.chance.high)
		).toBe(true);
		expect(goal).toMatchObject({ role: 'target', name: 'Target (contoh)' });
		expect(new Set(goal!.points.map(({ text }) => text))).toEqual(new Set(['80%']));
		expect(id.notes.join(' ')).toContain('selang kepercayaan 95% (Wilson)');
	});

	test('the table holds numerator, denominator and per cent, and JUMLAH divides the sums', async () => {
		const id = await view('trend', SERVED.replace(/ {2}targets.*\n/, ''), 'kekerasan', 'id', YEARS);
		expect(id.table.columns.map(({ title }) => title)).toEqual([
			'Periode',
			'Korban yang sudah dilayani',
			'Korban yang dilaporkan',
			'Nilai (persen)'
		]);
		const sum = (at: number) => id.table.rows.reduce((all, row) => all + Number(row.values[at]!.raw), 0);
		const total = id.table.total!.values.map(({ raw }) => Number(raw));
		expect(total.slice(1, 3)).toEqual([sum(1), sum(2)]);
		expect(total[3]).toBeCloseTo((sum(1) / sum(2)) * 100, 10);
	});

	test('the download holds both parts and the interval', async () => {
		const text = csvOf(await view('trend', SERVED, 'kekerasan', 'id', YEARS));
		expect(text.split('\r\n')[0]).toContain(
			'pembilang,satuan_pembilang,penyebut,satuan_penyebut,selang_95_bawah,selang_95_atas'
		);
	});
});

describe('coverage', () => {
	const COVERAGE = `
measure: keluarga
against: { title: { id: keluarga di desil sasaran, en: families in the target deciles }, measure: keluarga, numerator_only: [program], target_desil: inside }
`;
	test('of programmes is never added up, by area it is sums ÷ sums', async () => {
		const programmes = await view('comparison', `${COVERAGE}by: program\n`, 'kepesertaan', 'id');
		expect(programmes.table.total).toBeNull();
		const areas = await view('ranking', `${COVERAGE}where: { program: [pkh] }\n`, 'kepesertaan', 'id');
		const [, above, below, share] = areas.table.total!.values.map(({ raw }) => Number(raw));
		expect(share).toBeCloseTo((above! / below!) * 100, 10);
		expect(areas.notes.join(' ')).toContain('Desil sasaran: PKH 1–4');
	});

	test('carries no interval of chance: the families are all registered', async () => {
		const id = await view('comparison', `${COVERAGE}by: program\n`, 'kepesertaan', 'id');
		expect(id.records.every(({ cell }) => cell.chance === undefined)).toBe(true);
	});
});

describe('two estimates', () => {
	test('differ only where square and add of their intervals leaves out nought', () => {
		const estimate = (value: number, low: number, high: number, range = 0) => ({
			...{ value, low: value - range, high: value + range },
			chance: { low, high }
		});
		expect(estimatesDiffer(estimate(50, 40, 60), estimate(62, 52, 72))).toBe(false);
		expect(estimatesDiffer(estimate(50, 40, 60), estimate(65, 55, 75))).toBe(true);
		expect(estimatesDiffer(estimate(50, 40, 60, 1), estimate(65, 55, 75, 1))).toBe(false);
	});
});

describe('a share since the year began', () => {
	const SPENT = `
measure: realisasi
against: { title: { id: pagu, en: budget }, measure: pagu, cumulative: true }
`;

	test('starts anew with each year: no line falls from December to March', async () => {
		const trend = await view('trend', SPENT, 'penyaluran', 'id', { ...YEARS, wilayah: ['62.71'] });
		if (trend.kind !== 'trend') throw new Error(trend.kind);
		const [line] = trend.panels[0]!.series;
		expect(line!.points.filter(({ anew }) => anew).map(({ period }) => period)).toEqual(['2025-TW1']);
		const pieces = new Set(piecesOf(line!).solid.map(({ point, piece }) => `${point.period.slice(0, 4)} ${piece}`));
		expect(pieces.size).toBe(2);
		expect(new Set([...pieces].map((piece) => piece.slice(5))).size).toBe(2);
	});
});
