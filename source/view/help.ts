import {fields} from '../query/fields.ts';
import {signs} from './glyphs.ts';
import {type Binding, bindings, formatKeys, modes} from './keys.ts';
import type {Rect} from './layout.ts';
import {blank, type Line, line, piece} from './line.ts';
import {withScrollbar} from './scrollbar.ts';
import {wrap} from './text.ts';

type HelpRow = {readonly term: string; readonly help: string};

/** What the help says, section by section, drawn from the tables. */
export function helpSections(): readonly {readonly title: string; readonly rows: readonly HelpRow[]}[] {
	const rows: readonly Binding[] = bindings;
	const keys = modes.map(({mode, title}) => ({
		title,
		rows: rows.filter(row => row.mode === mode).map(row => ({term: formatKeys(row.keys), help: row.help})),
	}));
	const [reading, ...editing] = keys;
	return [
		...(reading ? [reading] : []),
		{
			title: 'Signs',
			rows: [
				...Object.values(signs).map(({glyph, word, meaning}) => ({
					term: glyph.trim() || '–',
					help: `${word}: ${meaning}`,
				})),
				{term: '· : 3', help: 'how many sources tell of an event'},
				{term: '▲', help: 'where the cursor is in time'},
				{term: '△', help: 'a period without events that one has gone to'},
				{term: '━', help: 'it lasted so long'},
				{term: '╌', help: 'it was some time in between'},
				{term: '● 2 ◆', help: 'in a lane: an event, two, ten or more'},
				{term: '○ ─ ╌', help: 'in a lane, drawn thin: merely named in it'},
				{term: '‹ ›', help: 'time goes on beyond the edge'},
				{term: '¶', help: 'the paragraphs of the source'},
			],
		},
		{
			title: 'The filter',
			rows: [
				...fields.map(({example, help}) => ({term: example, help})),
				{term: 'word "two words"', help: 'text that occurs in title, accounts, claims, names or place'},
				{term: '-tag:attack', help: 'a minus excludes what it stands before'},
			],
		},
		...editing,
	];
}

/** The help as long as it takes, in two columns of words. */
export function helpText(width: number): readonly Line[] {
	const sections = helpSections();
	const longest = Math.max(...sections.flatMap(({rows}) => rows.map(({term}) => term.length)));
	const terms = Math.min(longest + 3, Math.floor(width * 0.45));
	return sections.flatMap(({title, rows}, index) => [
		...(index > 0 ? [blank] : []),
		line(title, 'heading'),
		...rows.flatMap(({term, help}) => helpRow(term, help, terms, width)),
	]);
}

/** The rows of the help where it covers the panes, from a line on. */
export function helpLines(top: number, {columns, rows}: Rect): readonly Line[] {
	const text = helpText(columns - 4).map((row): Line => [piece('  '), ...row]);
	const first = Math.min(top, lastHelpTop({columns, rows}));
	const shown = text.slice(first, first + rows);
	if (text.length <= rows) return shown;
	return withScrollbar(shown, {top: first, shown: rows, of: text.length}, {columns, rows});
}

/** How far the help can be scrolled in a pane of a size. */
export function lastHelpTop({columns, rows}: {readonly columns: number; readonly rows: number}): number {
	return Math.max(0, helpText(columns - 4).length - rows);
}

function helpRow(term: string, help: string, terms: number, width: number): readonly Line[] {
	const left = wrap(term, terms - 2);
	const right = wrap(help, width - terms);
	return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
		piece((left[row] ?? '').padEnd(terms), 'label'),
		piece(right[row] ?? ''),
	]);
}
