// This folder makes a tree of YAML. `parse.ts` asks the library, `tree.ts` makes plain values of its document, by `scalar.ts`, and
// `fault.ts` tells what isn't YAML in the words of who wrote it: `layout.ts` of lines, `quoting.ts` of texts, `flow.ts` of those between braces. It uses the files that
// stand beside it for every format.

import {LineCounter, parseDocument} from 'yaml';
import {eventId} from '../event-ids.ts';
import type {Problem} from '../problem.ts';
import {isMap} from '../shape.ts';
import {subjectOf} from '../subject.ts';
import {type Lines, type PlaceOf, placesIn, refusal, type TextTree, type Tree} from '../tree.ts';
import {faultsIn} from './fault.ts';
import {itemAt, nowhere} from './places.ts';
import {type Blanks, yamlTree} from './tree.ts';

/**
 * Reads YAML 1.2. A plain scalar is a number under the keys given, and under all others the text that it is spelled as; keys
 * without a value are errors where `blanks` are refused. `onParsed` is called with the share of the text that is parsed, line by line.
 */
export async function parseYaml(
	text: string,
	blanks: Blanks,
	numberKeys: ReadonlySet<string> = new Set(),
	onParsed?: (share: number) => void,
): Promise<Tree> {
	// The library doesn't end a line at CR alone.
	const lines = text.replace(/\r(?!\n)/g, '\n');
	try {
		const document = parseDocument(lines, {
			// Scalars are read here, in the one way, whatever version of YAML the file names.
			schema: 'failsafe',
			resolveKnownTags: false,
			uniqueKeys: false,
			logLevel: 'error',
			prettyErrors: false,
			...(onParsed && {lineCounter: lineTeller(lines.length, onParsed)}),
		});
		onParsed?.(1);
		const warnings = document.warnings.filter(({code}) => code !== 'TAG_RESOLVE_FAILED');
		const faults = [...document.errors, ...warnings];
		if (faults.length === 0) {
			const tree = yamlTree(document, lines, blanks, numberKeys);
			return tree.type === 'refused' ? tree : withEventLines(tree, await tree.places());
		}
		const placeOf = placesIn(lines);
		const [deep] = faults.filter(({message}) => isTooDeep(message));
		// What a person has written wrong before may be what it is nested by.
		const others = faults.filter(
			({message, pos}) => !isTooDeep(message) && pos[0] < (deep?.pos[0] ?? Infinity),
		);
		if (deep && others.length === 0) return refusal(reasonOf(deep.message), placeOf(deep.pos[0]));
		const problems = faultsIn(document, others, lines).map(({message, offset, isBetween = false}) => {
			const {path, tree, item} = isBetween ? nowhere : itemAt(document, offset);
			const subject = subjectOf(path, tree);
			const problem: Problem = {severity: 'error', path, subject, message, ...placeOf(offset)};
			const event = path[0] === 'events' ? eventId(item) : undefined;
			return event === undefined ? problem : {...problem, event};
		});
		return {type: 'refused', problems};
	} catch (error) {
		return refusal(reasonOf(error instanceof Error ? error.message : String(error)));
	}
}

/** Tells at each line that the library comes to, what share of a text is before it. */
function lineTeller(length: number, onParsed: (share: number) => void): LineCounter {
	const lines = new LineCounter();
	lines.addNewLine = offset => {
		onParsed(offset / Math.max(1, length));
		return offset;
	};
	return lines;
}

/** Finds the lines of the events at once: a number an event takes far less memory than the document that tells them. */
function withEventLines(tree: TextTree, placeOf: PlaceOf): Tree {
	const events = isMap(tree.value) ? tree.value['events'] : undefined;
	const count = Array.isArray(events) ? events.length : 0;
	const lines: Lines = Uint32Array.from({length: count}, (_, index) => placeOf(['events', index])?.line ?? 1);
	return {...tree, eventLines: always(lines)};
}

// Made here, it holds on to nothing but the value.
function always<T>(value: T): () => Promise<T> {
	return async () => value;
}

/** Whether a message of the library is V8's on the stack, which it exceeds in a text that is nested too deep. */
function isTooDeep(message: string): boolean {
	return /call stack|stack overflow/i.test(message);
}

function reasonOf(message: string): string {
	return isTooDeep(message) ? 'is nested too deep' : `isn't valid YAML: ${message}`;
}
