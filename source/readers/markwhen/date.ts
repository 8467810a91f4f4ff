import {parseEdtf} from '../../dates/edtf/parse.ts';
import {secondsPerDay} from '../../dates/span.ts';
import {hasDateWords} from './date-words.ts';
import {type Duration, readDuration, shift} from './duration.ts';
import {momentText, type Point, readClock, readPoint, type Stretch, stretchText} from './point.ts';

/** What a date may be told by: the events above, the order of numbers in the file, and today if it is known. */
export type DateContext = {
	readonly previous: Stretch | undefined;
	readonly named: ReadonlyMap<string, Stretch>;
	readonly isDayFirst: boolean;
	readonly today: Point | undefined;
};

/** A date of an event in EDTF, with the stretch that later dates are told by. */
export type EventDate = {
	readonly type: 'date';
	readonly text: string;
	readonly stretch: Stretch;
	/** Whether it ends “now”, and nobody knows when that was. */
	readonly isOpen?: true;
	readonly isYearless?: true;
	/** Whether it is told by other dates, so that the words of the file say more. */
	readonly isRelative?: true;
};

/** Why something that is meant as a date can't be used. */
export type DateFault = {readonly type: 'fault'; readonly message: string};

/** One side of a range as it is written. */
type Side =
	| {readonly type: 'point'; readonly point: Point}
	| {readonly type: 'now'}
	| {readonly type: 'clock'; readonly second: number}
	| {
			readonly type: 'relative';
			readonly duration: Duration | undefined;
			readonly isBefore: boolean;
			readonly id: string | undefined;
			readonly edge: 'start' | 'end' | undefined;
	  };

const longest = 120;
// Two dates are divided once, and each has a few marks of its own.
const mostDividers = 8;
const dividers = [/\s*\/\s*/g, /\s+-+\s+|\s*[–—]\s*/g, /\s+to\s+/gi, /\s*-\s*/g];

/** Reads what stands before the colon of an event; nothing where it isn't meant as a date. */
export function readDate(written: string, context: DateContext): EventDate | DateFault | undefined {
	const text = written.trim();
	if (text === '' || text.length > longest || !hasDateWords(text)) return undefined;
	const single = sideOf(text, context);
	if (single) return fromSide(single, context);
	const [, start] = /^(.+)\/\s*\.\.$/.exec(text) ?? [];
	const open = start === undefined ? undefined : readDate(start, context);
	if (open) return open.type === 'date' ? {...open, text: `${open.text.split('/')[0]}/..`} : open;
	if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)) {
		const order = context.isDayFirst
			? 'day/month/year'
			: 'month/day/year, unless the header says dateFormat: d/M/y';
		return {type: 'fault', message: `is no day: numbers are ${order}`};
	}
	for (const divider of dividers) {
		// From the right, since the parts of a date are divided by what may divide two dates.
		const matches = [...text.matchAll(divider)];
		for (const match of matches.length > mostDividers ? [] : matches.toReversed()) {
			const right = text.slice(match.index + match[0].length);
			const from = sideOf(inEraOf(text.slice(0, match.index), right), context);
			const to = from && sideOf(right, context);
			if (from && to) return fromRange(from, to, context);
		}
	}
	return looksLikeDate.test(text)
		? {
				type: 'fault',
				message: "isn't a date that is understood: write it like 2020-11-17 or 17 November 2020",
			}
		: undefined;
}

/** The start of a range of years before Christ, which its end alone may say: 285–247 BCE. */
function inEraOf(left: string, right: string): string {
	return /^\s*\d{1,5}\s*$/.test(left) && /\d\s*b\.?\s?c\.?(?:e\.?)?\s*$/i.test(right)
		? `${left.trim()} BC`
		: left;
}

const word =
	'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|now|to|after|before|by|bc|bce|ad|[ap]m|st|nd|rd|th|t|z|century|centuries|early|mid|late|spring|summer|autumn|fall|winter|about|circa|ca|q|years?|months?|weeks?|days?';
const looksLikeDate = new RegExp(
	`^(?=.*\\d.*\\d|.*[!])(?:\\d+|[-–—/.,:!+\\s]|(?<!\\p{L})(?:${word})(?!\\p{L})|(?<=\\d)(?:${word})(?!\\p{L})|(?<=!)[\\w.-]+)+$`,
	'iu',
);
const relative =
	/^(?:(after|before|by)\b\s*)?(?:!([\p{L}\p{N}_-]+)?(?:\.(start|end))?|\.(start|end))?\s*(?:plus\b|\+)?\s*(.*)$/iu;

function sideOf(written: string, {isDayFirst}: DateContext): Side | undefined {
	const text = written.trim();
	if (/^now$/i.test(text)) return {type: 'now'};
	const point = readPoint(text, isDayFirst);
	// A day in numbers alone names its year.
	if (point && !(point.isYearless && !/\p{L}/u.test(text))) return {type: 'point', point};
	const second = readClock(text);
	if (second !== undefined) return {type: 'clock', second};
	const [, direction, id, edgeOfId, edgeAlone, rest = ''] = relative.exec(text) ?? [];
	const duration = rest === '' ? undefined : readDuration(rest);
	const edge = (edgeOfId ?? edgeAlone)?.toLowerCase() as 'start' | 'end' | undefined;
	if (rest !== '' && !duration) return undefined;
	if (!duration && id === undefined && edge === undefined) return undefined;
	return {type: 'relative', duration, isBefore: /^b/i.test(direction ?? ''), id, edge};
}

