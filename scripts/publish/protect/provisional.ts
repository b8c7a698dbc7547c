import type { Finding } from '../finding.ts';
import { list, name, rowsOf } from '../sql.ts';
import { publicTable, type PublishContext } from '../stage.ts';
import type { Done } from './family.ts';
import { isPastRevision, nextRevision } from './ledger/calendar.ts';
import type { Rounded } from './spec/rounded.ts';

/**
 * Marks all figures of periods that no revision has gone over yet as provisional, whether or not reports came late: a mark that
 * followed the records would tell where they did. Expects `public_<table>` to be filled.
 */
export async function markUnrevised(
	{ db }: PublishContext,
	tables: { id: string; policy: Rounded['protection'] }[],
	asOf: string
) {
	for (const { id, policy } of tables) {
		const table = name(publicTable(id));
		const periods = (await rowsOf(db, `SELECT DISTINCT periode FROM ${table}`)).map(({ periode }) => String(periode));
		const unrevised = periods.filter((period) => !isPastRevision(period, asOf, policy.revision));
		if (unrevised.length > 0)
			await db.run(`UPDATE ${table} SET sementara = true WHERE periode IN (${list(unrevised)})`);
	}
}

/**
 * Tells the data officer what waits for the next revision, in one sentence a family that has been published before. It is told also when
 * nothing waits, since the audit counts findings by rule.
 */
export function waitingFindings(family: Rounded[], done: Done[], asOf: string): Finding[] {
	const [first] = family;
	if (!first || !done.some(({ data }) => data.earlier.length > 0)) return [];
	const waiting = done.filter(({ waiting: { cells } }) => cells > 0);
	const people = waiting.reduce((sum, each) => sum + each.waiting.people, 0);
	const until = nextRevision(asOf, first.protection.revision);
	const when = until
		? `rilis pertama dengan tanggal data ${until} atau sesudahnya`
		: 'revisi yang diminta dengan --revise';
	const names = family.map(({ id }) => id).join('+');
	return [
		{
			level: 'note',
			rule: 'menunggu-revisi',
			file: `data/contract/${first.id}.yaml`,
			subject: names,
			message:
				people === 0
					? `${names}: tidak ada laporan terlambat atau koreksi yang menunggu revisi.`
					: `${names}: laporan terlambat atau koreksi untuk ${people} orang atau keluarga di ${waiting.length} kelompok wilayah dan periode belum dimasukkan, agar dua rilis tidak menunjuk orang. Semuanya menunggu ${when}; rinciannya di private/ (pelindungan/${names}.json).`
		}
	];
}
