import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { exact, rounded, viewFor, without } from '../sample.ts';

const STAGES = ['dilaporkan', 'diasesmen', 'dilayani', 'selesai'];

export const examples = (language: Language): Record<string, View> => ({
	alur: viewFor({
		language,
		kind: 'path',
		measure: 'korban',
		axis: 'tahap',
		title: 'Sampai tahap mana korban ditangani',
		by: ['tahap'],
		periods: ['2025'],
		rows: STAGES.map((tahap, at) => [{ tahap }, [rounded(10), rounded(20), exact(30)][at] ?? rounded(41)])
	}),
	'alur-register': viewFor({
		language,
		kind: 'path',
		measure: 'korban',
		axis: 'tahap',
		panels: 'register',
		title: 'Sampai tahap mana korban ditangani',
		by: ['register', 'tahap'],
		periods: ['2025'],
		rows: ['uptd-ppa', 'unit-ppa'].flatMap((register, kind) =>
			STAGES.map((tahap, at): [Record<string, string>, ReturnType<typeof exact>] => [
				{ register, tahap },
				kind === 1 && at === 3 ? without('tidak-ditampilkan') : rounded(12 * (at + 1) - 5 * kind)
			])
		)
	})
});