function fromSide(side: Side, context: DateContext): EventDate | DateFault {
	switch (side.type) {
		case 'point':
			return ofPoint(side.point);
		case 'now':
			return context.today ? ofPoint(context.today) : noToday;
		case 'clock': {
			const day = dayOf(context);
			if (day === undefined) return noPrevious;
			const at = day + side.second;
			return ofStretch({start: at, end: at});
		}
		case 'relative': {
			const base = baseOf(side, context, side.isBefore ? 'start' : 'end');
			if (typeof base !== 'number') return base;
			if (!side.duration) return ofStretch({start: base, end: base});
			const other = shift(base, side.duration, side.isBefore ? -1 : 1);
			return ofStretch(side.isBefore ? {start: other, end: base} : {start: base, end: other});
		}
	}
}

function fromRange(from: Side, to: Side, context: DateContext): EventDate | DateFault {
	if (from.type === 'relative' && from.isBefore && from.duration && to.type === 'relative' && to.duration) {
		const base = baseOf(from, context, 'start');
		if (typeof base !== 'number') return base;
		const end = shift(base, from.duration, -1);
		return ofStretch({start: shift(end, to.duration, -1), end});
	}
	const doubtful = [from, to].find(side => side.type === 'point' && side.point.text.startsWith('['));
	if (doubtful) return {type: 'fault', message: 'may be several dates: write the days like 2020-11-17'};
	const start = startOf(from, context);
	if (typeof start !== 'number') return start;
	if (to.type === 'now' && !context.today) {
		const known =
			from.type === 'point' ? from.point : {text: stretchText({start, end: start}), start, end: start};
		return {type: 'date', text: `${known.text}/..`, stretch: known, isOpen: true};
	}
	const end = endOf(to, start, context);
	if (typeof end !== 'number') return end;
	if (end < start) return {type: 'fault', message: 'ends before it starts'};
	const points = [from, to].map(side =>
		side.type === 'now' ? context.today : side.type === 'point' ? side.point : undefined,
	);
	const [first, last] = points;
	// What is written as it is in EDTF stays as precise as it is written.
	if (first && last) {
		const text = `${first.text}/${last.text}`;
		const isValid = parseEdtf(text).type !== 'fault';
		const isYearless = first.isYearless === true || last.isYearless === true;
		if (isValid) return {type: 'date', text, stretch: {start, end}, ...(isYearless && {isYearless: true})};
	}
	if (last && start % secondsPerDay !== 0) {
		const text = `${momentText(start)}/${last.text}`;
		if (parseEdtf(text).type !== 'fault')
			return {type: 'date', text, stretch: {start, end}, isRelative: true};
	}
	return ofStretch({start, end});
}

function startOf(side: Side, context: DateContext): number | DateFault {
	switch (side.type) {
		case 'point':
			return side.point.start;
		case 'now':
			return context.today?.start ?? noToday;
		case 'clock': {
			const day = dayOf(context);
			return day === undefined ? noPrevious : day + side.second;
		}
		case 'relative': {
			const base = baseOf(side, context, side.isBefore ? 'start' : 'end');
			if (typeof base !== 'number' || !side.duration) return base;
			return shift(base, side.duration, side.isBefore ? -1 : 1);
		}
	}
}

function endOf(side: Side, start: number, context: DateContext): number | DateFault {
	switch (side.type) {
		case 'point':
			return side.point.end;
		case 'now':
			return context.today?.end ?? noToday;
		case 'clock': {
			const at = Math.floor(start / secondsPerDay) * secondsPerDay + side.second;
			return at < start ? at + secondsPerDay : at;
		}
		case 'relative': {
			if (side.id === undefined && side.edge === undefined && !side.isBefore)
				return side.duration ? shift(start, side.duration) : start;
			const base = baseOf(side, context, 'start');
			if (typeof base !== 'number' || !side.duration) return base;
			return shift(base, side.duration, side.isBefore ? -1 : 1);
		}
	}
}

/** The time that a relative date is counted from: an edge of the event that it names, else of the one above. */
function baseOf(
	{id, edge}: Extract<Side, {type: 'relative'}>,
	{previous, named, today}: DateContext,
	usual: 'start' | 'end',
): number | DateFault {
	const stretch = id === undefined ? (previous ?? today) : named.get(id);
	if (!stretch)
		return id === undefined
			? noPrevious
			: {type: 'fault', message: `is counted from !${id}, and no event above has that id`};
	return stretch[edge ?? usual];
}

function dayOf({previous, today}: DateContext): number | undefined {
	const at = previous?.start ?? today?.start;
	return at === undefined ? undefined : Math.floor(at / secondsPerDay) * secondsPerDay;
}

const noToday: DateFault = {
	type: 'fault',
	message: "can't be placed: the file doesn't say when “now” was; --now DAY does",
};
const noPrevious: DateFault = {
	type: 'fault',
	message: 'is counted from the date of the event above, and there is none',
};

function ofPoint({text, start, end, isYearless}: Point): EventDate {
	return {type: 'date', text, stretch: {start, end}, ...(isYearless && {isYearless})};
}

function ofStretch(stretch: Stretch): EventDate | DateFault {
	const text = stretchText(stretch);
	if (parseEdtf(text).type === 'fault') return {type: 'fault', message: 'is farther than the years go'};
	return {type: 'date', text, stretch, isRelative: true};
}
