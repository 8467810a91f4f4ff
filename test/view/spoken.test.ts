import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {chronologyOf} from '../../source/model/chronology.ts';
import {bindings} from '../../source/view/keys.ts';
import {type Edit, edit, insert, type LineEditor} from '../../source/view/line-editor.ts';
import {type Opening, openState} from '../../source/view/open.ts';
import {keyWords} from '../../source/view/spoken/key-words.ts';
import {echo, liveOf, written} from '../../source/view/spoken/live.ts';
import {opening} from '../../source/view/spoken/opening.ts';
import {said} from '../../source/view/spoken/said.ts';
import {sentences, speakable} from '../../source/view/spoken/speakable.ts';
import {firstSpeech, speech} from '../../source/view/spoken/speech.ts';
import {spoken} from '../../source/view/spoken/spoken.ts';
import {updateSpoken} from '../../source/view/spoken/update.ts';
import type {State} from '../../source/view/state.ts';
import {iraq} from '../bundled.ts';
import {at, opened} from '../drive.ts';
import {assertGolden} from '../ui/golden.ts';

function open(opening: Partial<Opening> = {}): State {
	return spoken(opened({size: {columns: 80, rows: 24}, ...opening}));
}

/** Keys by their names between spaces; what stands in quotation marks is typed. */
function keysOf(step: string): readonly string[] {
	return [...step.matchAll(/"([^"]*)"|\S+/g)].flatMap(([key, text]) =>
		text === undefined ? [key] : [...text].map(character => (character === ' ' ? 'space' : character)),
	);
}

/** The state after keys, and what was written after each of them. */
function press(state: State, keys: string): {readonly state: State; readonly text: string} {
	let [current, text] = [state, ''];
	for (const key of keysOf(keys)) {
		const next = updateSpoken(current, {type: 'key', key}).state;
		text += speech(current, next, key);
		current = next;
	}
	return {state: current, text};
}

/** The finished lines that were said after the last of some keys. */
function linesAfter(keys: string, opening: Partial<Opening> = {}): readonly string[] {
	const all = keysOf(keys);
	const [last = ''] = all.slice(-1);
	const before = all
		.slice(0, -1)
		.reduce((state, key) => updateSpoken(state, {type: 'key', key}).state, open(opening));
	return said(before, updateSpoken(before, {type: 'key', key: last}).state, last);
}

type Session = {readonly name: string; readonly at?: string; readonly steps: readonly string[]};

const sessions: readonly Session[] = [
	{
		name: 'reading',
		steps: [
			'j',
			'k',
			'k',
			']',
			'pagedown',
			'14',
			'enter',
			'enter',
			'j',
			'j',
			'k',
			'k',
			'k',
			'2',
			'l',
			'J',
			'K',
			'escape',
			'G',
			'j',
			'z',
			'm',
			'k',
			'j',
			'ctrl+l',
			'q',
		],
	},
	{
		name: 'comparing',
		at: 'troop-cut',
		steps: ['c', 'enter', 'j', 'j', 'h', 'escape', 'C', '10', 'enter', 'enter', 'j', 'escape'],
	},
	{
		name: 'filtering',
		at: 'truce',
		steps: [
			'f',
			'"actor:k"',
			'backspace',
			'"ira"',
			'down',
			'down',
			'tab',
			'enter',
			'pagedown',
			'x',
			'u',
			'u',
			'f',
			'"year:20x"',
			'enter',
			'escape',
			'/',
			'"karkh"',
			'enter',
			'n',
			'@',
			'5',
			'x',
			'escape',
			':',
			'"2005"',
			'enter',
			':',
			'"soon"',
			'enter',
			'escape',
		],
	},
	{
		name: 'facets',
		at: 'truce',
		steps: [
			'a',
			'j',
			'space',
			'-',
			'-',
			'pagedown',
			'18',
			'enter',
			'space',
			'/',
			'"attack"',
			'enter',
			'space',
			'enter',
			'backspace',
			'a',
			'escape',
		],
	},
	{
		name: 'differences',
		steps: ['D', 'j', 'k', 'k', 'pagedown', '1', 'enter', 'enter', 'j', 'D', 'escape', 'escape'],
	},
	{
		name: 'time',
		at: 'september-attacks',
		steps: ['+', '+', '>', '>', '<', '-', '_', 'v', 'l', 'h', 'h', 'tab', 'enter', 'u', 'L'],
	},
	{
		name: 'help',
		steps: [
			'?',
			'down',
			'pagedown',
			'"filter"',
			'enter',
			'"zz"',
			'enter',
			'escape',
			'?',
			'"copy"',
			'enter',
			'enter',
			'1',
		],
	},
];

