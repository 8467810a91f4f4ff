import {signOrder} from '../../../chronology/comparison.ts';
import {perObject} from '../../../lookup/memo.ts';
import {type Field, fields} from '../../../query/fields.ts';
import {fold} from '../../../text/fold.ts';
import {formatKey, formatKeys} from '../../keys/format.ts';
import {spellKey} from '../../keys/spelling.ts';
import {glyphs} from '../../screen/glyphs.ts';
import {laneSigns} from '../../screen/lane-signs.ts';
import type {Binding} from '../../state/binding.ts';
import {editorText} from '../../state/line-editor.ts';
import type {HelpMode} from '../../state/mode.ts';
import {signs, signWord} from '../../state/signs.ts';
import type {State} from '../../state/state.ts';

/** A row of the help under a title: keys, a sign or a term of the filter, and what it means. */
export type HelpRow = {
	readonly title: string;
	readonly term: string;
	readonly help: string;
	/** Other words that the row is found by. */
	readonly words?: readonly string[];
	/** The row of the key table, where the row is about keys. */
	readonly binding?: Binding;
	/** The term that Enter adds to the filter, where the row is about one. */
	readonly filterTerm?: string;
};

/** All rows of the help, made from the tables of keys, signs and fields; the keys used most come first, and again in their places. */
export function allHelp(bindings: readonly Binding[]): readonly HelpRow[] {
	return [...frequentRows(bindings), ...rowsOnce(bindings)];
}

function frequentRows(bindings: readonly Binding[]): readonly HelpRow[] {
	return bindings
		.filter(({isFrequent, keys}) => isFrequent && keys.length > 0)
		.map(binding => ({...keyRow(binding), title: 'Used most'}));
}

function rowsOnce(bindings: readonly Binding[]): readonly HelpRow[] {
	const titles = new Set(bindings.map(({title}) => title));
	const [reading = [], ...inModes] = [...titles].map(title =>
		bindings.filter(row => row.title === title).map(keyRow),
	);
	const titled = (title: string, rows: readonly Entry[]) =>
		rows.map(([term, help]): HelpRow => ({title, term, help}));
	return [
		...reading,
		...titled('Signs', [...signRows(), ...drawnSigns]).map(row => ({...row, words: ['legend']})),
		...titled('The filter', [
			...fields.flatMap(fieldRows),
			['word "two words"', 'text that occurs in title, date, accounts, claims, names or place'],
			['-tag:attack', 'a minus excludes what it stands before'],
		]).map(row => ({...row, filterTerm: row.term})),
		...inModes.flat(),
	];
}

type Entry = readonly [term: string, help: string];

/** The rows of a field of the filter: a row for each value where the field has a fixed set of them, else one. */
function fieldRows({name, example, help, values}: Field): readonly Entry[] {
	if (!values) return [[example, `events that ${help}`]];
	return values.map((value): Entry => [`${name}:${value.name}`, value.help]);
}

/** The signs of a comparison, with their meaning between sources, and their word between two events where that is another. */
export function signRows(): readonly Entry[] {
	return signOrder.map(sign => {
		const {glyph, meaning} = signs[sign];
		const [word, other] = [signWord(sign), signWord(sign, 'event')];
		return [glyph, `${word}: ${meaning}${other === word ? '' : `; of two events: ${other}`}`];
	});
}

const drawnSigns: readonly Entry[] = [
	['· : 3', 'how many sources tell of an event'],
	[glyphs.mark, 'you have marked it'],
	[`17 Nov ${signs.differ.glyph}`, 'in the list: sources contradict each other on the date'],
	[
		`${glyphs.density.charAt(1)} ${glyphs.density.slice(-1)}`,
		'on the axis, a bar: the higher, the more events; above the axis stands how many the highest has',
	],
	['▲', 'where the cursor is in time; within a label its character stands out instead'],
	['△', 'a period without events that one has gone to'],
	['━', 'it lasted so long'],
	['╌', 'it was some time in between'],
	...laneSigns.map(({glyphs: all, meaning, term = all.join(' ')}): Entry => [term, `in lanes: ${meaning}`]),
	['‹ ›', 'time goes on beyond the edge'],
	['← →', 'at the edge: it lasts on without an end'],
	['?', 'at the edge: nobody knows how long it lasted'],
	['¶', 'the paragraphs of the source'],
];

function keyRow(binding: Binding): HelpRow {
	const {title, keys, help, hint, words = []} = binding;
	return {
		title,
		term: formatKeys(keys) || '–',
		help,
		words: hint ? [hint.label, ...words] : words,
		binding,
	};
}

const rowsOf = perObject(allHelp);
const narrowedRows = perObject(rowsOnce);

/** The rows that contain every word of the typed text, or are looked for by it; first those of a key that it names. */
export function helpRows({bindings}: State, {editor}: HelpMode): readonly HelpRow[] {
	const text = editorText(editor).trim();
	const typed = fold(text).split(' ').filter(Boolean);
	if (typed.length === 0) return rowsOf(bindings);
	const all = narrowedRows(bindings);
	const key = keyNamed(all, text);
	const isOfKey = ({binding}: HelpRow) => key !== undefined && binding?.keys.includes(key) === true;
	const isOfReading = ({binding}: HelpRow) => binding?.mode === 'browse';
	const ofKey = all.filter(isOfKey);
	return [
		...ofKey.filter(isOfReading).map(row => ({...row, title: `The key ${formatKey(key ?? '')}`})),
		...ofKey.filter(row => !isOfReading(row)),
		...all.filter(row => !isOfKey(row) && typed.every(word => searchedText(row).includes(word))),
	];
}

/** The key of some row that a text names in the spelling of the settings, if need be in the other case. */
function keyNamed(rows: readonly HelpRow[], text: string): string | undefined {
	return [text, text.toLowerCase(), text.toUpperCase()]
		.map(spellKey)
		.flatMap(spelt => (spelt.type === 'key' ? [spelt.key] : []))
		.find(key => rows.some(({binding}) => binding?.keys.includes(key)));
}

function searchedText({term, help, title, words = []}: HelpRow): string {
	return fold([term, help, title, ...words].join(' '));
}
