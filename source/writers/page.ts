import type {Measure} from '../text/cells.ts';

/** What a writer is told of where its text goes. */
export type Page = {
	readonly width: number;
	readonly measure: Measure;
	readonly strong: (text: string) => string;
};
