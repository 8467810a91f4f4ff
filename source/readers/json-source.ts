import {
	findNodeAtLocation,
	getLocation,
	type Node,
	type ParseError,
	parseTree,
	printParseErrorCode,
	visit,
} from 'jsonc-parser';
import {readNumeral} from '../text/numeral.ts';
import {keyTwice, type Path, type Problem} from './problem.ts';
import {subjectOf} from './subject.ts';
import {type Lines, linesIn, type PlaceOf, placesIn, type Refused, type Tree} from './tree.ts';

/** What is wrong with a text that isn't JSON, and at which UTF-16 offset and in which item of a list, where that is known. */
export type JsonFault = {
	readonly message: string;
	readonly offset?: number;
	readonly path?: Path;
	readonly subject?: string;
};

const strict = {disallowComments: true, allowTrailingComma: false};

/** Finds the first fault of a text that isn't JSON. */
export function faultIn(text: string): JsonFault {
	const errors: ParseError[] = [];
	try {
		visit(text, {onError: (error, offset, length) => errors.push({error, offset, length})}, strict);
	} catch (error) {
		// The library recurses as deep as the text is nested.
		if (error instanceof RangeError) return {message: 'is nested too deep'};
		throw error;
	}
	const [first] = errors;
	if (!first) return {message: "isn't valid JSON"};
	const {error, offset, length} = first;
	const found = text.slice(offset, offset + length);
	const before = text.slice(0, offset).trimEnd();
	const code = printParseErrorCode(error);
	// Where nothing stands between a comma and a bracket, the comma is the fault.
	if (/Expected$/.test(code) && before.endsWith(',') && /^[}\]]$/.test(found)) {
		const message = `isn't valid JSON: this comma is one too many, since ${found} follows it`;
		return {message, offset: before.length - 1, ...itemAt(text, before.length - 1)};
	}
	const isInText = code === 'InvalidSymbol' && text[offset - 1] === '"';
	const reason = isInText ? 'a " inside a text is written \\"' : reasonOf(code, found);
	return {message: `isn't valid JSON: ${reason}`, offset, ...itemAt(text, offset)};
}

/** The item of a list at the top around an offset, as far as the library can read a text that isn't JSON. */
function itemAt(text: string, offset: number): Pick<JsonFault, 'path' | 'subject'> {
	const [list, index] = getLocation(text, offset).path;
	const root = typeof list === 'string' && typeof index === 'number' ? nodeOf(text) : undefined;
	const item = root && findNodeAtLocation(root, [list ?? '', index ?? 0]);
	if (item?.type !== 'object' || list === undefined || index === undefined) return {};
	const named = Object.fromEntries(
		(item.children ?? []).flatMap(({children: [name, value] = []}) =>
			name && value?.type === 'string' ? [[String(name.value), value.value]] : [],
		),
	);
	const path = [list, index];
	return {path, subject: subjectOf(path, {[list]: Object.assign([], {[index]: named})})};
}

function reasonOf(code: string, found: string): string {
	switch (code) {
		case 'InvalidSymbol':
			return `${excerpt(found)} isn't a value: text and keys stand in double quotes`;
		case 'PropertyNameExpected':
		case 'ValueExpected': {
			const wanted = code === 'ValueExpected' ? 'a value' : 'a key in double quotes';
			return found === '' ? `it ends where ${wanted} should stand` : `${wanted} should stand here`;
		}
		case 'ColonExpected':
			return 'a colon should stand here, between a key and its value';
		case 'CommaExpected':
			return 'a comma is missing before this';
		case 'CloseBraceExpected':
			return 'a } is missing here';
		case 'CloseBracketExpected':
			return 'a ] is missing here';
		case 'EndOfFileExpected':
			return 'there is something after its end';
		case 'InvalidCommentToken':
			return 'JSON takes no comments';
		case 'UnexpectedEndOfString':
			return 'this text has no closing quote on its line; a new line in a text is written \\n';
		case 'UnexpectedEndOfNumber':
		case 'InvalidNumberFormat':
			return `${excerpt(found)} isn't a number`;
		case 'InvalidUnicode':
			return 'a \\u in this text lacks its four hexadecimal digits';
		case 'InvalidEscapeCharacter':
			return "a \\ can't stand before this character";
		default:
			return 'this text has a control character in it; a tab is written \\t';
	}
}

function excerpt(found: string): string {
	return `“${found.length > 20 ? `${found.slice(0, 20)}…` : found}”`;
}

/** Reads JSON with the spelling of its numbers; of a key that stands twice the first is kept, with a problem. */
export function sourceTree(text: string): Exclude<Tree, Refused> {
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
			problems.push(keyTwice(key, path, placeOf(first.offset), placeOf(name.offset)));
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

function nodeOf(text: string): Node | undefined {
	try {
		return parseTree(text);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
