import {durationAt} from '../chronology/columns.ts';
import {
	type Beyond,
	beyond,
	type Duration,
	durationOf,
	durations,
	isLasting,
	isOneDate,
} from '../chronology/duration.ts';
import type {Work} from '../chronology/finding.ts';
import type {Rows} from '../chronology/lists.ts';
import type {Chronology} from '../chronology/store.ts';
import {type DayRange, daysOf} from '../chronology/when.ts';
import {isUndated, spanOf} from '../dates/edtf/bounds.ts';
import type {Edtf, EdtfMember} from '../dates/edtf/form.ts';
import {perObject, stepwise} from '../lookup/memo.ts';
import type {Selection} from './selection.ts';

/** How an event relates to one stretch of time. */
export type StretchDuration = Extract<Duration, 'exact' | 'vague' | 'lasted'>;

/** A stretch of an event's time, between its known ends in days since 1970-01-01, and what lies beyond them; of several, each is its own. */
export type Stretch = {
	readonly earliest: number;
	readonly latest: number;
	readonly duration: StretchDuration;
	readonly before: Beyond;
	readonly after: Beyond;
};

const nothingBeyond = {before: 'nothing', after: 'nothing'} as const;

/**
 * The stretches of time of the event of a row, in order; none where it is undated. An interval with an open end (`2004/..`)
 * lasted on; with an unknown end (`2004/`) the event was some time from there on. Each member of a set is a stretch: in all
 * of them the event lasted, or it was in one of them.
 */
export function stretchesOf(chronology: Chronology, row: number): readonly Stretch[] {
	if (row >= chronology.dated) return [];
	const [earliest, latest] = [chronology.earliest[row] ?? 0, chronology.latest[row] ?? 0];
	const duration = durationAt(chronology, row);
	const whole = wholeStretch(duration);
	if (whole) return [{earliest, latest, duration: whole, ...nothingBeyond}];
	const parts = duration === 'lasted in parts' ? partsOf(chronology, row) : undefined;
	if (parts) return parts;
	const {date} = chronology.get(row);
	if (date?.type === 'one' || date?.type === 'all') return stretchesOfSet(date);
	if (date?.type !== 'interval') return [];
	const [before, after] = [beyond(date.start), beyond(date.end)];
	return [{earliest, latest, duration: isLasting(duration) ? 'lasted' : 'vague', before, after}];
}

/**
 * The stretches of time in which the event of a row lasted, those joined that follow each other without a gap; nothing where the columns don't
 * tell them. To make the events of very many rows takes long.
 */
function partsOf(
	{possible, told, earliest, latest}: Chronology,
	row: number,
): readonly Stretch[] | undefined {
	const own = {earliest: earliest[row] ?? 0, latest: latest[row] ?? 0};
	const parts = possible.get(row) ?? [own];
	if (told.has(row) || parts.some(isBoundless)) return undefined;
	return parts.map(part => ({
		earliest: Number.isFinite(part.earliest) ? part.earliest : own.earliest,
		latest: Number.isFinite(part.latest) ? part.latest : own.latest,
		duration: 'lasted',
		before: Number.isFinite(part.earliest) ? 'nothing' : 'open',
		after: Number.isFinite(part.latest) ? 'nothing' : 'open',
	}));
}

/** Whether a part may be that of a date without a year, among others. */
function isBoundless({earliest, latest}: DayRange): boolean {
	return earliest === -Infinity && latest === Infinity;
}

/** How an event relates to the one stretch of time between the bounds of its date; nothing where its date has more to it. */
export function wholeStretch(duration: Duration | undefined): StretchDuration | undefined {
	if (duration === 'between') return 'vague';
	return duration === 'exact' || duration === 'vague' || duration === 'lasted' ? duration : undefined;
}

/** Whether the event of a row is known to have lasted for a time. */
export function hasLasted(chronology: Chronology, row: number): boolean {
	return isLasting(durationAt(chronology, row));
}

type EdtfSet = Extract<Edtf, {type: 'one' | 'all'}>;

const stretchesOfSet = perObject((set: EdtfSet): readonly Stretch[] => {
	const duration = isOneDate(set) ? 'exact' : isLasting(durationOf(set)) ? 'lasted' : 'vague';
	return set.members
		.filter(member => !isUndated(member))
		.map(member => {
			const {earliest, latest} = spanOf(member);
			return {earliest: daysOf(earliest), latest: daysOf(latest), duration, ...beyondEnds(member)} as const;
		})
		.toSorted((a, b) => a.earliest - b.earliest);
});

function beyondEnds(member: EdtfMember): Pick<Stretch, 'before' | 'after'> {
	if (member.type === 'date') return nothingBeyond;
	return {before: beyond(member.start), after: beyond(member.end)};
}

/** All rows whose events have lasted for a time, which are found in steps. */
const allLasting = perObject((chronology: Chronology) => stepwise(() => lastingInSteps(chronology)));

/** The most rows that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [rowsAStep, stepCost] = [2 ** 16, 5];

function* lastingInSteps({dated, duration}: Chronology): Generator<number, Uint32Array> {
	const isLongCode = Uint8Array.from(durations, each => (isLasting(each) ? 1 : 0));
	let count = 0;
	for (let from = 0; from < dated; from += rowsAStep) {
		for (let row = from; row < Math.min(dated, from + rowsAStep); row++)
			count += isLongCode[duration[row] ?? 0] ?? 0;
		yield stepCost;
	}
	// In most files none has lasted, and it is enough to know that.
	const found = new Uint32Array(count);
	for (let [row, place] = [0, 0]; place < count; row++) {
		if (isLongCode[duration[row] ?? 0] === 1) found[place++] = row;
		if (row % rowsAStep === rowsAStep - 1) yield stepCost;
	}
	return found;
}

/** Finds all rows whose events have lasted for a time, so that those of a selection are found quickly. */
export function lastingWork(chronology: Chronology): Work {
	return allLasting(chronology).work();
}

const lastingRows = perObject((chronology: Chronology) =>
	perObject(({rows, placeOf}: Selection): Rows => {
		const all = allLasting(chronology).get();
		return rows.length === chronology.size ? all : all.filter(row => rows[placeOf(row)] === row);
	}),
);

/** The rows of a selection whose events are known to have lasted for a time. */
export function lastingIn(chronology: Chronology, selection: Selection): Rows {
	return lastingRows(chronology)(selection);
}
