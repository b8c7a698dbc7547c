import { createHash, randomBytes } from 'node:crypto';
import { NUMBER } from '../text/typed.ts';

/**
 * Turns identifiers into numbers that link rows of one run and mean nothing outside it: MD5 over a random salt and the
 * letters and digits of the identifier, lower half. The same formula in SQL and here, so that lists of any format link.
 */
export class Keys {
	readonly #salt = randomBytes(16).toString('hex');

	/** SQL expression: UBIGINT, NULL for an empty cell, 0 for one that is spoilt (6,27E+15) or partly hidden (****). */
	sql(column: string): string {
		const bare = `upper(regexp_replace(regexp_replace(${column}, '\\.0+$', ''), '[^0-9A-Za-z]', '', 'g'))`;
		const spoilt = `regexp_matches(${column}, '[eE]\\+\\d|[*•#]')`;
		return `CASE WHEN ${spoilt} THEN 0::UBIGINT WHEN ${bare} <> '' THEN md5_number_lower('${this.#salt}' || ${bare}) END`;
	}

	/** The same for one cell text. */
	of(cell: string): bigint | null {
		// A number cell keeps 15 digits only: the rest of a longer identifier is lost.
		if (/e\+\d|[*•#]/i.test(cell) || (cell.startsWith(NUMBER) && cell.length > 16)) return 0n;
		const bare = cell
			.replace(/\.0+$/, '')
			.replaceAll(/[^0-9A-Za-z]/g, '')
			.toUpperCase();
		if (bare === '') return null;
		return createHash('md5')
			.update(this.#salt + bare)
			.digest()
			.readBigUInt64LE(8);
	}
}
