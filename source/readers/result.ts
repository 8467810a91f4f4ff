import type {Chronology} from '../chronology/store.ts';
import type {Problem} from './problem.ts';

/** What a file gives: a chronology, with what is doubtful or left out, or why it can't be read. */
export type ReadResult =
	| {
			readonly type: 'read';
			readonly chronology: Chronology;
			readonly warnings: readonly Problem[];
			/** Finds the line of an event in the text, counted from 1, by the event's id. It takes time only when it is first asked. */
			readonly lineOf: (id: string) => Promise<number | undefined>;
	  }
	| {readonly type: 'refused'; readonly problems: readonly Problem[]};
