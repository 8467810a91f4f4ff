import xterm, {type IBufferCell, type IModes, type IUnicodeVersionProvider} from '@xterm/headless';
import stringWidth from 'string-width';

/** A palette index (0–255), a direct colour, or the terminal's own. */
export type Colour = number | `#${string}` | 'default';

/** One cell of the screen; the second cell of a wide character has width 0 and no char. */
export type Cell = {
	readonly char: string;
	readonly width: number;
	readonly bold: boolean;
	readonly dim: boolean;
	readonly inverse: boolean;
	readonly underline: boolean;
	readonly fg: Colour;
	readonly bg: Colour;
};

/** How a terminal measures: the cells of a code point, and whether one joins the character before it in its cells. */
export type Measuring = {
	readonly cells: (point: string) => 0 | 1 | 2;
	/** The cells that both then take, or nothing where the second has cells of its own. */
	readonly joined?: (before: string, point: string, cells: number) => number | undefined;
};

/** Today's widths of code points, as many terminals have them: in the emulator's own, older table an emoji takes one cell. */
const byPoints: Measuring = {cells: point => stringWidth(point) as 0 | 1 | 2};

function provider({cells, joined}: Measuring): IUnicodeVersionProvider {
	return {
		version: 'ours',
		wcwidth: point => cells(String.fromCodePoint(point)),
		charProperties(point, preceding) {
			// The emulator's packing: bit 0 joins a character to the one before it, bits 1 and 2 are their width; the rest is ours.
			const text = String.fromCodePoint(point);
			const width = cells(text);
			const before = (preceding >> 1) & 3;
			const last = preceding >> 3;
			const both = last === 0 ? undefined : joined?.(String.fromCodePoint(last), text, before);
			const join = both ?? (width === 0 && before > 0 ? before : undefined);
			return (point << 3) | (join === undefined ? width << 1 : (join << 1) | 1);
		},
	};
}

/** An emulator that shows what a person would see of what is written to it. */
export function emulate(columns: number, rows: number, measuring = byPoints) {
	const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, logLevel: 'off'});
	const widths = provider(measuring);
	emulator.unicode.register(widths);
	emulator.unicode.activeVersion = widths.version;
	let hidden = false;
	for (const final of ['h', 'l']) {
		emulator.parser.registerCsiHandler({prefix: '?', final}, parameters => {
			if (parameters.includes(25)) hidden = final === 'l';
			return false;
		});
	}
	const lines = () => {
		const {active} = emulator.buffer;
		return Array.from({length: emulator.rows}, (_, y) => active.getLine(active.baseY + y));
	};
	return {
		emulator,
		/** The visible rows, without the spaces at their ends. */
		screen: () =>
			lines()
				.map(line => line?.translateToString().replace(/ +$/, '') ?? '')
				.join('\n'),
		/** The visible rows, cell by cell. */
		cells: (): readonly (readonly Cell[])[] => {
			const empty = emulator.buffer.active.getNullCell();
			const columns = Array.from({length: emulator.cols}, (_, x) => x);
			return lines().map(line => columns.map(x => toCell(line?.getCell(x) ?? empty)));
		},
		isAlternate: () => emulator.buffer.active.type === 'alternate',
		/** What the program has switched on: bracketed paste, mouse reports, synchronized output and so on. */
		modes: (): IModes => emulator.modes,
		cursor: () => ({x: emulator.buffer.active.cursorX, y: emulator.buffer.active.cursorY, hidden}),
	};
}

function toCell(cell: IBufferCell): Cell {
	const width = cell.getWidth();
	return {
		char: cell.getChars() || ' '.repeat(width),
		width,
		bold: cell.isBold() !== 0,
		dim: cell.isDim() !== 0,
		inverse: cell.isInverse() !== 0,
		underline: cell.isUnderline() !== 0,
		fg: colour(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
		bg: colour(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
	};
}

function colour(isDefault: boolean, isDirect: boolean, value: number): Colour {
	if (isDefault) return 'default';
	return isDirect ? `#${value.toString(16).padStart(6, '0')}` : value;
}
