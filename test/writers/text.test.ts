import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import type {Chronology} from '../../source/chronology/store.ts';
import {cellWidth} from '../../source/viewer/screen/text.ts';
import {writers} from '../../source/writers/index.ts';
import {writeText} from '../../source/writers/text.ts';
import {allRows, fixture, gullRock, orvel, read, readDoubtful, weirEnd} from '../fixtures.ts';

function written(chronology: Chronology, width: number, rows = allRows(chronology)): string {
	return [...writeText(chronology, rows, {width, measure: cellWidth, strong: text => text})].join('');
}

function row(id: string): number {
	return gullRock.rowOf(id) ?? -1;
}

const lampOut = `\
Friday 16 October 1987, before dawn
A storm puts the lamp out
  Gull Rock · harmed: Fishers of Port Ellery · said by: Head
  keeper · named: Harbour Board

  Harbour Almanac, ¶2
    The lamp went out in the storm; three boats were
    stranded.

  Coast Gazette, ¶1–3, 5
    The keeper told the paper that the lamp had failed
    before dawn.

    Two boats or more lay on the rocks by daylight.

  Keepers’ Log
    Lamp out, mid-October. More than five boats ashore,
    about forty men.

  Differ: Boats stranded. Agree: Cause. Compatible: When. In
  one source only: Last heard, Men.
`;

const tower = `\
1811 to 1815
The tower is built
  by: Harbour Board

  Harbour Almanac, ¶1
    The Board built the tower in four years.
`;

test('an event that three sources tell of', () => {
	assert.equal(written(gullRock, 60, [row('lamp-out')]), lampOut);
});

test('whoever holds an office is told with it', () => {
	const rows = ['leak', 'closing'].map(id => weirEnd.rowOf(id) ?? -1);
	const text = written(weirEnd, 80, rows);
	assert.match(text, /^ {2}harmed: Bargees · said by: Ada Moor \(chief engineer\), Lock keepers$/m);
	assert.match(text, /^ {2}by: Ada Moor \(acting director\)$/m);
});

test('an event that one source tells of has nothing to compare', () => {
	assert.equal(written(gullRock, 60, [row('tower')]), tower);
});

test('an event that nobody tells of is a date and a title', () => {
	assert.equal(written(gullRock, 60, [row('beacon')]), 'AD 44\nA beacon is named on a map\n');
});

test('an empty line stands between events, and none at the end', () => {
	assert.equal(written(gullRock, 60, [row('tower'), row('lamp-out')]), `${tower}\n${lampOut}`);
});

test('no event is no text', () => {
	assert.equal(written(gullRock, 60, []), '');
});

test('titles are strong, every line of them by itself', () => {
	const page = {width: 20, measure: cellWidth, strong: (text: string) => `<${text}>`};
	const [first = ''] = writeText(gullRock, [row('lamp-out')], page);
	assert.deepEqual(first.match(/<.*>/g), ['<A storm puts the>', '<lamp out>']);
});

test('no line is wider than its page, or ends in spaces', () => {
	for (const chronology of [gullRock, orvel]) {
		for (let width = 20; width <= 100; width++) {
			const lines = written(chronology, width).split('\n');
			const wrong = lines.filter(line => stringWidth(line) > width || line !== line.trimEnd());
			assert.deepEqual(wrong, [], `${chronology.title}, ${width} cells wide`);
		}
	}
});

test('words longer than the page, and wide ones, are broken', async () => {
	const long = await read(
		JSON.stringify({
			version: 1,
			title: 'T',
			sources: [{id: 's', outlet: 'S'.repeat(50)}],
			events: [
				{
					id: 'e',
					date: '2000',
					title: '灯'.repeat(50),
					accounts: [{source: 's', text: 'https://example.org/'.repeat(9)}],
				},
			],
		}),
	);
	const lines = written(long, 30).split('\n');
	assert.deepEqual(
		lines.filter(line => stringWidth(line) > 30),
		[],
	);
	assert.equal(lines.join('').replace(/\s/g, '').match(/灯/g)?.length, 50);
});

test('text is what is printed where no format is named', () => {
	assert.equal(writers[0].format, 'text');
});

test('links are printed beneath what is compared, in both directions, with who says so and who contradicts it', async () => {
	const regatta = await readDoubtful(fixture('two-orders.yaml'), 'two-orders.yaml');
	assert.equal(
		written(regatta, 100, [regatta.rowOf('start') ?? -1]),
		`\
1 June 1953
The boats set off

  The Post, ¶2
    Once the gun had been fired the boats set off.

  Log
    Boats off.

  After: The gun is fired (1 June 1953). The Post: once it had been fired, ¶2. Log has it the other
  way round.
  Answered by: The gun is fired (1 June 1953). Log, headline. The Post has it the other way round.
  Condition of: The prize is given (3 June 1953). The Post.
  Before: The prize is given (3 June 1953). Log.
`,
	);
});
