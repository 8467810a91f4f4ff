import assert from 'node:assert/strict';
import {test} from 'node:test';
import {copyChoices} from '../../source/viewer/modes/choose/copies.ts';
import {shownDifferences} from '../../source/viewer/modes/differences/list.ts';
import {differenceCounts, wholeDifference} from '../../source/viewer/modes/differences/speech.ts';
import {spokenDetail} from '../../source/viewer/speech/detail-words.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {drive, filtered, opened, screenOf} from '../drive.ts';
import {weirEnd} from '../fixtures.ts';
import {open} from './drive-speech.ts';

const shown: readonly (readonly [where: string, keys: string, id: string, text: RegExp])[] = [
	[
		'an account that stands alone',
		'enter',
		'reopening',
		/The new gate {2}“as sound as a bell” {2}Canal Office, ¶7/,
	],
	['the comparison', 'enter c', 'protest', /Demand +“Open it!” {2}Bargees, ¶5 +~ money/],
	['the comparison, beside our words', 'enter c', 'leak', /The gate +she condemns it: “a wet paper bag” +–/],
];

for (const [where, keys, id, text] of shown) {
	test(`in ${where} a quotation is shown as one, with who said so by name`, () => {
		assert.match(screenOf(drive(opened({at: id}, weirEnd), keys)), text);
	});
}

test('in the comparison of two events a quotation is shown as one', () => {
	const state = drive(opened({at: 'leak', size: {columns: 120, rows: 40}}, weirEnd), 'C j j enter');
	assert.match(screenOf(state), /The gate +she condemns it: “a wet paper bag”/);
});

test('a quotation is copied as one', () => {
	const state = drive(opened({at: 'protest'}, weirEnd), 'enter c');
	const comparison = copyChoices(state).find(({label}) => label.startsWith('comparison'));
	assert.match(comparison?.label ?? '', /“Open it!”/);
});

test('where it is spoken, the marks of a quotation are words', () => {
	const said = (state: State) => spokenDetail(state).items.map(({words}) => words);
	const items = said(open({at: 'reopening'}, weirEnd));
	assert.ok(
		items.includes(
			'The new gate: quote, as sound as a bell, unquote, according to Canal Office. Paragraph 7.',
		),
		items.join('\n'),
	);
	const leak = said(drive(open({at: 'leak'}, weirEnd), 'c')).join('\n');
	assert.match(
		leak,
		/Weir Bell: She condemns it, quote, a wet paper bag, unquote, according to Ada Moor\. The headline\./i,
	);
	assert.match(leak, /two, according to Lock keepers\. The headline and paragraph 1\./);
});

test('where nothing differs, that is said first of the differences', () => {
	const state = drive(filtered(opened({}, weirEnd), 'protest'), 'D');
	assert.equal(
		differenceCounts(state),
		"What sources don't agree on. No two sources contradict each other. 1 topic: 1 compatible.",
	);
	const [difference] = shownDifferences(state).list;
	assert.ok(difference);
	assert.match(
		wholeDifference(state, difference),
		/Weir Bell: Quote, Open it! unquote, according to Bargees\./i,
	);
	const none = drive(filtered(opened({}, weirEnd), 'weeks'), 'D');
	assert.equal(differenceCounts(none), "What sources don't agree on. No two sources contradict each other.");
});

test('a search finds what is quoted, and shows where', () => {
	const state = drive(opened({}, weirEnd), '/ p a p e r space b a g enter');
	assert.equal(weirEnd.get(state.cursor).id, 'leak');
});
