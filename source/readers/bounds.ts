import {grouped, plural} from '../text/english.ts';

/** The most that is kept of what a file holds, in UTF-16 units and entries: what is longer would make keys wait. */
export const most = {
	/** An id and a date are of no use when cut, and are refused. */
	id: 1000,
	date: 1000,
	line: 10_000,
	text: 100_000,
	/** The lines of such a text. */
	lines: 10_000,
	/** The texts of an event together. */
	event: 500_000,
	/** The entries of a list in an event, an account or an actor. */
	list: 1000,
	/** The claims of an event together, and its links. */
	told: 1000,
} as const;

/** What may stand under a key. */
type Kind = 'id' | 'date' | 'line' | 'text';

/** The keys whose texts are not lines; entries of a list stand under the key of the list. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
	['id', 'id'],
	['actor', 'id'],
	['actors', 'id'],
	['source', 'id'],
	['to', 'id'],
	['partOf', 'id'],
	['date', 'date'],
	['published', 'date'],
	['text', 'text'],
	['description', 'text'],
	['note', 'text'],
	['url', 'text'],
]);

const nouns: Readonly<Record<Kind, string>> = {
	id: 'an id',
	date: 'a date',
	line: 'a line',
	text: 'a text',
};

const keysOf = (kind: Kind) => [...kinds].filter(([, other]) => other === kind).map(([key]) => `\`${key}\``);

/** The bounds as README tells them: what is bounded, how much of it is kept, and what becomes of more. */
export const boundRows: readonly (readonly [what: string, most: string, beyond: string])[] = [
	[
		`a text: ${keysOf('text').join(', ')}`,
		`${characters(most.text)}, ${plural(most.lines, 'line')}`,
		'it is cut',
	],
	['any other text', characters(most.line), 'it is cut'],
	['an id', characters(most.id), 'a fault; a row with it is left out'],
	['a date', characters(most.date), 'a fault; a row with it is left out'],
	[
		'a list in an event, an account or an actor',
		plural(most.list, 'entry', 'entries'),
		'the others are left out',
	],
	['the claims of an event together', plural(most.told, 'claim'), 'the others are left out'],
	['the links of an event together', plural(most.told, 'link'), 'the others are left out'],
	['all that the accounts of an event say', characters(most.event), 'what comes after is cut or left out'],
];

/** Stands for a date that is a fault, so that nothing else is told of it. */
const anyDate = '0001';

/** A value within its bound, and what there is to tell where it was beyond. */
export type Bounded<T> = {
	readonly value: T;
	readonly severity?: 'error' | 'warning';
	readonly message?: string;
};

/** Brings a text that stands under a key within its bound. */
export function boundedText(text: string, key: string): Bounded<string> {
	// Most texts are shorter than any bound.
	if (text.length <= most.id) return {value: text};
	const kind = kinds.get(key) ?? 'line';
	const limit = most[kind];
	if (kind === 'text' && text.length > most.lines) {
		const end = endOfLines(text, most.lines);
		if (end < Math.min(text.length, limit)) {
			const message = `has more than ${grouped(most.lines)} lines: only the first are kept`;
			return {value: cutTo(text, end), severity: 'warning', message};
		}
	}
	if (text.length <= limit) return {value: text};
	const is = `is ${characters(text.length)} long`;
	if (kind === 'id' || kind === 'date')
		return {
			value: kind === 'id' ? text.slice(0, limit) : anyDate,
			severity: 'error',
			message: `${is}, and ${nouns[kind]} may be ${characters(limit)} long`,
		};
	return {
		value: cutTo(text, limit),
		severity: 'warning',
		message: `${is}: only the first ${grouped(limit)} are kept`,
	};
}

/** Brings a list in an event, an account or an actor within its bound. */
export function boundedList<T>(list: readonly T[]): Bounded<readonly T[]> {
	if (list.length <= most.list) return {value: list};
	const message = `has ${plural(list.length, 'entry', 'entries')}: only the first ${grouped(most.list)} are kept`;
	return {value: list.slice(0, most.list), severity: 'warning', message};
}

/** Where so many lines of a text end; where it has fewer, its length. */
function endOfLines(text: string, lines: number): number {
	let at = -1;
	for (let line = 0; line < lines; line++) {
		at = text.indexOf('\n', at + 1);
		if (at < 0) return text.length;
	}
	return at;
}

/** A text of at most so many characters, which ends by saying how many more there were. */
export function cutTo(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const room = limit - leftOut(text.length).length;
	// Half of a pair of surrogates is no character.
	const end = /[\ud800-\udbff]/.test(text[room - 1] ?? '') ? room - 1 : room;
	return text.slice(0, end) + leftOut(text.length - end);
}

function leftOut(count: number): string {
	return `… (${plural(count, 'more character')} left out)`;
}

function characters(count: number): string {
	return plural(count, 'character');
}
