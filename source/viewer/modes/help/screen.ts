import {signOrder} from '../../../chronology/comparison.ts';
import {perObject} from '../../../lookup/memo.ts';
import {type Field, fields} from '../../../query/fields.ts';
import {fold} from '../../../text/fold.ts';
import {formatKeys} from '../../keys/format.ts';
import {glyphs} from '../../screen/glyphs.ts';
import {blank, type Line, line, piece} from '../../screen/line.ts';
import {withScrollbar} from '../../screen/scrollbar.ts';
import {cellWidth, fit, wrap} from '../../screen/text.ts';
import type {Binding} from '../../state/binding.ts';
import type {Rect} from '../../state/layout.ts';
import {editorText} from '../../state/line-editor.ts';
import type {HelpMode} from '../../state/mode.ts';
import {pairWords, signs} from '../../state/signs.ts';
import type {State} from '../../state/state.ts';

/** A row of the help, and of the key table where it tells of keys. */
export type HelpRow = {
	readonly title: string;
	readonly term: string;
	readonly help: string;
	readonly binding?: Binding;
	/** A term that it is about, to be written into the filter. */
	readonly written?: string;
};

/** All that the help says, drawn from the tables, each row with the title that it stands under. */
export function allHelp(bindings: readonly Binding[]): readonly HelpRow[] {
	const titles = new Set(bindings.map(({title}) => title));
	const [reading = [], ...inModes] = [...titles].map(title =>
		bindings.filter(row => row.title === title).map(keyRow),
	);
	const told = (title: string, rows: readonly Told[]) =>
		rows.map(([term, help]): HelpRow => ({title, term, help}));
	return [
		...reading,
		...told('Signs', [...signRows(), ...drawn]),
		...told('The filter', [
			...fields.flatMap(fieldRows),
			['word "two words"', 'text that occurs in title, accounts, claims, names or place'],
			['-tag:attack', 'a minus excludes what it stands before'],
		]).map(row => ({...row, written: row.term})),
		...inModes.flat(),
	];
}

type Told = readonly [term: string, help: string];

/** A field of the filter: what it is for, or where its values are few, what each of them means. */
function fieldRows({name, example, help, values}: Field): readonly Told[] {
	if (!values) return [[example, `events that ${help}`]];
	return values.map((value): Told => [`${name}:${value.name}`, value.help]);
}

/** What the signs of a comparison mean, of sources and of two events. */
export function signRows(): readonly (readonly [sign: string, meaning: string])[] {
	return signOrder.map(sign => {
		const {glyph, word, meaning} = signs[sign];
		return [glyph.trim() || '–', `${word}: ${meaning}; of two events: ${pairWords[sign]}`];
	});
}

const drawn: readonly (readonly [sign: string, meaning: string])[] = [
	['· : 3', 'how many sources tell of an event'],
	[glyphs.mark, 'you have marked it'],
	[`17 Nov ${signs.differ.glyph}`, 'in the list: sources contradict each other on the date'],
	['▲', 'where the cursor is in time'],
	['△', 'a period without events that one has gone to'],
	['━', 'it lasted so long'],
	['╌', 'it was some time in between'],
	['● 2 ◆', 'in a lane: an event, two, ten or more'],
	['○ ─ ╌', 'in a lane, drawn thin: merely named in it'],
	['‹ ›', 'time goes on beyond the edge'],
	['← →', 'at the edge: it lasts on without an end'],
	['?', 'at the edge: nobody knows how long it lasted'],
	['¶', 'the paragraphs of the source'],
];

function keyRow(binding: Binding): HelpRow {
	return {title: binding.title, term: formatKeys(binding.keys) || '–', help: binding.help, binding};
}

const rowsOf = perObject(allHelp);

/** The rows that hold every word that is written. */
export function helpRows({bindings}: State, {editor}: HelpMode): readonly HelpRow[] {
	const all = rowsOf(bindings);
	const words = fold(editorText(editor)).split(' ').filter(Boolean);
	if (words.length === 0) return all;
	return all.filter(({title, term, help}) => {
		const text = fold(`${term} ${help} ${title}`);
		return words.every(word => text.includes(word));
	});
}

/** The help where it covers the panes: its rows under their titles, the chosen one in view. */
export function helpLines(state: State, mode: HelpMode, rect: Rect): readonly Line[] {
	const {lines, top, of} = shownHelp(state, mode, rect);
	if (of === 0) return [blank, line('   Nothing in the help matches.', 'dim')];
	const shown = lines.map(({index, text}): Line => {
		const isChosen = index === mode.index && text.type === 'row';
		if (text.type === 'title') return [piece('   '), ...text.line];
		return isChosen
			? [piece(fit(`   ${text.line.map(part => part.text).join('')}`, rect.columns - 2), 'selected')]
			: [piece('   '), ...text.line];
	});
	return of === lines.length ? shown : withScrollbar(shown, {top, shown: lines.length, of}, rect);
}

/** The place of the row that a line of the screen shows, counted from the top of the help. */
export function helpAt(state: State, mode: HelpMode, rect: Rect, row: number): number | undefined {
	const at = shownHelp(state, mode, rect).lines[row];
	return at?.text.type === 'row' ? at.index : undefined;
}

/** As many lines as there is room for, from which one on, and of how many. */
function shownHelp(
	state: State,
	mode: HelpMode,
	rect: Rect,
): {
	readonly lines: readonly {readonly index: number; readonly text: HelpLine}[];
	readonly top: number;
	readonly of: number;
} {
	const rows = helpRows(state, mode);
	const widest = Math.max(...rows.map(({term}) => cellWidth(term)));
	const terms = Math.min(widest + 3, Math.floor((rect.columns - 5) * 0.45));
	const lines = rows.flatMap((row, index) =>
		rowLines(row, rows[index - 1], terms, rect.columns - 5).map(text => ({index, text})),
	);
	const top = scrolledTo(lines, mode.index, rect.rows);
	return {lines: lines.slice(top, top + rect.rows), top, of: lines.length};
}

type HelpLine = {readonly type: 'title' | 'row'; readonly line: Line};

function rowLines(
	row: HelpRow,
	before: HelpRow | undefined,
	terms: number,
	width: number,
): readonly HelpLine[] {
	const left = wrap(row.term, terms - 2);
	const right = wrap(row.help, width - terms);
	const titles: readonly Line[] =
		before?.title === row.title ? [] : [...(before ? [blank] : []), line(row.title, 'heading')];
	return [
		...titles.map((text): HelpLine => ({type: 'title', line: text})),
		...Array.from(
			{length: Math.max(left.length, right.length)},
			(_, at): HelpLine => ({
				type: 'row',
				line: [piece(fit(left[at] ?? '', terms), 'label'), piece(right[at] ?? '')],
			}),
		),
	];
}

/** Scrolls no further than is needed to have the chosen row about the middle. */
function scrolledTo(lines: readonly {readonly index: number}[], chosen: number, room: number): number {
	const at = lines.findLastIndex(({index}) => index === chosen);
	return Math.max(0, Math.min(lines.length - room, at - Math.floor(room / 2)));
}
