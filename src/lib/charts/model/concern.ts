import { codeOf, type Context } from './context.ts';

/** An area and all that hold it. */
export function upFrom(context: Context, id: string): string[] {
	const chain: string[] = [];
	for (let at: string | undefined = id; at; at = codeOf(context, 'wilayah', at)?.parent) chain.push(at);
	return chain;
}

/** True when something that is told of `areas` (absent = of all) also tells of an area that the answer covers: the same, one inside it or one around it. */
export function concerns(context: Context, areas: readonly string[] | undefined): boolean {
	const { answer } = context;
	if (!areas || areas.length === 0 || answer.areas.length === 0) return true;
	return areas.some((told) =>
		answer.areas.some((shown) => upFrom(context, shown).includes(told) || upFrom(context, told).includes(shown))
	);
}
