import {excerpt} from '../../text/english.ts';
import {linesOf} from '../lines.ts';
import type {Place} from '../problem.ts';

/** A line of a GEDCOM file with those below it: a tag, its value with the lines that continue it, and the id of a record. */
export type Structure = {
	readonly tag: string;
	readonly value: string;
	readonly id?: string;
	readonly parts: readonly Structure[];
	readonly place: Place;
};

type Open = {
	readonly level: number;
	readonly tag: string;
	readonly id?: string;
	value: string;
	readonly parts: Open[];
	readonly place: Place;
};

const form = /^\s*(\d{1,3})\s+(?:@([^@\s]{1,200})@\s+)?([A-Za-z_]\w{0,60})(?: (.*))?$/s;
const mostUnread = 100;

/**
 * Reads the lines of a GEDCOM file and gives each record of level 0 when it ends. A line that isn't of the form LEVEL TAG VALUE
 * continues the text before it, as where a program has broken a long text without marks; it is told.
 */
export async function* recordsIn(
	chunks: AsyncIterable<string>,
	warn: (place: Place | undefined, message: string) => void,
): AsyncGenerator<Structure> {
	let open: Open[] = [];
	let unread = 0;
	for await (const {text, line} of linesOf(chunks)) {
		if (text.trim() === '') continue;
		const place = {line, column: 1};
		const [, digits, id, written = '', value = ''] = form.exec(text) ?? [];
		const last = open.at(-1);
		if (digits === undefined) {
			if (last) last.value += `\n${text}`;
			if (++unread <= mostUnread) warn(place, unreadMessage(text, last !== undefined));
			continue;
		}
		const level = Number(digits);
		const tag = written.toUpperCase();
		const clean = value.replaceAll('@@', '@');
		if (last && level > 0 && (tag === 'CONT' || tag === 'CONC')) {
			const continued = open.findLast(each => each.level < level) ?? last;
			continued.value += tag === 'CONT' ? `\n${clean}` : clean;
			continue;
		}
		const record: Open = {level, tag, ...(id !== undefined && {id}), value: clean, parts: [], place};
		if (level === 0) {
			const [ended] = open;
			if (ended) yield ended;
			open = [record];
			continue;
		}
		while ((open.at(-1)?.level ?? 0) >= level) open.pop();
		const above = open.at(-1);
		if (above) {
			above.parts.push(record);
			open.push(record);
		} else warn(place, `level ${level} has no line above it: a record begins with level 0`);
	}
	const [ended] = open;
	if (ended) yield ended;
	if (unread > mostUnread)
		warn(undefined, `${unread - mostUnread} more lines aren't of the form LEVEL TAG VALUE`);
}

function unreadMessage(text: string, isContinued: boolean): string {
	const said = `“${excerpt(text.trim(), 60)}” isn't of the form LEVEL TAG VALUE`;
	return isContinued ? `${said}: it is taken to continue the text above` : said;
}

/** The first structure of a tag right below another. */
export function below({parts}: Structure, tag: string): Structure | undefined {
	return parts.find(each => each.tag === tag);
}

/** The value of the first structure of a tag right below another, without spaces around it; nothing where it is empty. */
export function valueBelow(structure: Structure, tag: string): string | undefined {
	return below(structure, tag)?.value.trim() || undefined;
}

/** All the values of a tag right below a structure that aren't empty. */
export function valuesBelow({parts}: Structure, ...tags: readonly string[]): readonly string[] {
	return parts.flatMap(({tag, value}) => (tags.includes(tag) && value.trim() !== '' ? [value.trim()] : []));
}

/** The id of the record that a value points to. */
export function pointerIn(value: string): string | undefined {
	const id = /^\s*@([^@#\s][^@]*)@\s*$/.exec(value)?.[1];
	return id === 'VOID' ? undefined : id;
}
