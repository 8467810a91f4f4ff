import {grouped} from '../../text/english.ts';
import type {Builder} from '../builder.ts';
import {firstFault} from '../json-fault.ts';
import {sourceTree} from '../json-source.ts';
import type {Path} from '../problem.ts';
import type {RowReader} from '../row-reader.ts';
import {describe, isMap} from '../shape.ts';
import {placesIn} from '../tree.ts';
import {aboutOf, slideLists} from './shapes.ts';
import {takeSlide} from './slide.ts';

/*
 * This folder reads the timelines of TimelineJS in JSON, of version 3 and of those before it, as they are or as a call or a variable
 * of JavaScript. The title slide names the chronology, each other slide is an event, and an era is an event with the tag “era”.
 */

/** The longest timeline that is read, in UTF-16 units: the whole is kept while it is read. */
const longest = 2 ** 26;

/** Reads a timeline of TimelineJS. */
export const readTimelineJs: RowReader = async (chunks, into) => {
	let text = '';
	for await (const chunk of chunks) {
		text += chunk;
		if (text.length > longest) {
			const most = grouped(longest);
			into.leaveOut({line: 1, column: 1}, `is longer than ${most} characters: divide it into several files`);
			return;
		}
	}
	const json = withoutCall(text);
	tellFault(json, into);
	const tree = treeOf(json);
	if (!tree) {
		into.leaveOut({line: 1, column: 1}, 'is nested too deep');
		return;
	}
	const placeOf = await tree.places();
	const {value} = tree;
	if (!isMap(value)) return;
	const inner = value['timeline'];
	const [timeline, path] = isMap(inner) ? [inner, ['timeline']] : [value, []];
	into.about(aboutOf(timeline));
	for (const [list, read] of slideLists(timeline)) {
		const items = timeline[list];
		if (items === undefined) continue;
		if (!Array.isArray(items)) {
			into.leaveOut(at([...path, list]), `${list} is ${describe(items)}, and should be a list`);
			continue;
		}
		for (const [index, item] of items.entries()) {
			const place = at([...path, list, index]);
			if (isMap(item)) takeSlide(read(item), place, into);
			else into.leaveOut(place, `is ${describe(item)}, and a slide is a map: {…}`);
		}
	}

	function at(of: Path) {
		return placeOf(of) ?? {line: 1, column: 1};
	}
};

/** A timeline without the JavaScript around it, in whose place stand spaces, so that lines and columns stay. */
export function withoutCall(text: string): string {
	const [call] = /^\s*(?:(?:var|let|const)\s+)?[\w$.]+\s*(?:=|\()\s*(?=\{)/.exec(text) ?? [];
	if (call === undefined) return text;
	let end = text.length;
	while (/[\s);]/.test(text[end - 1] ?? '')) end--;
	return call.replace(/[^\r\n]/g, ' ') + text.slice(call.length, end);
}

function tellFault(json: string, into: Builder): void {
	try {
		JSON.parse(json);
	} catch {
		const {message, offset = 0} = firstFault(json);
		into.warn(placesIn(json)(offset), `${message}; the rest is read as far as it can be`);
	}
}

/** The tree of a text, or as much of it as is JSON. */
function treeOf(json: string): ReturnType<typeof sourceTree> | undefined {
	try {
		return sourceTree(json);
	} catch (error) {
		// The library recurses as deep as the text is nested.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
