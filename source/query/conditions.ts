import type {Work} from '../chronology/finding.ts';
import {fingerprintAll, fingerprintsLeft, truthOfNew} from '../chronology/fingerprint.ts';
import {compareAll, type Standing, standingsLeft, truthOfStanding} from '../chronology/standing.ts';
import type {Chronology} from '../chronology/store.ts';
import {isSo, type Truth} from '../chronology/truth.ts';
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

/** Which events meet a condition, as far as that is known; of few events it is found out. */
export function truthOfCondition(chronology: Chronology, wanted: WantedCondition): Truth {
	isConditionNear(chronology, wanted);
	switch (wanted.id) {
		case 'marked': {
			const truth: Truth = new Uint8Array(chronology.size);
			for (const row of wanted.rows) truth[row] = isSo;
			return truth;
		}
		case 'new':
			return wanted.seen ? truthOfNew(chronology)(wanted.seen).known : new Uint8Array(chronology.size);
		case 'undated':
			return new Uint8Array(chronology.size).fill(isSo, chronology.dated);
		case 'disputed':
		case 'agreed':
		case 'compatible':
		case 'alone':
			return truthOfStanding(chronology, wanted.id);
	}
}

// To compare more events than this takes so long that a user who waits for something else would notice.
const atOnce = 200;

/** Whether it is known of all events if they meet a condition. */
export function isConditionKnown(chronology: Chronology, wanted: WantedCondition): boolean {
	return leftFor(chronology, wanted) === 0;
}

/** Whether that is known, or so few events had to be looked at, which has been done now, that nobody would notice. */
export function isConditionNear(chronology: Chronology, wanted: WantedCondition): boolean {
	if (leftFor(chronology, wanted) > atOnce) return false;
	let cost = 0;
	// A few events may have very many claims.
	for (const step of conditionWork(chronology, wanted, 0)) {
		cost += step;
		if (cost >= atOnce) break;
	}
	return leftFor(chronology, wanted) === 0;
}

/** How many events have to be looked at before a condition is known of all. */
function leftFor(chronology: Chronology, wanted: WantedCondition): number {
	switch (wanted.id) {
		case 'marked':
		case 'undated':
			return 0;
		case 'new':
			return wanted.seen ? fingerprintsLeft(chronology) : 0;
		case 'disputed':
		case 'agreed':
		case 'compatible':
		case 'alone':
			return standingsLeft(chronology);
	}
}

/** The work that makes known which events meet a condition, from a row on, but for rows of which something else is known not to hold. */
export function conditionWork(
	chronology: Chronology,
	wanted: WantedCondition,
	from: number,
	other?: Truth,
): Work {
	switch (wanted.id) {
		case 'marked':
		case 'undated':
			return [];
		case 'new':
			return wanted.seen ? fingerprintAll(chronology, from, other) : [];
		case 'disputed':
		case 'agreed':
		case 'compatible':
		case 'alone':
			return compareAll(chronology, from, other);
	}
}
