import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {formatKey} from '../../source/viewer/keys/format.ts';
import {isWriting, spellKey} from '../../source/viewer/keys/spelling.ts';
import {bindingOf, bindings, keyModes} from '../../source/viewer/modes/index.ts';
import {rebind} from '../../source/viewer/rebind.ts';
import type {Binding, KeyMode} from '../../source/viewer/state/binding.ts';

type Changes = Readonly<Record<string, readonly string[]>>;

function bound(changes: Changes): readonly Binding[] {
	const result = rebind(bindings, new Map(Object.entries(changes)));
	if (result.type === 'faults') assert.fail(JSON.stringify(result.faults));
	return result.bindings;
}

function faultsOf(changes: Changes): readonly string[] {
	const result = rebind(bindings, new Map(Object.entries(changes)));
	return result.type === 'bound' ? [] : result.faults.map(({action, message}) => `${action}: ${message}`);
}

const spellings: Readonly<Record<string, readonly string[]>> = {
	j: ['j'],
	G: ['G', 'shift+g', 'Shift-G', 'S-g'],
	é: ['é', 'e\u0301'],
	'👩‍🚀': ['👩‍🚀'],
	'-': ['-'],
	'+': ['+'],
	'^': ['^'],
	c: ['c'],
	'ctrl+d': ['ctrl+d', 'Ctrl-D', 'CTRL+D', 'C-d', 'c-D', '^D', '^d', 'Control-D'],
	'ctrl+]': ['Ctrl-]', '^]'],
	'meta+x': ['meta+x', 'Meta-x', 'Alt-x', 'alt+x', 'M-x', 'A-x'],
	'meta+X': ['Alt-X'],
	'meta+-': ['Alt--', 'alt+-'],
	up: ['up', 'Up', '↑'],
	down: ['down', '↓'],
	left: ['←'],
	right: ['→'],
	enter: ['enter', 'Enter', 'Return'],
	escape: ['escape', 'Esc', 'ESC'],
	tab: ['tab', 'Tab'],
	'shift+tab': ['shift+tab', 'Shift-Tab', 'S-Tab', 'BackTab'],
	space: ['space', 'Space', ' '],
	home: ['Home'],
	end: ['End'],
	pageup: ['pageup', 'PageUp', 'PgUp'],
	pagedown: ['pagedown', 'PageDown', 'PgDn', 'PgDown'],
	backspace: ['Backspace'],
	delete: ['Delete', 'Del'],
};

for (const [key, written] of Object.entries(spellings)) {
	test(`${key} may be written ${written.join(' or ')}`, () => {
		for (const text of written) assert.deepEqual(spellKey(text), {type: 'key', key}, text);
	});
}

const keys = [...new Set(bindings.flatMap(row => row.keys))];

test('every key of the table may be written as it is and as the help shows it', () => {
	for (const key of keys.filter(known => known !== 'ctrl+h')) {
		assert.deepEqual(spellKey(key), {type: 'key', key});
		assert.deepEqual(spellKey(formatKey(key)), {type: 'key', key});
	}
});

const noKeys: Readonly<Record<string, string>> = {
	'': "“” isn't a key; a key is a character, or a name such as PgDn, Ctrl-D or Alt-x",
	gg: "“gg” isn't a key; a key is a character, or a name such as PgDn, Ctrl-D or Alt-x",
	PgDwn: "“PgDwn” isn't a key; did you mean PgDn?",
	Entr: "“Entr” isn't a key; did you mean Enter?",
	F1: "“F1” isn't a key; a key is a character, or a name such as PgDn, Ctrl-D or Alt-x",
	'Ctrl-1': "“Ctrl-1” isn't a key; a key is a character, or a name such as PgDn, Ctrl-D or Alt-x",
	'Ctrl-': "“Ctrl-” isn't a key; a key is a character, or a name such as PgDn, Ctrl-D or Alt-x",
	'Ctrl-I': 'a terminal sends Tab for Ctrl-I: write tab',
	'C-m': 'a terminal sends Enter for Ctrl-M: write enter',
	'ctrl+h': 'a terminal sends Backspace for Ctrl-H: write backspace',
	'^[': 'a terminal sends Esc for Ctrl-[: write escape',
	'Hyper-x': "“Hyper-x” isn't a key; a key is a character, or a name such as PgDn, Ctrl-D or Alt-x",
	'\u001b': "“\u001b” isn't a key; a key is a character, or a name such as PgDn, Ctrl-D or Alt-x",
	'\u0301': "“\u0301” isn't a key; a key is a character, or a name such as PgDn, Ctrl-D or Alt-x",
};

for (const [written, message] of Object.entries(noKeys)) {
	test(`${JSON.stringify(written)} is no key that can be pressed`, () => {
		assert.deepEqual(spellKey(written), {type: 'fault', message});
	});
}

test('an action has the keys that it is given, and none of those that it had', () => {
	const table = bound({quit: ['Q', 'Ctrl-T'], nextEvent: ['n'], nextMatch: []});
	for (const key of ['Q', 'ctrl+t']) assert.equal(bindingOf(table, 'browse', key)?.action, 'quit');
	assert.equal(bindingOf(table, 'browse', 'q')?.action, undefined);
	assert.equal(bindingOf(table, 'browse', 'n')?.action, 'nextEvent');
	assert.equal(bindingOf(table, 'facets', 'q')?.action, 'leaveFacets');
	assert.deepEqual(bound({down: ['↓', 'down', 'j']}), bound({down: ['down', 'j']}));
});

