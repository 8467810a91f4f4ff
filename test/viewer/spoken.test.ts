import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {chronologyOfEvents} from '../../source/chronology/store.ts';
import {bindings} from '../../source/viewer/modes/index.ts';
import {openState} from '../../source/viewer/open.ts';
import {rebind} from '../../source/viewer/rebind.ts';
import {answerLines} from '../../source/viewer/voice/answer.ts';
import {promptLineOf} from '../../source/viewer/voice/echo.ts';
import {greetingLines} from '../../source/viewer/voice/greeting.ts';
import {answerText, greetingText} from '../../source/viewer/voice/output.ts';
import {updateSpoken} from '../../source/viewer/voice/update.ts';
import {at} from '../drive.ts';
import {orvel, queryOf} from '../fixtures.ts';
import {linesAfter, open, press, spoken} from './drive-speech.ts';

test('the opening says what there is, where one is, how to get help and to quit, and the first ten', () => {
	const lines = greetingLines(open({filter: queryOf('tag:protest')}));
	assert.deepEqual(lines, [
		'Orvel, 2003 to 2020. 2 of 15 events. Filter: tag:protest.',
		'Event 1 of 2. September 2020. At least 25 boat protests in one month. 2 sources.',
		'Press question mark for the list of keys, q to quit.',
		'1. September 2020. At least 25 boat protests in one month. 2 sources.',
		'2. Tuesday 17 November 2020. Balloons hit Tolwick; a lantern is broken. 2 sources.',
	]);
	assert.equal(greetingLines(open({search: 'kiosk'}))[1], 'Searched for: kiosk. 6 matches.');
	const notice = 'back where you were last; g goes to the first event';
	assert.equal(greetingLines(open({notice}))[1], 'Back where you were last; g goes to the first event.');
	assert.equal(greetingLines(open()).length, 14);
});

