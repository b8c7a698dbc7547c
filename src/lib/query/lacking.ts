import type { AnswerNote } from '../contract/answer.ts';

/** Codes that sums lack, by kota (or wider area) that has no data of them. */
export class Lacking {
	readonly #byArea = new Map<string, Set<string>>();

	add(area: string, codes: readonly string[]): void {
		const own = this.#byArea.get(area) ?? new Set();
		this.#byArea.set(area, own);
		for (const code of codes) own.add(code);
	}

	/** One note where all areas lack the same, else one for each area that lacks something. */
	notes(): AnswerNote[] {
		const told = [...this.#byArea].map(([area, codes]) => ({ area, codes: [...codes] }));
		const [first] = told;
		if (!first || told.every(({ codes }) => codes.length === 0)) return [];
		const isSame = told.every(
			({ codes }) => codes.length === first.codes.length && codes.every((code) => first.codes.includes(code))
		);
		if (isSame) return [{ code: 'parts-without-data', detail: first.codes }];
		return told.flatMap(({ area, codes }): AnswerNote[] =>
			codes.length > 0 ? [{ code: 'area-without-parts', detail: [area, ...codes] }] : []
		);
	}
}
