import type { Language } from '../../contract/localized.ts';
import { listOf } from '../list.ts';

interface EventWords {
	/** By column `jenis` of the code list `peristiwa`. */
	kinds: Record<string, string>;
	kind: string;
	sample: (kind: string) => string;
	at: (places: string[]) => string;
	/** Told once below a chart that carries events. */
	noCause: string;
}

/** Words for dated events on a time axis. */
export const eventWords: Record<Language, EventWords> = {
	id: {
		kinds: { regulasi: 'regulasi', data: 'perubahan data', bencana: 'bencana', kampanye: 'kampanye' },
		kind: 'peristiwa',
		sample: (kind) => `contoh ${kind}`,
		at: (places) => ` di ${listOf(places, 'id')}`,
		noCause: 'Peristiwa ditandai menurut tanggalnya; tanda itu tidak menyatakan sebab'
	},
	en: {
		kinds: { regulasi: 'regulation', data: 'change of data', bencana: 'disaster', kampanye: 'campaign' },
		kind: 'event',
		sample: (kind) => `sample ${kind}`,
		at: (places) => ` in ${listOf(places, 'en')}`,
		noCause: 'Events are marked at their dates; the mark claims no cause'
	}
};
