import type {Cell, Colour} from '../test/emulator.ts';

type Box = Readonly<{x: number; y: number; width: number; height: number; fill: string}>;
type Run = Readonly<{x: number; y: number; width: number; text: string; fill: string; bold: boolean}>;

// A cell is 8 by 16, so that an eighth of it, the step of the block elements, is a whole number of pixels.
const wide = 8;
const high = 16;
const margin = 16;
const ink = '#dfe3ea';
const ground = '#1c1f26';
const sixteen = [
	...['#2a2e36', '#ff7b72', '#7ec77b', '#e3b95a', '#6cb0f5', '#d79bf0', '#5ccbd0', '#d5d9e0'],
	...['#8b949e', '#ffa198', '#a5e3a0', '#f5d78a', '#9ccbff', '#e7bdfa', '#93e2e6', '#ffffff'],
];

/** Draws the cells of a terminal, in the text of an SVG file. */
export function svg(
	cells: readonly (readonly Cell[])[],
	{columns, rows, title}: {readonly columns: number; readonly rows: number; readonly title: string},
): string {
	const grounds: Box[] = [];
	const marks: Box[] = [];
	const runs: Run[] = [];
	for (const [row, line] of cells.slice(0, rows).entries()) {
		for (const [column, cell] of line.slice(0, columns).entries()) {
			const {front, back} = colours(cell);
			const [x, y, width] = [margin + column * wide, margin + row * high, cell.width * wide];
			if (back !== ground) addBox(grounds, {x, y, width, height: high, fill: back});
			if (cell.underline) addBox(marks, {x, y: y + 14, width, height: 1, fill: front});
			const block = blockOf(cell.char);
			if (block) addBox(marks, {...block, x: x + block.x, y: y + block.y, fill: front});
			else if (cell.char.trim())
				addRun(runs, {x, y: y + 12.5, width, text: cell.char, fill: front, bold: cell.bold});
		}
	}
	const width = columns * wide + 2 * margin;
	const height = rows * high + 2 * margin;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
		`<title>${escapeText(title)}</title>`,
		`<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="9.5" fill="${ground}" stroke="#555c68"/>`,
		`<g shape-rendering="crispEdges">`,
		...paths(grounds),
		...paths(marks),
		'</g>',
		// At this size most monospaced fonts are 8 wide; textLength corrects those that aren't.
		`<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13.29" fill="${ink}">`,
		...runs.map(element),
		'</g>',
		'</svg>',
		'',
	].join('\n');
}

/** Adds a box, to the last one if it continues that to the right. */
function addBox(boxes: Box[], {x, y, width, height, fill}: Box): void {
	const last = boxes.at(-1);
	const joins = last?.y === y && last.x + last.width === x && last.height === height && last.fill === fill;
	if (joins) boxes.splice(-1, 1, {...last, width: last.width + width});
	else boxes.push({x, y, width, height, fill});
}

/** Adds a character, to the last run if there is at most one space between them, so that every column of text begins at its place. */
function addRun(runs: Run[], {x, y, width, text, fill, bold}: Run): void {
	const last = runs.at(-1);
	const gap = x - (last ? last.x + last.width : 0);
	const joins = last?.y === y && gap <= wide && last.fill === fill && last.bold === bold;
	if (joins)
		runs.splice(-1, 1, {...last, text: last.text + (gap ? ' ' : '') + text, width: last.width + gap + width});
	else runs.push({x, y, width, text, fill, bold});
}

function element({x, y, width, text, fill, bold}: Run): string {
	const length = width > wide ? ` textLength="${width}" lengthAdjust="spacingAndGlyphs"` : '';
	const style = `${fill === ink ? '' : ` fill="${fill}"`}${bold ? ' font-weight="bold"' : ''}`;
	return `<text x="${x}" y="${y}"${length}${style}>${escapeText(text)}</text>`;
}

/** Draws the boxes of each colour as one path. */
function paths(boxes: readonly Box[]): readonly string[] {
	const outlines = new Map<string, string>();
	for (const {x, y, width, height, fill} of boxes) {
		outlines.set(fill, `${outlines.get(fill) ?? ''}M${x} ${y}h${width}v${height}h${-width}z`);
	}
	return [...outlines].map(([fill, outline]) => `<path fill="${fill}" d="${outline}"/>`);
}

/** Gives the part of its cell that a block element or a line fills. It is drawn, since no font fills a cell exactly. */
function blockOf(char: string): Omit<Box, 'fill'> | undefined {
	const code = char.codePointAt(0) ?? 0;
	if (char === '─') return {x: 0, y: 8, width: wide, height: 1};
	if (char === '│') return {x: 4, y: 0, width: 1, height: high};
	if (char === '▀') return {x: 0, y: 0, width: wide, height: high / 2};
	if (char === '▐') return {x: wide / 2, y: 0, width: wide / 2, height: high};
	const lower = code - 0x2580;
	if (lower >= 1 && lower <= 8) return {x: 0, y: high - lower * 2, width: wide, height: lower * 2};
	const left = 0x2590 - code;
	if (left >= 1 && left <= 7) return {x: 0, y: 0, width: left, height: high};
	return undefined;
}

function colours(cell: Cell): {readonly front: string; readonly back: string} {
	const [fg, bg] = [hex(cell.fg, ink), hex(cell.bg, ground)];
	const [front, back] = cell.inverse ? [bg, fg] : [fg, bg];
	return {front: cell.dim ? mix(front, back) : front, back};
}

function hex(colour: Colour, normal: string): string {
	if (colour === 'default') return normal;
	if (typeof colour === 'string') return colour;
	const cube = (place: number) => [0, 95, 135, 175, 215, 255][Math.floor((colour - 16) / place) % 6] ?? 0;
	const grey = 8 + 10 * (colour - 232);
	return sixteen[colour] ?? toHex(colour < 232 ? [cube(36), cube(6), cube(1)] : [grey, grey, grey]);
}

/** Mixes a dim colour: two thirds of the way from the background. */
function mix(front: string, back: string): string {
	const part = (colour: string, from: number) => Number.parseInt(colour.slice(from, from + 2), 16);
	return toHex([1, 3, 5].map(from => Math.round((part(front, from) * 2 + part(back, from)) / 3)));
}

function toHex(parts: readonly number[]): string {
	return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
