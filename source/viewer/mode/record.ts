// What a mode is made of. The files of `modes/` fill these records in, and the table in `modes/index.ts` holds them; the reducer,
// the frame and the voice reach a mode through its record alone. This folder may import the state, keys, screen and speech.

import type {Bar} from '../screen/bar.ts';
import type {Derive, Derived} from '../screen/derived.ts';
import type {Line} from '../screen/line.ts';
import type {Pointer} from '../screen/pointer.ts';
import type {Listing} from '../speech/listing.ts';
import type {Moment} from '../speech/moment.ts';
import type {KeyMode, KeyRow} from '../state/binding.ts';
import type {Rect, ScreenLayout} from '../state/layout.ts';
import type {LineEditor} from '../state/line-editor.ts';
import type {Mode} from '../state/mode.ts';
import type {State} from '../state/state.ts';
import type {Transfer} from '../state/transfer.ts';
import type {Act, Acts} from './act.ts';

/** An event of the mouse, with the layout of everything on the screen. */
export type PointerContext = {
	readonly pointer: Pointer;
	readonly layout: ScreenLayout;
	readonly derived: Derived;
};

/** The title of a key mode in the help, and the key mode whose keys also work in it. */
export type KeyModeRow = {readonly title: string; readonly within?: KeyMode};

/** Rows of the key table, and their actions. */
export type KeyGroup<Keys extends readonly KeyRow[] = readonly KeyRow[]> = {
	readonly keyModes?: Partial<Readonly<Record<KeyMode, KeyModeRow>>>;
	readonly keys: Keys;
	readonly actions: Acts<Keys>;
};

/** A mode. Whatever takes the mode's state is a method, since the compiler would not let a table of function properties mix the types of modes. */
export type ModeRecord<
	M extends Mode,
	Keys extends readonly KeyRow[] = readonly KeyRow[],
> = KeyGroup<Keys> & {
	/** The key mode, where its name isn't the mode's own. */
	keyMode?(state: State, mode: M): KeyMode;
	/** How many rows the bar takes at the bottom of the screen. */
	barRows(state: State, mode: M): number;
	bar(state: State, mode: M, bar: Bar): readonly Line[];
	/** Whether these lines are about something else than the filter in force, which then stands before the hints. */
	hidesFilter?(state: State): boolean;
	/** Lines that cover the panes and the axis. */
	body?(state: State, mode: M, rect: Rect): readonly Line[];
	/** Lines in place of the detail, or of the list where only the list is shown. */
	panel?(state: State, mode: M, rect: Rect): readonly Line[];
	/** The act of the mouse at a place of the screen; nothing where the mouse does nothing there. */
	pointer?(state: State, mode: M, at: PointerContext): Act | undefined;
	/** The mode once the file has been read again, where the mode holds rows, filters or places in lists. The state is the new one, still in the old mode. */
	reload?(state: State, mode: M, transfer: Transfer): Mode;
	/** The state once more has been found out beside the keys, where the mode holds places in lists of that, or waits for it. The new state is still in the old mode. */
	grow?(before: State, after: State, mode: M): State;
	/** Whether the mode shows counts that are made in the background, so that it's drawn again once they are there. */
	readonly hasCounts?: true;
	/** The line that the user types into, if there is any. */
	editor?(mode: M): LineEditor | undefined;
	/** The state after the typed line has changed. */
	write?(state: State, mode: M, editor: LineEditor, derive: Derive): State;
	readonly speech: Speech<M>;
};

/** How a mode is spoken. */
export type Speech<M extends Mode> = {
	/** The lines that answer a key, or whatever else has changed the state, where the new state is in this mode. */
	answer(mode: M, moment: Moment): readonly string[];
	/** The lines that repeat where the user is. */
	here?(state: State, mode: M, derive: Derive): readonly string[];
	/** The lines that answer a key without an effect, where the answer that all modes share doesn't fit. */
	unchanged?(mode: M, moment: Moment, key: string): readonly string[] | undefined;
	/** The list that the user chooses from. */
	listing?(state: State, mode: M): Listing | undefined;
	/** The name of the line that the user types into, while there is one. */
	prompt?(mode: M): string | undefined;
	/** Whether digits make up the number of an item, and are neither text nor keys of their own. */
	takesNumbers?(state: State, mode: M): boolean;
	/** The state after a key that is answered by speaking rows which the screen already shows; its action then waits for the next press. */
	hear?(state: State, mode: M, row: KeyRow): State | undefined;
	/** Keys that work only where the viewer is spoken. */
	readonly keys?: readonly KeyRow[];
};
