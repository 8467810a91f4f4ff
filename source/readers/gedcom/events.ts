import {capitalise, excerpt} from '../../text/english.ts';
import type {Builder} from '../builder.ts';
import {accountsOf} from './accounts.ts';
import {readDate} from './date.ts';
import type {EventKind} from './event-kinds.ts';
import {type People, pointersOf, spousesOf} from './people.ts';
import {placeOf} from './place.ts';
import {type Structure, valueBelow} from './records.ts';
import {type Telling, type Tree, undatedTelling} from './telling.ts';

/** Tags that say no more than their type or value. */
const generalTags: ReadonlySet<string> = new Set(['EVEN', 'FACT', '_ATTR']);

/** An event with all that its record tells of it. */
type Group = {readonly kind: EventKind; readonly id: string; readonly tellings: Telling[]};

/** Hands the builder the events of an individual or a family; what happens once is one event, however often it is told. */
export function readEvents(
	record: Structure,
	kinds: ReadonlyMap<string, EventKind>,
	people: People,
	tree: Tree,
	into: Builder,
): void {
	const groups: Group[] = [];
	const once = new Map<string, Group>();
	const counts = new Map<string, number>();
	for (const structure of record.parts) {
		if (structure.tag === 'NO')
			into.leaveOut(
				structure.place,
				`“NO ${excerpt(structure.value, 20)}” says that something did not happen`,
			);
		const kind = kinds.get(structure.tag);
		if (!kind || !isEvent(structure, kind, into)) continue;
		// Whoever has parted may marry again.
		if (structure.tag === 'DIV' || structure.tag === 'ANUL') {
			for (const known of once.keys()) if (known.startsWith('MARR ')) once.delete(known);
		}
		const key = `${structure.tag} ${valueBelow(structure, 'TYPE')?.toLowerCase() ?? ''}`;
		const known = kind.isOnce ? once.get(key) : undefined;
		const tellings = tellingsOf(structure, into);
		if (known) for (const telling of tellings) known.tellings.push(telling);
		else {
			const number = (counts.get(structure.tag) ?? 0) + 1;
			counts.set(structure.tag, number);
			const id = [record.id ?? 'none', structure.tag.toLowerCase(), ...(number > 1 ? [number] : [])].join(
				'-',
			);
			const group = {kind, id, tellings};
			groups.push(group);
			once.set(key, group);
		}
	}
	for (const group of groups) hand(record, group, people, tree, into);
}

/** Whether a structure tells that something happened: an attribute only with a date or a place, an event by anything at all. */
function isEvent({parts, value, place, tag}: Structure, {isAttribute}: EventKind, into: Builder): boolean {
	const has = (...tags: readonly string[]) => parts.some(part => tags.includes(part.tag));
	if (has('DATE', 'PLAC', 'ADDR')) return true;
	if (isAttribute) return false;
	if (value.trim() !== '' || parts.length > 0) return true;
	into.leaveOut(place, `${tag} has no date, no place and no Y, and so doesn't say that it happened`);
	return false;
}

/** What a structure tells, once for each date that it gives. */
function tellingsOf(structure: Structure, into: Builder): Telling[] {
	const dates = structure.parts.filter(({tag}) => tag === 'DATE');
	const tellings = dates.map(part => ({structure, date: readDate(part), place: part.place}));
	for (const {date, place} of tellings) {
		if (date.isUnread)
			into.warn(
				place,
				`“${excerpt(date.words ?? '', 60)}” isn't understood: the event has no date but these words`,
			);
	}
	return tellings.length === 0 ? [undatedTelling(structure)] : tellings;
}

function hand(
	record: Structure,
	{kind, id, tellings}: Group,
	people: People,
	tree: Tree,
	into: Builder,
): void {
	const [first] = tellings;
	if (!first) return;
	const {structure} = first;
	const title = titleOf(record, structure, kind, people);
	const date = tellings.find(each => each.date.date !== undefined)?.date ?? first.date;
	const place = tellings.map(each => placeOf(each.structure)).find(each => each !== undefined);
	const involved = tellings.flatMap(each => pointersOf(each.structure, 'ASSO'));
	const records = [record.id ?? '', ...(record.tag === 'FAM' ? spousesOf(record) : []), ...involved];
	const actors = [...new Set(records.flatMap(each => people.actor(each) ?? []))];
	const isGeneral = generalTags.has(structure.tag);
	const type = valueBelow(structure, 'TYPE');
	const given = {
		id,
		...(date.date !== undefined && {date: date.date}),
		...(date.isShown && date.words !== undefined && {display: date.words}),
		title,
		actors,
		...(place !== undefined && {place}),
		tags: [isGeneral && type !== undefined ? excerpt(type.toLowerCase(), 40) : kind.name],
		accounts: [...accountsOf(tellings, title, tree, into)],
	};
	into.event(structure.place, () => given);
}

/** “Birth of Ada Quill”, “Occupation of Ada Quill: pilot”; an event without a name of its own is called by what the file says. */
function titleOf(record: Structure, structure: Structure, {name}: EventKind, people: People): string {
	const whose = whoseOf(record, people);
	const said = structure.value.replace(/\s+/g, ' ').trim();
	const value = said === 'Y' ? '' : excerpt(said, 200);
	const type = valueBelow(structure, 'TYPE')?.replace(/\s+/g, ' ');
	const isGeneral = generalTags.has(structure.tag);
	if (isGeneral && type === undefined)
		return value === '' ? `${capitalise(name)} of ${whose}` : `${whose}: ${value}`;
	const noun = isGeneral ? (type ?? name) : type === undefined ? name : `${name} (${type})`;
	return `${capitalise(noun)} of ${whose}${value === '' ? '' : `: ${value}`}`;
}

function whoseOf(record: Structure, people: People): string {
	const name = people.name(record.id ?? '');
	return record.tag === 'FAM' ? name.replace(/^Family of /, '').replace(/^A family/, 'a family') : name;
}
