import type {Effect} from '../../state/effect.ts';
import type {ChoiceKind} from '../../state/mode.ts';

/** An item of a menu, and the outcome of choosing it. */
export type Choice = {
	readonly label: string;
	readonly outcome:
		| {readonly type: 'actor'; readonly id: string}
		| {readonly type: 'event'; readonly id: string}
		| {readonly type: 'notice'; readonly notice: string}
		| {readonly type: 'menu'; readonly of: ChoiceKind}
		| {readonly type: 'effect'; readonly effect: Effect};
	/** How the choice is spoken, where its label is not the best for that. */
	readonly words?: string;
};