const answers: readonly (readonly [keys: string, line: string | RegExp, at?: string])[] = [
	['1 4 enter', /^Event 14 of 15\. .* Balloons hit Tolwick/],
	['9 9 enter', 'There is no event 99: the last is 15.'],
	['1 4 backspace backspace', /^Event 1 of 15\./],
	['1 4 escape', /^Event 1 of 15\./],
	['1 4 j', /^Event 2 of 15\./],
	['0', 'The key 0 means nothing here. Press question mark for the list of keys.'],
	['enter 2', 'Rudder, 2 of 3.', 'balloon-protest'],
	['enter 7', 'This event has no tab 7.', 'balloon-protest'],
	['c', 'Only TBN New Dock reports this: nothing to compare.'],
	['enter G j', 'This is the last line.'],
	['enter k', 'NL crews settle in Orvel.'],
	['enter escape', /^Event 1 of 15\./],
	['G J', 'This is the last event.'],
	['n', 'No search yet: press / first.'],
	['/ "zeppelin" enter', 'No match for zeppelin.'],
	['/ "kerrow" enter', 'Match 1 of 1.'],
	['/ enter', /^No search yet\./],
	['f "zeppelin" enter', '0 of 15 events. Filter: zeppelin.'],
	[
		'f "zeppelin" enter enter',
		'No event matches the filter. Press x to clear it, u to take its last change back.',
	],
	['f "zeppelin" enter enter ctrl+u', 'There is no event.'],
	['f "zeppelin" enter enter J', 'There is no event.'],
	['? "in one source only" enter enter', /^In one source only: the others say nothing/],
	['? . up down enter', 'J or Down or full stop: only in the differences.'],
	['f "tag:protest" enter', '2 of 15 events. Filter: tag:protest.'],
	['f down', '10 completions.'],
	['f "tag:zzz" down', 'No completions.'],
	['f "actor:or" enter', '7 completions fit: choose one with Down, or type on.'],
	['f "actor:kat" enter', '2 of 15 events. Filter: actor:"Katrin Herring".'],
	['f "port-signals" enter', 'No text says port-signals; tag:port-signals selects 1.'],
	['f "acter:x" enter', /^No field is called acter; did you mean actor/],
	['f "year:2020" enter _', 'The whole span, by year.'],
	['G f "year:2011" enter ctrl+o', 'The filter is taken back, too.'],
	['/ "kiosk" enter / enter', 'Match 2 of 6.', 'return'],
	[': "tru" enter', /^Event 12 of 15\./],
	[': "de" enter', 'Choose an event id with Down, or type on.'],
	[': "de" down', '2 event ids.'],
	[': "de" down down', 'Denial: Katrin Herring denies responsibility. 2 of 2.'],
	[': "zzz" down', 'No event id begins so.'],
	[': "17" enter', 'Which month? write 17 nov.'],
	['x', 'No filter is set.'],
	[': "2014" enter', /^Event 3 of 15\./],
	['L', 'Lanes are drawn only on the screen.'],
	['ctrl+d', /^Event 6 of 15\./],
	['ctrl+d ctrl+d ctrl+u', /^Event 6 of 15\./],
	['D ctrl+d', 'Topics 11 to 20 of 29:'],
	['D enter .', '2 of 29: When, compatible.'],
	['.', '1 of 29: From, differs.'],
	['o', 'No source of this event gives a web address.'],
	['@', 'Actors to filter by: 7 choices.', 'balloon-protest'],
	['@ 9', 'There is no choice 9: the last is 7.', 'balloon-protest'],
	['D G', / 29 of 29\.$/],
	['D 1 enter', / 1 of 29\.$/],
	['a 2 2 enter', 'Actor: Katrin Herring, part of Orla-backed boats. 2 events. 22 of 43.'],
	['a tab', 'Standing: disputed: a source contradicts another. 1 event. 6 of 43.'],
	['a G', /^Tag: statement\. .* 43 of 43\.$/],
	['a G tab', 'This is the last section.'],
	['C enter', 'This is the event itself: move to another.'],
	['C j pagedown', 'Events 11 to 15 of 15:'],
	['? "quit" down', /^\d rows? with “quit”\.$/],
	['? "q"', 'Enter: hear the rows.'],
	['space', /^NL crews settled in Orvel in 2003\./],
	['space space', 'Dated in the source: in 2003.'],
	['space j k space', /^NL crews settled in Orvel in 2003\./],
	['enter ctrl+d', /^Passengers soaked: five/, 'balloon-protest'],
	['enter pagedown', /^The truce: /, 'balloon-protest'],
	['enter pagedown ctrl+u', /^Passengers soaked: /, 'balloon-protest'],
	['c l', 'This is the last.', 'balloon-protest'],
	['h', 'This is the first.', 'balloon-protest'],
	['l', 'There is no other account.'],
	['D', "What sources don't agree on. 29 topics: 1 differs, 17 compatible, 11 in one source only."],
	['pagedown pagedown', 'This is the last page.'],
	['D pageup', 'This is the first page.'],
	['f ctrl+p', 'No filter before this.'],
	['f down down', 'The field actor. 2 of 10.'],
	['f ctrl+n', 'No filter after this.'],
	['f "tag:protest" enter x f ctrl+p', '2 of 15 events.'],
	['C Z', 'The key Shift Z means nothing here. Enter: compare. Escape: cancel.'],
	['D z', 'The key z means nothing here. Enter: go there. Escape: close. j: next.'],
];

for (const [keys, line, at] of answers) {
	test(`${keys} is answered by ${line}`, () => {
		const [first = ''] = linesAfter(keys, at === undefined ? {} : {at});
		if (typeof line === 'string') assert.equal(first, line);
		else assert.match(first, line);
	});
}

test('numbers go to items of what is listed, and digits choose accounts where one reads', () => {
	assert.equal(at(press(open(), '1 4 enter').state), 'balloon-protest');
	assert.equal(at(press(open({filter: queryOf('tag:protest')}), '2 enter').state), 'balloon-protest');
	const {state} = press(open({at: 'balloon-protest'}), 'enter 2');
	assert.deepEqual(state.reading, {type: 'source', id: 'rudder'});
	assert.equal(press(open({at: 'balloon-protest'}), '@ 5').state.filter.text, 'actor:"Katrin Herring"');
});

