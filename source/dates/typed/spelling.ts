import type {Edtf} from '../edtf/form.ts';
import {parseEdtf} from '../edtf/parse.ts';
import {type Draft, fragmentOf, type Point} from './draft.ts';
import {draftsOfPeriod} from './period.ts';

/** Ways in which EDTF is misspelt, and how each is mended; if the result isn't EDTF, something else was meant. */
const mistakes: readonly (readonly [form: RegExp, mend: (whole: string, ...parts: string[]) => string])[] = [
	[/^[?~%]*[^?~%]+[?~%]{2,}$/, whole => whole.replace(/[?~%]+$/, signs => oneSign(signs))],
	[
		/^(\d{1,3})([-_*.]{1,3}|\?{1,3})(\?)?$/,
		(_, digits = '', mask = '', sign) => `${digits}${'X'.repeat(mask.length)}${sign}`,
	],
	[
		/[xu_*?]/,
		whole => whole.replace(/[xu_*]/g, 'X').replace(/\?{2,}/g, unknown => 'X'.repeat(unknown.length)),
	],
	[
		/^(\d{4})[:_,](\d\d)[:_,](\d\d)(?:[ T](.+))?$/,
		(_, year, month, day, time) => `${year}-${month}-${day}${time ? `T${time}` : ''}`,
	],
	[/^\d{3}\?-/, whole => whole.replace('?', 'X')],
	[/[a-z]/, whole => whole.toUpperCase()],
	[/^Y(-?)(\d{1,4})$/i, (_, sign, digits = '') => `${sign}${digits.padStart(4, '0')}`],
	[
		/^Y?(-?\d{1,12})E(\d\d?)(?:S\d+)?$/i,
		(_, digits, power) => longYear(Number(digits) * 10 ** Number(power)),
	],
	[/ ?(?:[/,[\]{}?~%]|\.\.) ?/, whole => whole.replace(/ ?([/,[\]{}?~%]|\.\.) ?/g, '$1')],
	[/^([^/]+)\/([^/]+)$/, (_, start, end) => `${end}/${start}`],
	[/^\[([^\].]+)\.\.([^\].]+)\]$/, (_, start, end) => `[${end}..${start}]`],
];

/** The quarters, thirds and halves of a year that EDTF level 2 numbers from 33 to 41, by their first and last month. */
const groups: ReadonlyMap<string, readonly [first: string, last: string]> = new Map([
	['33', ['01', '03']],
	['34', ['04', '06']],
	['35', ['07', '09']],
	['36', ['10', '12']],
	['37', ['01', '04']],
	['38', ['05', '08']],
	['39', ['09', '12']],
	['40', ['01', '06']],
	['41', ['07', '12']],
]);

/** Reads a group of months by its number, such as `2020-33`. */
export function readGroup(text: string): readonly Draft[] {
	const [, year, group = ''] = /^(-?\d{4})-(\d\d)$/.exec(text) ?? [];
	const [first, last] = groups.get(group) ?? [];
	return year && first && last ? draftsOfPeriod(monthOf(year, first), monthOf(year, last)) : [];
}

/** Reads EDTF with a slip: `199x`, `2020-11-17t18:30z`, `2004?~`, `Y2003`, ends in the wrong order. */
export function readMisspelt(text: string): readonly Draft[] {
	for (const [form, mend] of mistakes) {
		const match = form.exec(text);
		const said = match && mend(text, ...match.slice(1).map(part => part ?? ''));
		if (said && said !== text && isEdtf(parseEdtf(said)))
			return [{type: 'point', year: fragmentOf(said, [])}];
	}
	return [];
}

function isEdtf(date: Edtf | {readonly type: 'fault'}): boolean {
	return date.type !== 'fault';
}

function monthOf(year: string, month: string): Point {
	return {type: 'point', year: fragmentOf(year, []), month: fragmentOf(month, [])};
}

function oneSign(signs: string): string {
	return new Set(signs).size === 1 ? signs.charAt(0) : '%';
}

function longYear(year: number): string {
	return Math.abs(year) > 9999 ? `Y${year}` : '';
}
