import assert from 'node:assert/strict';
import {test} from 'node:test';
import {differencesOf} from '../../source/chronology/differences.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {cellWidth} from '../../source/viewer/screen/text.ts';
import {writeDifferencesJson, writeDifferencesText} from '../../source/writers/differences.ts';
import {allRows, fixture, gullRock, orvel, readDoubtful, weirEnd} from '../fixtures.ts';

function text(chronology: Chronology, width: number, rows = allRows(chronology)): string {
	return [...writeDifferencesText(chronology, rows, {width, measure: cellWidth, strong: part => part})].join(
		'',
	);
}

function json(chronology: Chronology, rows = allRows(chronology)): string {
	return [...writeDifferencesJson(chronology, rows)].join('');
}

const gullRockDiffers = `\
Differ (1)

  Boats stranded
    Friday 16 October 1987, before dawn · A storm puts the
    lamp out · lamp-out
    Harbour Almanac: three
    Coast Gazette: two or more (¶3)
    Keepers’ Log: more than five

Compatible (1)

  When
    Friday 16 October 1987, before dawn · A storm puts the
    lamp out · lamp-out
    Harbour Almanac: on the 16th (¶2)
    Coast Gazette: in the small hours
    Coast Gazette: before dawn on the 16th (the keeper, ¶1)
    Keepers’ Log: mid-October

In one source only (2)

  Last heard
    Friday 16 October 1987, before dawn · A storm puts the
    lamp out · lamp-out
    Coast Gazette: a bell at four (¶2)

  Men
    Friday 16 October 1987, before dawn · A storm puts the
    lamp out · lamp-out
    Keepers’ Log: about forty
    Keepers’ Log: fifty at most
`;

test('a section a sign, in it each topic with its event and who says what', () => {
	assert.equal(text(gullRock, 60), gullRockDiffers);
});

test('where two of three speak, the third is said to say nothing', () => {
	const row = gullRock.rowOf('lamp-out') ?? -1;
	const lampOut = gullRock.get(row);
	const accounts = lampOut.accounts.map((account, index) =>
		index === 1 ? {...account, claims: []} : account,
	);
	const quiet: Chronology = {...gullRock, get: () => ({...lampOut, accounts})};
	const said = text(quiet, 60, [row]);
	assert.match(
		said,
		/Harbour Almanac: three\n {4}Coast Gazette: says nothing\n {4}Keepers’ Log: more than five\n/,
	);
	assert.equal(said.match(/says nothing/g)?.length, 1, 'not where one alone speaks');
});

test('where nothing differs, that is said in so many words, above what is told otherwise', () => {
	const row = gullRock.rowOf('lamp-out') ?? -1;
	const event = gullRock.get(row);
	const accounts = event.accounts.slice(0, 2);
	const two: Chronology = {...gullRock, get: () => ({...event, accounts})};
	assert.match(
		text(two, 80, [row]),
		/^No two sources contradict each other\.\n\nCompatible \(2\)\n\n {2}When\n[\s\S]*\n\nIn one source only \(1\)\n/,
	);
	assert.doesNotMatch(text(gullRock, 80), /contradict/);
});

test('headings and topics are strong, every line by itself', () => {
	const page = {width: 14, measure: cellWidth, strong: (part: string) => `<${part}>`};
	const said = [...writeDifferencesText(gullRock, allRows(gullRock), page)].join('');
	assert.deepEqual(said.match(/<.*>/g), [
		'<Differ (1)>',
		'<  Boats>',
		'<  stranded>',
		'<Compatible (1)>',
		'<  When>',
		'<In one source>',
		'<only (2)>',
		'<  Last heard>',
		'<  Men>',
	]);
});

test('where there is nothing, one line says so, and why, or an empty array', () => {
	const nobody = 'No two sources contradict each other: no event here has two sources.\n';
	for (const rows of [[], [gullRock.rowOf('tower') ?? -1], [gullRock.rowOf('beacon') ?? -1]]) {
		assert.equal(text(gullRock, 80, rows), nobody);
		assert.equal(json(gullRock, rows), '[]\n');
	}
	const closing = [weirEnd.rowOf('closing') ?? -1];
	assert.equal(text(weirEnd, 80, closing), 'No two sources contradict each other.\n');
	assert.equal(json(weirEnd, closing), '[]\n');
});

