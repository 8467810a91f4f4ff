import {
	type Alias,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type Scalar,
	type YAMLMap,
	type Document as YamlDocument,
	type Node as YamlNode,
} from 'yaml';
import {keyTwice, type Problem} from '../problem.ts';
import {placesIn, type Refused, refusal, type TextTree} from '../tree.ts';
import {lineAt, linesBefore, quotedIn} from './line.ts';
import {offsetOf, startOf, targetsIn} from './places.ts';
import {kindUnder, readPlain, type ScalarKind} from './scalar.ts';

/** Whether a key without a value is null, or an error. */
export type Blanks = 'kept' | 'refused';

// A few lines of nested aliases can stand for more values than memory holds.
const mostByAliases = 1_000_000;

/** Makes plain values of a YAML document whose scalars are unread; whatever would be lost is a problem. */
export function yamlTree(
	document: YamlDocument.Parsed,
	text: string,
	blanks: Blanks,
	numberKeys: ReadonlySet<string>,
): TextTree | Refused {
	const placeOf = placesIn(text);
	const targets = targetsIn(document);
	const anchors = new Set([...targets.values()].map(({anchor}) => anchor));
	const problems = new Map<string, Problem>();
	const path: (string | number)[] = [];
	const open = new Set<YamlNode>();
	const isOld = document.directives?.yaml.version === '1.1';
	let byAliases = 0;
	const value = readNode(document.contents, 'text');
	if (byAliases > mostByAliases) {
		return refusal(
			`has aliases that stand for more than ${mostByAliases} values: write out what they stand for`,
		);
	}
	return {
		type: 'tree',
		value,
		problems: [...problems.values()],
		places: async () => where => {
			const offset = offsetOf(document.contents, where, targets);
			return offset === undefined ? undefined : placeOf(offset);
		},
	};

	function readNode(node: unknown, kind: ScalarKind): unknown {
		if (isAlias(node)) return readAlias(node, kind);
		if (open.size > 0 && ++byAliases > mostByAliases) return undefined;
		if (isScalar(node)) return readScalar(node, kind);
		if (isMap(node)) return readMap(node, kind);
		if (!isSeq(node)) return null;
		checkTag(node, 'seq');
		return node.items.map((item, index) => inside(index, item, kind));
	}

	function inside(step: string | number, node: unknown, kind: ScalarKind): unknown {
		path.push(step);
		const value = readNode(node, kind);
		path.pop();
		return value;
	}

	function readAlias(alias: Alias, kind: ScalarKind): unknown {
		const target = targets.get(alias);
		if (!target) {
			const meant = `in YAML *${alias.source} means what is marked &${alias.source} above, and nothing is`;
			reportError(alias, `${meant}: if it is a text, put it in quotes${quotedIn(', ', `*${alias.source}`)}`);
		} else if (open.has(target))
			reportError(alias, `*${alias.source} refers to something that it is part of`);
		else {
			open.add(target);
			const value = readNode(target, kind);
			open.delete(target);
			return value;
		}
		return undefined;
	}

	function readScalar(node: Scalar, kind: ScalarKind): unknown {
		checkTag(node, 'str');
		const written = String(node.value);
		if (node.type !== 'PLAIN' || node.tag !== undefined) return written;
		if (isOld && kind === 'number' && /^[-+]?0\d/.test(written)) {
			reportError(node, `${written} is another number in YAML 1.1 than in 1.2: write it without the zero`);
		}
		if (blanks === 'refused' && node.anchor !== undefined && !anchors.has(node.anchor)) {
			const said = `“&${node.anchor}” marks the value for an alias, and there is none: if it is part of the text, put the text in quotes`;
			report({severity: 'warning', path: [...path], message: said, ...placeOf(startOf(node))});
		}
		if (blanks === 'refused' && kind === 'text' && written !== '' && isTextAsComment(node)) {
			const said = `“#${node.comment}” is a comment: if it is part of the text, put the text in quotes`;
			report({severity: 'warning', path: [...path], message: said, ...placeOf(startOf(node))});
		}
		return readPlain(written, kind);
	}

	function readMap(node: YAMLMap, kind: ScalarKind): unknown {
		checkTag(node, 'map');
		if (blanks === 'refused' && kind !== 'extra' && isBraced(node)) {
			const [start = 0, end] = node.range ?? [];
			reportError(
				node,
				`is a map of keys without values: put the text in quotes, '${text.slice(start, end)}'`,
			);
			return undefined;
		}
		const entries = new Map<string, unknown>();
		const starts = new Map<string, number>();
		let lacksDash = false;
		for (const pair of node.items) {
			const key = keyOf(pair.key, kind);
			if (key === undefined) continue;
			const start = startOf(pair.key);
			const first = starts.get(key);
			if (first !== undefined) {
				const twice = keyTwice(key, [...path], placeOf(first), placeOf(start));
				// Without the dash of a second item all keys of that one are the first's, a second time.
				const isNext =
					typeof path.at(-1) === 'number' && node.flow !== true && starts.keys().next().value === key;
				if (isNext)
					report({
						...twice,
						message: `${twice.message}, or write a dash before it if another item begins here`,
					});
				else if (!lacksDash) report(isUnderDash(text, start) ? indented(twice) : twice);
				lacksDash ||= isNext;
				continue;
			}
			starts.set(key, start);
			const inner = kindUnder(key, kind, numberKeys);
			const value = inside(key, pair.value, inner);
			// After a comma in unquoted text, “x-ray pictures” looks like a key that begins with x-; such a key has no spaces.
			const isOurs = inner !== 'extra' || (kind !== 'extra' && pair.value === null && /\s/.test(key));
			if (value === null && blanks === 'refused' && isOurs) {
				const message = blankMessage(key, pair.value, node.flow === true);
				report({severity: 'error', path: [...path], at: [...path, key], message, ...placeOf(start)});
			} else entries.set(key, value);
		}
		return Object.fromEntries(entries);
	}

	/** The text of a key; `undefined`, with a problem, where it is no text or merges other keys. */
	function keyOf(node: unknown, kind: ScalarKind): string | undefined {
		const key = isAlias(node) ? targets.get(node) : node;
		if (!isScalar(key)) {
			reportError(node, 'is a map or a list in the place of a key: a key is text');
			return undefined;
		}
		checkTag(key, 'str');
		const written = String(key.value);
		if (written === '' && key.type === 'PLAIN') {
			reportError(key, 'has a value without a key');
			return undefined;
		}
		if (written !== '<<' || key.type !== 'PLAIN' || kind === 'extra') return written;
		reportError(key, "“<<” isn't read here: write out the keys that it stands for");
		return undefined;
	}

	function checkTag(node: YamlNode, usual: 'str' | 'map' | 'seq'): void {
		const {tag} = node;
		if (tag === undefined || tag === `tag:yaml.org,2002:${usual}`) return;
		if (tag === '!' && usual === 'str') return;
		const written = tag.replace(/^tag:yaml\.org,2002:/, '!!');
		reportError(
			node,
			`has the tag ${written}, which isn't read here: write the value without it, or all of it in quotes`,
		);
	}

	function reportError(node: unknown, message: string): void {
		report({severity: 'error', path: [...path], message, ...placeOf(startOf(node))});
	}

	/** Keeps a problem once, however many aliases lead to it. */
	function report(problem: Problem): void {
		const {line, column, message} = problem;
		const id = `${line}:${column} ${message}`;
		if (!problems.has(id)) problems.set(id, problem);
	}
}

