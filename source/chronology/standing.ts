import {perObject, stepwise} from '../lookup/memo.ts';
import {claimsOf, compareClaims} from './comparison.ts';
import type {ChronologyEvent} from './event.ts';
import type {Work} from './finding.ts';
import type {Chronology} from './store.ts';
import {countCodes, isNot, isSo, isUnknown, type Truth} from './truth.ts';

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

/** A code for each row: 0 as long as its sources have not been compared, 1 where it has no standing, else that of a standing. */
type KnownStandings = {readonly codes: Uint8Array; left: number};

const [notCompared, none, firstStanding] = [0, 1, 2];

const standingsIn = perObject((chronology: Chronology) => stepwise(() => countInSteps(chronology)));

function knownOf(chronology: Chronology): KnownStandings {
	return standingsIn(chronology).get();
}

/** The most rows that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [rowsAStep, stepCost] = [2 ** 15, 10];

/** Where there is one source or none, that tells the standing. */
function* countInSteps(chronology: Chronology): Generator<number, KnownStandings> {
	const codes = new Uint8Array(chronology.size);
	const alone = codeOf('alone');
	let left = 0;
	for (let row = 0; row < codes.length; row++) {
		const accounts = chronology.countAt('source', row);
		if (accounts > 1) left++;
		else codes[row] = accounts === 1 ? alone : none;
		if (row % rowsAStep === rowsAStep - 1) yield stepCost;
	}
	const known = {codes, left};
	const waiting = waitingIn(chronology);
	for (let segment = waiting.pop(); segment; segment = waiting.pop()) {
		take(known, chronology, segment);
		yield 1;
	}
	return known;
}

/** What was found elsewhere before the sources of all events were counted. */
const waitingIn = perObject((_: Chronology): StandingSegment[] => []);

/** Counts the sources of all events, so that it is known at once which of them have to be compared. */
export function standingWork(chronology: Chronology): Work {
	return standingsIn(chronology).work();
}

function codeOf(standing: Standing | undefined): number {
	return standing === undefined ? none : firstStanding + standings.indexOf(standing);
}

/** The standing of the event of a row, which is computed once; of fewer than two sources nothing is compared. */
export function standingAt(chronology: Chronology, row: number): Standing | undefined {
	const {codes} = knownOf(chronology);
	if (codes[row] === notCompared) compareSources(chronology, row, chronology.get(row));
	return standings[(codes[row] ?? none) - firstStanding];
}

function compareSources(chronology: Chronology, row: number, event: ChronologyEvent): void {
	const known = knownOf(chronology);
	known.codes[row] = codeOf(standingOf(event));
	known.left--;
}

/** How many events have not been compared yet, so that their standing isn't known. */
export function standingsLeft(chronology: Chronology): number {
	return knownOf(chronology).left;
}

/** Which events have a standing, as far as they have been compared. */
export function truthOfStanding(chronology: Chronology, standing: Standing): Truth {
	const {codes} = knownOf(chronology);
	const code = codeOf(standing);
	const truth: Truth = new Uint8Array(codes.length);
	for (let row = 0; row < codes.length; row++) {
		const known = codes[row];
		if (known === code) truth[row] = isSo;
		else if (known === notCompared) truth[row] = isUnknown;
	}
	return truth;
}

/** How many rows of a mask, or of all, have each standing; nothing as long as not all have been compared. */
export function standingCounts(
	chronology: Chronology,
	mask: Uint8Array | undefined,
): ReadonlyMap<string, number> | undefined {
	if (standingsLeft(chronology) > 0) return undefined;
	const {codes} = knownOf(chronology);
	const counts = countCodes(codes, mask, firstStanding + standings.length);
	return new Map(standings.map(standing => [standing, counts[codeOf(standing)] ?? 0]));
}

/** To compare so many claims takes as long as to make a row. */
const claimsAlike = 10;

/** Compares the sources of all events that have two, from a row on, an event a step, but for rows of which something else is known not to hold. */
export function* compareAll(chronology: Chronology, from: number, other?: Truth): Work {
	const {codes} = knownOf(chronology);
	for (let step = 0; step < codes.length && standingsLeft(chronology) > 0; step++) {
		const row = (from + step) % codes.length;
		if (codes[row] !== notCompared || other?.[row] === isNot) continue;
		const event = chronology.make(row);
		compareSources(chronology, row, event);
		const claims = event.accounts.reduce((sum, account) => sum + account.claims.length, 0);
		yield 1 + Math.floor(claims / claimsAlike);
	}
}

/** The codes of standings, or 0, of events one behind another in the file, from a place on: as one thread hands them to another. */
export type StandingSegment = {readonly first: number; readonly codes: Uint8Array<ArrayBuffer>};

/** The most events of a segment. */
const segmentSize = 2 ** 12;

/** Compares the sources of all events that have two, in the order of the file, and gives what is found of so many at a time. */
export function* standingSegments(chronology: Chronology): Generator<StandingSegment> {
	const {rowsByPlace} = chronology.columns;
	for (let first = 0; first < rowsByPlace.length; first += segmentSize) {
		const codes = Uint8Array.from(rowsByPlace.subarray(first, first + segmentSize), row =>
			chronology.countAt('source', row) > 1 ? codeOf(standingOf(chronology.make(row))) : notCompared,
		);
		if (codes.some(code => code !== notCompared)) yield {first, codes};
	}
}

/** The code of each row's standing, or 0 as long as its sources have not been compared; nothing where it wasn't asked for. */
export function standingCodes(chronology: Chronology): Uint8Array | undefined {
	return standingsIn(chronology).ready()?.codes;
}

/** Takes over what was found elsewhere, so that it isn't found again. */
export function addStandings(chronology: Chronology, segment: StandingSegment): void {
	const known = standingsIn(chronology).ready();
	if (known) take(known, chronology, segment);
	else waitingIn(chronology).push(segment);
}

function take(known: KnownStandings, {columns}: Chronology, {first, codes}: StandingSegment): void {
	for (const [index, code] of codes.entries()) {
		const row = columns.rowsByPlace[first + index] ?? 0;
		if (code === notCompared || known.codes[row] !== notCompared) continue;
		known.codes[row] = code;
		known.left--;
	}
}