test('a quotation is shown as one, and who is cited by name', () => {
	const said = text(weirEnd, 80);
	assert.match(said, /Weir Bell: she condemns it: “a wet paper bag” \(Ada Moor, headline\)/);
	assert.match(said, /Weir Bell: “Open it!” \(Bargees, ¶5\)/);
	const [stranded] = JSON.parse(json(weirEnd));
	assert.deepEqual(
		stranded.accounts.map(({claims}: {claims: unknown}) => claims),
		[
			[{says: 'two', value: 2, attributedTo: 'Lock keepers', speaker: 'lock-keepers', paragraphs: [0, 1]}],
			[{says: 'three', value: 3, attributedTo: 'a passer-by', paragraphs: [1]}],
		],
	);
});

test('no line is wider than its page, or ends in spaces', () => {
	for (const chronology of [gullRock, orvel]) {
		for (let width = 20; width <= 100; width++) {
			const lines = text(chronology, width).split('\n');
			const wrong = lines.filter(line => cellWidth(line) > width || line !== line.trimEnd());
			assert.deepEqual(wrong, [], `${chronology.title}, ${width} cells wide`);
		}
	}
});

test('the JSON is as JSON.stringify writes it, and has every difference in order', () => {
	for (const chronology of [gullRock, orvel]) {
		const written = json(chronology);
		const tree = JSON.parse(written);
		assert.equal(written, `${JSON.stringify(tree, undefined, '\t')}\n`);
		assert.deepEqual(
			tree.map(({event, topic, sign}: {event: string; topic: string; sign: string}) => [event, topic, sign]),
			differencesOf(chronology, allRows(chronology)).map(({row, topic: {topic, sign}}) => [
				chronology.get(row).id,
				topic,
				sign,
			]),
		);
	}
});

test('in JSON every source is listed, one that is silent without claims', () => {
	const [boats, when, heard] = JSON.parse(json(gullRock));
	assert.deepEqual(boats, {
		event: 'lamp-out',
		date: '1987-10-16',
		title: 'A storm puts the lamp out',
		topic: 'Boats stranded',
		sign: 'differ',
		accounts: [
			{source: 'almanac', claims: [{says: 'three', value: 3, unit: 'boats', paragraphs: []}]},
			{source: 'gazette', claims: [{says: 'two or more', value: {min: 2}, unit: 'boats', paragraphs: [3]}]},
			{source: 'log', claims: [{says: 'more than five', value: {over: 5}, unit: 'boats', paragraphs: []}]},
		],
	});
	assert.deepEqual(when.accounts[1].claims, [
		{says: 'in the small hours', paragraphs: []},
		{
			says: 'before dawn on the 16th',
			value: {date: '1987-10-16'},
			attributedTo: 'the keeper',
			paragraphs: [1],
		},
	]);
	assert.deepEqual(heard.accounts, [
		{source: 'almanac', claims: []},
		{source: 'gazette', claims: [{says: 'a bell at four', paragraphs: [2]}]},
		{source: 'log', claims: []},
	]);
});

test('sources that have two events the other way round are among those that differ, though each tells of one alone', async () => {
	const regatta = await readDoubtful(fixture('two-orders.yaml'), 'two-orders.yaml');
	const rows = ['cheer'].map(id => regatta.rowOf(id) ?? -1);
	assert.ok(
		text(regatta, 100, rows).startsWith(`\
Differ (1)

  Because of: The whistle blows
    2 June 1953 · The crowd cheers · cheer
    The Post: because of
    A diary: the other way round: before, and then
`),
	);
	const [difference] = JSON.parse(json(regatta, rows));
	assert.deepEqual(
		difference.accounts.map(({source}: {readonly source: string}) => source),
		['post', 'diary'],
	);
});
