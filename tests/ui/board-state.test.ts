import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parseShape } from '../../src/lib/contract/check.ts';
import { NO_FILTERS } from '../../src/lib/contract/filters.ts';
import { Release } from '../../src/lib/contract/release.ts';
import { answerKey, askChart } from '../../src/lib/query/index.ts';
import { BoardState } from '../../src/lib/ui/board/board-state.svelte.ts';
import { chartsOn } from '../../src/lib/ui/board/charts.ts';
import type { IslandContext } from '../../src/lib/ui/context.ts';
import { Session } from '../../src/lib/ui/session.svelte.ts';

const { goto } = vi.hoisted(() => ({ goto: vi.fn(() => Promise.resolve()) }));
vi.mock('$app/navigation', () => ({ goto }));

const path = 'tests/fixtures/releases/tangan/datapackage.json';
const release = parseShape(Release, JSON.parse(readFileSync(path, 'utf8')), path);
const charts = chartsOn(release, 'perlinsos');

/** An engine that must not be asked, and fails where it is. */
class Idle extends Session {
	readonly asked: string[] = [];
	override run(chart: string) {
		this.asked.push(chart);
		return () => Promise.reject(new Error('no engine here'));
	}
}

const at = (query: string) => {
	const session = new Idle();
	const island: IslandContext = { release, language: 'id', place: 'perlinsos', query, session };
	return { island, session };
};

beforeEach(() => {
	goto.mockClear();
	vi.stubGlobal('requestAnimationFrame', () => 0);
});

describe('a board', () => {
	test('reads its question from the address and says what it does not know', () => {
		const board = new BoardState(at('?program=pkh,tidak-ada').island, { charts: () => charts });
		expect(board.named.filters.dimensions).toEqual({ program: ['pkh'] });
		expect(board.named.unknown).toEqual([expect.stringContaining('tidak-ada')]);
		expect(board.filters).toEqual(board.named.filters);
	});

	test('opens with the answers that the release carries, without the engine', async () => {
		const [placed] = charts.filter(({ chart }) => !chart.detail);
		const answer = await askChart({ ...placed!, release, filters: NO_FILTERS }, () => Promise.resolve([]));
		const carrying = { ...release, answers: { [answerKey(placed!)]: answer } };
		const { island, session } = at('');
		const board = new BoardState({ ...island, release: carrying }, { charts: () => [placed!] });
		const opened = board.answers.views[placed!.id];
		expect(opened?.id).toBe(placed!.id);
		await board.show();
		expect(board.answers.views[placed!.id]).toBe(opened);
		expect(session.asked).toEqual([]);
	});

	test('asks every chart under filters, and keeps the reason of each that could not be answered', async () => {
		const { island, session } = at('?program=pkh');
		const plain = charts.filter(({ chart }) => !chart.detail);
		const board = new BoardState(island, { charts: () => plain });
		const asking = board.show();
		expect(board.answers.busy).toBe(true);
		await asking;
		expect(board.answers.busy).toBe(false);
		expect(new Set(session.asked.map((id) => id.split('#')[0]))).toContain(plain[0]!.id);
		expect(Object.values(board.answers.errors).map(String)).toContain('Error: no engine here');
		expect(board.answers.filters.dimensions).toEqual({ program: ['pkh'] });
	});

	test('goes to the address of other filters, in the language of the reader, and stays where it is', () => {
		const { island } = at('?program=pkh');
		const board = new BoardState({ ...island, language: 'en' }, { charts: () => charts });
		board.change({ wilayah: ['16.74'], dimensions: { program: ['sembako'] } });
		expect(goto).toHaveBeenCalledWith(expect.stringMatching(/\/en\/perlinsos\/\?wilayah=16\.74&program=sembako$/), {
			keepFocus: true,
			noScroll: true
		});
		board.change({ wilayah: [], dimensions: {} });
		expect(goto).toHaveBeenLastCalledWith(expect.stringMatching(/\/en\/perlinsos\/$/), expect.anything());
	});

	test('keeps what the address says beside filters, and obeys what its page is about', () => {
		const { island } = at('?kode=16.74&dari=2024-TW1');
		const board = new BoardState(
			{ ...island, place: 'wilayah' },
			{
				charts: () => charts,
				parameters: () => ({ kode: '16.74' }),
				obeyed: (named) => ({ ...named, wilayah: ['16.74'] })
			}
		);
		expect(board.named.unknown).toEqual([]);
		expect(board.filters).toMatchObject({ wilayah: ['16.74'], from: '2024-TW1' });
		expect(board.queryFor({ wilayah: [], dimensions: {} })).toBe('?kode=16.74');
	});

	test('asks the charts that its filters call for', () => {
		const only = (id: string) => charts.filter((placed) => placed.id === id);
		const board = new BoardState(at('?program=pkh').island, {
			charts: ({ dimensions }) => (dimensions['program'] ? only(charts[1]!.id) : charts)
		});
		expect(board.charts.map(({ id }) => id)).toEqual([charts[1]!.id]);
	});
});
