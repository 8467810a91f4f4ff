import {type Standing, standingAt, standingsLeft} from '../chronology/standing.ts';
import type {Chronology} from '../chronology/store.ts';
import {perObject, perValue} from '../lookup/memo.ts';

/** What `is:` asks for; for the user's own marks, with the rows that are marked. */
export type WantedCondition =
	| {readonly type: 'is'; readonly id: Standing | 'undated'}
	| {readonly type: 'is'; readonly id: 'marked'; readonly rows: ReadonlySet<number>};

/** A value of `is:`, with what it says of an event. */
export type Condition = {readonly name: WantedCondition['id']; readonly help: string};

const helps: Readonly<Record<Condition['name'], string>> = {
	disputed: 'a source contradicts another',
	agreed: 'sources agree on all they share',
	compatible: 'several sources, not disputed or agreed',
	alone: 'only one source reports it',
	undated: 'no year is known in its own date',
	marked: 'you have marked it',
};

/** All values of `is:`. */
export const conditions: readonly Condition[] = (Object.keys(helps) as Condition['name'][]).map(name => ({
	name,
	help: helps[name],
}));

/** What a query asks for by a condition, given the rows that are marked. */
export function wantedCondition(name: Condition['name'], marked: ReadonlySet<number>): WantedCondition {
	return name === 'marked' ? {type: 'is', id: name, rows: marked} : {type: 'is', id: name};
}

/** A test of a condition by row; all but the user's marks are computed once for a chronology. */
export function conditionTest(chronology: Chronology, wanted: WantedCondition): (row: number) => boolean {
	if (wanted.id === 'marked') return row => wanted.rows.has(row);
	const mask = masks(chronology)(wanted.id);
	return row => mask[row] === 1;
}

// To compare more events than this takes so long that a user who waits for something else would notice.
const atOnce = 500;

/** Whether a condition can be counted without comparing many events first. */
export function isCountable(chronology: Chronology, {id}: WantedCondition): boolean {
	return id === 'marked' || id === 'undated' || standingsLeft(chronology) <= atOnce;
}

const masks = perObject((chronology: Chronology) =>
	perValue((id: StoredCondition) =>
		Uint8Array.from({length: chronology.size}, (_, row) => (holds(chronology, row, id) ? 1 : 0)),
	),
);

/** The conditions that depend on the chronology alone. */
type StoredCondition = Exclude<Condition['name'], 'marked'>;

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
