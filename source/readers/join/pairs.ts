import {type AnsweredEvent, pairKey} from '../../chronology/join/answer.ts';
import type {Pair, Pairs} from '../../chronology/join/pairs.ts';
import {type Proposal, proposalSteps} from '../../chronology/join/proposals.ts';
import {joinReason} from '../../chronology/join/reason.ts';
import type {Answered, PartEvent} from './answered.ts';
import type {Part} from './part.ts';

/** The pairs that are proposed at once. */
export const mostWaiting = 200;

/** Finds the pairs of several files, in steps between which other work can be done. */
export function* pairSteps(parts: readonly Part[], answered: Answered): Generator<undefined, Pairs> {
	const found: (Proposal & {readonly pair: Pair})[] = [];
	let isCut = false;
	for (const [first, one] of parts.entries()) {
		for (const [second, other] of parts.entries()) {
			if (second <= first) continue;
			const places = (a: number, b: number): readonly [PartEvent, PartEvent] => [
				{part: first, id: one.chronology.get(a).id},
				{part: second, id: other.chronology.get(b).id},
			];
			const proposals = yield* proposalSteps(one.chronology, other.chronology, {
				isOpen: (a, b) => answered.isOpen(...places(a, b)),
			});
			isCut ||= proposals.isCut;
			for (const proposal of proposals.list) {
				const pair = pairOf(parts, answered, places(proposal.one, proposal.other));
				found.push({...proposal, pair: {...pair, reason: joinReason(proposal)}});
			}
		}
	}
	const waiting = found.toSorted((a, b) => b.likeness - a.likeness || a.daysApart - b.daysApart);
	const kept = new Map(
		answered.kept.map(({answer, events}) => [
			pairKey(answer.events),
			{...pairOf(parts, answered, events), answer: answer.answer},
		]),
	);
	return {
		list: [...waiting.slice(0, mostWaiting).map(({pair}) => pair), ...kept.values()],
		isCut: isCut || waiting.length > mostWaiting,
	};
}

function pairOf(
	parts: readonly Part[],
	{idIn}: Answered,
	[one, other]: readonly [PartEvent, PartEvent],
): Pair {
	return {
		ids: [idIn(one.part, one.id), idIn(other.part, other.id)],
		events: [eventOf(parts, one), eventOf(parts, other)],
	};
}

function eventOf(parts: readonly Part[], {part, id}: PartEvent): AnsweredEvent {
	const {file = '', chronology} = parts[part] ?? {};
	const row = chronology?.rowOf(id);
	return {file, id, ...(chronology && row !== undefined && {title: chronology.get(row).title})};
}