test('two actions may change keys with one another', () => {
	const table = bound({nextMatch: ['N'], previousMatch: ['n']});
	assert.equal(bindingOf(table, 'browse', 'n')?.action, 'previousMatch');
	assert.equal(bindingOf(table, 'browse', 'N')?.action, 'nextMatch');
});

test('the table with no change, or with its own keys, is the table', () => {
	assert.deepEqual(bound({}), bindings);
	assert.deepEqual(bound(Object.fromEntries(bindings.map(row => [row.action, row.keys]))), bindings);
});

const faults: readonly (readonly [changes: Changes, told: readonly string[]])[] = [
	[{quitt: ['Q']}, ['quitt: no action is called quitt; did you mean quit?']],
	[{frobnicate: []}, ['frobnicate: no action is called frobnicate; annals config show lists them']],
	[{toString: ['Q']}, ['toString: no action is called toString; annals config show lists them']],
	[{quit: ['PgDwn']}, ["quit: “PgDwn” isn't a key; did you mean PgDn?"]],
	[{quit: ['C-i']}, ['quit: a terminal sends Tab for Ctrl-I: write tab']],
	[{nextEvent: ['j']}, ['nextEvent: j is a key of down already (Reading); give that one others']],
	[{nextEvent: ['Z'], previousEvent: ['Z']}, ['previousEvent: Z is given to nextEvent, too (Reading)']],
	[
		{nextEvent: ['down', 'tab']},
		[
			'nextEvent: ↓ is a key of down already (Reading); give that one others',
			'nextEvent: Tab is a key of otherPane already (Reading); give that one others',
		],
	],
	[
		{keepFacets: ['Ctrl-C']},
		['keepFacets: Ctrl-C is a key of interrupt already (In the facets); give that one others'],
	],
	[
		{suspend: ['Ctrl-W']},
		['suspend: Ctrl-W is a key of deleteWord already (Wherever a line is written); give that one others'],
	],
	[
		{complete: ['Ctrl-W']},
		['complete: Ctrl-W is a key of deleteWord already (Writing the filter); give that one others'],
	],
	[
		{applyFilter: ['g']},
		['applyFilter: g could not be typed any more (Writing the filter); take a key such as Ctrl-T or Alt-t'],
	],
	[
		{deleteWord: ['space']},
		[
			'deleteWord: Space could not be typed any more (Wherever a line is written); take a key such as Ctrl-T or Alt-t',
		],
	],
	[
		{closeHelp: ['?']},
		['closeHelp: ? could not be typed any more (In this help); take a key such as Ctrl-T or Alt-t'],
	],
	[
		{interrupt: ['Q']},
		[
			'interrupt: Q could not be typed any more (Wherever a line is written); take a key such as Ctrl-T or Alt-t',
		],
	],
	[
		{quit: [], interrupt: []},
		['quit: neither quit nor interrupt has a key: give one to either, or annals could not be left'],
	],
];

for (const [changes, told] of faults) {
	test(`${JSON.stringify(changes)} is told`, () => assert.deepEqual(faultsOf(changes), told));
}

test('either quit or interrupt may be without a key', () => {
	assert.deepEqual(faultsOf({quit: []}), []);
	assert.deepEqual(faultsOf({interrupt: []}), []);
});

function isLine(mode: KeyMode): boolean {
	return keyModes.some(row => row.mode === mode && row.within === 'writing');
}

/** Every action that a key could stand for in a mode. */
function meanings(table: readonly Binding[], mode: KeyMode, key: string): readonly string[] {
	return table
		.filter(
			row =>
				row.keys.includes(key) &&
				(row.mode === mode || row.isEverywhere || (row.mode === 'writing' && isLine(mode))),
		)
		.map(row => row.action);
}

test('whatever is bound, a key means one thing in a mode, characters can be typed, and annals can be left', () => {
	const action = fc.constantFrom(...bindings.map(row => row.action));
	const key = fc.constantFrom(...keys, 'Q', 'E', 'ctrl+t', 'meta+x', 'é');
	const changes = fc.dictionary(action, fc.array(key, {maxLength: 3}), {maxKeys: 5});
	let count = 0;
	fc.assert(
		fc.property(changes, given => {
			const result = rebind(bindings, new Map(Object.entries(given)));
			if (result.type === 'faults') return assert.ok(result.faults.length > 0);
			count++;
			for (const {mode} of keyModes) {
				for (const pressed of [...keys, 'Q', 'E', 'ctrl+t', 'meta+x', 'é']) {
					const meant = meanings(result.bindings, mode, pressed);
					const before = meanings(bindings, mode, pressed);
					assert.ok(meant.length <= Math.max(1, before.length), `${mode} ${pressed}: ${meant}`);
					if (isLine(mode) && isWriting(pressed)) {
						assert.ok(
							meant.every(one => before.includes(one)),
							`${mode} ${pressed}: ${meant}`,
						);
					}
				}
			}
			assert.ok(
				result.bindings.some(row => ['quit', 'interrupt'].includes(row.action) && row.keys.length > 0),
			);
		}),
		{numRuns: 300},
	);
	assert.ok(count > 20, `${count} of the tables were bound`);
});
