import {excerpt} from '../../text/english.ts';
import type {TextLine} from '../lines.ts';
import type {Place} from '../problem.ts';
import {type Property, readProperty} from './property.ts';

/** A part of a calendar, such as a VEVENT, with its properties in their order; those within it are kept for time zones alone. */
export type Component = {
	readonly name: string;
	readonly place: Place;
	readonly properties: readonly Property[];
	readonly inner: readonly Component[];
};

type Open = {
	readonly name: string;
	readonly place: Place;
	readonly properties: Property[];
	readonly inner: Component[];
};

/** A component that has ended, or a property of the calendar itself. */
export type CalendarPart =
	| {readonly type: 'component'; readonly component: Component}
	| {readonly type: 'property'; readonly property: Property};

// A component of more lines is no event of anybody's, and the rest of it is told and left out.
const mostProperties = 10_000;
const mostInner = 1000;

const entryNames: ReadonlySet<string> = new Set([
	'VEVENT',
	'VTODO',
	'VJOURNAL',
	'VFREEBUSY',
	'VTIMEZONE',
	'VCALENDAR',
]);

/**
 * Cuts a calendar into its components, each when it ends. One that has no END ends where the next begins; a line that can't be
 * read is told and left out.
 */
export async function* calendarParts(
	lines: AsyncIterable<TextLine>,
	warn: (place: Place, message: string) => void,
): AsyncGenerator<CalendarPart> {
	let open: Open[] = [];
	let fullAt = 0;
	for await (const line of lines) {
		const place = {line: line.line, column: 1};
		const [, edge = '', written = ''] = /^\s*(BEGIN|END)\s*:\s*(\S+)\s*$/i.exec(line.text) ?? [];
		const name = written.toUpperCase();
		if (edge === '') {
			const property = propertyOf(line, open.length === 0 || isRead(open), warn);
			const last = open.at(-1);
			if (!property) continue;
			if (!last) yield {type: 'property', property};
			else if (last.properties.length < mostProperties) last.properties.push(property);
			else if (fullAt !== last.place.line) {
				fullAt = last.place.line;
				warn(place, `${last.name} has more than ${mostProperties} properties: these are left out`);
			}
		} else if (edge.toUpperCase() === 'BEGIN') {
			if (entryNames.has(name)) {
				for (const ended of closed(open)) yield missingEnd(ended, warn);
				open = name === 'VCALENDAR' ? [] : [opened(name, place)];
			} else if (open.length < mostInner) open.push(opened(name, place));
		} else if (name === 'VCALENDAR') {
			for (const ended of closed(open)) yield missingEnd(ended, warn);
			open = [];
		} else {
			const at = open.findLastIndex(each => each.name === name);
			if (at < 0) {
				warn(place, `END:${excerpt(name, 40)} ends nothing that is open here`);
				continue;
			}
			const [ended] = open.splice(at);
			const outer = open.at(-1);
			if (!ended) continue;
			if (!outer) yield {type: 'component', component: ended};
			else if (outer.inner.length < mostInner && outer.name === 'VTIMEZONE') outer.inner.push(ended);
		}
	}
	for (const ended of closed(open)) yield missingEnd(ended, warn);
}

function opened(name: string, place: Place): Open {
	return {name, place, properties: [], inner: []};
}

/** Whether properties are read here: within an event those of its alarms aren't. */
function isRead(open: readonly Open[]): boolean {
	return open.length === 1 || open[0]?.name === 'VTIMEZONE';
}

function closed([outermost]: readonly Open[]): readonly Open[] {
	return outermost ? [outermost] : [];
}

function missingEnd(component: Component, warn: (place: Place, message: string) => void): CalendarPart {
	warn(component.place, `${excerpt(component.name, 40)} has no END:${excerpt(component.name, 40)}`);
	return {type: 'component', component};
}

function propertyOf(
	line: TextLine,
	isWanted: boolean,
	warn: (place: Place, message: string) => void,
): Property | undefined {
	if (!isWanted) return undefined;
	const property = readProperty(line);
	if (!property)
		warn(
			{line: line.line, column: 1},
			`“${excerpt(line.text.trim(), 60)}” isn't a property, which is written NAME:VALUE`,
		);
	return property;
}
