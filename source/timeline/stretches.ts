import {type Chronology, daysOf} from '../chronology/store.ts';
import {endOf, isUndated, spanOf} from '../dates/edtf/bounds.ts';
import type {Edtf, EdtfMember} from '../dates/edtf/form.ts';
import {isApproximate} from '../dates/edtf/precision.ts';
import {perObject} from '../lookup/memo.ts';
import type {Selection} from './selection.ts';

/** How an event relates to a stretch of time: it lasted all of it, was some time within it (`vague`), or was just then. */
export type Duration = 'lasted' | 'vague' | 'exact';

/** What lies beyond an end of a stretch: nothing, time without end (EDTF `..`), or an end that isn't known. */
export type Beyond = 'nothing' | 'open' | 'unknown';

/** A stretch of an event's time, between its known ends in days since 1970-01-01, and what lies beyond them. */
export type Stretch = {
	readonly earliest: number;
	readonly latest: number;
	readonly duration: Duration;
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
	const {date} = chronology.get(row);
	if (!date || row >= chronology.dated) return [];
	const [earliest, latest] = [chronology.earliest[row] ?? 0, chronology.latest[row] ?? 0];
	switch (date.type) {
		case 'date':
			return [{earliest, latest, duration: durationOf(chronology, row, date), ...nothingBeyond}];
		case 'interval': {
			const [before, after] = [beyond(date.start), beyond(date.end)];
			const isKnown = before !== 'unknown' && after !== 'unknown';
			return [{earliest, latest, duration: isKnown ? 'lasted' : 'vague', before, after}];
		}
		case 'one':
		case 'all':
			return stretchesOfSet(date);
	}
}

/** Whether the event of a row is known to have lasted for a time. */
export function hasLasted(chronology: Chronology, row: number): boolean {
	return isLasting(chronology.get(row).date);
}

function isLasting(date: Edtf | undefined): boolean {
	switch (date?.type) {
		case 'interval':
			return beyond(date.start) !== 'unknown' && beyond(date.end) !== 'unknown';
		case 'all':
			return !isOneDate(date);
		case 'date':
		case 'one':
		case undefined:
			return false;
	}
}

const durations = perObject((_: Chronology): (Duration | undefined)[] => []);

function durationOf(chronology: Chronology, row: number, date: Edtf): Duration {
	const known = durations(chronology);
	const duration = known[row] ?? (isApproximate(date) ? 'vague' : 'exact');
	known[row] = duration;
	return duration;
}

type EdtfSet = Extract<Edtf, {type: 'one' | 'all'}>;

const stretchesOfSet = perObject((set: EdtfSet): readonly Stretch[] => {
	const duration = isOneDate(set) ? 'exact' : set.type === 'all' ? 'lasted' : 'vague';
	return set.members
		.filter(member => !isUndated(member))
		.map(member => {
			const {earliest, latest} = spanOf(member);
			return {earliest: daysOf(earliest), latest: daysOf(latest), duration, ...beyondEnds(member)} as const;
		})
		.toSorted((a, b) => a.earliest - b.earliest);
});

function isOneDate({members}: EdtfSet): boolean {
	return members.length === 1 && members[0]?.type === 'date';
}

function beyondEnds(member: EdtfMember): Pick<Stretch, 'before' | 'after'> {
	if (member.type === 'date') return nothingBeyond;
	return {before: beyond(member.start), after: beyond(member.end)};
}

function beyond(end: Extract<Edtf, {type: 'interval'}>['start' | 'end']): Beyond {
	if (typeof end === 'string') return end;
	return endOf(end) ? 'nothing' : 'unknown';
}

const lastingRows = perObject((chronology: Chronology) =>
	perObject(({rows, dated}: Selection) => rows.slice(0, dated).filter(row => hasLasted(chronology, row))),
);

/** The rows of a selection whose events are known to have lasted for a time. */
export function lastingIn(chronology: Chronology, selection: Selection): readonly number[] {
	return lastingRows(chronology)(selection);
}
