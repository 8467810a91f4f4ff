// This folder reads EDTF, the format for dates of the Library of Congress (2019) and ISO 8601-2: levels 0 and 1, and of level 2
// sets, X anywhere and qualifiers of single parts. It says what a date leaves possible, on integer years, day numbers and seconds,
// never on JavaScript's own dates. It imports the calendar below it; dates/format, dates/typed and all above may import it.

import {type Fault, fault} from '../../text/fault.ts';
import {type Clock, utc} from '../clock.ts';
import {compareMoments} from '../span.ts';
import {faultyForm} from './advice.ts';
import {spanOf} from './bounds.ts';
import {parseDate} from './date.ts';
import type {Edtf, EdtfInterval, EdtfMember, EdtfSet, Ends} from './form.ts';

const mixed = 'sets and intervals do not mix: in a set, write a range as a..b';

/** Reads a text as EDTF, times without an offset in the local time of the clock; gives a fault where it isn't EDTF. */
export function parseEdtf(text: string, clock: Clock = utc): Edtf | Fault {
	if (/^[[{]/.test(text)) return parseSet(text, clock);
	return text.includes('/') ? parseInterval(text, clock) : parseDate(text, 0, clock);
}

function parseInterval(text: string, clock: Clock): EdtfInterval | Fault {
	if (/[[{]/.test(text)) return fault(mixed, 0, text.length);
	if (/\/.*\/|^\d{4}\/\d\d?$/s.test(text)) return faultyForm(text, 0);
	const ends = parseEnds(text, {at: 0, clock}, '/', end =>
		end === '..' ? 'open' : end === '' ? 'unknown' : undefined,
	);
	return 'type' in ends ? ends : {type: 'interval', text, ...ends};
}

function parseSet(text: string, clock: Clock): EdtfSet | Fault {
	const [type, close] = text.startsWith('[') ? (['one', ']'] as const) : (['all', '}'] as const);
	if (text.includes('/')) return fault(mixed, 0, text.length);
	if (!text.endsWith(close)) {
		return fault(`a set that starts with ${text[0]} ends with ${close}`, 0, text.length);
	}
	if (text.length === 2) return fault(`${text} has no member: write ${text[0]}1667,1668${close}`, 0, 2);
	const members: EdtfMember[] = [];
	let at = 1;
	for (const piece of text.slice(1, -1).split(',')) {
		const written = piece.trimStart();
		const member = parseMember(written, at + piece.length - written.length, clock);
		if (member.type === 'fault') return member;
		members.push(member);
		at += piece.length + 1;
	}
	return {type, text, members};
}

function parseMember(text: string, at: number, clock: Clock): EdtfMember | Fault {
	if (!text.includes('..')) return parseDate(text, at, clock);
	const ends = parseEnds(text, {at, clock}, '..', end => (end === '' ? 'open' : undefined));
	return 'type' in ends ? ends : {type: 'range', text, ...ends};
}

function parseEnds<Missing extends string>(
	text: string,
	{at, clock}: {readonly at: number; readonly clock: Clock},
	separator: string,
	missing: (end: string) => Missing | undefined,
): Ends<Missing> | Fault {
	const cut = text.indexOf(separator);
	const left = text.slice(0, cut);
	const right = text.slice(cut + separator.length);
	const start = missing(left) ?? parseDate(left, at, clock);
	const end = missing(right) ?? parseDate(right, at + cut + separator.length, clock);
	if (typeof start !== 'string' && start.type === 'fault') return start;
	if (typeof end !== 'string' && end.type === 'fault') return end;
	if (typeof start === 'string') {
		return typeof end === 'string'
			? fault(`${text} has no date: one end at least must be known`, at, at + text.length)
			: {start, end};
	}
	if (typeof end !== 'string' && compareMoments(spanOf(end).latest, spanOf(start).earliest) < 0) {
		return fault(`${text} ends before it starts`, at, at + text.length);
	}
	return {start, end};
}
