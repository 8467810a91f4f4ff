import {parseEdtf} from '../../dates/edtf/parse.ts';
import {formatDate} from '../../dates/format/sentence.ts';
import type {Builder} from '../builder.ts';
import type {GivenEvent} from '../given.ts';
import type {Component} from './components.ts';
import {type DateContext, type DateFaults, type EntryDate, readDates, recurs} from './dates.ts';
import type {Property} from './property.ts';
import {edtfOf, timesIn} from './time.ts';

/** The components that are entries: where their dates stand, and a tag for those that aren't events. */
const kinds: ReadonlyMap<string, {readonly dates: readonly [string, string]; readonly tag?: string}> =
	new Map([
		['VEVENT', {dates: ['dtstart', 'dtend']}],
		['VTODO', {dates: ['dtstart', 'due'], tag: 'to-do'}],
		['VJOURNAL', {dates: ['dtstart', 'dtend'], tag: 'journal'}],
	]);

const mostPeople = 1000;

/** Whether a component is an event, a task or a note. */
export function isEntry({name}: Component): boolean {
	return kinds.has(name);
}

/** Makes an event of an entry of a calendar; nothing, with the reason told, where its date can't be read. */
export function readEntry(component: Component, source: string, into: Builder, context: DateContext): void {
	const {dates = ['dtstart', 'dtend'], tag} = kinds.get(component.name) ?? {};
	const refused: Property[] = [];
	const faults: DateFaults = {
		refuse: property => void refused.push(property),
		doubt: (property, message) => into.warn(property.place, message),
	};
	const date = readDates(component, dates, faults, context);
	const [bad] = refused;
	if (bad) {
		const said = `${bad.name.toUpperCase()} isn't a date of the calendar: “${bad.values.join(',').slice(0, 60)}”; a day is written 20201117, a time 20201117T183000`;
		into.leaveOut(bad.place, said);
		return;
	}
	const people = peopleIn(component, into);
	const completed = component.name === 'VTODO' ? completion(component, context) : undefined;
	into.event(component.place, () =>
		eventOf(component, {
			date: date.date === undefined && completed ? {...date, date: completed} : date,
			source,
			people,
			tag,
			context,
		}),
	);
}

function eventOf(
	component: Component,
	{
		date: {date, when, display},
		source,
		people,
		tag,
		context,
	}: {
		readonly date: EntryDate;
		readonly source: string;
		readonly people: readonly string[];
		readonly tag: string | undefined;
		readonly context: DateContext;
	},
): GivenEvent {
	const all = (wanted: string) =>
		component.properties
			.filter(({name}) => name === wanted)
			.flatMap(({values}) => values.map(value => value.trim()).filter(Boolean));
	const [uid] = all('uid');
	const [occurrence] = all('recurrence-id');
	const [summary] = all('summary');
	const [description] = all('description');
	const title = summary ?? description?.split('\n', 1)[0]?.slice(0, 200) ?? '';
	const id = [uid, occurrence].filter(Boolean).join(' ');
	const place = all('location')[0] ?? geo(all('geo'));
	const tags = [...all('categories'), ...all('status').map(status => status.toLowerCase()), tag ?? ''];
	const links = [...all('url'), ...all('attach').filter(isWeb)];
	const text = [description ?? summary, ...all('comment'), ...all('contact'), ...new Set(links)];
	const said = text.filter(Boolean).join('\n\n') || when;
	const claims = component.name === 'VTODO' ? taskClaims(component, context) : [];
	return {
		...(id !== '' && {id}),
		...(date !== undefined && {date}),
		...(display !== undefined && {display}),
		title,
		actors: [...people],
		...(place !== undefined && {place}),
		tags: [...new Set(tags.filter(Boolean))],
		accounts:
			said === undefined
				? []
				: [
						{
							source,
							...(when !== undefined && {when}),
							text: said,
							...(claims.length > 0 && {claims}),
						},
					],
	};
}

function isWeb(address: string): boolean {
	return /^https?:\/\//i.test(address);
}

/** The ids of who arranges the event and who is invited: to be invited isn't to have come. */
function peopleIn({properties}: Component, into: Builder): readonly string[] {
	const people = properties.filter(({name}) => name === 'organizer' || name === 'attendee');
	const beyond = people[mostPeople];
	if (beyond) into.warn(beyond.place, `only the first ${mostPeople} people of this event are read`);
	const ids = people.slice(0, mostPeople).flatMap(({values: [address = ''], parameters}) => {
		const mail = address.trim().replace(/^mailto:/i, '');
		const name = parameters.get('cn')?.trim() || mail;
		if (name === '') return [];
		const kind = kindOf(parameters.get('cutype')?.toUpperCase());
		return into.actor({
			...(mail !== '' && {id: mail.toLowerCase()}),
			name,
			...(kind !== undefined && {kind}),
		});
	});
	return [...new Set(ids)];
}

function kindOf(type: string | undefined): string | undefined {
	if (type === 'ROOM' || type === 'RESOURCE' || type === 'GROUP') return type.toLowerCase();
	return undefined;
}

function geo(values: readonly string[]): string | undefined {
	const [latitude, longitude] = values.flatMap(value => value.split(';')).map(value => value.trim());
	return latitude && longitude ? `${latitude}, ${longitude}` : undefined;
}

/** What a task says of when it is due and when it was done. */
function taskClaims(
	component: Component,
	context: DateContext,
): NonNullable<GivenEvent['accounts']>[number]['claims'] & object {
	const topics = [
		['due', 'Due'],
		['completed', 'Completed'],
	] as const;
	return topics.flatMap(([name, topic]) => {
		const date = dateIn(component, name, context);
		const edtf = date === undefined ? undefined : parseEdtf(date);
		if (date === undefined || !edtf || edtf.type === 'fault') return [];
		return [{topic, says: formatDate(edtf), value: {date}}];
	});
}

function completion(component: Component, context: DateContext): string | undefined {
	return recurs(component) ? undefined : dateIn(component, 'completed', context);
}

function dateIn({properties}: Component, wanted: string, {zones}: DateContext): string | undefined {
	const property = properties.find(({name}) => name === wanted);
	const [time] = property ? timesIn(property, zones) : [];
	return time && edtfOf(time);
}
