import ICAL from 'ical.js';
import type {TextLine} from '../lines.ts';
import type {Place} from '../problem.ts';

/** A line of a calendar: its name in lower case, its parameters by their names in lower case, and its values without escapes. */
export type Property = {
	readonly name: string;
	readonly parameters: ReadonlyMap<string, string>;
	readonly values: readonly string[];
	readonly place: Place;
};

// The library spells dates, times and rules anew without looking whether they are any: these are kept as they are written.
const {icalendar} = ICAL.design;
const asWritten = [
	'date',
	'date-time',
	'time',
	'period',
	'duration',
	'recur',
	'utc-offset',
	'float',
	'integer',
];
const design = {
	...icalendar,
	value: Object.fromEntries(Object.entries(icalendar.value).filter(([type]) => !asWritten.includes(type))),
};

/** Reads a line of a calendar; nothing where it is no property. */
export function readProperty({text, line}: TextLine): Property | undefined {
	try {
		const [name, parameters, , ...values] = ICAL.parse.property(text, design) as [
			string,
			Readonly<Record<string, unknown>>,
			string,
			...unknown[],
		];
		const given = new Map(Object.entries(parameters).map(([key, each]) => [key, String(each)]));
		const texts = values.flat(2).map(String);
		const isQuoted = (given.get('encoding') ?? '').toUpperCase() === 'QUOTED-PRINTABLE';
		return {
			name,
			parameters: given,
			values: isQuoted ? texts.map(each => unquote(each, given.get('charset'))) : texts,
			place: {line, column: 1},
		};
	} catch {
		return undefined;
	}
}

/** Decodes quoted-printable text; what isn't valid in it stays as it is. */
function unquote(text: string, charset = 'utf-8'): string {
	try {
		const decoder = new TextDecoder(charset, {fatal: true});
		return text.replace(/(?:=[\da-f]{2})+/gi, run =>
			decoder.decode(Uint8Array.from(run.slice(1).split('='), code => Number.parseInt(code, 16))),
		);
	} catch {
		return text;
	}
}
