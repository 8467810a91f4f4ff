import {isMap, isScalar, isSeq, visit, type Document as YamlDocument, type Node as YamlNode} from 'yaml';
import {cleanText} from '../text/clean.ts';
import type {Path} from './problem.ts';

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

/** An item of a list at the top of a document: its path, and a tree that holds no more of the document than what names it. */
type Item = {readonly path: Path; readonly tree: unknown};

export const nowhere: Item = {path: [], tree: undefined};

/** Finds the item of a list at the top of a document around an offset; nowhere if there is none. */
export function itemAt(document: YamlDocument.Parsed, offset: number): Item {
	if (!isMap(document.contents)) return nowhere;
	for (const {key, value} of document.contents.items.toReversed()) {
		if (!isSeq(value) || !isScalar(key) || (value.range?.[0] ?? 0) > offset) continue;
		const index = value.items.findLastIndex(item => isMap(item) && (item.range?.[0] ?? 0) <= offset);
		const item = value.items[index];
		if (!isMap(item)) return nowhere;
		const named = Object.fromEntries(
			item.items.flatMap(({key: name, value: text}) =>
				isScalar(name) && isScalar(text) ? [[String(name.value), text.value]] : [],
			),
		);
		const list = String(key.value);
		return {path: [list, index], tree: {[list]: Object.assign([], {[index]: named})}};
	}
	return nowhere;
}
