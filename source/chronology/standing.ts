import {perObject} from '../lookup/memo.ts';
import {claimsOf, compareClaims} from './comparison.ts';
import type {ChronologyEvent} from './event.ts';
import type {Chronology} from './store.ts';

/** How the sources of an event can stand to one another. */
export const standings = ['disputed', 'agreed', 'compatible', 'alone'] as const;

export type Standing = (typeof standings)[number];

/**
 * How the sources of an event stand to one another, by the topics that two of them share: disputed where one differs, agreed
 * where there are some and all agree, else compatible; alone where there is one source, nothing where there is none.
 */
export function standingOf({accounts}: ChronologyEvent): Standing | undefined {
	const [first, second] = accounts;
	if (!second) return first && 'alone';
	// The wording of a date doesn't matter here, and takes long to make.
	const sides = accounts.map(account => claimsOf(account, () => ''));
	const shared = compareClaims(sides).filter(({sign}) => sign !== 'alone');
	if (shared.some(({sign}) => sign === 'differ')) return 'disputed';
	return shared.length > 0 && shared.every(({sign}) => sign === 'agree') ? 'agreed' : 'compatible';
}

type KnownStandings = {readonly standings: (Standing | 'none')[]; left: number};

const knownOf = perObject(({size}: Chronology): KnownStandings => ({standings: [], left: size}));

/** The standing of the event of a row, which is computed once. */
export function standingAt(chronology: Chronology, row: number): Standing | undefined {
	const known = knownOf(chronology);
	let standing = known.standings[row];
	if (standing === undefined) {
		standing = standingOf(chronology.get(row)) ?? 'none';
		known.standings[row] = standing;
		known.left--;
	}
	return standing === 'none' ? undefined : standing;
}

/** How many events have not been compared yet, so that their standing isn't known. */
export function standingsLeft(chronology: Chronology): number {
	return knownOf(chronology).left;
}
