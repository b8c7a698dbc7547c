import { levelOf, type Code, type Level } from '../../../src/lib/contract/code.ts';

/** Which area lies in which, from the code list of a release. */
export class Areas {
	private readonly holders = new Map<string, Map<Level, string>>();

	constructor(codes: Code[]) {
		const byId = new Map(codes.map((area) => [area.id, area]));
		for (const area of codes) {
			const found = new Map<Level, string>();
			for (let at: Code | undefined = area; at; at = at.parent ? byId.get(at.parent) : undefined) {
				const level = levelOf(at);
				found.set(level, at.id);
				// A kecamatan that is in no group of small ones is a group of its own.
				if (level === 'kecamatan') found.set('kelompok', at.attributes['kelompok'] ?? at.id);
			}
			this.holders.set(area.id, found);
		}
	}

	/** The area of a level that holds this one, itself included; undefined where there is none. */
	above(area: string, level: Level): string | undefined {
		return this.holders.get(area)?.get(level);
	}

	/** All areas of a level inside `top`, itself included where it is of that level. */
	under(top: string, level: Level): string[] {
		const found = new Set<string>();
		for (const holders of this.holders.values())
			if ([...holders.values()].includes(top)) {
				const area = holders.get(level);
				if (area !== undefined && this.isInside(area, top)) found.add(area);
			}
		return [...found].sort();
	}

	/** The area by which coverage is told: the kota, or the area itself where it is wider. */
	top(area: string): string {
		return this.above(area, 'kota') ?? area;
	}

	private isInside(area: string, top: string): boolean {
		return [...(this.holders.get(area)?.values() ?? [])].includes(top);
	}
}
