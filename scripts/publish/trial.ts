import { join, relative, resolve } from 'node:path';
import { WrongCall } from './finding.ts';
import { readBook, placeFolder } from './protect/ledger/book.ts';

/**
 * A trial goes to a folder of its own: neither below static/, which the site serves, nor where a release that the ledger knows was
 * published. Throws WrongCall; Refused where the ledger cannot be read.
 */
export function refuseTrialPlace(
	options: { root: string; into?: string; trial?: boolean; restart?: string },
	into: string
): void {
	if (!options.trial) return;
	if (options.restart !== undefined)
		throw new WrongCall('--trial tidak mengubah buku rilis, sehingga tidak dapat disertai --restart.');
	if (options.into === undefined)
		throw new WrongCall('--trial memerlukan --into dengan folder tersendiri, agar hasil uji coba tidak tersaji.');
	const root = resolve(options.root);
	const isInside = (folder: string) => !relative(folder, into).startsWith('..');
	const places = [join(root, 'private'), join(root, 'private/contoh')].flatMap((vault) =>
		(readBook(vault)?.editions ?? []).map(({ place }) => placeFolder(root, place))
	);
	if (isInside(join(root, 'static')) || places.some((place) => resolve(place) === into))
		throw new WrongCall(
			`${into} menyimpan rilis yang disajikan. Pilih folder lain untuk --into; hasil uji coba tidak boleh berada di sana.`
		);
}
