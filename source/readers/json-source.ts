import {findNodeAtLocation, type Node, parseTree} from 'jsonc-parser';
import {readNumeral} from '../text/numeral.ts';
import {keyTwice, type Path, type Place, type Problem} from './problem.ts';
import {type Lines, linesIn, type PlaceOf, placesIn, placeWithin, type Refused, type Tree} from './tree.ts';

/** Reads JSON that begins at a place, with the spelling of its numbers; of a key that stands twice the first is kept, with a problem. */
export function sourceTree(text: string, start: Place = {line: 1, column: 1}): Exclude<Tree, Refused> {
	const root = parseTree(text);
	const problems: Problem[] = [];
	const placeOf = placesIn(text);
	const value = root && readNode(root, []);
	return {
		type: 'tree',
		value,
		problems,
		places: async () => placesOfJson(text, root),
		eventLines: eventLinesLater(text),
	};

	function readNode(node: Node, path: Path): unknown {
		const {type, children = [], offset, length} = node;
		if (type === 'array') return children.map((child, index) => readNode(child, [...path, index]));
		if (type === 'number') return readNumeral(text.slice(offset, offset + length));
		if (type !== 'object') return node.value;
		const firsts = new Map<string, Node>();
		const entries = children.flatMap(({children: [name, inner] = []}) => {
			if (!name || !inner) return [];
			const key = String(name.value);
			const first = firsts.get(key);
			firsts.set(key, first ?? name);
			if (!first) return [[key, readNode(inner, [...path, key])] as const];
			const [one, other] = [first, name].map(({offset}) => placeWithin(start, placeOf(offset)));
			if (one && other) problems.push(keyTwice(key, path, one, other));
			return [];
		});
		return Object.fromEntries(entries);
	}
}

/** Finds the places of paths in JSON; none where it is nested too deep for the library. */
export function placesOfJson(text: string, known?: Node): PlaceOf {
	const root = known ?? nodeOf(text);
	const placeOf = placesIn(text);
	return path => {
		for (let length = path.length; root && length >= 0; length--) {
			const node = findNodeAtLocation(root, [...path.slice(0, length)]);
			if (node) return placeOf(node.parent?.type === 'property' ? node.parent.offset : node.offset);
		}
		return undefined;
	};
}

// Made here, it holds on to the text and not to its nodes.
function eventLinesLater(text: string): () => Promise<Lines> {
	return async () => eventLinesOfJson(text);
}

/** The lines of the events in JSON; none where it is nested too deep for the library. */
export function eventLinesOfJson(text: string): Lines {
	const root = nodeOf(text);
	const {children = []} = (root && findNodeAtLocation(root, ['events'])) ?? {};
	const lineOf = linesIn(text);
	return children.map(({offset}) => lineOf(offset).line);
}

/** The tree of JSON as far as the library can read it; nothing where it is nested too deep. */
export function nodeOf(text: string): Node | undefined {
	try {
		return parseTree(text);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
