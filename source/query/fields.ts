import {type Chronology, daysOf} from '../chronology/store.ts';
import type {Clock} from '../dates/clock.ts';
import {spanOf} from '../dates/edtf/bounds.ts';
import {parseEdtf} from '../dates/edtf/parse.ts';
import {adviceOn} from '../dates/typed/advice.ts';
import {enumerate} from '../text/enumeration.ts';
import {nearest} from '../text/nearest.ts';
import {conditions, wantedCondition} from './conditions.ts';
import {resolveLinked} from './linked-events.ts';
import {type NamedField, type Resolution, resolveName} from './names.ts';
import type {Personal} from './personal.ts';
import type {Wanted} from './query.ts';
import {readYears} from './years.ts';

/** A field that narrows a query: what it is for, what it looks like and how its value is read. Its flag follows from it. */
export type Field = {
	readonly name: Exclude<Wanted['type'], 'text'>;
	readonly example: string;
	/** What its value is called. */
	readonly value: string;
	/** What it selects, behind “events that”. */
	readonly help: string;
	/** All values that it takes, where they are few. */
	readonly values?: readonly {readonly name: string; readonly help: string}[];
	/** Whether it may stand more than once, and be excluded. */
	readonly isRepeatable: boolean;
	readonly read: (value: string, chronology: Chronology, personal: Personal) => Wanted | Misread;
};

/** Why a value cannot be what the field asks for. */
export type Misread = {readonly type: 'misread'; readonly message: string};

/** The fields of the query language. */
export const fields: readonly Field[] = [
	{
		name: 'year',
		example: 'year:2003..2014',
		value: 'YEARS',
		help: 'may have happened in a year, or in a range of years',
		isRepeatable: true,
		read: readYears,
	},
	{
		name: 'actor',
		example: 'actor:"Kataib Hezbollah"',
		value: 'NAME',
		help: 'mention an actor or a part of it, by any name',
		isRepeatable: true,
		read: readName('actor'),
	},
	{
		name: 'says',
		example: 'says:"Iraqi military"',
		value: 'NAME',
		help: 'quote or cite an actor or a part of it, by any name',
		isRepeatable: true,
		read: readName('says'),
	},
	{
		name: 'source',
		example: 'source:rudaw',
		value: 'NAME',
		help: 'are told by a source',
		isRepeatable: true,
		read: readName('source'),
	},
	{
		name: 'tag',
		example: 'tag:attack',
		value: 'NAME',
		help: 'carry a tag',
		isRepeatable: true,
		read: readName('tag'),
	},
	{
		name: 'from',
		example: 'from:2020-09',
		value: 'EDTF',
		help: 'may have happened then or later (EDTF)',
		isRepeatable: false,
		read: (value, {clock}) => readBound('from', value, clock),
	},
	{
		name: 'to',
		example: 'to:2020-11-17',
		value: 'EDTF',
		help: 'may have happened then or earlier (EDTF)',
		isRepeatable: false,
		read: (value, {clock}) => readBound('to', value, clock),
	},
	{
		name: 'is',
		example: 'is:disputed',
		value: 'WHAT',
		help: 'are disputed, or what else is listed below',
		values: conditions,
		isRepeatable: true,
		read: (value, _, {marked}) => readCondition(value, marked),
	},
	{
		name: 'link',
		example: 'link:truce',
		value: 'EVENT-ID',
		help: 'are linked with an event, either way, by its id',
		isRepeatable: true,
		read: (value, chronology) => wantedFrom('link', resolveLinked(chronology, value)),
	},
	{
		name: 'view',
		example: 'view:attacks',
		value: 'NAME',
		help: 'are left by a filter that your settings give a name',
		isRepeatable: true,
		read: (value, _, personal) => readView(value, personal),
	},
];

function readName(field: NamedField): Field['read'] {
	return (value, chronology) => wantedFrom(field, resolveName(chronology, field, value));
}

function wantedFrom(type: NamedField | 'link', resolution: Resolution): Wanted | Misread {
	if (resolution.type !== 'found') return {type: 'misread', message: resolution.message};
	return {type, id: resolution.id};
}

function readCondition(value: string, marked: ReadonlySet<number>): Wanted | Misread {
	const known = conditions.find(({name}) => name === value.toLowerCase());
	if (known) return wantedCondition(known.name, marked);
	const all = enumerate(
		conditions.map(({name}) => `is:${name}`),
		'or',
	);
	return {type: 'misread', message: `“${value}” isn't something an event can be: write ${all}`};
}

function readBound(type: 'from' | 'to', value: string, clock: Clock): Wanted | Misread {
	const date = parseEdtf(value, clock);
	if (date.type === 'fault') return {type: 'misread', message: adviceOn(value, 'bound')};
	const {earliest, latest} = spanOf(date);
	return type === 'from' ? {type, earliest: daysOf(earliest)} : {type, latest: daysOf(latest)};
}

function readView(name: string, {views, view}: Personal): Wanted | Misread {
	const query = view(name);
	if (query?.type === 'query') return {type: 'view', clauses: query.clauses};
	if (query)
		return {type: 'misread', message: `the filter named ${name} can't be read here: ${query.message}`};
	const names = [...views.keys()];
	const near = nearest(name, names);
	const known = near.length > 0 ? near : names.slice(0, 5);
	const hint = known.length > 0 ? `there is ${known.join(', ')}` : 'name some in the settings, under views';
	return {type: 'misread', message: `no filter is named “${name}”; ${hint}`};
}
