/** Provinces of Kemendagri and BPS, and 99, which is nobody's and used by test data. */
const PROVINCES = new Set(
	'11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96 97 99'.split(
		' '
	)
);

/** 16 digits that begin with an area and then a date (day + 40 for women), as NIK and KK numbers do. */
export function looksLikeNik(digits: string): boolean {
	if (!/^\d{16}$/.test(digits) || !beginsWithArea(digits)) return false;
	const [day, month] = [Number(digits.slice(6, 8)), Number(digits.slice(8, 10))];
	return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 41 && day <= 71));
}

function beginsWithArea(digits: string): boolean {
	const code = Number(digits.slice(0, 2));
	return (code >= 11 && code <= 97) || code === 99;
}

/**
 * The same among amounts of money, 16 digits of which are lawful: the area must exist by its numbering (kabupaten from 01, kota from 71,
 * kecamatan below 61) and the serial must not be 0000, as round amounts end. By chance about 1 of 170 amounts looks so.
 */
export function surelyNik(digits: string): boolean {
	const [city, district] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
	const isCity = (city >= 1 && city <= 29) || (city >= 71 && city <= 79) || city === 99;
	return (
		looksLikeNik(digits) &&
		PROVINCES.has(digits.slice(0, 2)) &&
		isCity &&
		district >= 1 &&
		district <= 60 &&
		!digits.endsWith('0000')
	);
}

/** An amount as tables write it: at most 16 digits before the decimals, with or without Rp and separators of thousands. */
export const isAmount = (text: string) =>
	/^(?:rp\.? ?)?-?(?:\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,2})?|\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,2})?|\d{1,3}(?: \d{3}){1,5}|\d{1,16}(?:[.,]\d{1,2})?)$/i.test(
		text
	);

/** Codes of BPS in Maluku (81) and Maluku Utara (82), 10 digits long, begin with 8 as mobile numbers do. */
export const isMoluccan = (digits: string) => /^8[12](?:0\d|7[12])\d{6}$/.test(digits);

/** 12 digits of area and date of birth, the serial cut off. */
export const isCutNik = (digits: string) => /^\d{12}$/.test(digits) && surelyNik(`${digits}0001`);

/** Codes of areas as Kemendagri (dots) and BPS (2 to 10 digits) write them, and codes of budget lines such as 5.1.02.01.01.0024. */
export const isPublicCode = (text: string) =>
	/^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/.test(text) ||
	(/^\d{2,10}$/.test(text) && PROVINCES.has(text.slice(0, 2)) && text.slice(2, 4) !== '00') ||
	/^[\dX]{1,2}(\.[\dX]{1,4}){3,11}$/i.test(text);

interface Run {
	groups: string[];
	/** What stands between a group and the next. */
	between: string[];
	/** The run is all that the cell holds, but for signs around it. */
	whole: boolean;
}

/** Digits with at most five other signs between them; letters part runs. */
function runsOf(text: string): Run[] {
	return [...text.matchAll(/\d(?:[^\p{L}\d]{0,5}\d)*/gu)].map(([run]) => ({
		groups: run.split(/\D+/),
		between: run.match(/\D+/g) ?? [],
		whole: !/[\p{L}\d]/u.test(text.replace(run, ''))
	}));
}

const THOUSANDS = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?: \d{3}){2,}$/;
const DECIMAL = /^\d+[.,]\d+$/;

/** NIK, KK and other numbers of 16 digits among the digits of a normalised text, however they are parted; null when there are none. */
export function sixteen(text: string): 'nik' | 'nomor-16' | null {
	if (text.length < 16) return null;
	const kinds = runsOf(text).map(ofRun);
	return kinds.find((kind) => kind === 'nik') ?? kinds.find((kind) => kind !== null) ?? null;
}

function ofRun({ groups, between, whole }: Run): 'nik' | 'nomor-16' | null {
	const written = groups.map((group, at) => group + (between[at] ?? '')).join('');
	const digits = groups.join('');
	if (digits.length < 16) return null;
	if (THOUSANDS.test(written)) {
		const amount = written.replace(/[.,]\d{1,2}$/, '').replaceAll(/\D/g, '');
		return surelyNik(amount) ? 'nik' : null;
	}
	if (DECIMAL.test(written) && groups[0]!.length < 16) return null;
	let found: 'nomor-16' | null = null;
	for (let from = 0; from < groups.length; from++) {
		const kind = ofSingle(groups, between, from) ?? ofParted(groups, between, from);
		if (kind === 'nik') return 'nik';
		found ??= kind;
	}
	if (found) return found;
	if (digits.length !== 16 || !whole) return null;
	const even = boundaries(groups).every((at) => at % 2 === 0);
	if (even && !isDates(groups) && between.every((sign) => /^[-./ _']{1,3}$/.test(sign)) && looksLikeNik(digits))
		return 'nik';
	if (even && !isDates(groups) && surelyNik(digits)) return 'nik';
	const isCard = groups.every((group) => group.length >= 4 && !/^(?:19|20)\d\d$/.test(group));
	return isCard && between.every((sign) => /^[- ]+$/.test(sign)) ? 'nomor-16' : null;
}

/** One unbroken group of 16 digits, or of several NIK without anything between. */
function ofSingle(groups: string[], between: string[], at: number): 'nik' | 'nomor-16' | null {
	const group = groups[at]!;
	const isFraction = at > 0 && /^[.,]$/.test(between[at - 1]!) && groups[at - 1]!.length < 8;
	if (isFraction) return null;
	// With a zero before it, or one digit too many.
	if (group.length === 17 && (looksLikeNik(group.replace(/^0/, '')) || surelyNik(group.slice(0, 16)))) return 'nik';
	if (group.length % 16 !== 0) return null;
	const parts = group.match(/\d{16}/g) ?? [];
	if (parts.every(looksLikeNik)) return 'nik';
	return parts.length === 1 ? 'nomor-16' : null;
}

/** Several groups that are 16 digits together, parted by the same sign, as people write a NIK: 6-6-4, 4-4-4-4, 2.2.2.6.4, each digit apart. */
function ofParted(groups: string[], between: string[], from: number): 'nik' | null {
	let digits = '';
	for (let to = from; to < groups.length && digits.length < 16; to++) {
		if (to > from && between[to - 1] !== between[from]) return null;
		digits += groups[to]!;
		if (digits.length !== 16 || to === from) continue;
		const own = groups.slice(from, to + 1);
		const singly = own.every((group) => group.length === 1);
		const even = boundaries(own).every((at) => at % 2 === 0);
		const free = /^[ \-_/|:]{1,5}$/.test(between[from]!) && !own.slice(1).every((group) => group.length === 3);
		return (singly || even || free) && !isDates(own) && looksLikeNik(digits) ? 'nik' : null;
	}
	return null;
}

function boundaries(groups: string[]): number[] {
	let at = 0;
	return groups.slice(0, -1).map((group) => (at += group.length));
}

/** Two dates, as in a period from one to the other. */
function isDates(groups: string[]): boolean {
	const sizes = groups.map(({ length }) => length).join('');
	return ['224224', '422422', '88'].includes(sizes) && groups.some((group) => /^(?:19|20)\d\d/.test(group));
}