for (const {name, steps, ...opening} of sessions) {
	test(`a session of ${name}, as it is heard`, () => {
		let state = open(opening);
		const heard = steps.map(step => {
			const keys = /^\d+$/.test(step) ? [...step].join(' ') : step;
			const after = press(state, keys);
			const live = liveOf(after.state);
			const isLive = live && !after.text.includes('\n');
			state = after.state;
			const text = isLive ? `${written(live)}\n` : after.text.replace(/^\n/, '');
			return `> ${step.replaceAll('"', '')}\n${text.endsWith('\n') || text === '' ? text : `${text}\n`}`;
		});
		assertGolden(`spoken-${name}.txt`, [firstSpeech(open(opening)), ...heard].join('').replaceAll('\b', ''));
	});
}

const words: readonly (readonly [string, string])[] = [
	['¶2', 'paragraph 2'],
	['¶1, 3', 'paragraphs 1 and 3'],
	['¶1–3, 7', 'paragraphs 1 to 3 and 7'],
	['c. January 2020', 'about January 2020'],
	['from c. March to November 2020', 'from about March to November 2020'],
	['the c. elegans worm', 'the c. elegans worm'],
	['2003–2020', '2003 to 2020'],
	['100 BC–AD 14', '100 BC to AD 14'],
	['Iran-backed – or so', 'Iran-backed – or so'],
	['Q3 2020: no events', 'the third quarter of 2020: no events'],
	['Rudaw · Erbil', 'Rudaw, Erbil'],
	['two\n  lines', 'two lines'],
];

for (const [text, spokenText] of words)
	test(`“${text}” is said as “${spokenText}”`, () => assert.equal(speakable(text), spokenText));

test('sentences are closed once, and begin with a capital', () => {
	assert.equal(
		sentences('undated', undefined, '', 'he said “no”', 'Why?', '2003'),
		'Undated. He said “no”. Why? 2003.',
	);
	assert.equal(sentences('he said “no.”'), 'He said “no.”');
	assert.equal(sentences(), '');
});

test('keys are said in words that a screen reader does not pass over', () => {
	const said = ['j', 'J', '?', 'ctrl+d', 'pageup', 'enter', '@', 'meta+x', 'shift+tab', '-'].map(keyWords);
	assert.deepEqual(said, [
		'j',
		'Shift J',
		'question mark',
		'Control D',
		'Page Up',
		'Enter',
		'at sign',
		'Alt X',
		'Shift Tab',
		'minus',
	]);
	for (const key of bindings.flatMap(({keys}) => keys)) assert.match(keyWords(key), /^[A-Za-z0-9 ]+$/, key);
});

test('the opening says what there is, where one is, how to get help and to quit, and the first ten', () => {
	const lines = opening(open({filter: 'tag:attack'}));
	assert.deepEqual(lines, [
		'Iraq, 2003 to 2020. 2 of 15 events. Filter: tag:attack.',
		'Event 1 of 2. September 2020. At least 25 militia attacks in one month. 2 sources.',
		'Press question mark for the list of keys, q to quit.',
		'1. September 2020. At least 25 militia attacks in one month. 2 sources.',
		'2. Tuesday 17 November 2020. Rockets hit Baghdad; a child is killed. 2 sources.',
	]);
	assert.equal(opening(open({search: 'embassy'}))[1], 'Searched for: embassy. 6 matches.');
	const notice = 'back where you were last; g goes to the first event';
	assert.equal(opening(open({notice}))[1], 'Back where you were last; g goes to the first event.');
	assert.equal(opening(open()).length, 14);
});

