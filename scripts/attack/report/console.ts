import pc from 'picocolors';
import type { ExposedCell, Summary, TableSummary } from './summary.ts';

/** Exposed cells that the terminal shows; a file holds all. */
const SHOWN = 20;

const KINDS = { sel: 'sel', jumlah: 'jumlah', selisih: 'selisih ukuran', perubahan: 'perubahan antarrilis' };
const HEAD = [
	'Tabel',
	'Yang diserang',
	'Sensitif',
	'Tersempit',
	'Terungkap',
	'Pasti',
	'Tebakan',
	'Goyah',
	'Belum jelas'
];

/** What the attack found, as an outsider reads it. */
export function showSummary(summary: Summary): string {
	return [
		`Rilis yang diserang: ${summary.releases.join(', ')}`,
		...(summary.hasRules
			? []
			: [
					pc.yellow(
						'Manifes tidak memuat aturan pelindungan; yang dipakai aturan lazim, sehingga serangan ini lebih lemah.'
					)
				]),
		'',
		...tableLines(summary.tables, summary.releases.length > 1),
		'',
		pc.dim(
			'Tersempit: selisih terkecil antara angka asli terbesar dan terkecil yang masih mungkin. Terungkap: lebih sempit daripada yang dijanjikan.'
		),
		pc.dim(
			'Pasti: tebakan terbaik 1..k-1 berpeluang di atas 0,9. Tebakan: rata-rata peluang tebakan terbaik itu. Goyah: peluangnya belum mantap.'
		),
		`${summary.components} kelompok sel, ${summary.programmes} program bilangan bulat, ${summary.droppedBeliefs} dugaan gugur karena bertentangan dengan yang terbit.`,
		...(summary.contradictory > 0
			? [
					pc.yellow(
						`${summary.contradictory} kelompok sel bertentangan dengan dirinya sendiri dan tidak dapat diserang.`
					)
				]
			: []),
		hypothesisLine(summary),
		...listed('Terungkap', summary.exposed),
		...listed('Hipotesis', summary.hypothesis.told),
		verdict(summary)
	].join('\n');
}

function tableLines(tables: TableSummary[], isNamed: boolean): string[] {
	const rows = tables.map((each) => [
		isNamed ? `${each.release}/${each.table}` : each.table,
		KINDS[each.kind],
		String(each.sensitive),
		each.narrowest === null ? '–' : String(each.narrowest),
		String(each.exposed),
		String(each.certain),
		each.meanGuess === null ? '–' : each.meanGuess.toFixed(2).replace('.', ','),
		String(each.unsettled),
		String(each.undecided)
	]);
	const widths = HEAD.map((text, at) => Math.max(text.length, ...rows.map((row) => row[at]?.length ?? 0)));
	const line = (row: string[]) =>
		row.map((text, at) => (at < 2 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join('  ');
	return [
		pc.bold(line(HEAD)),
		...rows.map((row, at) => ((tables[at]?.exposed ?? 0) > 0 ? pc.red(line(row)) : line(row)))
	];
}

const hypothesisLine = ({ hypothesis: { totals, told } }: Summary) =>
	`Hipotesis "jumlah yang berlabel dibulatkan sebenarnya tepat" (${totals} jumlah): ${told.length} angka akan terungkap. Itu keterangan, bukan bukti: label itu harus membuat tebakan demikian sering salah.`;

function listed(title: string, cells: ExposedCell[]): string[] {
	if (cells.length === 0) return [];
	const rest = cells.length - SHOWN;
	return [
		pc.bold(`${title}:`),
		...cells.slice(0, SHOWN).map((cell) => `  ${sentence(cell)}`),
		...(rest > 0 ? [`  … dan ${rest} lagi; semuanya ada di --csv atau --json.`] : [])
	];
}

function sentence({
	release,
	table,
	area,
	period,
	codes,
	measure,
	kind,
	reason,
	low,
	high,
	guess,
	chance
}: ExposedCell) {
	const where = [area, period, ...Object.values(codes)].join(' · ');
	const range = low === high ? `${low}` : `${low}..${high}`;
	const what =
		reason === 'sempit'
			? `asli ${range}`
			: `asli ${guess} dengan peluang ${(chance ?? 0).toFixed(2).replace('.', ',')}`;
	return `${release} ${table}: ${where} · ${measure} (${KINDS[kind]}): ${what}`;
}

const verdict = ({ exposed }: Summary) =>
	exposed.length === 0
		? pc.green('Tidak ada angka sensitif yang terungkap.')
		: pc.red(`${exposed.length} angka sensitif terungkap.`);
