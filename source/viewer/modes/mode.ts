import type {Act, Derive, Derived} from '../act.ts';
import type {LineEditor} from '../line-editor.ts';
import type {Places, Rect} from '../screen/layout.ts';
import type {Line} from '../screen/line.ts';
import type {Pointer} from '../screen/pointer.ts';
import type {Mode, State} from '../state.ts';

/** The cells of the bar, what the state implies, the hints that fit into so many cells, and a line with hints at its end. */
export type Bar = {
	readonly columns: number;
	readonly rows: number;
	readonly derived: Derived;
	readonly hints: (room: number) => Line;
	readonly ended: (left: Line) => Line;
};

/** What the mouse does, where everything stands, and what else the state implies. */
export type Pointed = {readonly pointer: Pointer; readonly places: Places; readonly derived: Derived};

/** What a mode shows and what it makes of the mouse and of what is typed: methods, so that the table of modes takes each with the type of its own mode. */
export type ModeOf<M extends Mode> = {
	/** How many rows at the end of the screen the bar takes. */
	barRows(state: State, mode: M): number;
	/** The bar. */
	bar(state: State, mode: M, bar: Bar): readonly Line[];
	/** What covers the panes and the axis. */
	body?(state: State, mode: M, rect: Rect): readonly Line[];
	/** What stands in place of the detail, or of the list where that alone is shown. */
	panel?(state: State, mode: M, rect: Rect): readonly Line[];
	/** What the mouse does where it is, if anything. */
	pointed?(state: State, mode: M, at: Pointed): Act | undefined;
	/** The line that is written, if one is. */
	editor?(mode: M): LineEditor | undefined;
	/** The state with another line written. */
	wrote?(state: State, mode: M, editor: LineEditor, derive: Derive): State;
};
