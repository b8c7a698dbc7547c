/** The same list in a random order (Fisher & Yates 1938); draws once for each place but the first. */
export function shuffled(list: readonly number[], random: () => number): number[] {
	const order = [...list];
	for (let at = order.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[order[at], order[other]] = [order[other]!, order[at]!];
	}
	return order;
}
