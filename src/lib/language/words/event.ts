import type { Language } from '../../contract/localized.ts';
import { listOf } from '../list.ts';

interface EventWords {
	/** By column `jenis` of the code list `peristiwa`. */
	kinds: Record<string, string>;
	kind: string;
	sample: (kind: string) => string;
	at: (places: string[]) => string;
	/** All events of a chart in one line, each with the number of its mark. */
	told: (events: string[]) => string;
	/** How the marks are read, told once. */
	noCause: string;
}

const numbered = (events: string[]) => events.map((text, at) => `(${at + 1}) ${text}`).join('; ');

/** Words for dated events on a time axis. */
export const eventWords: Record<Language, EventWords> = {
	id: {
		kinds: { regulasi: 'regulasi', data: 'perubahan data', bencana: 'bencana', kampanye: 'kampanye' },
		kind: 'peristiwa',
		sample: (kind) => `contoh ${kind}`,
		at: (places) => ` di ${listOf(places, 'id')}`,
		told: (events) => `Peristiwa: ${numbered(events)}`,
		noCause: 'Tanda peristiwa menunjukkan tanggalnya, bukan sebab'
	},
	en: {
		kinds: { regulasi: 'regulation', data: 'change of data', bencana: 'disaster', kampanye: 'campaign' },
		kind: 'event',
		sample: (kind) => `sample ${kind}`,
		at: (places) => ` in ${listOf(places, 'en')}`,
		told: (events) => `Events: ${numbered(events)}`,
		noCause: 'Marks of events show their dates, not a cause'
	}
};
