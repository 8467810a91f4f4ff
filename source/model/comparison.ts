import type {Claim, Event} from './event.ts';
import {type Relation, relate, worst} from './value.ts';

/** How the sources of an event stand on one topic; `alone` where only one speaks of it. */
export type Sign = Relation | 'alone';

/** One topic: for each that is compared, in order, the claims it makes on it (none if it is silent). */
export type ComparedTopic = {
	readonly topic: string;
	readonly sign: Sign;
	readonly cells: readonly (readonly Claim[])[];
};

export type Tally = Readonly<Record<Sign, number>>;

/** Lines up by topic what the accounts of an event say, in the order in which topics first come up. */
export function compareAccounts(event: Event): readonly ComparedTopic[] {
	return compareClaims(event.accounts.map(({claims}) => claims));
}

/** Lines up by topic what several say, each by its claims, in the order in which topics first come up. */
export function compareClaims(sides: readonly (readonly Claim[])[]): readonly ComparedTopic[] {
	return topicsOf(sides).map(topic => {
		const cells = sides.map(claims => claims.filter(claim => claim.topic === topic));
		return {topic, sign: signOf(cells), cells};
	});
}

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

/** Merges the sides' own orders: a topic new to a later side follows what precedes it there. */
function topicsOf(sides: readonly (readonly Claim[])[]): readonly string[] {
	const topics: string[] = [];
	for (const claims of sides) {
		let after = -1;
		for (const {topic} of claims) {
			const known = topics.indexOf(topic);
			after = known >= 0 ? Math.max(after, known) : after + 1;
			if (known < 0) topics.splice(after, 0, topic);
		}
	}
	return topics;
}
