import type {Place} from '../problem.ts';

/** A place in a text, and how many bytes stand before it. */
export type TextPlace = Place & {readonly offset: number};

/** Where the next value is looked for in a text, and how its values stand there. */
export type Between = {
	readonly place: TextPlace;
	/** Whether each value is in one line, which may have several; else most are in several lines. */
	readonly areLines: boolean;
	readonly isInList: boolean;
	/** Whether each value has a key in a map around them. */
	readonly isKeyed: boolean;
};
