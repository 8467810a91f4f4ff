import {isClock} from '../../dates/clock.ts';
import type {Builder} from '../builder.ts';
import type {RowReader} from '../row-reader.ts';
import {type Component, calendarParts} from './components.ts';
import {contentLines} from './content-lines.ts';
import {recurs} from './dates.ts';
import {isEntry, readEntry} from './entry.ts';
import {budgetOfFile} from './expansion.ts';
import type {Property} from './property.ts';
import {instantOf, timesIn} from './time.ts';
import {zonesOf} from './zones.ts';

// Entries wait for what may stand behind them: the zone of their times, or the occurrences that were moved.
const mostWaiting = 5000;

/** Reads the events, tasks and notes of calendars in iCalendar (RFC 5545), each when it ends. */
export const readIcalendar: RowReader = async (chunks, into) => {
	const zones = zonesOf();
	const budget = {left: budgetOfFile};
	const replaced = new Map<string, Set<number>>();
	const unknown = new Set<string>();
	let waiting: Component[] = [];
	let calendar: string | undefined;
	let isNamed = false;
	let isBegun = false;
	for await (const part of calendarParts(contentLines(chunks), into.warn)) {
		if (part.type === 'property') readHead(part.property);
		else if (part.component.name === 'VTIMEZONE') zones.define(part.component);
		else if (!isEntry(part.component)) tellOther(part.component, into);
		else if (mustWait(part.component) && waiting.length < mostWaiting) waiting.push(part.component);
		else take(part.component);
	}
	for (const component of waiting) take(component);
	waiting = [];

	function readHead({name, values: [value = ''], place}: Property): void {
		const text = value.trim();
		if (text === '') return;
		if (name === 'x-wr-calname' || name === 'name') {
			calendar = text;
			if (!isNamed) into.about({title: text});
			isNamed = true;
		} else if (name === 'x-wr-caldesc' || name === 'description') into.about({description: value});
		else if (name === 'x-wr-timezone') {
			if (isClock(text) && !isBegun) into.about({timezone: text});
			else if (!isClock(text)) into.warn(place, `“${text.slice(0, 60)}” isn't a time zone that is known`);
		}
	}

	function mustWait(component: Component): boolean {
		const isMoved = component.properties.some(({name}) => name === 'recurrence-id');
		if (isMoved) keepReplaced(component);
		return (recurs(component) && !isMoved) || tzidsOf(component).some(({tzid}) => !zones.named(tzid));
	}

	function keepReplaced(component: Component): void {
		const property = component.properties.find(({name}) => name === 'recurrence-id');
		const [time] = property ? timesIn(property, zones) : [];
		const uid = uidOf(component);
		const times = replaced.get(uid) ?? new Set();
		if (time && replaced.size < mostWaiting && times.size < mostWaiting)
			replaced.set(uid, times.add(instantOf(time)));
	}

	function take(component: Component): void {
		isBegun = true;
		for (const {tzid, property} of tzidsOf(component)) {
			if (zones.named(tzid) || unknown.has(tzid) || unknown.size > mostWaiting) continue;
			unknown.add(tzid);
			const said = `“${tzid.slice(0, 60)}” isn't a time zone that is known: its times are read as local times, without a zone`;
			into.warn(property.place, said);
		}
		const source = calendar === undefined ? into.dataSet() : into.source({outlet: calendar});
		const isMoved = component.properties.some(({name}) => name === 'recurrence-id');
		const none: ReadonlySet<number> = new Set();
		const others = isMoved ? none : (replaced.get(uidOf(component)) ?? none);
		readEntry(component, source, into, {zones, replaced: others, budget});
	}
};

function uidOf({properties}: Component): string {
	return properties.find(({name}) => name === 'uid')?.values[0] ?? '';
}

/** The names of the zones that an entry's times are in. */
function tzidsOf({properties}: Component): readonly {readonly tzid: string; readonly property: Property}[] {
	return properties.flatMap(property => {
		const tzid = property.parameters.get('tzid');
		return tzid === undefined ? [] : [{tzid, property}];
	});
}

function tellOther({name, place}: Component, into: Builder): void {
	into.leaveOut(place, `${name.slice(0, 40)} is no event, task or note (VEVENT, VTODO, VJOURNAL)`);
}
