import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compareAccounts} from '../../source/chronology/comparison.ts';
import {frame} from '../../source/viewer/frame.ts';
import {choicesOf} from '../../source/viewer/modes/choose/choices.ts';
import {relationWords} from '../../source/viewer/modes/pair/relation.ts';
import {pairIn} from '../../source/viewer/modes/pair/screen.ts';
import {pairItems} from '../../source/viewer/modes/pair/speech.ts';
import {actorLines} from '../../source/viewer/screen/actors.ts';
import {columnNames} from '../../source/viewer/screen/comparison.ts';
import {comparisonLines} from '../../source/viewer/screen/content-blocks.ts';
import {textOf} from '../../source/viewer/screen/line.ts';
import {cellWidth, wrap} from '../../source/viewer/screen/text.ts';
import {spokenDetail} from '../../source/viewer/speech/detail-words.ts';
import type {PairMode} from '../../source/viewer/state/mode.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {writeText} from '../../source/writers/text.ts';
import {detailShown, drive, opened, screenOf} from '../drive.ts';
import {read} from '../fixtures.ts';
import {chronologyOfClaims} from './claim-count.ts';

const words = 'the lamp was dark all night '.repeat(300);

/** A chronology of one event, told by so many sources, with texts of thousands of characters wherever a text may stand. */
async function longState(sources: number, size = {columns: 120, rows: 40}): Promise<State> {
	const ids = Array.from({length: sources}, (_, index) => `s${index}`);
	const chronology = await read(
		JSON.stringify({
			version: 1,
			title: words,
			sources: ids.map(id => ({id, outlet: `${id} ${words}`, note: words})),
			actors: [{id: 'keeper', name: words, office: words}],
			events: [
				{
					...{id: 'lamp', date: '1911', title: words, place: words, tags: [words], actors: ['keeper']},
					accounts: ids.slice(0, 100).map((source, index) => ({
						...{source, when: words.slice(0, 500), text: index === 0 ? words.repeat(10) : 'Told.'},
						claims: [{topic: `T ${words.slice(0, 3000)}`, says: `so ${index}`}],
					})),
				},
			],
		}),
		'file.json',
	);
	return opened({size}, chronology);
}

const sizes = [
	{columns: 120, rows: 40},
	{columns: 80, rows: 24},
	{columns: 40, rows: 12},
	{columns: 200, rows: 60},
];

for (const size of sizes) {
	for (const sources of [1, 2, 100]) {
		test(`long texts of ${sources} sources leave room for one another at ${size.columns}x${size.rows}`, async () => {
			for (const keys of [
				'enter',
				'enter c',
				'enter 2',
				'a',
				'f',
				'D',
				'L',
				'? ',
				'@',
				'enter G',
				'enter i',
			]) {
				const state = drive(await longState(sources, size), keys.trim());
				const screen = screenOf(state);
				assert.equal(screen.split('\n').length, size.rows, keys);
				if (!keys.startsWith('enter')) continue;
				const {head, foot, rows} = detailShown(state);
				assert.ok(
					rows >= 3 && head.length + foot.length < size.rows,
					`${keys}: ${head.length} lines above the text`,
				);
			}
		});
	}
}

test('the end of a title that has no room above the text stands in the text', async () => {
	const state = drive(await longState(1), 'enter G');
	const {blocks, head} = detailShown(state);
	assert.match(head.map(row => row.map(({text}) => text).join('')).join('\n'), /…/);
	const text = blocks
		.flatMap(({lines}) =>
			lines.map(row =>
				row
					.map(each => each.text)
					.join('')
					.trim(),
			),
		)
		.join(' ');
	assert.ok(text.includes(words.trim()), 'the whole title is to be read');
});

test('a detail is laid out once, however many keys are pressed in it', async () => {
	const state = drive(await longState(1), 'enter');
	const {blocks} = detailShown(state);
	for (const keys of ['j', 'j j pagedown', 'G', '/ d a r k', '?', 'a']) {
		const later = drive(state, keys);
		if (later.mode.type === 'browse') assert.equal(detailShown(later).blocks, blocks, keys);
	}
	assert.equal(wrap(words, 70), wrap(words, 70));
	assert.notDeepEqual(wrap(words, 70), wrap(words, 61));
});

test('the comparison of two events is laid out once, however many keys are pressed in it', async () => {
	const event = {date: '1911', title: words, accounts: [{source: 'log', text: 'Told.'}]};
	const chronology = await read(
		JSON.stringify({
			...{version: 1, title: 'T', sources: [{id: 'log', outlet: 'Log'}]},
			events: ['lamp', 'fog'].map(id => ({id, ...event})),
		}),
		'file.json',
	);
	const size = {columns: 120, rows: 40};
	const blocksOf = (state: State) => {
		assert.equal(state.mode.type, 'pair');
		return state.mode.type === 'pair' ? pairIn(state, state.mode, size).blocks : [];
	};
	const state = drive(opened({size}, chronology), 'C j C');
	const blocks = blocksOf(state);
	for (const keys of ['j', 'j pagedown', 'G g']) assert.equal(blocksOf(drive(state, keys)), blocks, keys);
	assert.notEqual(pairIn(state, {...state.mode, first: 1, second: 0} as PairMode, size).blocks, blocks);
});

