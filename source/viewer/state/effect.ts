import type {CitationFormat} from '../../chronology/citation-format.ts';
import type {Answer, JoinAnswer} from '../../chronology/join/answer.ts';
import type {Rows} from '../../chronology/lists.ts';
import type {Chronology} from '../../chronology/store.ts';
import type {KeyRow} from './binding.ts';
import type {Edit} from './line-editor.ts';
import type {Reading} from './mode.ts';
import type {State} from './state.ts';

/** An act outside of the state, which the program around the viewer performs. Some report afterwards how it went, in a notice. */
export type Effect =
	| {readonly type: 'quit'; readonly code: number}
	| {readonly type: 'suspend'}
	| {readonly type: 'redraw'}
	/** Copies a text to the clipboard, which may be in pieces that are made meanwhile; `what` names it in the notice, such as “citation”. */
	| {readonly type: 'copy'; readonly what: string; readonly text: string | Iterable<string>}
	/** Copies citations of some events of a chronology, which a writer makes. */
	| {
			readonly type: 'cite';
			readonly what: string;
			readonly format: CitationFormat;
			readonly chronology: Chronology;
			readonly rows: Rows;
	  }
	/** Opens an http or https URL in the browser. */
	| {readonly type: 'open'; readonly href: string}
	/** Shows a text, in pieces that are made meanwhile, in the user's pager or editor, in a file of the given name. */
	| {readonly type: 'page'; readonly name: string; readonly text: Iterable<string>}
	/** Opens a file in the user's editor: that of an event, by its id, or else one by its name as it is shown, at a line; then reads the files again. */
	| {readonly type: 'edit'; readonly event?: string; readonly file?: string; readonly line?: number}
	/** Reads the file again; what comes of it is a message of its own. */
	| {readonly type: 'reload'}
	/** Keeps an answer to whether two events are one, or takes it back. */
	| {readonly type: 'answer'; readonly events: Answer['events']; readonly answer?: JoinAnswer}
	/** Makes the chronology anew by what is answered; what comes of it is a message of its own. */
	| {readonly type: 'join'}
	/** Saves or deletes the mark of an event, by its id. */
	| {readonly type: 'mark'; readonly id: string; readonly isMarked: boolean}
	/** Saves the event that the user was on, by its id, the open tab, and what there is in the chronology. */
	| {
			readonly type: 'place';
			readonly at: string;
			readonly reading?: Reading;
			readonly chronology: Chronology;
	  };

/** The result of an action: a state, and the effects to perform. */
export type Step = {
	readonly state: State;
	readonly effects: readonly Effect[];
	/** The edit to apply to the line that the user types. */
	readonly edit?: Edit;
	/** The row of the key table whose action is to be performed next. */
	readonly perform?: KeyRow;
};
