import type {JsonWrap} from '../json-wrap.ts';
import type {RowPlace} from '../problem.ts';

/** The text of a value and where it begins, and how many bytes it has; of a text that is too long nothing is kept. */
export type ValueText = {
	readonly type: 'value';
	readonly text: string;
	readonly place: RowPlace;
	readonly isCut: boolean;
};

/** Finds the map around the values in the start of a text, if there is one. */
export type WrapFinder = (head: string, anyMap: true) => JsonWrap | undefined;
