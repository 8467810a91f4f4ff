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
import type {Act, Acts} from './act.ts';

/** What the mouse does, where everything stands, and what else the state implies. */
export type Pointed = {readonly pointer: Pointer; readonly layout: ScreenLayout; readonly derived: Derived};

/** Where keys mean something of their own: what they stand under in the help, and where else keys have to mean something to mean it here, too. */
export type KeyModeRow = {readonly title: string; readonly within?: KeyMode};

/** Rows of the key table, and what their actions do. */
export type KeyGroup<Keys extends readonly KeyRow[] = readonly KeyRow[]> = {
	readonly keyModes?: Partial<Readonly<Record<KeyMode, KeyModeRow>>>;
	readonly keys: Keys;
	readonly actions: Acts<Keys>;
};

/** All that a mode is. What takes its mode is a method, so that the table of modes takes each with the type of its own mode. */
export type ModeRecord<
	M extends Mode,
	Keys extends readonly KeyRow[] = readonly KeyRow[],
> = KeyGroup<Keys> & {
	/** What keys mean, where that is not as the mode is called. */
	keyMode?(state: State, mode: M): KeyMode;
	/** How many rows at the end of the screen the bar takes. */
	barRows(state: State, mode: M): number;
	bar(state: State, mode: M, bar: Bar): readonly Line[];
	/** What covers the panes and the axis. */
	body?(state: State, mode: M, rect: Rect): readonly Line[];
	/** What stands in place of the detail, or of the list where that alone is shown. */
	panel?(state: State, mode: M, rect: Rect): readonly Line[];
	/** What the mouse does where it is, if anything. */
	pointed?(state: State, mode: M, at: Pointed): Act | undefined;
	/** Whether it shows counts that are made while nobody types, and is to be drawn anew once they are. */
	readonly hasCounts?: true;
	/** The line that is written, if one is. */
	editor?(mode: M): LineEditor | undefined;
	/** The state with another line written. */
	write?(state: State, mode: M, editor: LineEditor, derive: Derive): State;
	readonly speech: Speech<M>;
};

/** A mode as it is said. */
export type Speech<M extends Mode> = {
	/** What is said once something has made a state one of this mode. */
	said(mode: M, moment: Moment): readonly string[];
	/** Where one is, to be said again. */
	here?(state: State, mode: M, derive: Derive): readonly string[];
	/** What is said to a key that nothing came of, where that is not said of all modes alike. */
	unmoved?(mode: M, moment: Moment, key: string): readonly string[] | undefined;
	/** What one is choosing from. */
	listing?(state: State, mode: M): Listing | undefined;
	/** What the line that is being written is called, while one is. */
	prompt?(mode: M): string | undefined;
	/** Whether digits are the number of an item, and neither text nor keys that mean something at once. */
	takesNumbers?(state: State, mode: M): boolean;
	/** What a key comes to before its action, where rows that are seen on the screen have first to be said. */
	hear?(state: State, mode: M, row: KeyRow): State | undefined;
	/** Keys that mean something only where the viewer is spoken. */
	readonly keys?: readonly KeyRow[];
};
