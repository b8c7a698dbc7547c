/**
 * What stocks looked like in the period before (and in earlier releases). An unchanged true count must keep its rounded value: twelve
 * independent roundings of the same count tell 1 from 2 in 87 % of cases. A count that has
 * changed is free again, so that the totals of its period can be met; its draw begins at the same secret number.
 */
export class Memory {
	private readonly last = new Map<string, { truth: number; value: number }>();

	/** The rounded value that a count of this cell must keep; undefined when the count is not the one before. */
	recall(cell: string, truth: number): number | undefined {
		const last = this.last.get(cell);
		return last?.truth === truth ? last.value : undefined;
	}

	keep(cell: string, truth: number, value: number): void {
		this.last.set(cell, { truth, value });
	}
}
