import {type Chronology, daysOf} from '../chronology/store.ts';
import {endOf, isUndated, spanOf} from '../dates/edtf/bounds.ts';
import type {Edtf, EdtfMember} from '../dates/edtf/form.ts';
import {isApproximate} from '../dates/edtf/precision.ts';
import {perObject} from '../lookup/memo.ts';
import type {Selection} from './selection.ts';

/** How an event is in a stretch of time: it lasted all through it, it was some time within it, or it was then. */
export type Duration = 'lasted' | 'vague' | 'exact';

/** What is beyond an end of a stretch: nothing, time without an end (`..`), or time of which the end is not known. */
export type Beyond = 'nothing' | 'open' | 'unknown';

/** A part of the time that an event takes, from one day to another by the ends that are known, and what is beyond these. */
export type Stretch = {
	readonly earliest: number;
	readonly latest: number;
	readonly duration: Duration;
	readonly before: Beyond;
	readonly after: Beyond;
};

const nothingBeyond = {before: 'nothing', after: 'nothing'} as const;

/**
 * The stretches of time that the event of a row takes, in order; none where it is undated. What has an open end (`2004/..`)
 * lasted on; what has an end that is not known (`2004/`) is told apart from it: it was some time from there on. Of a set
 * each member is a stretch: all of them lasted through, or one of them.
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

/** Whether the event of a row lasted, as far as is known. */
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

/** The rows of a selection whose events lasted. */
export function lastingIn(chronology: Chronology, selection: Selection): readonly number[] {
	return lastingRows(chronology)(selection);
}
