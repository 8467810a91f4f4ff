import {type Standing, standingAt, standingsLeft} from '../chronology/standing.ts';
import type {Chronology} from '../chronology/store.ts';
import {perObject, perValue} from '../lookup/memo.ts';

/** What `is:` asks for; where it is the person's own marks, the rows that have one. */
export type WantedCondition =
	| {readonly type: 'is'; readonly id: Standing | 'undated'}
	| {readonly type: 'is'; readonly id: 'marked'; readonly rows: ReadonlySet<number>};

/** Something that an event can be, and where it is so. */
export type Condition = {readonly name: WantedCondition['id']; readonly help: string};

const helps: Readonly<Record<Condition['name'], string>> = {
	disputed: 'a source contradicts another',
	agreed: 'sources agree on all they share',
	compatible: 'several sources, not disputed or agreed',
	alone: 'only one source reports it',
	undated: 'no year is known in its own date',
	marked: 'you have marked it',
};

/** All that an event can be, for `is:`. */
export const conditions: readonly Condition[] = (Object.keys(helps) as Condition['name'][]).map(name => ({
	name,
	help: helps[name],
}));

/** What asks for a condition, the rows given that are marked. */
export function wantedCondition(name: Condition['name'], marked: ReadonlySet<number>): WantedCondition {
	return name === 'marked' ? {type: 'is', id: name, rows: marked} : {type: 'is', id: name};
}

/** Whether the event of each row is what is asked for; found out once for a chronology, but for a person's marks. */
export function conditionTest(chronology: Chronology, wanted: WantedCondition): (row: number) => boolean {
	if (wanted.id === 'marked') return row => wanted.rows.has(row);
	const mask = masks(chronology)(wanted.id);
	return row => mask[row] === 1;
}

// More events than these are not compared while somebody waits for something else.
const atOnce = 500;

/** Whether a condition can be counted without many events being compared first. */
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
