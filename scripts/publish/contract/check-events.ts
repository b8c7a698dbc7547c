import { levelOf, type Code, type Level } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { parsePeriod } from '../../../src/lib/contract/period.ts';
import { levels } from '../../../src/lib/core/order.ts';
import { contentKind } from '../text/content-kind.ts';
import { KINDS } from '../text/kind.ts';

/** A sign on a time axis is explained in one line below the chart. */
const LONGEST = 120;
const SORTS = ['regulasi', 'data', 'bencana', 'kampanye'];

/** A problem of one row; `at` is its 0-based place in the list. */
export interface ListProblem {
	at: number;
	message: string;
}

const listed = (text: string | undefined) => (text ?? '').split(';').filter((part) => part !== '');

/** A calendar day, a month or a period that exists: 2025-02-30 does not. */
function isDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return parsePeriod(text) !== null;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** True where no table of a dataset goes down to that level. */
const isBelow = (level: Level, { tables }: Dataset) => tables.every(({ area }) => levels.isFiner(level, area));

/**
 * What is wrong with the dated events of the code list `peristiwa`. An event never names a finer area than the data it stands
 * beside, so that a sign next to a count of victims cannot point at the place of one of them.
 */
export function checkEvents(
	events: readonly Code[],
	datasets: readonly Dataset[],
	areas: readonly Code[]
): ListProblem[] {
	const byId = new Map(areas.map((area) => [area.id, area]));
	return events.flatMap(({ id, title, from, source, attributes }, at): ListProblem[] => {
		const messages: string[] = [];
		const say = (message: string) => messages.push(`peristiwa ${id}: ${message}`);
		if (!from || !isDate(from))
			say('berlaku_dari harus tanggal atau periode yang ada, misalnya 2025-02-05, 2025-02, atau 2025-TW1.');
		if (!source) say('kolom sumber kosong. Isi dari mana peristiwa ini diketahui.');
		if (!SORTS.includes(attributes['jenis'] ?? '')) say(`kolom jenis harus salah satu dari ${SORTS.join(', ')}.`);
		if (!['', 'ya'].includes(attributes['contoh'] ?? '')) say('kolom contoh diisi "ya" atau dikosongkan.');
		for (const text of new Set([title.id, title.en])) {
			if (text.length > LONGEST) say(`namanya ${text.length} huruf; paling panjang ${LONGEST}. Ringkaskan.`);
			const kind = contentKind(text);
			// A name may hold a date or many words; nobody is recognised by these alone.
			if (kind && kind !== 'tanggal' && kind !== 'teks')
				say(`namanya memuat ${KINDS[kind]}. Tulis peristiwanya tanpa data orang.`);
		}
		const wanted = listed(attributes['dataset']);
		for (const dataset of wanted.filter((one) => !datasets.some((known) => known.id === one)))
			say(`dataset "${dataset}" tidak ada di data/contract. Perbaiki namanya atau pisahkan dengan titik koma.`);
		const concerned = datasets.filter((dataset) => wanted.length === 0 || wanted.includes(dataset.id));
		for (const code of listed(attributes['wilayah'])) {
			const area = byId.get(code);
			if (!area) say(`wilayah ${code} tidak ada di data/codes/wilayah.csv.`);
			else
				for (const dataset of concerned.filter((one) => isBelow(levelOf(area), one)))
					say(
						`wilayah ${code} lebih rinci daripada data ${dataset.id}. Sebut wilayah yang lebih luas, atau dataset lain di kolom dataset.`
					);
		}
		return messages.map((message) => ({ at, message }));
	});
}
