import type {Act} from '../act.ts';
import type {LineEditor} from '../line-editor.ts';
import type {Places, Rect} from '../screen/layout.ts';
import type {Line} from '../screen/line.ts';
import type {Pointer} from '../screen/pointer.ts';
import type {Mode, State} from '../state.ts';

/** The cells of the bar, the hints that fit into so many of them, and a line with hints at its end. */
export type Bar = {
	readonly columns: number;
	readonly rows: number;
	readonly hints: (room: number) => Line;
	readonly ended: (left: Line) => Line;
};

/** What a mode shows and what it makes of the mouse and of what is typed: methods, so that the table of modes takes each with the type of its own mode. */
export type ModeOf<M extends Mode> = {
	/** The last rows of the screen. */
	bar(state: State, mode: M, bar: Bar): readonly Line[];
	/** What covers the panes and the axis. */
	body?(state: State, mode: M, rect: Rect): readonly Line[];
	/** What stands in place of the detail, or of the list where that alone is shown. */
	panel?(state: State, mode: M, rect: Rect): readonly Line[];
	/** What the mouse does where it is, if anything. */
	pointed?(state: State, mode: M, places: Places, pointer: Pointer): Act | undefined;
	/** The line that is written, if one is. */
	editor?(mode: M): LineEditor | undefined;
	/** The state with another line written. */
	wrote?(state: State, mode: M, editor: LineEditor): State;
};
