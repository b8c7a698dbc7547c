import { levelOf, type Code, type Level } from '$lib/contract/code.ts';
import { levels } from '$lib/core/order.ts';
import { areaName } from '$lib/language/area.ts';

/** An area with the areas inside it, in code order. */
export interface AreaNode {
	code: Code;
	level: Level;
	depth: number;
	parent: AreaNode | null;
	children: AreaNode[];
}

export type Tick = 'true' | 'mixed' | 'false';

/** Groups of small kecamatan take the place of their members where data go no deeper, and are unknown elsewhere. */
function belongs(code: Code, finest: Level): boolean {
	const level = levelOf(code);
	if (finest !== 'kelompok') return level !== 'kelompok' && !levels.isFiner(level, finest);
	return level === 'kecamatan' ? !code.attributes['kelompok'] : !levels.isFiner(level, finest);
}

/**
 * The areas from `roots` down to the level `finest`, as trees. A root inside another root is left to that one;
 * codes that the list does not hold are passed over.
 */
export function areaTree(codes: Code[], roots: string[], finest: Level): AreaNode[] {
	const below = new Map<string, Code[]>();
	const byId = new Map(codes.map((code) => [code.id, code]));
	for (const code of codes) if (code.parent) below.set(code.parent, [...(below.get(code.parent) ?? []), code]);
	const grow = (code: Code, parent: AreaNode | null): AreaNode => {
		const node: AreaNode = { code, level: levelOf(code), depth: parent ? parent.depth + 1 : 0, parent, children: [] };
		node.children = (below.get(code.id) ?? [])
			.filter((child) => belongs(child, finest))
			.map((child) => grow(child, node));
		return node;
	};
	const inside = (code: Code): boolean =>
		code.parent !== undefined &&
		(roots.includes(code.parent) || inside(byId.get(code.parent) ?? { ...code, parent: undefined }));
	return roots
		.map((id) => byId.get(id))
		.filter((code): code is Code => code !== undefined && !inside(code))
		.map((code) => grow(code, null));
}

/** All nodes in the order in which they are listed. */
export function flatten(tree: AreaNode[]): AreaNode[] {
	return tree.flatMap((node) => [node, ...flatten(node.children)]);
}

const ancestors = (node: AreaNode): AreaNode[] => (node.parent ? [node.parent, ...ancestors(node.parent)] : []);

/** Whether an area is chosen: itself or one that holds it, only in part, or not at all. */
export function tickOf(node: AreaNode, chosen: ReadonlySet<string>): Tick {
	if ([node, ...ancestors(node)].some(({ code }) => chosen.has(code.id))) return 'true';
	return flatten(node.children).some(({ code }) => chosen.has(code.id)) ? 'mixed' : 'false';
}

/**
 * The choice after an area was pressed. Taking one out of a chosen whole leaves its siblings; choosing the last
 * sibling chooses the whole, whose total is known better than the sum of its parts.
 */
export function toggle(tree: AreaNode[], chosen: readonly string[], node: AreaNode): string[] {
	const next = new Set(chosen);
	if (tickOf(node, next) === 'true') {
		const path = [node, ...ancestors(node)];
		const holder = path.findIndex(({ code }) => next.has(code.id));
		next.delete(path[holder]!.code.id);
		for (let at = holder; at > 0; at--)
			for (const sibling of path[at]!.children) if (sibling !== path[at - 1]) next.add(sibling.code.id);
	} else {
		for (const { code } of flatten(node.children)) next.delete(code.id);
		next.add(node.code.id);
		for (let up = node.parent; up?.children.every(({ code }) => next.has(code.id)); up = up.parent) {
			for (const { code } of up.children) next.delete(code.id);
			next.add(up.code.id);
		}
	}
	const order = new Map(flatten(tree).map(({ code }, at) => [code.id, at]));
	return [...next].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');

/** Nodes whose full name ("Kec. Pahandut"), alias or code holds the text; null when the text is empty. */
export function matching(tree: AreaNode[], text: string): Set<AreaNode> | null {
	const wanted = plain(text);
	if (!wanted) return null;
	return new Set(
		flatten(tree).filter(({ code }) =>
			[areaName(code, 'id'), areaName(code, 'en'), code.title.en, code.id, ...code.aliases].some((name) =>
				plain(name).includes(wanted)
			)
		)
	);
}

/** The rows in view: the roots, what is inside opened nodes, and while searching only hits and what holds them. */
export function rowsOf(tree: AreaNode[], opened: readonly string[], hits: Set<AreaNode> | null): AreaNode[] {
	if (hits) {
		const shown = new Set([...hits].flatMap((hit) => [hit, ...ancestors(hit)]));
		return flatten(tree).filter((node) => shown.has(node));
	}
	return tree.flatMap((node) => [node, ...(opened.includes(node.code.id) ? rowsOf(node.children, opened, null) : [])]);
}
