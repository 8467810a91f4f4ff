import type {KeyRow} from './binding.ts';
import type {Edit} from './line-editor.ts';
import type {Reading} from './mode.ts';
import type {State} from './state.ts';

/** Something to be done outside of the state, by whoever runs the viewer; some tell afterwards how it went. */
export type Effect =
	| {readonly type: 'quit'; readonly code: number}
	| {readonly type: 'suspend'}
	| {readonly type: 'redraw'}
	/** Puts a text where it can be pasted from; `what` names it: “the citation”. */
	| {readonly type: 'copy'; readonly what: string; readonly text: string}
	/** Opens a web address, http or https. */
	| {readonly type: 'open'; readonly href: string}
	/** Shows a text in the person's own pager or editor; the name is for its file. */
	| {readonly type: 'page'; readonly name: string; readonly text: string}
	/** Keeps, or no longer keeps, the mark of an event. */
	| {readonly type: 'mark'; readonly id: string; readonly isMarked: boolean}
	/** Keeps where one was: an event's id and what was open of it. */
	| {readonly type: 'place'; readonly at: string; readonly reading?: Reading};

/** A state, and what is then to be done outside of it. */
export type Step = {
	readonly state: State;
	readonly effects: readonly Effect[];
	/** How the line that is written is then to be changed. */
	readonly edit?: Edit;
	/** The row of the key table that is then to be done. */
	readonly perform?: KeyRow;
};
