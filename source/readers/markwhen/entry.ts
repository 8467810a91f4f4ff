import {clockOf, localOffset} from '../../dates/clock.ts';
import {spanOf} from '../../dates/edtf/bounds.ts';
import {parseEdtf} from '../../dates/edtf/parse.ts';
import {secondsPerDay} from '../../dates/span.ts';
import type {Builder} from '../builder.ts';
import type {GivenEvent} from '../given.ts';
import type {Place} from '../problem.ts';
import type {EventDate} from './date.ts';
import {zoneName} from './header.ts';
import {readInline} from './inline.ts';
import {type Recurrence, recurringText} from './recurrence.ts';

/** An event as its lines are read. */
export type Entry = {
	readonly place: Place;
	readonly words: string;
	readonly date: EventDate;
	readonly recurrence?: Recurrence;
	readonly title: string;
	/** The tags and names of the sections that it stands in. */
	readonly tags: readonly string[];
	readonly properties: Map<string, string>;
	readonly lines: string[];
};

/** What is known as a property right below the first line of an event; others are a part of its text. */
export const propertyNames: ReadonlySet<string> = new Set(['id', 'location', 'locations', 'timezone', 'tz']);

/** The id that an event is named by in later dates. */
export function idOf({properties, title}: Entry): string | undefined {
	return properties.get('id') ?? readInline(title, true).id;
}

/** Hands an event to the builder. */
export function handEntry(entry: Entry, into: Builder): void {
	const given = givenOf(entry, into);
	into.event(entry.place, () => given);
}

function givenOf(entry: Entry, into: Builder): GivenEvent {
	const {date, recurrence, properties, words} = entry;
	const head = readInline(entry.title, true);
	const body = readLines(entry.lines);
	const text = body.plain.trim();
	const title = head.plain || (text.split('\n', 1)[0] ?? '');
	const place = placeOf(properties) ?? ([...head.places, ...body.places].join('; ') || undefined);
	const tags = [...entry.tags, ...head.tags, ...body.tags].map(tag => tag.replaceAll('_', ' ').trim());
	const zoned = inZone(date.text, properties, entry.place, into);
	const written = recurrence ? recurringText(zoned, date.stretch, recurrence) : zoned;
	const saysMore = recurrence || date.isRelative || date.isOpen || date.text.startsWith('[');
	const id = idOf(entry);
	return {
		...(id !== undefined && {id}),
		date: written,
		...(recurrence && {display: words}),
		title,
		...(place !== undefined && {place}),
		tags: [...new Set(tags.filter(Boolean))],
		accounts: [{source: into.dataSet(), ...(saysMore && {when: words}), text: text || title || words}],
	};
}

function readLines(lines: readonly string[]): ReturnType<typeof readInline> {
	const read = lines.map(line => readInline(line, false));
	const plain = read.map(each => each.plain).join('\n');
	return {
		plain: plain.replace(/\n{3,}/g, '\n\n'),
		tags: read.flatMap(({tags}) => tags),
		places: read.flatMap(({places}) => places),
	};
}

function placeOf(properties: ReadonlyMap<string, string>): string | undefined {
	const written = properties.get('location') ?? properties.get('locations');
	const [, list] = /^\[(.*)\]$/.exec(written ?? '') ?? [];
	const places = (list === undefined ? [written ?? ''] : list.split(',')).map(each =>
		each.trim().replace(/^(["'])(.*)\1$/, '$2'),
	);
	return places.filter(Boolean).join('; ') || undefined;
}

/** A time with the offset of the event's own zone, if it has one. */
function inZone(text: string, properties: ReadonlyMap<string, string>, place: Place, into: Builder): string {
	const written = properties.get('timezone') ?? properties.get('tz');
	if (written === undefined || !/T\d\d:\d\d(?::\d\d)?(?=\/|$)/.test(text)) return text;
	const name = zoneName(written);
	if (name === undefined) {
		into.warn(
			place,
			`“${written.slice(0, 60)}” isn't a time zone that is known: the event's time is read without it`,
		);
		return text;
	}
	return text.replace(
		/(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)((?::\d\d)?)(?=\/|$)/g,
		time => `${time}${offsetText(time, name)}`,
	);
}

function offsetText(time: string, zone: string): string {
	const date = parseEdtf(time);
	if (date.type === 'fault') return '';
	const {earliest} = spanOf(date);
	const offset = localOffset(clockOf(zone), earliest.day * secondsPerDay + earliest.second);
	const minutes = Math.round(Math.abs(offset) / 60);
	const digits = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0'));
	return `${offset < 0 ? '-' : '+'}${digits.join(':')}`;
}