test('an event of a thousand sources is drawn, spoken and printed', async () => {
	const ids = Array.from({length: 1000}, (_, index) => `s${index}`);
	const chronology = await read(
		JSON.stringify({
			...{version: 1, title: 'T', sources: ids.map(id => ({id, outlet: `Outlet ${id}`}))},
			events: [
				{
					...{id: 'lamp', date: '1911', title: 'The lamp'},
					accounts: ids.map((source, index) => ({
						...{source, date: String(1000 + index), text: 'Told.'},
						claims: [{topic: `T ${index % 10}`, says: `so ${index}`, value: index}],
					})),
				},
			],
		}),
		'file.json',
	);
	for (const opening of [{}, {spoken: {digits: ''}}]) {
		for (const size of [
			{columns: 120, rows: 40},
			{columns: 60, rows: 24},
		]) {
			for (const keys of [
				'c',
				'enter c j G',
				'D',
				'a',
				'?',
				'L L',
				'y',
				'3 l l',
				'/ t o l d enter n',
				'enter G',
			]) {
				const state = drive(opened({size, ...opening}, chronology), keys);
				assert.ok(frame(state), keys);
			}
		}
	}
	const [event] = [chronology.get(0)];
	const signs = compareAccounts(event).map(({sign}) => sign);
	assert.deepEqual(new Set(signs), new Set(['differ']));
	assert.equal(signs.length, 11);
	const silent = new Set(
		compareAccounts(event).flatMap(({cells}) => cells.filter(({length}) => length === 0)),
	);
	assert.equal(silent.size, 1, 'sources that say nothing share a cell');
	const page = {width: 80, measure: cellWidth, strong: (text: string) => text};
	assert.match([...writeText(chronology, [0], page)].join(''), /Outlet s999/);
});

test('a comparison is drawn once, although it is laid out for a pane that has room for all and for one that has not', async () => {
	const {chronology, told} = await chronologyOfClaims(300);
	const state = drive(opened({size: {columns: 80, rows: 24}}, chronology), 'enter');
	const [event, begun] = [chronology.get(0), told()];
	assert.ok([...comparisonLines(state, event, 80)].length > 300);
	const once = told() - begun;
	assert.match(screenOf(drive(state, 'c')), /Topic 0 +dark +~ dark/);
	assert.ok(
		told() - begun - once <= once,
		`${told() - begun - once} claims were told, of which there are ${once}`,
	);
});

test('of a thousand long names of sources only what is shown is laid out', () => {
	const outlets = Array.from({length: 1000}, (_, index) => `${index} ${words}`);
	let asked = 0;
	const accounts = outlets.map((_, index) => ({
		...{text: 'Told.', paragraphs: [], claims: [], links: []},
		get source() {
			asked++;
			return String(index);
		},
	}));
	const sources = new Map(outlets.map((outlet, id) => [String(id), {id: String(id), outlet, extra: {}}]));
	const state = opened();
	const named: State = {...state, chronology: {...state.chronology, sources}};
	assert.ok(columnNames(named, {...state.chronology.get(0), accounts}, 76).length > 1);
	assert.ok(asked <= 20, `${asked} names were laid out`);
});

test('of a thousand long names of actors some are drawn and spoken, and the number of the others', async () => {
	const ids = Array.from({length: 1000}, (_, index) => `a${index}`);
	const chronology = await read(
		JSON.stringify({
			...{version: 1, title: 'T', sources: []},
			actors: ids.map(id => ({id, name: `${id} ${words}`.trim()})),
			events: [
				{
					...{id: 'lamp', date: '1911', title: 'The lamp', accounts: []},
					actors: ids.map((actor, index) => ({actor, role: index < 500 ? 'by' : 'harmed'})),
				},
			],
		}),
		'file.json',
	);
	const state = drive(opened({}, chronology), 'enter');
	const lines = actorLines(state, chronology.get(0), 80);
	assert.ok(lines.length <= 1000, `${lines.length} lines were laid out`);
	const text = lines.map(row => textOf(row).trim()).join(' ');
	assert.match(
		text,
		/^By +a0 the lamp .* night, a1 the lamp .* … and 496 more Harmed +a500 the lamp .* … and 499 more$/,
	);
	assert.match(relationWords(state, 0, 0), /; both mention a0 the lamp .* and 996 more$/);
	assert.match(spokenDetail(state).head.join(' '), /and 496 more\. Harmed: a500 .* and 499 more\./);
});

test('the comparison of two events names each claim’s source in a few lines, however long its name is', async () => {
	const ids = Array.from({length: 100}, (_, index) => `s${index}`);
	const chronology = await read(
		JSON.stringify({
			...{version: 1, title: 'T', sources: ids.map(id => ({id, outlet: `${id} ${words}`}))},
			events: ['lamp', 'fog'].map(id => ({
				...{id, date: '1911', title: id},
				accounts: ids.map(source => ({
					source,
					text: 'Told.',
					claims: [{topic: 'Light', says: `by ${source}`}],
				})),
			})),
		}),
		'file.json',
	);
	const state = drive(opened({}, chronology), 'C j C');
	assert.equal(state.mode.type, 'pair');
	const {blocks} = pairIn(state, state.mode as PairMode, {columns: 120, rows: 40});
	const lines = blocks.flatMap(block => block.lines);
	assert.ok(lines.length <= 100 * 6, `${lines.length} lines were laid out`);
	const text = lines.map(textOf).join(' ');
	assert.match(text, /by s99 .*s99 the lamp .*…/);
	assert.ok(pairItems(state, state.mode as PairMode).join(' ').length < 100_000);
	const said = choicesOf(drive(opened({}, chronology), 'c y'), 'copy').map(({words = ''}) => words);
	assert.match(said.join(), /comparison of s0 the lamp .* and s99 the lamp/);
	assert.ok(said.join().length < 100_000);
});
