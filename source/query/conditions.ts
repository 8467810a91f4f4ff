import {fingerprintAt, fingerprintsLeft} from '../chronology/fingerprint.ts';
import {type Standing, standingAt, standingsLeft} from '../chronology/standing.ts';
import type {Chronology} from '../chronology/store.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import type {Personal} from './personal.ts';

/** What `is:` asks for; for the user's own marks, with the rows that are marked, and for what is new, with what the user has seen. */
export type WantedCondition =
	| {readonly type: 'is'; readonly id: Standing | 'undated'}
	| {readonly type: 'is'; readonly id: 'marked'; readonly rows: ReadonlySet<number>}
	| {readonly type: 'is'; readonly id: 'new'; readonly seen?: ReadonlySet<string>};

/** A value of `is:`, with what it says of an event. */
export type Condition = {readonly name: WantedCondition['id']; readonly help: string};

const helps: Readonly<Record<Condition['name'], string>> = {
	disputed: 'a source contradicts another',
	agreed: 'sources agree on all they share',
	compatible: 'several sources, not disputed or agreed',
	alone: 'only one source reports it',
	undated: 'no year is known in its own date',
	marked: 'you have marked it',
	new: 'new or changed since your last visit',
};

/** All values of `is:`. */
export const conditions: readonly Condition[] = (Object.keys(helps) as Condition['name'][]).map(name => ({
	name,
	help: helps[name],
}));

/** What a query asks for by a condition, given the rows that are marked and what the user has seen. */
export function wantedCondition(
	name: Condition['name'],
	{marked, seen}: Pick<Personal, 'marked' | 'seen'>,
): WantedCondition {
	switch (name) {
		case 'marked':
			return {type: 'is', id: name, rows: marked};
		case 'new':
			return {type: 'is', id: name, ...(seen && {seen})};
		case 'disputed':
		case 'agreed':
		case 'compatible':
		case 'alone':
		case 'undated':
			return {type: 'is', id: name};
	}
}

/** A test of a condition by row; all but what depends on the user are computed once for a chronology. */
export function conditionTest(chronology: Chronology, wanted: WantedCondition): (row: number) => boolean {
	if (wanted.id === 'marked') return row => wanted.rows.has(row);
	if (wanted.id === 'new') {
		const {seen} = wanted;
		return row => seen !== undefined && !seen.has(fingerprintAt(chronology, row));
	}
	const mask = masks(chronology)(wanted.id);
	return row => mask[row] === 1;
}

// To compare more events than this takes so long that a user who waits for something else would notice.
const atOnce = 500;

/** Whether a condition can be counted without comparing many events first. */
export function isCountable(chronology: Chronology, wanted: WantedCondition): boolean {
	switch (wanted.id) {
		case 'marked':
		case 'undated':
			return true;
		case 'new':
			return wanted.seen === undefined || fingerprintsLeft(chronology) <= atOnce;
		case 'disputed':
		case 'agreed':
		case 'compatible':
		case 'alone':
			return standingsLeft(chronology) <= atOnce;
	}
}

const masks = perObject((chronology: Chronology) =>
	perValue((id: StoredCondition) =>
		Uint8Array.from({length: chronology.size}, (_, row) => (holds(chronology, row, id) ? 1 : 0)),
	),
);

/** The conditions that depend on the chronology alone. */
type StoredCondition = Exclude<Condition['name'], 'marked' | 'new'>;

function holds(chronology: Chronology, row: number, id: StoredCondition): boolean {
	switch (id) {
		case 'disputed':
		case 'agreed':
		case 'compatible':
		case 'alone':
			return standingAt(chronology, row) === id;
		case 'undated':
			return row >= chronology.dated;
	}
}
