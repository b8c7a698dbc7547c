import type { Language } from '../../contract/localized.ts';

const id = {
	/** What all areas together have, after what one of them has. */
	overall: (text: string) => `Seluruh wilayah ${text}.`,
	points: (count: number) => `${count} poin persen`,
	reasons: {
		change: (threshold: string) => `Berubah paling sedikit ${threshold}, di luar pembulatan dan kebetulan.`,
		share: (threshold: string) => `Paling sedikit ${threshold} dari keseluruhan.`,
		area: (threshold: string) =>
			`Yang terjauh, lebih dari ${threshold} di bawah keseluruhan, di luar pembulatan dan kebetulan.`,
		behindYear: (threshold: string, planned: string) =>
			`Paling sedikit ${threshold} di belakang jalannya tahun anggaran (${planned}).`,
		behindGoal: (threshold: string, planned: string) =>
			`Paling sedikit ${threshold} di bawah target periode itu (${planned}).`,
		late: (deadline: string) => `Tenggatnya, ${deadline}, sudah lewat menurut rilis ini.`,
		missing: 'Periode di antara data yang sudah masuk belum diterima.',
		pending: (deadline: string) => `Wilayah lain sudah mengirim periode ini; tenggatnya ${deadline}.`,
		break: 'Cara pendataannya berganti; selisihnya bukan kenaikan atau penurunan.'
	},
	dataOf: (dataset: string, area: string) => `${dataset} ${area}`,
	grain: { tahun: 'tahun', semester: 'semester', triwulan: 'triwulan', bulan: 'bulan' },
	deadlineUnknown: 'belum ditetapkan',
	provisional: 'angka sementara'
};

const en: typeof id = {
	overall: (text) => `All areas ${text}.`,
	points: (count) => `${count} percentage points`,
	reasons: {
		change: (threshold) => `Changed by at least ${threshold}, beyond rounding and chance.`,
		share: (threshold) => `At least ${threshold} of the whole.`,
		area: (threshold) => `The farthest: more than ${threshold} below the whole, beyond rounding and chance.`,
		behindYear: (threshold, planned) => `At least ${threshold} behind the course of the budget year (${planned}).`,
		behindGoal: (threshold, planned) => `At least ${threshold} behind the goal of that period (${planned}).`,
		late: (deadline) => `Its deadline, ${deadline}, has passed by this release.`,
		missing: 'A period between those received has not come in.',
		pending: (deadline) => `Other areas have sent this period; it is due on ${deadline}.`,
		break: 'The way of recording changed; the difference is neither a rise nor a fall.'
	},
	dataOf: (dataset, area) => `${dataset} from ${area}`,
	grain: { tahun: 'year', semester: 'half-year', triwulan: 'quarter', bulan: 'month' },
	deadlineUnknown: 'not set',
	provisional: 'provisional figure'
};

/** Words of "Yang Perlu Diperhatikan" and why each sentence is shown: what is seen, never a cause. */
export const attentionWords: Record<Language, typeof id> = { id, en };