/** Whether a comment is likely to be part of a text, as in “Bus #12”. */
function isTextAsComment({comment}: Scalar): boolean {
	return /^[^\s#!]/.test(comment ?? '');
}

/** Whether a key stands right under the dash of an item, so that it may be the item's own. */
function isUnderDash(text: string, start: number): boolean {
	const line = lineAt(text, start);
	const before = linesBefore(text, line).next().value;
	return before !== undefined && before.indent === line.indent && /^\s*- /.test(before.text);
}

function indented(problem: Problem): Problem {
	return {...problem, message: `${problem.message}, or indent it by two spaces if it is of the item above`};
}

/** Whether a map has nothing but keys, as YAML reads an unquoted text in braces. */
function isBraced({flow, items}: YAMLMap): boolean {
	return flow === true && items.length > 0 && items.every(({value}) => value === null);
}

function blankMessage(key: string, value: unknown, isFlow: boolean): string {
	const blank = `“${key}” is a key without a value`;
	if (isFlow && value === null) {
		const isWord = /^[\w-]+$/.test(key);
		return `${blank}: put the text in quotes${isWord ? ', or give the key a value' : ''}`;
	}
	if (isScalar(value) && isTextAsComment(value))
		return `${blank}, since what follows a # is a comment: put the text in quotes${quotedIn(', ', `#${value.comment}`)}`;
	const written = isScalar(value) ? String(value.value) : '';
	return `${blank}${written === '' ? '' : `, ${written}`}: give it one, or leave it out`;
}
