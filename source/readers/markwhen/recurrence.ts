import {type Duration, readDuration, shift} from './duration.ts';
import {readPoint, type Stretch, stretchText} from './point.ts';

/** How an event recurs: the words for it, the step, and how often. */
export type Recurrence = {
	readonly words: string;
	readonly step: Duration;
	readonly count?: number;
	readonly during?: Duration;
	/** The end of the last day on which it may occur, in seconds since 1970-01-01. */
	readonly until?: number;
};

const mostListed = 100;

/** Divides what stands before the colon of an event into its date and how it recurs. */
export function withoutRecurrence(text: string): {readonly date: string; readonly recurrence?: Recurrence} {
	const [, date, words] = /^(.*?\S)\s+(every\s.+)$/is.exec(text) ?? [];
	const recurrence = words === undefined ? undefined : readRecurrence(words);
	return date === undefined || !recurrence ? {date: text} : {date, recurrence};
}

function readRecurrence(words: string): Recurrence | undefined {
	const [, written = '', times, during, crosses, last] =
		/^every\s+(.+?)(?:\s+for\s+(?:(\d{1,4})\s+times|(.+?)))?(?:\s*x\s*(\d{1,4}))?(?:\s+(?:until|til|to)\s+(.+))?$/is.exec(
			words.trim(),
		) ?? [];
	const plain = written.replace(/^other\b\s*/i, '2 ');
	const step = readDuration(/^\d/.test(plain) ? plain : `1 ${plain}`);
	const count = times ?? crosses;
	const length = during === undefined ? undefined : readDuration(during);
	const until = last === undefined ? undefined : readPoint(last, false)?.end;
	if (!step || (during !== undefined && !length)) return undefined;
	return {
		words: words.trim(),
		step,
		...(count !== undefined && {count: Number(count)}),
		...(length && {during: length}),
		...(until !== undefined && {until}),
	};
}

/** The dates of an event that recurs, in EDTF: all where they end and are few, else from the first on. */
export function recurringText(
	text: string,
	stretch: Stretch,
	{step, count, during, until}: Recurrence,
): string {
	const limit = during ? shift(stretch.start, during) : until;
	const stretches: Stretch[] = [];
	for (
		let {start, end} = stretch;
		stretches.length <= mostListed;
		start = shift(start, step), end = shift(end, step)
	) {
		const isEnd = count === undefined ? limit !== undefined && start >= limit : stretches.length >= count;
		if (isEnd || start <= (stretches.at(-1)?.start ?? Number.NEGATIVE_INFINITY)) break;
		stretches.push({start, end});
	}
	const [first = text] = text.split('/');
	if ((count === undefined && limit === undefined) || stretches.length > mostListed) return `${first}/..`;
	const texts = stretches.map((each, index) =>
		index === 0 ? text.replace('/', '..') : stretchText(each, '..'),
	);
	return texts.length <= 1 ? text : `{${[...new Set(texts)].join(',')}}`;
}
