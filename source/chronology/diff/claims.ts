import {comparisonKey} from '../../text/fold.ts';
import type {Claim} from '../event.ts';
import {type FieldChange, fieldChanges, type ItemChange} from './fields.ts';
import {firmnessOfValue} from './firmness.ts';

export type ClaimChange = ItemChange<Claim>;

/**
 * Compares the claims of an account with those before. Claims on one topic are the same where nothing differs, else where they have
 * the same speaker, else by their order; a claim of which only the topic is another is the same claim, too.
 */
export function claimChanges(before: readonly Claim[], after: readonly Claim[]): readonly ClaimChange[] {
	const earlier = new Map<Claim, Claim>();
	const left = new Set(before);
	for (const isSame of rounds) {
		for (const claim of after.filter(each => !earlier.has(each))) {
			const found = [...left].find(each => isSame(each, claim));
			if (!found) continue;
			earlier.set(claim, found);
			left.delete(found);
		}
	}
	const kept = after.flatMap((claim): readonly ClaimChange[] => {
		const known = earlier.get(claim);
		if (!known) return [{type: 'added', item: claim}];
		const fields = claimFields(known, claim);
		return fields.length > 0 ? [{type: 'changed', before: known, after: claim, fields}] : [];
	});
	return [...kept, ...[...left].map(item => ({type: 'gone' as const, item}))];
}

const isOnSameTopic = (one: Claim, other: Claim) => comparisonKey(one.topic) === comparisonKey(other.topic);

/** Ways in which two claims may be the same, the surest first. */
const rounds: readonly ((before: Claim, after: Claim) => boolean)[] = [
	(one, other) => claimFields(one, other).length === 0,
	(one, other) => isOnSameTopic(one, other) && speakerOf(one) === speakerOf(other),
	isOnSameTopic,
	(one, other) => claimFields(one, other).every(({field}) => field === 'topic'),
];

function claimFields(before: Claim, after: Claim): readonly FieldChange[] {
	return fieldChanges(asWritten(before), asWritten(after), {value: firmnessOfValue(before, after)});
}

/** A claim with its speaker as the file names it, so that it stays the same when an actor gets another name. */
function asWritten({speaker, ...claim}: Claim): Claim {
	return speaker === undefined ? claim : {...claim, attributedTo: speaker};
}

function speakerOf({speaker, attributedTo}: Pick<Claim, 'speaker' | 'attributedTo'>): string | undefined {
	return speaker ?? attributedTo;
}