const lastLines: readonly (readonly [keys: string, line: string | RegExp, at?: string])[] = [
	['n', 'No match for zzzz.'],
	['@', 'Passengers. 1 of 7.', 'balloon-protest'],
	['a', 'Year: 2003. 1 event. 1 of 43.'],
	['D pagedown', / 11 of 29\.$/],
	['pagedown', /^Event 11 of 15\./],
	['?', /^Used most\. .* 1 of \d+\.$/],
];

for (const [keys, line, at] of lastLines) {
	test(`${keys} ends with ${line}, said once`, () => {
		const opening = keys === 'n' ? {search: 'zzzz'} : at === undefined ? {} : {at};
		const lines = linesAfter(keys, opening).filter(text => !/^Enter: |Escape: /.test(text));
		const [last = ''] = lines.slice(-1);
		if (typeof line === 'string') assert.equal(last, line);
		else assert.match(last, line);
		assert.equal(lines.indexOf(last), lines.length - 1);
	});
}

test('what can be copied is told by what it is, uncut or up to the end of a sentence', () => {
	assert.equal(linesAfter('c y', {at: 'balloon-protest'})[6], '6: Comparison of TBN New Dock and Rudder.');
	const [, citation = '', , , , all, account = ''] = linesAfter('y', {at: 'balloon-protest'});
	assert.match(citation, /^1: Citation as text: Tuesday 17 November 2020: Balloons hit Tolwick/);
	assert.equal(all, '5: Citations of all 15 events shown.');
	assert.match(account, /^6: Account, which begins: Water balloons struck Tolwick .* to have landed\.$/);
	assert.equal(
		linesAfter('y')[6],
		'6: Account: NL crews settled in Orvel in 2003. The article gives the year and no more.',
	);
});

test('completions are lines without numbers, ten at a time, and only as many as are known are counted', () => {
	const actors = Array.from({length: 70}, (_, index) => ({
		id: `a${index}`,
		name: `Actor ${index}`,
		aliases: [],
		partOf: [],
		extra: {},
	}));
	const ofMany = (count: number) =>
		chronologyOfEvents({
			title: 'Many',
			sources: [],
			actors: actors.slice(0, count),
			events: [
				{
					...orvel.get(0),
					accounts: [],
					actors: actors.slice(0, count).map(({id}) => ({actor: id, role: 'named'})),
				},
			],
			extra: {},
		});
	const heard = (count: number, keys: string) =>
		press(spoken(openState(ofMany(count), {size: {columns: 80, rows: 24}})), `f "actor:a" ${keys}`)
			.text.split('\n')
			.filter(Boolean);
	const lines = heard(40, 'down');
	assert.equal(lines[1], '40 completions. Page Down for ten more; type to narrow them.');
	assert.deepEqual(lines.slice(2, 4), ['Completions 1 to 10 of 40:', 'Actor 0, 1 event.']);
	assert.deepEqual([lines.length, lines.at(-1)], [14, 'Actor 0, 1 event. 1 of 40.']);
	assert.equal(heard(40, 'pagedown pagedown').at(-1), 'Actor 10, 1 event. 11 of 40.');
	assert.equal(heard(40, 'down pagedown pageup pageup').at(-1), 'This is the first page.');
	const many = heard(70, 'down');
	assert.equal(many[1], 'The first 50 completions. Page Down for ten more; type to narrow them.');
	assert.equal(many.at(-1), 'Actor 0, 1 event. 1 of the first 50.');
});

test('the page of a list is said again with where one is', () => {
	const [, here = '', heading = ''] = linesAfter('pagedown ctrl+l');
	assert.match(here, /^Event 11 of 15\./);
	assert.equal(heading, 'Events 11 to 15 of 15:');
});

test('h leads from the comparison to the account before it, however wide the comparison is', () => {
	const [line] = linesAfter('D 5 enter enter h', {size: {columns: 40, rows: 12}});
	assert.equal(line, 'Rudder, 2 of 3.');
});

