import {formatDate} from '../dates/format/sentence.ts';
import {type Relation, worst} from '../dates/relation.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import {comparisonKey} from '../text/fold.ts';
import type {Account, ChronologyEvent, Claim} from './event.ts';
import {relate} from './value.ts';

/** How the sources of an event stand on one topic; `alone` where only one speaks of it. */
export type Sign = Relation | 'alone';

/** The signs in the order in which they are told. */
export const signOrder: readonly Sign[] = ['differ', 'agree', 'compatible', 'alone'];

/** The signs of what sources say otherwise, in the same order. */
export const disagreementOrder = signOrder.filter(sign => sign !== 'agree');

/** One topic: for each that is compared, in order, the claims it makes on it (none if it is silent). */
export type ComparedTopic = {
	readonly topic: string;
	readonly sign: Sign;
	readonly cells: readonly (readonly Claim[])[];
	/** Sources that do not tell of the event and yet have a say, as one that links it in its account of another. */
	readonly beyond?: readonly Side[];
};

/** A source, and what it says on a topic. */
export type Side = {readonly source: string; readonly claims: readonly Claim[]};

/** What each source says on a topic of an event: those that tell of it, in order, then any that has a say all the same. */
export function sidesOf({accounts}: ChronologyEvent, {cells, beyond = []}: ComparedTopic): readonly Side[] {
	return [...accounts.map(({source}, index) => ({source, claims: cells[index] ?? []})), ...beyond];
}

export type Tally = Readonly<Record<Sign, number>>;

/** The topic of the accounts' own dates, which are compared first. */
export const dateTopic = 'When';

/** Lines up what the accounts of an event say: their own dates, then topic by topic in the order in which they are first told. */
export function compareAccounts({accounts}: ChronologyEvent): readonly ComparedTopic[] {
	return compareClaims(accounts.map(account => claimsOf(account)));
}

/** What an account says that can be compared: how it dates the event itself, if it does, in its words or in ours, and its claims. */
export function claimsOf({when, date, claims}: Account, wording = formatDate): readonly Claim[] {
	const says = when ?? (date && wording(date));
	if (says === undefined) return claims;
	return [{topic: dateTopic, says, ...(date && {value: {type: 'date', date}}), paragraphs: []}, ...claims];
}

/** Lines up by topic what several say, each by its claims, in the order in which topics are first told. */
export function compareClaims(sides: readonly (readonly Claim[])[]): readonly ComparedTopic[] {
	const topics = new Map<string, {readonly topic: string; readonly cells: Claim[][]}>();
	for (const [index, claims] of sides.entries()) {
		for (const claim of claims) {
			const name = nameOf(claim.topic);
			const known = topics.get(name) ?? {topic: claim.topic, cells: sides.map((): Claim[] => [])};
			known.cells[index]?.push(claim);
			topics.set(name, known);
		}
	}
	const dated = topics.get(dateName);
	topics.delete(dateName);
	const inOrder = [...(dated ? [dated] : []), ...topics.values()];
	return inOrder.map(({topic, cells}) => ({topic, sign: signOf(cells), cells}));
}

/** Whether accounts of an event contradict each other on its date; found out once. */
export const isDateDisputed = perObject(({accounts}: ChronologyEvent): boolean => {
	if (accounts.length < 2) return false;
	const isDate = ({topic}: Claim) => nameOf(topic) === dateName;
	// Wordings play no part in it.
	const sides = accounts.map(account => claimsOf(account, () => '').filter(isDate));
	return compareClaims(sides).some(({sign}) => sign === 'differ');
});

const dateName = comparisonKey(dateTopic);

/** What the ways of writing a topic have in common; few topics are told again and again. */
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

function signOf(cells: readonly (readonly Claim[])[]): Sign {
	const speaking = cells.filter(claims => claims.length > 0);
	if (speaking.length < 2) return 'alone';
	return worst(
		speaking.flatMap((left, index) =>
			speaking.slice(index + 1).flatMap(right => left.flatMap(a => right.map(b => relate(a, b)))),
		),
	);
}