const answers: readonly (readonly [keys: string, line: string | RegExp, at?: string])[] = [
	['1 4 enter', /^Event 14 of 15\. .* Rockets hit Baghdad/],
	['9 9 enter', 'There is no event 99: the last is 15.'],
	['1 4 backspace backspace', /^Event 1 of 15\./],
	['1 4 escape', /^Event 1 of 15\./],
	['1 4 j', /^Event 2 of 15\./],
	['0', 'The key 0 means nothing here. Press question mark for the list of keys.'],
	['enter 2', 'Rudaw, 2 of 3.', 'rocket-attack'],
	['enter 7', 'This event has no tab 7.', 'rocket-attack'],
	['c', 'One source alone tells of this: there is nothing to compare.'],
	['enter G j', 'This is the last line.'],
	['enter k', 'US troops invade Iraq.'],
	['enter escape', /^Event 1 of 15\./],
	['G J', 'This is the last event.'],
	['n', 'Nothing is searched for: press / first.'],
	['/ "zeppelin" enter', 'No match for zeppelin.'],
	['/ "karkh" enter', 'Match 1 of 1.'],
	['/ enter', /^Event 1 of 15\./],
	['f "zeppelin" enter', '0 of 15 events. Filter: zeppelin.'],
	[
		'f "zeppelin" enter enter',
		'No event matches the filter. Press x to clear it, u to take its last change back.',
	],
	['f "tag:attack" enter', '2 of 15 events. Filter: tag:attack.'],
	['f down', '8 completions.'],
	['f "tag:zzz" down', 'No completions.'],
	['x', 'No filter is set.'],
	[': "2014" enter', /^Event 3 of 15\./],
	['L', 'Lanes are drawn only on the screen.'],
	['ctrl+d', /^Event 6 of 15\./],
	['ctrl+d ctrl+d ctrl+u', /^Event 6 of 15\./],
	['D ctrl+d', 'Topics 11 to 20 of 28:'],
	['o', 'No source that tells of this gives a link.'],
	['@', 'Actors to filter by: 7 choices.', 'rocket-attack'],
	['@ 9', 'There is no choice 9: the last is 7.', 'rocket-attack'],
	['D G', / 28 of 28\.$/],
	['D 1 enter', / 1 of 28\.$/],
	['a 1 8 enter', 'Actor: Kataib Hezbollah, part of Iran-backed militias. 2 events. 18 of 36.'],
	['C enter', 'This is the first event itself: move to another.'],
	['C j pagedown', 'Events 11 to 15 of 15:'],
	['? "quit" down', /^\d rows? with “quit”\.$/],
];

for (const [keys, line, at] of answers) {
	test(`${keys} is answered by ${line}`, () => {
		const [first = ''] = linesAfter(keys, at === undefined ? {} : {at});
		if (typeof line === 'string') assert.equal(first, line);
		else assert.match(first, line);
	});
}

test('numbers go to items of what is listed, and digits choose accounts where one reads', () => {
	assert.equal(at(press(open(), '1 4 enter').state), 'rocket-attack');
	assert.equal(at(press(open({filter: 'tag:attack'}), '2 enter').state), 'rocket-attack');
	const {state} = press(open({at: 'rocket-attack'}), 'enter 2');
	assert.deepEqual(state.reading, {type: 'source', id: 'rudaw'});
	assert.equal(press(open({at: 'rocket-attack'}), '@ 5').state.filter, 'actor:"Kataib Hezbollah"');
});

test('a row of the help is not done before it was heard', () => {
	const typed = press(open(), '? "quit"');
	const heard = updateSpoken(typed.state, {type: 'key', key: 'enter'});
	assert.deepEqual(heard.effects, []);
	const done = updateSpoken(heard.state, {type: 'key', key: 'enter'});
	assert.ok(done.effects.some(({type}) => type === 'quit'));
});

test('from the differences one goes to the topic in the comparison, and back to it in the list', () => {
	const read = press(open(), 'D 5 enter enter').state;
	assert.equal(at(read), 'closure-threat');
	assert.match(
		said(read, read, 'ctrl+l').at(-1) ?? '',
		/^What: compatible\. NBC New York: threatened to shut/,
	);
	const {mode} = press(read, 'D').state;
	assert.ok(mode.type === 'differences' && mode.index === 4);
});

test('what comes of an effect is said, and a size is not', () => {
	const state = open();
	const told = updateSpoken(state, {type: 'told', notice: 'copied the citation'}).state;
	assert.equal(speech(state, told), 'Copied the citation.\n');
	const resized = updateSpoken(state, {type: 'resize', size: {columns: 40, rows: 12}}).state;
	assert.equal(speech(state, resized), '');
	const range = press(state, 'v').state;
	assert.equal(speech(range, updateSpoken(range, {type: 'resize', size: {columns: 90, rows: 30}}).state), '');
});

test('pasted text is written where one writes, and said to be no keys elsewhere', () => {
	const filter = press(open(), 'f').state;
	const pasted = updateSpoken(filter, {type: 'paste', text: 'tag:attack'}).state;
	assert.equal(speech(filter, pasted), 'tag:attack');
	const idle = open();
	assert.match(
		speech(idle, updateSpoken(idle, {type: 'paste', text: 'qq'}).state),
		/^Pasted text is no keys/,
	);
});

