import type { Answer, AnswerRow, Question } from '../../contract/answer.ts';
import { monthsOf, parsePeriod, periodKey } from '../../contract/period.ts';
import { addCells } from '../../core/cells.ts';
import { rowKey } from '../fold.ts';

/** First month of a period key, counted from year 0. */
const begins = (key: string): number => {
	const period = parsePeriod(key);
	return period ? monthsOf(period).first : 0;
};

/**
 * The question from the beginning of a year on: rows by period from that of the year in which the reader's range begins; a single sum
 * without a beginning, which is the year to date of its last period.
 */
export function sinceYearBegan(question: Question): Question {
	const { from, ...open } = question.filters;
	const period = parsePeriod(from ?? '');
	if (!period || !question.by.includes('periode')) return { ...question, filters: open };
	return { ...question, filters: { ...open, from: periodKey({ grain: 'tahun', year: period.year, index: 1 }) } };
}

/** Each row by period as the sum of its year up to it; rows before the range that was asked for leave. Other answers stay as they are. */
export function cumulated(answer: Answer, asked: Question): Answer {
	const { by } = answer.question;
	if (!by.includes('periode')) return answer;
	const others = by.filter((axis) => axis !== 'periode');
	const periodOf = ({ keys }: AnswerRow) => keys['periode'] ?? '';
	/** Rows of one line in one year, in the order of time. */
	const years = new Map<string, AnswerRow[]>();
	const yearlyKey = (row: AnswerRow) =>
		rowKey([...others.map((axis) => row.keys[axis] ?? ''), periodOf(row).slice(0, 4)]);
	for (const row of answer.rows.toSorted((a, b) => begins(periodOf(a)) - begins(periodOf(b)))) {
		const key = yearlyKey(row);
		years.set(key, [...(years.get(key) ?? []), row]);
	}
	const rows = answer.rows.map((row): AnswerRow => {
		const upTo = (years.get(yearlyKey(row)) ?? []).filter((one) => begins(periodOf(one)) <= begins(periodOf(row)));
		return { ...row, cell: addCells(upTo.map(({ cell }) => cell)) };
	});
	const from = begins(asked.filters.from ?? '');
	return {
		...answer,
		rows: rows.filter(({ keys }) => begins(keys['periode'] ?? '') >= from),
		periods: answer.periods.filter((key) => begins(key) >= from)
	};
}
