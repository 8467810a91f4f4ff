import type {Place} from '../problem.ts';

/** A place in a text, and how many bytes stand before it. */
export type TextPlace = Place & {readonly offset: number};

/** Where the next value is looked for in a text, and how its values stand there. */
export type Between = {
	readonly place: TextPlace;
	/** The line in which the last value ended. */
	readonly lastLine: number;
	/** Whether each value is in one line, which may have several; else most are in several lines. */
	readonly areLines: boolean;
	readonly isInList: boolean;
	/** Whether a map is around the values, and whether each has a key in it. */
	readonly isWrapped: boolean;
	readonly isKeyed: boolean;
};
