import {linkKinds} from '../chronology/link.ts';
import {roleOrder} from '../chronology/role.ts';
import {parseEdtf} from '../dates/edtf/parse.ts';
import {adviceOn as adviceOnDate} from '../dates/typed/advice.ts';
import {enumerate} from '../text/english.ts';
import {nearest} from '../text/nearest.ts';
import {dateKeys, keysAt, type MapKeys} from './format-keys.ts';
import type {Path} from './problem.ts';
import {describe, isMap, shapeOf} from './shape.ts';
import {nounOf} from './subject.ts';
import {valueAdvice} from './value-advice.ts';

/** What the schema finds wrong with a value: the kind of value that it wants, in the schema library's word, and what is there. */
export type Issue = {
	readonly type: string;
	readonly message: string;
	readonly input: unknown;
	readonly expected: string | null;
};

/** Says what is wrong with a value, and what to write in its place where that can be told. */
export function issueMessage({type, message, input, expected}: Issue, path: Path): string {
	const key = path.at(-1);
	if (input === undefined) return missingMessage(path);
	if (path[0] === 'version')
		return `is ${describe(input)}, and only version 1 is known here: write version: 1`;
	if (type === 'regex') return 'is empty';
	const unquoted = dateKeys.has(String(key)) ? input : dateIn(input);
	if (unquoted !== undefined && typeof unquoted !== 'string')
		return `is ${describe(unquoted)} here: ${unquotedAdvice(unquoted)}`;
	if (type === 'picklist') return choiceMessage(String(key), input);
	if (type === 'union')
		return (
			(key === 'value' ? valueAdvice(input) : actorAdvice(input)) ??
			`${message}, and this is ${describe(input)}`
		);
	return `should be ${wanted[type] ?? expected}, and is ${describe(input)}${adviceOn(type, input, path)}`;
}

const wanted: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	integer: 'a whole number',
	finite: 'a finite number',
	min_value: '0 or more',
	array: 'a list',
	object: 'a map',
};

function missingMessage(path: Path): string {
	if (path.join() === 'version') return 'is missing: write version: 1';
	if (path.join() === 'events')
		return 'is missing: write events: and below it a list, or events: [] for none';
	const keys = keysAt(path.slice(0, -1));
	return keys ? `is missing: ${needs(path.slice(0, -1), keys)}` : 'is missing';
}

/** “an event needs id and title” */
function needs(path: Path, {required}: MapKeys): string {
	const list = path.findLast(step => typeof step === 'string');
	return `${nounOf(list ?? '') ?? 'a chronology'} needs ${enumerate(required, 'and')}`;
}

/** The date of a claim's value. */
function dateIn(input: unknown): unknown {
	return isMap(input) && Object.hasOwn(input, 'date') ? input['date'] : undefined;
}

/** What to write for a date that isn't text, as what it looks like between quotes. */
function unquotedAdvice(input: unknown): string {
	const written = Array.isArray(input) ? `[${input.map(shapeOrText).join(',')}]` : shapeOf(input);
	const quoted = typeof input === 'number' ? `"${written}"` : `'${written}'`;
	if (parseEdtf(written).type !== 'fault') return `quote the date, ${quoted}`;
	return typeof input === 'number'
		? `a date is text in quotes, and ${adviceOnDate(written, 'date')}`
		: 'a date is text in quotes, such as "2019-10" or "[2019-10..2019-12]"';
}

function shapeOrText(value: unknown): string {
	return typeof value === 'string' ? value.trim() : shapeOf(value);
}

function choiceMessage(key: string, input: unknown): string {
	const choices = key === 'kind' ? Object.keys(linkKinds) : roleOrder;
	const called = key === 'kind' ? 'a kind of link' : 'a role';
	const [likely] = nearest(String(input), choices);
	const advice = likely === undefined ? '' : `; did you mean ${likely}?`;
	return typeof input === 'string'
		? `“${input}” isn't ${called}: write ${enumerate(choices, 'or')}${advice}`
		: `should be ${called}, ${enumerate(choices, 'or')}, and is ${describe(input)}`;
}

function actorAdvice(input: unknown): string | undefined {
	if (!isMap(input)) return undefined;
	const {actor, role} = input;
	if (actor === undefined) return 'has no actor: write {actor: id, role: by}';
	const isRole = role === undefined || roleOrder.some(known => known === role);
	return isRole ? undefined : choiceMessage('role', role);
}

/** What to write where a list of maps should stand. */
function itemAdvice(input: unknown, needed: string): string {
	const [key] = isMap(input) ? Object.keys(input) : [];
	return key === undefined ? `: ${needed}` : `: begin each item with a dash, - ${key}: …`;
}

/** What to write in the place of a value that is of another kind than it should be. */
function adviceOn(type: string, input: unknown, path: Path): string {
	const list = typeof path.at(-1) === 'number' ? path.at(-2) : path.at(-1);
	const inner = keysAt(path);
	switch (type) {
		case 'array':
			if (inner) return itemAdvice(input, needs(path, inner));
			return typeof input === 'string' || typeof input === 'number'
				? `: write [${listed(String(input))}]`
				: '';
		case 'object':
			return inner ? `: ${needs(path, inner)}` : '';
		case 'string': {
			const [key = '', value] = isMap(input) ? (Object.entries(input)[0] ?? []) : [];
			if (typeof value === 'string') return `: if it is a text, put it in quotes, "${key}: ${value}"`;
			if (Array.isArray(input)) return ': if the brackets are part of a text, put it in quotes';
			return typeof input === 'number' || typeof input === 'boolean' ? `: write "${input}"` : '';
		}
		case 'number':
			return list === 'paragraphs' && typeof input === 'string' && input !== listed(input)
				? `: write ${listed(input)}`
				: '';
		default:
			return '';
	}
}

const longestRange = 30;

/** A short range of numbers written out, “2-4” as “2, 3, 4”; any other text as it is. */
function listed(text: string): string {
	const [, from, to] = (/^\s*(\d{1,4})\s*(?:-|–|\.\.|to)\s*(\d{1,4})\s*$/.exec(text) ?? []).map(Number);
	if (from === undefined || to === undefined || to <= from || to - from > longestRange) return text;
	return Array.from({length: to - from + 1}, (_, index) => from + index).join(', ');
}
