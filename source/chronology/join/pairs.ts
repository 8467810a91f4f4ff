import type {Answer, JoinAnswer} from './answer.ts';

/** Two events of two files that may be one, or are answered to be one or two. */
export type Pair = {
	/** Their ids in the chronology of all files, which are one id once they are one event. */
	readonly ids: readonly [string, string];
	/** The events in their files. */
	readonly events: Answer['events'];
	/** Why they may be one; left out where that is answered. */
	readonly reason?: string;
	readonly answer?: JoinAnswer;
};

/** Pairs that wait for an answer, the likeliest first, then those that have one. */
export type Pairs = {
	readonly list: readonly Pair[];
	/** Whether there may be more that wait: there are more than are shown, or too many events to compare all. */
	readonly isCut: boolean;
};
