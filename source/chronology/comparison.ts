import type {Steps} from '../dates/edtf/possible.ts';
import {formatDate} from '../dates/format/sentence.ts';
import type {Relation} from '../dates/relation.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import {comparisonKey} from '../text/fold.ts';
import type {Account, ChronologyEvent, Claim} from './event.ts';
import {worstPair} from './worst-pair.ts';

/** How what the sources of an event say on a topic relates; `alone` where only one source speaks of it. */
export type Sign = Relation | 'alone';

/** The signs in the order in which they are shown. */
export const signOrder: readonly Sign[] = ['differ', 'agree', 'compatible', 'alone'];

/** The signs of topics on which sources do not plainly agree, in the same order. */
export const disagreementOrder = signOrder.filter(sign => sign !== 'agree');

/** One topic, with the claims on it of each account in order; an account that is silent has none. */
export type ComparedTopic = {
	readonly topic: string;
	readonly sign: Sign;
	readonly cells: readonly (readonly Claim[])[];
	/** Sources without an account of the event that still have a say, such as one that links to it from another event. */
	readonly beyond?: readonly Side[];
};

/** A source, and what it says on a topic. */
export type Side = {readonly source: string; readonly claims: readonly Claim[]};

/** What each source says on a topic of an event: first those with an account of it, in order, then any others. */
export function sidesOf({accounts}: ChronologyEvent, {cells, beyond = []}: ComparedTopic): readonly Side[] {
	return [...accounts.map(({source}, index) => ({source, claims: cells[index] ?? []})), ...beyond];
}

export type Tally = Readonly<Record<Sign, number>>;

/** The topic of the accounts' own dates, which is compared first. */
export const dateTopic = 'When';

/** Compares the accounts of an event: their own dates, then topic by topic, in the order in which topics first occur. */
export const compareAccounts = perObject(({accounts}: ChronologyEvent): readonly ComparedTopic[] =>
	compareClaims(accounts.map(account => claimsOf(account))),
);

/** What an account says that can be compared: its own date of the event, if it has one, as a claim, and its claims. */
export function claimsOf({when, date, claims}: Account, wording = formatDate): readonly Claim[] {
	const says = when ?? (date && wording(date));
	if (says === undefined) return claims;
	return [{topic: dateTopic, says, ...(date && {value: {type: 'date', date}}), paragraphs: []}, ...claims];
}

/** Compares the claims of several sides topic by topic, in the order in which topics first occur. */
export function compareClaims(sides: readonly (readonly Claim[])[]): readonly ComparedTopic[] {
	const topics = new Map<string, {readonly topic: string; readonly cells: (readonly Claim[])[]}>();
	const steps = {left: mostSteps};
	for (const [index, claims] of sides.entries()) {
		for (const claim of claims) {
			const name = nameOf(claim.topic);
			const known = topics.get(name) ?? {topic: claim.topic, cells: sides.map(() => silent)};
			const cell = known.cells[index];
			if (cell === silent) known.cells[index] = [claim];
			else (cell as Claim[]).push(claim);
			topics.set(name, known);
		}
	}
	const dated = topics.get(dateName);
	topics.delete(dateName);
	const inOrder = [...(dated ? [dated] : []), ...topics.values()];
	return inOrder.map(({topic, cells}) => ({topic, sign: signOf(cells, steps), cells}));
}

/** What a side says on a topic of which it says nothing. All such cells are one, since there may be a thousand sides and topics. */
const silent: readonly Claim[] = [];

/** So many steps at most are taken to compare the dates of an event. */
const mostSteps = 100_000;

/** Whether accounts of an event contradict each other on its date. */
export const isDateDisputed = perObject(({accounts}: ChronologyEvent): boolean => {
	if (accounts.length < 2) return false;
	const isDate = ({topic}: Claim) => nameOf(topic) === dateName;
	// The wording of a date doesn't matter here, and takes long to make.
	const sides = accounts.map(account => claimsOf(account, () => '').filter(isDate));
	return compareClaims(sides).some(({sign}) => sign === 'differ');
});

const dateName = comparisonKey(dateTopic);

/** A key that the spellings of a topic share; the topics of a chronology are few, and each occurs often. */
const nameOf = perValue(comparisonKey, 10_000);

/** Counts topics by sign. */
export function tally(topics: readonly ComparedTopic[]): Tally {
	const count = (sign: Sign) => topics.filter(topic => topic.sign === sign).length;
	return {
		agree: count('agree'),
		compatible: count('compatible'),
		differ: count('differ'),
		alone: count('alone'),
	};
}

function signOf(cells: readonly (readonly Claim[])[], steps: Steps): Sign {
	const speaking = cells.filter(claims => claims.length > 0);
	return speaking.length < 2 ? 'alone' : worstPair(speaking, steps);
}
