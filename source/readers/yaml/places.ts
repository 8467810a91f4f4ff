import {isMap, isScalar, isSeq, visit, type Document as YamlDocument, type Node as YamlNode} from 'yaml';
import {firstWhere} from '../../lookup/bisect.ts';
import {cleanText} from '../../text/clean.ts';
import type {Path} from '../problem.ts';

/** The node that each alias refers to: the last one before it with that anchor. */
export function targetsIn(document: YamlDocument.Parsed): ReadonlyMap<unknown, YamlNode> {
	const anchors = new Map<string, YamlNode>();
	const targets = new Map<unknown, YamlNode>();
	visit(document, {
		Alias(_, node) {
			const target = anchors.get(node.source);
			if (target) targets.set(node, target);
		},
		Value(_, node) {
			if (node.anchor !== undefined) anchors.set(node.anchor, node);
		},
	});
	return targets;
}

/** The offset of a path, or of as much of it as the document has; what stands in a map has the offset of its key. */
export function offsetOf(
	root: YamlNode | null,
	path: Path,
	targets: ReadonlyMap<unknown, YamlNode>,
): number | undefined {
	let node: unknown = root;
	let offset = root ? startOf(root) : undefined;
	for (const step of path) {
		const whole: unknown = targets.get(node) ?? node;
		if (isMap(whole)) {
			const pair = whole.items.find(({key}) => isNamed(targets.get(key) ?? key, step));
			if (!pair) return offset;
			offset = startOf(pair.key);
			node = pair.value;
		} else {
			const item: unknown = isSeq(whole) && typeof step === 'number' ? whole.items[step] : undefined;
			if (item === undefined) return offset;
			offset = startOf(item);
			node = item;
		}
	}
	return offset;
}

function isNamed(key: unknown, step: string | number): boolean {
	return isScalar(key) && [String(key.value), cleanText(String(key.value))].some(text => text === step);
}

/** The offset at which a node begins. */
export function startOf(node: unknown): number {
	const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
	return Array.isArray(range) ? Number(range[0]) : 0;
}

/** An item of a list at the top of a document: its path, what names it, and a tree that holds no more of the document than that. */
type Item = {readonly path: Path; readonly tree: unknown; readonly item: unknown};

export const nowhere: Item = {path: [], tree: undefined, item: undefined};

/** Finds the item of a list at the top of a document around an offset; nowhere if there is none. */
export function itemAt(document: YamlDocument.Parsed, offset: number): Item {
	if (!isMap(document.contents)) return nowhere;
	const pair = document.contents.items.findLast(({key}) => startOf(key) <= offset);
	if (!pair || !isSeq(pair.value) || !isScalar(pair.key)) return nowhere;
	const {items} = pair.value;
	// A list may have a fault in each of its items.
	let index = firstWhere(items.length, at => startOf(items[at]) > offset) - 1;
	while (index >= 0 && !isMap(items[index])) index--;
	const item = items[index];
	if (!isMap(item)) return nowhere;
	const named = Object.fromEntries(
		item.items.flatMap(({key, value}) =>
			isScalar(key) && isScalar(value) ? [[String(key.value), value.value]] : [],
		),
	);
	// What begins at a fault may be no item but what the fault has made of the one before.
	if (startOf(item) === offset && named['id'] === undefined) return nowhere;
	const list = String(pair.key.value);
	return {path: [list, index], tree: {[list]: Object.assign([], {[index]: named})}, item: named};
}