test('the help names the keys that settings have given, and says where they have left none', () => {
	const given = rebind(
		bindings,
		new Map([
			['runHelp', ['Ctrl-T']],
			['first', []],
		]),
	);
	const own = given.type === 'bound' ? given.bindings : bindings;
	const [head = ''] = linesAfter('?', {bindings: own});
	assert.match(head, /Type a word and press Control T to hear the rows with it\.$/);
	assert.match(
		linesAfter('? "first event" ctrl+t', {bindings: own})[1] ?? '',
		/^1: Reading\. No key: the first event/,
	);
	const none = bindings.map(row => (row.action === 'runHelp' ? {...row, keys: []} : row));
	assert.match(linesAfter('?', {bindings: none})[0] ?? '', /^Help: \d+ rows\.$/);
});

test('a row of the help is not done before it was heard', () => {
	const typed = press(open(), '? "quit"');
	const heard = updateSpoken(typed.state, {type: 'key', key: 'enter'});
	assert.deepEqual(heard.effects, []);
	const done = updateSpoken(heard.state, {type: 'key', key: 'enter'});
	assert.ok(done.effects.some(({type}) => type === 'quit'));
});

test('from the differences one goes to the topic in the comparison, and back to it in the list', () => {
	const read = press(open(), 'D 6 enter enter').state;
	assert.equal(at(read), 'closure-threat');
	assert.match(
		answerLines(read, read, 'ctrl+l').at(-1) ?? '',
		/^What: compatible\. TBN New Dock: threatened to shut/,
	);
	const {mode} = press(read, 'D').state;
	assert.ok(mode.type === 'differences' && mode.index === 5);
});

test('what comes of an effect is said, and a size is not', () => {
	const state = open();
	const told = updateSpoken(state, {type: 'told', notice: 'copied the citation'}).state;
	assert.equal(answerText(state, told), 'Copied the citation.\n');
	const resized = updateSpoken(state, {type: 'resize', size: {columns: 40, rows: 12}}).state;
	assert.equal(answerText(state, resized), '');
	const range = press(state, 'v').state;
	assert.equal(
		answerText(range, updateSpoken(range, {type: 'resize', size: {columns: 90, rows: 30}}).state),
		'',
	);
});

test('pasted text is written where one writes, and said to be no keys elsewhere', () => {
	const filter = press(open(), 'f').state;
	const pasted = updateSpoken(filter, {type: 'paste', text: 'tag:protest'}).state;
	assert.equal(answerText(filter, pasted), 'tag:protest');
	const idle = open();
	assert.match(
		answerText(idle, updateSpoken(idle, {type: 'paste', text: 'qq'}).state),
		/^Pasted text presses no keys/,
	);
});

test('nothing that a file holds can drive the terminal', () => {
	const event = {...orvel.get(0), title: 'A\u001b[2Jtitle\u0007\b', place: 'x\u009by'};
	const hostile = chronologyOfEvents({
		title: '\u001b]0;t\u0007',
		sources: [],
		actors: [],
		events: [event],
		extra: {},
	});
	const state = spoken(
		openState(hostile, {size: {columns: 80, rows: 24}, filter: queryOf('a\u001b[H', hostile)}),
	);
	const text = greetingText(state) + press(state, 'f enter escape x enter').text;
	assert.doesNotMatch(text, /[\0-\x09\x0b-\x1f\x7f-\x9f]/);
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
				const lines = answerLines(state, next, key);
				for (const line of lines) {
					assert.ok(line.length >= shortest && line === line.trim(), JSON.stringify(line));
					assert.doesNotMatch(line, /[\0-\x1f\x7f-\x9f¶·≠\u2190-\u21ff\u2500-\u27bf]/u);
				}
				const isHeard = lines.length > 0 || promptLineOf(state) || promptLineOf(next) || effects.length > 0;
				assert.ok(isHeard, `${key} in ${state.mode.type} after ${pressed.join(' ')}`);
				state = next;
			}
		}),
		{numRuns: 150},
	);
});
