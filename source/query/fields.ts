import {daysOf} from '../chronology/when.ts';
import type {Clock} from '../dates/clock.ts';
import {isUndated, spanOf} from '../dates/edtf/bounds.ts';
import {parseEdtf} from '../dates/edtf/parse.ts';
import {adviceOn} from '../dates/typed/advice.ts';
import {enumerate} from '../text/english.ts';
import {type Condition, conditions} from './conditions.ts';
import type {NamedField} from './named.ts';
import type {DayBounds, Wanted} from './query.ts';
import {readYears} from './years.ts';

/** What a term asks for before a chronology is known: a name that is still to be resolved, or what is meant itself. */
export type Criterion =
	| ({readonly type: 'year' | 'from' | 'to'} & DayBounds)
	| {readonly type: NamedField | 'link' | 'view'; readonly name: string}
	| {readonly type: 'is'; readonly id: Condition['name']}
	| {readonly type: 'text'; readonly text: string};

/** A field of the query language: what it selects, an example and how its value is read. Its flag is made from it. */
export type Field = {
	readonly name: Exclude<Wanted['type'], 'text'>;
	readonly example: string;
	/** The word for its value in help. */
	readonly value: string;
	/** What it selects, as the end of a sentence that begins with “events that”. */
	readonly help: string;
	/** All of its values, where they are few. */
	readonly values?: readonly {readonly name: string; readonly help: string}[];
	/** Whether it may occur more than once and be excluded. */
	readonly isRepeatable: boolean;
	/** Reads a value, times without an offset in the local time of the clock. */
	readonly read: (value: string, clock: Clock) => Criterion | Misread;
};

/** Why a value isn't valid for its field, as the user is told. */
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
		read: name => ({type: 'actor', name}),
	},
	{
		name: 'says',
		example: 'says:"Iraqi military"',
		value: 'NAME',
		help: 'quote or cite an actor or a part of it, by any name',
		isRepeatable: true,
		read: name => ({type: 'says', name}),
	},
	{
		name: 'source',
		example: 'source:rudaw',
		value: 'NAME',
		help: 'are told by a source',
		isRepeatable: true,
		read: name => ({type: 'source', name}),
	},
	{
		name: 'tag',
		example: 'tag:attack',
		value: 'NAME',
		help: 'carry a tag',
		isRepeatable: true,
		read: name => ({type: 'tag', name}),
	},
	{
		name: 'from',
		example: 'from:2020-09',
		value: 'EDTF',
		help: 'may have happened then or later (EDTF)',
		isRepeatable: false,
		read: (value, clock) => readBound('from', value, clock),
	},
	{
		name: 'to',
		example: 'to:2020-11-17',
		value: 'EDTF',
		help: 'may have happened then or earlier (EDTF)',
		isRepeatable: false,
		read: (value, clock) => readBound('to', value, clock),
	},
	{
		name: 'is',
		example: 'is:disputed',
		value: 'WHAT',
		help: 'are disputed, or what else is listed below',
		values: conditions,
		isRepeatable: true,
		read: readCondition,
	},
	{
		name: 'link',
		example: 'link:truce',
		value: 'EVENT-ID',
		help: 'are linked with an event, either way, by its id',
		isRepeatable: true,
		read: name => ({type: 'link', name}),
	},
	{
		name: 'view',
		example: 'view:attacks',
		value: 'NAME',
		help: 'are left by a filter that your settings give a name',
		isRepeatable: true,
		read: name => ({type: 'view', name}),
	},
];

function readCondition(value: string): Criterion | Misread {
	const known = conditions.find(({name}) => name === value.toLowerCase());
	if (known) return {type: 'is', id: known.name};
	const all = enumerate(
		conditions.map(({name}) => `is:${name}`),
		'or',
	);
	return {type: 'misread', message: `“${value}” isn't something an event can be: write ${all}`};
}

function readBound(type: 'from' | 'to', value: string, clock: Clock): Criterion | Misread {
	const date = parseEdtf(value, clock);
	if (date.type === 'fault') return {type: 'misread', message: adviceOn(value, 'bound')};
	if (isUndated(date)) {
		const message = `“${value}” has no known year: is:undated finds the events that have none`;
		return {type: 'misread', message};
	}
	const {earliest, latest} = spanOf(date);
	return type === 'from' ? {type, earliest: daysOf(earliest)} : {type, latest: daysOf(latest)};
}
