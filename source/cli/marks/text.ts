import type {JsonFault} from '../../readers/json-source.ts';
import type {Place} from '../../readers/problem.ts';
import {placesIn} from '../../readers/tree.ts';
import {cleanText} from '../../text/clean.ts';
import {isMap, shapeOf} from '../settings/shape.ts';

/** What is kept of a chronology between runs, and what else its file holds, as it stands there. */
export type KeptText = {
	readonly type: 'kept';
	readonly marks: readonly string[];
	readonly at?: string;
	readonly reading?: string;
	readonly others: readonly Member[];
};

export type Misshapen = {readonly type: 'misshapen'; readonly message: string; readonly place?: Place};

/** Tells what is wrong with a text that isn't JSON. */
export type FaultIn = (text: string) => JsonFault;

/** A member of a JSON object: its value as it is written, and where that begins (UTF-16 offset). */
export type Member = {readonly key: string; readonly value: string; readonly at: number};

export const nothingKept: KeptText = {type: 'kept', marks: [], others: []};

const own: readonly string[] = ['chronology', 'title', 'at', 'reading', 'marks'];

/** Reads the text of a file of marks; where anything in it is not understood, all of it is refused. */
export function readKeptText(text: string, identity: string, faultIn: FaultIn): KeptText | Misshapen {
	if (text.trim() === '') return {type: 'misshapen', message: 'is empty'};
	const placeOf = placesIn(text);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		const {message, offset} = faultIn(text);
		return {type: 'misshapen', message, ...(offset !== undefined && {place: placeOf(offset)})};
	}
	if (!isMap(value)) {
		return {type: 'misshapen', message: `is ${shapeOf(value)}, and should be a map with a list of marks`};
	}
	const members = membersOf(text);
	const wrong = (key: string, message: string): Misshapen => {
		const at = members.findLast(member => member.key === key)?.at;
		return {type: 'misshapen', message, ...(at !== undefined && {place: placeOf(at)})};
	};
	const twice = own.find(key => members.filter(member => member.key === key).length > 1);
	if (twice !== undefined) return wrong(twice, `has ${twice} twice: put the two together`);
	const {chronology = identity, at, reading, marks = []} = value;
	if (chronology !== identity) {
		const other = typeof chronology === 'string' ? chronology : shapeOf(chronology);
		return wrong('chronology', `chronology: should be ${identity}, and is ${other}`);
	}
	if (at !== undefined && typeof at !== 'string') {
		return wrong('at', `at: should be the id of an event, and is ${shapeOf(at)}`);
	}
	if (reading !== undefined && typeof reading !== 'string') {
		return wrong('reading', `reading: should be the id of a source or compare, and is ${shapeOf(reading)}`);
	}
	if (!Array.isArray(marks)) {
		return wrong('marks', `marks: should be a list of the ids of events, and is ${shapeOf(marks)}`);
	}
	const odd = marks.findIndex(mark => typeof mark !== 'string');
	if (odd >= 0) {
		const list = members.find(({key}) => key === 'marks');
		const place = list && placeOf(list.at + (piecesOf(list.value)[odd]?.from ?? 0));
		const message = `marks[${odd}]: should be the id of an event, and is ${shapeOf(marks[odd])}`;
		return {type: 'misshapen', message, ...(place && {place})};
	}
	return {
		type: 'kept',
		marks: [...new Set(marks.map(mark => cleanText(String(mark))))],
		...(at !== undefined && {at: cleanText(at)}),
		...(reading !== undefined && {reading: cleanText(reading)}),
		others: members.filter(({key}) => !own.includes(key)),
	};
}

/** The text of a file of marks, a mark a line; members of somebody else's stand in it as they stood. */
export function writeKeptText(
	{marks, at, reading, others}: KeptText,
	about: {readonly chronology: string; readonly title: string},
): string {
	const known = {...about, ...(at !== undefined && {at}), ...(reading !== undefined && {reading}), marks};
	const lines = [
		...Object.entries(known).map(([key, value]) => member(key, JSON.stringify(value, undefined, '\t'))),
		...others.map(({key, value}) => `\t${JSON.stringify(key)}: ${value}`),
	];
	return `{\n${lines.join(',\n')}\n}\n`;
}

function member(key: string, json: string): string {
	return `\t${JSON.stringify(key)}: ${json.replaceAll('\n', '\n\t')}`;
}

const strings = /"[^"\\]*(?:\\.[^"\\]*)*"/;

/** The members of the object that a text holds which is known to be JSON, those of one key too. */
function membersOf(text: string): readonly Member[] {
	return piecesOf(text).map(({from, to}) => {
		const piece = text.slice(from, to);
		const [name = '""'] = strings.exec(piece) ?? [];
		const rest = piece.slice(name.length).replace(/^\s*:\s*/, '');
		return {key: String(JSON.parse(name)), value: rest.trimEnd(), at: to - rest.length};
	});
}

/** The pieces that commas part an object or a list of JSON into, each from its first character on. */
function piecesOf(text: string): readonly {readonly from: number; readonly to: number}[] {
	const pieces: {from: number; to: number}[] = [];
	let depth = 0;
	let from = 0;
	for (const {0: sign, index} of text.matchAll(new RegExp(`${strings.source}|[[\\]{},]`, 'g'))) {
		if (sign === '[' || sign === '{') depth++;
		if (depth === 1 && (sign === ',' || sign === ']' || sign === '}')) pieces.push({from, to: index});
		if (depth === 1 && !sign.startsWith('"')) from = index + 1;
		if (sign === ']' || sign === '}') depth--;
	}
	return pieces.flatMap(piece => {
		const lead = text.slice(piece.from, piece.to).search(/\S/);
		return lead < 0 ? [] : [{from: piece.from + lead, to: piece.to}];
	});
}