test('nothing that a file holds can drive the terminal', () => {
	const event = {...iraq.get(0), title: 'A\u001b[2Jtitle\u0007\b', place: 'x\u009by'};
	const hostile = chronologyOf({
		title: '\u001b]0;t\u0007',
		sources: [],
		actors: [],
		events: [event],
		extra: {},
	});
	const state = spoken(openState(hostile, {size: {columns: 80, rows: 24}, filter: 'a\u001b[H'}));
	const text = firstSpeech(state) + press(state, 'f enter escape x enter').text;
	assert.doesNotMatch(text, /[\0-\x09\x0b-\x1f\x7f-\x9f]/);
});

/** What a terminal shows of a line after text with backspaces, and where its cursor is. */
function shown(text: string): {readonly line: string; readonly column: number} {
	let [line, column] = ['', 0];
	for (const character of text) {
		if (character === '\b') column--;
		else {
			line = line.slice(0, column) + character + line.slice(column + 1);
			column++;
		}
	}
	return {line: line.trimEnd(), column};
}

const prompt = 'filter: ';

const echoes: readonly (readonly [from: string, to: string, written: string | undefined])[] = [
	['ab|', 'abc|', 'c'],
	['|', 'tag:attack|', 'tag:attack'],
	['abc|', 'ab|', '\b \b'],
	['abc|', 'ab|c', '\b'],
	['ab|c', 'abc|', 'c'],
	['a|bc', 'ax|bc', 'xbc\b\b'],
	['ab|c', 'a|c', '\bc \b\b'],
	['a|bc', 'a|c', 'c \b\b'],
	['abc|', 'abc|', ''],
	['abc|', '|', undefined],
	['actor:k|', 'actor:"Kataib Hezbollah" |', undefined],
];

function lineOf(text: string) {
	const [before = '', after = ''] = text.split('|');
	return {prompt, editor: {before, after}};
}

for (const [from, to, bytes] of echoes) {
	test(`${from} becomes ${to} by ${JSON.stringify(bytes)}`, () =>
		assert.equal(echo(lineOf(from), lineOf(to), 80), bytes));
}

test('at the edge of the terminal a line is written on or anew, as no backspace leads back over it', () => {
	const long = 'x'.repeat(30);
	assert.equal(echo(lineOf(`${long}|`), lineOf(`${long}y|`), 30), 'y');
	assert.equal(echo(lineOf(`${long}|`), lineOf(`${long.slice(1)}|`), 30), undefined);
	assert.equal(echo(lineOf(`${long}|`), lineOf(`${long.slice(1)}|`), 80), '\b \b');
});

test('whatever is edited, the terminal shows the line and has its cursor at the caret', () => {
	const edits: readonly Edit[] = [
		'left',
		'right',
		'start',
		'end',
		'deleteBack',
		'deleteForward',
		'deleteWord',
	];
	const step = fc.oneof(
		fc.constantFrom(...edits).map(how => (editor: LineEditor) => edit(editor, how)),
		fc.constantFrom('a', 'b', ' ', 'aa').map(text => (editor: LineEditor) => insert(editor, text)),
	);
	fc.assert(
		fc.property(fc.array(step, {maxLength: 25}), steps => {
			let line = lineOf('abba|');
			let text = written(line);
			for (const change of steps) {
				const next = {prompt, editor: change(line.editor)};
				const change_ = echo(line, next, 80);
				text = change_ === undefined ? written(next) : text + change_;
				line = next;
				assert.deepEqual(shown(text), {
					line: (prompt + next.editor.before + next.editor.after).trimEnd(),
					column: (prompt + next.editor.before).length,
				});
			}
		}),
		{numRuns: 200},
	);
});

// A screen reader takes a line of up to three characters for what was typed: see NVDA's issue 10988.
const shortest = 4;

test('whatever is pressed is answered, in whole lines without drawing that nothing is too short to be heard in', () => {
	const keys = [...bindings.flatMap(row => row.keys), 'z', '0', '3', 'e', 'r'].filter(
		key => !['ctrl+c', 'ctrl+z', 'q', 'e'].includes(key),
	);
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...keys), {maxLength: 30}), pressed => {
			let state = open();
			for (const key of pressed) {
				const {state: next, effects} = updateSpoken(state, {type: 'key', key});
				const lines = said(state, next, key);
				for (const line of lines) {
					assert.ok(line.length >= shortest && line === line.trim(), JSON.stringify(line));
					assert.doesNotMatch(line, /[\0-\x1f\x7f-\x9f¶·≠\u2190-\u21ff\u2500-\u27bf]/u);
				}
				const isHeard = lines.length > 0 || liveOf(state) || liveOf(next) || effects.length > 0;
				assert.ok(isHeard, `${key} in ${state.mode.type} after ${pressed.join(' ')}`);
				state = next;
			}
		}),
		{numRuns: 150},
	);
});
