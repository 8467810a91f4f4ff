import {excerpt} from '../../text/english.ts';
import {linesOf} from '../lines.ts';
import type {Place} from '../problem.ts';
import type {RowReader} from '../row-reader.ts';
import {type DateContext, type DateFault, type EventDate, readDate} from './date.ts';
import {type Entry, handEntry, idOf, propertyNames} from './entry.ts';
import {readHeaderLine, zoneName} from './header.ts';
import {readPoint, type Stretch} from './point.ts';
import {type Recurrence, withoutRecurrence} from './recurrence.ts';
import {sections} from './sections.ts';

const pageBreak = '_-_-_break_-_-_';
const mostNamed = 100_000;
const longestText = 2 ** 20;
// Two times of day with seconds have four colons, and the event one more.
const mostColons = 6;

/** What a line of an event begins with: its date, or why that can't be read, and the text behind the colon. */
type Start = {
	readonly words: string;
	readonly date: EventDate | DateFault;
	readonly recurrence?: Recurrence;
	readonly title: string;
};

/** Reads the events of a timeline in Markwhen, as far as README says; a date that can't be read is told, and never today. */
export const readMarkwhen: RowReader = async (chunks, into, {today}) => {
	const stretches = new Map<string, Stretch>();
	const open = sections();
	let context: DateContext = {
		previous: undefined,
		named: stretches,
		isDayFirst: false,
		today: today === undefined ? undefined : readPoint(today, false),
	};
	let part: 'header' | 'frontmatter' | 'properties' | 'text' | 'left-out' = 'header';
	let entry: Entry | undefined;
	let page: string | undefined;
	let length = 0;
	let hasTitle = false;
	let isOpenTold = false;
	let isBegun = false;
	for await (const {text, line} of linesOf(chunks)) {
		const place = {line, column: 1};
		if (/^\s*\/\//.test(text)) continue;
		if (text.trim() === pageBreak) beginPage();
		else if (/^\s*---\s*$/.test(text) && (part === 'frontmatter' || (part === 'header' && !isBegun)))
			part = part === 'header' ? 'frontmatter' : 'header';
		else if (part === 'frontmatter') takeHeader(text, place);
		else if (open.take(text)) finish();
		else takeLine(text, place);
	}
	finish();

	function beginPage(): void {
		finish();
		open.clear();
		page = undefined;
		part = 'header';
		stretches.clear();
		context = {...context, previous: undefined, isDayFirst: false};
	}

	function takeHeader(text: string, place: Place): void {
		const {title, description, timezone, isDayFirst} = readHeaderLine(text) ?? {};
		if (title !== undefined && !hasTitle) {
			hasTitle = true;
			into.about({title});
		} else if (title !== undefined) page = title;
		if (description !== undefined && !isBegun) into.about({description});
		if (isDayFirst !== undefined) context = {...context, isDayFirst};
		if (timezone === undefined || isBegun) return;
		const zone = zoneName(timezone);
		if (zone === undefined) into.warn(place, `“${excerpt(timezone, 60)}” isn't a time zone that is known`);
		else into.about({timezone: zone});
	}

	function takeLine(text: string, place: Place): void {
		const start = startIn(text, context);
		if (start) begin(start, place);
		else if (part === 'header') takeHeader(text, place);
		else if (part === 'properties' && entry && takeProperty(text, entry)) nameStretch(entry);
		else if (entry && part !== 'left-out') {
			part = 'text';
			length += text.length;
			if (length <= longestText) entry.lines.push(text.trim());
		}
	}

	function begin({words, date, recurrence, title}: Start, place: Place): void {
		finish();
		isBegun = true;
		if (date.type === 'fault') {
			part = 'left-out';
			into.leaveOut(place, `“${words}” ${date.message}`);
			return;
		}
		part = 'properties';
		length = 0;
		const tags = [...(page === undefined ? [] : [page]), ...open.tags()];
		entry = {
			place,
			words,
			date,
			...(recurrence && {recurrence}),
			title,
			tags,
			properties: new Map(),
			lines: [],
		};
		nameStretch(entry);
		if (date.isYearless) into.warn(place, `“${words}” has no year`);
		else context = {...context, previous: date.stretch};
		if (!date.isOpen || isOpenTold) return;
		isOpenTold = true;
		into.warn(
			place,
			"“now” is read as an end that is open: the file doesn't say when that was; --now DAY does",
		);
	}

	/** Lets later dates refer to an event by its id. */
	function nameStretch(named: Entry): void {
		const id = idOf(named);
		if (id !== undefined && stretches.size < mostNamed && !stretches.has(id))
			stretches.set(id, named.date.stretch);
	}

	function finish(): void {
		if (!entry) return;
		handEntry(entry, into);
		entry = undefined;
		part = 'left-out';
	}
};

function takeProperty(text: string, {properties}: Entry): boolean {
	const [, name = '', value = ''] = /^\s*([A-Za-z]+)\s*:\s*(.*\S)\s*$/.exec(text) ?? [];
	if (!propertyNames.has(name)) return false;
	if (!properties.has(name)) properties.set(name, value);
	return true;
}

/** The date and title of a line that begins an event: of its colons, the first behind a date. */
function startIn(line: string, context: DateContext): Start | undefined {
	if (/^\s*[-*>[(]/.test(line)) return undefined;
	for (const {index} of [...line.slice(0, 140).matchAll(/:/g)].slice(0, mostColons)) {
		const before = line.slice(0, index);
		const isInTime = /(?:^|\D)\d{1,2}(?::\d\d)?$/.test(before) && /^:\d\d(?!\d)/.test(line.slice(index));
		if (isInTime) continue;
		const words = before.trim();
		if (!/\d|!|\bnow\b|\.(?:start|end)\b|^[a-z]{3,9}$/i.test(words)) continue;
		const {date: written, recurrence} = withoutRecurrence(words);
		const date = readDate(written, context);
		if (date) return {words, date, ...(recurrence && {recurrence}), title: line.slice(index + 1).trim()};
	}
	return undefined;
}
