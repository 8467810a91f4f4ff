import type {Chronology} from '../../chronology/store.ts';
import type {FileProblem} from './problem.ts';

/** A chronology that takes the place of the one that is shown. */
export type Renewal = Extract<Reload, {readonly chronology: Chronology}>;

/** What came of reading the open file again. */
export type Reload =
	| {
			readonly type: 'read';
			readonly chronology: Chronology;
			readonly problems: readonly FileProblem[];
			/** The ids of all events that are marked, those that the chronology doesn't have included. */
			readonly marks: readonly string[];
	  }
	/** It wasn't read, but what is answered to be one event is one now, or no longer is. */
	| {
			readonly type: 'joined';
			readonly chronology: Chronology;
			readonly problems: readonly FileProblem[];
			readonly marks: readonly string[];
	  }
	/** More of its rows are there than before, or all of them. */
	| {
			readonly type: 'grown';
			readonly chronology: Chronology;
			readonly problems: readonly FileProblem[];
			readonly marks: readonly string[];
			readonly isWhole: boolean;
	  }
	/** It couldn't be read; an error is among the problems. */
	| {readonly type: 'refused'; readonly problems: readonly FileProblem[]}
	/** It wasn't read, since it is the file that was read before. */
	| {readonly type: 'unchanged'};
