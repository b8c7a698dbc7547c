import type { Language } from '../../contract/localized.ts';

const id = {
	ratio: (subject: string, text: string, period: string) => `${subject}: ${text} pada ${period}`,
	/** What all areas together have, after what one of them has. */
	overall: (text: string) => `; seluruh wilayah ${text}`,
	points: (count: number) => `${count} poin persen`,
	/** A change of a headline figure; `change` already says by how much and against which period. */
	change: (subject: string, text: string, period: string, change: string) =>
		`${subject}: ${text} pada ${period}, ${change}`,
	reasons: {
		change: (threshold: string) =>
			`Perubahannya paling sedikit ${threshold} dan lebih besar daripada pengaruh pembulatan atau kebetulan.`,
		share: (threshold: string) => `Bagiannya paling sedikit ${threshold} dari keseluruhan.`,
		area: (threshold: string) =>
			`Dari wilayah yang ditampilkan, wilayah ini paling jauh di bawah angka keseluruhan: lebih dari ${threshold} dan di luar kisaran yang dapat timbul secara kebetulan atau dari pembulatan.`,
		behindYear: (threshold: string, planned: string) =>
			`Realisasinya paling sedikit ${threshold} di bawah bagian tahun anggaran yang sudah berjalan (${planned}).`,
		behindGoal: (threshold: string, planned: string) =>
			`Realisasinya paling sedikit ${threshold} di bawah target periode itu (${planned}).`,
		late: (deadline: string) => `Menurut rilis ini tenggatnya, ${deadline}, sudah lewat.`,
		missing: 'Ada periode di antara data yang sudah masuk yang belum diterima.',
		pending: (deadline: string) => `Wilayah lain sudah mengirim periode ini; tenggatnya ${deadline}.`,
		break:
			'Cara pendataan atau pengelompokannya berganti di antara kedua periode; selisihnya bukan kenaikan atau penurunan.'
	},
	late: (dataset: string, periods: string, area: string, count: string) =>
		`Data ${dataset} ${area} untuk ${periods} belum masuk (${count})`,
	grain: { tahun: 'tahun', semester: 'semester', triwulan: 'triwulan', bulan: 'bulan' },
	deadlineUnknown: 'belum ditetapkan',
	provisional: 'angka sementara'
};

const en: typeof id = {
	ratio: (subject, text, period) => `${subject}: ${text} in ${period}`,
	overall: (text) => `; all areas ${text}`,
	points: (count) => `${count} percentage points`,
	change: (subject, text, period, change) => `${subject}: ${text} in ${period}, ${change}`,
	reasons: {
		change: (threshold) => `It changed by at least ${threshold}, more than rounding or chance explain.`,
		share: (threshold) => `It is at least ${threshold} of the whole.`,
		area: (threshold) =>
			`Of the areas shown it is the farthest below the overall figure: by more than ${threshold}, and outside the range that chance or rounding can give.`,
		behindYear: (threshold, planned) =>
			`Spending is at least ${threshold} behind the part of the budget year that has passed (${planned}).`,
		behindGoal: (threshold, planned) =>
			`Spending is at least ${threshold} behind the goal of that period (${planned}).`,
		late: (deadline) => `By this release its deadline, ${deadline}, has passed.`,
		missing: 'A period between those received has not come in.',
		pending: (deadline) => `Other areas have sent this period; it is due on ${deadline}.`,
		break:
			'The way of recording or grouping changed between the two periods; the difference is neither a rise nor a fall.'
	},
	late: (dataset, periods, area, count) => `Data on ${dataset} from ${area} for ${periods} have not come in (${count})`,
	grain: { tahun: 'year', semester: 'half-year', triwulan: 'quarter', bulan: 'month' },
	deadlineUnknown: 'not set',
	provisional: 'provisional figure'
};

/** Sentences of "Yang Perlu Diperhatikan" and why each is shown: what is seen, never a cause. */
export const attentionWords: Record<Language, typeof id> = { id, en };
