import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/lib/contract/dataset.ts';
import { attentionOf } from '../../../src/lib/findings/attention/index.ts';
import { type Watched } from '../../../src/lib/findings/attention/types.ts';
import type { BarsView, Datum, Shown, ShownParts } from '../../../src/lib/charts/model/types.ts';
import { exact, KELURAHAN } from '../../charts/sample.ts';
import { scene, watchedOf } from './scene.ts';

const unit = (id: string) => ({ unit: { id, title: id }, decimals: 0, language: 'id' as const });
const PERCENT = { unit: { id: 'persen', title: 'persen' }, decimals: 1, language: 'id' as const };

/** A ranking of areas by a ratio, as the view layer gives it. */
function ranking(pairs: [number, number][], of: Partial<Chart>, counted = 'keluarga', latest = '2025-TW2'): Watched {
	const base = watchedOf(
		{
			kind: 'ranking',
			measure: 'keluarga',
			by: ['wilayah'],
			periods: [latest],
			rows: [[{ wilayah: '62.71.01' }, exact(1)]]
		},
		of
	);
	const shown = (value: number): Shown => ({ ...exact(value), proven: null });
	const bars = pairs.map(([count, whole], at): Datum => {
		const parts: ShownParts = {
			numerator: { cell: shown(count), style: unit(counted) },
			denominator: { cell: shown(whole), style: unit(counted) }
		};
		const code = KELURAHAN[at] ?? '';
		const told = `${Math.round((1000 * count) / whole) / 10}% (${count} dari ${whole} ${counted})`;
		const cell: Shown = { ...shown((100 * count) / whole), parts };
		return { id: code, code, label: code, name: `Kel. ${at}`, cell, text: told, spoken: told, told };
	});
	const view = {
		...(base.view as BarsView),
		kind: 'ranking' as const,
		latest,
		when: 'Triwulan II 2025',
		panels: [{ title: null, style: PERCENT, bars }]
	};
	return { ...base, view: view as BarsView };
}

const found = (watched: Watched) => attentionOf(scene([watched]));

describe('an area far below the others', () => {
	const even: [number, number][] = [
		[900, 1000],
		[900, 1000],
		[900, 1000]
	];

	it('is told with its counts and what all areas have', () => {
		const [one, ...more] = found(ranking([...even, [500, 1000]], { watch: 'area' }));
		expect(more).toEqual([]);
		expect(one?.rule).toBe('area');
		expect(one?.sentence).toMatch(/Kel\. 3: 50,0% pada Triwulan II 2025$/);
		expect(one?.reason).toMatch(/^50% \(500 dari 1000 keluarga\)\. Seluruh wilayah 80,0%\. /);
	});

	it('is not told where its few families can be chance', () => {
		expect(found(ranking([...even, [8, 10]], { watch: 'area' }))).toEqual([]);
	});

	it('is not told for less than five points, and never for one that lies above', () => {
		expect(found(ranking([...even, [8600, 10_000]], { watch: 'area' }))).toEqual([]);
		expect(
			found(
				ranking(
					[
						[500, 1000],
						[500, 1000],
						[500, 1000],
						[501, 1000]
					],
					{ watch: 'area' }
				)
			)
		).toEqual([]);
	});

	it('is never a kelurahan of victims', () => {
		expect(found(ranking([...even, [500, 1000]], { watch: 'area' }, 'korban'))).toEqual([]);
	});
});

describe('a part that should be small', () => {
	it('is told from five per cent of its whole up', () => {
		expect(found(ranking([[40, 1000]], { watch: 'share' }))).toEqual([]);
		expect(
			found(
				ranking(
					[
						[40, 1000],
						[150, 1000]
					],
					{ watch: 'share' }
				)
			)[0]?.reason
		).toContain('150 dari 1000');
	});
});

describe('spending behind the plan', () => {
	const against = (targets: NonNullable<Chart['against']>['targets']): Chart['against'] => ({
		title: { id: 'pagu', en: 'budget' },
		measure: 'keluarga',
		where: {},
		per: 100,
		unit: 'persen',
		decimals: 1,
		numerator_only: [],
		cumulative: true,
		targets
	});

	it('is measured by the part of the year that has passed', () => {
		expect(found(ranking([[45, 100]], { watch: 'plan', against: against([]) }))).toEqual([]);
		const [one] = found(
			ranking(
				[
					[45, 100],
					[30, 100]
				],
				{ watch: 'plan', against: against([]) }
			)
		);
		expect(one).toMatchObject({ rule: 'plan', reason: expect.stringContaining('(50%)') });
		expect(one?.sentence).toContain('30,0%');
		expect(one?.reason).toContain('30 dari 100');
	});

	it('or by the goal that the contract declares for that period', () => {
		const title = { id: 'Target', en: 'Goal' };
		const goal = against([{ value: 35, title, when: 'TW2' }]);
		expect(found(ranking([[30, 100]], { watch: 'plan', against: goal }))).toEqual([]);
		const [one] = found(ranking([[20, 100]], { watch: 'plan', against: goal }));
		expect(one?.reason).toContain('target periode itu (35%)');
	});
});
