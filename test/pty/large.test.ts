import assert from 'node:assert/strict';
import {appendFileSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {folderFor} from '../scripts.ts';
import {startAnnals} from './program.ts';

const text = 'The lamp is lit, and told of at length; '.repeat(10);
const table = [
	'id,date,title',
	...Array.from({length: 3000}, (_, index) => `lamp-${index},${1000 + index},"Lamp ${index}: ${text}"`),
	'',
].join('\n');

test('a large file that has changed is told, and R reads it again and keeps the place', async t => {
	const file = path.join(folderFor(t), 'lamps.csv');
	writeFileSync(file, table);
	const terminal = await startAnnals({t, file, shown: /3,000 of 3,000 events/});
	terminal.send('G');
	await terminal.until(/▸.*Lamp 2999/);
	appendFileSync(file, 'last,990,The first lamp\n');
	await terminal.until(/lamps\.csv has changed since it was read: R reads it again/);
	terminal.send('R');
	await terminal.until(/3,001 of 3,001 events[\s\S]*▸.*Lamp 2999[\s\S]*read again: 3,001 events/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('a large file that is followed is read again, and stays on the screen when it is emptied', async t => {
	const file = path.join(folderFor(t), 'lamps.csv');
	writeFileSync(file, table);
	const terminal = await startAnnals({t, file, args: ['--watch'], shown: /3,000 of 3,000 events/});
	appendFileSync(file, 'last,990,The first lamp\n');
	await terminal.until(/3,001 of 3,001 events/);
	truncateSync(file);
	await terminal.until(/1 fault · 3,001 of 3,001 events/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

/** A table that takes a while to be read. */
const longer = `id,date,title\n${Array.from({length: 60_000}, (_, index) => `lamp-${index},${1000 + (index % 900)},"Lamp ${index} is lit, and told of"\n`).join('')}`;

test('an event that stands behind the first rows is looked for, and the cursor goes there', async t => {
	const file = path.join(folderFor(t), 'lamps.csv');
	writeFileSync(file, longer);
	const terminal = await startAnnals({
		...{t, file, args: ['--at', 'lamp-59000']},
		shown: /▸.*Lamp 59000 /,
	});
	assert.match(terminal.output(), /looking for lamp-59000 …/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('an event that a large file lacks is told in the bar once all is read', async t => {
	const file = path.join(folderFor(t), 'lamps.csv');
	writeFileSync(file, longer);
	const terminal = await startAnnals({
		...{t, file, args: ['--at', 'lamp-x']},
		shown: /60,000 of 60,000 events/,
	});
	await terminal.until(/--at: no event has the id lamp-x/);
	assert.match(terminal.output(), /looking for lamp-x …/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('what a filter names behind the first rows is read up to the end, while that is said', async t => {
	const file = path.join(folderFor(t), 'lamps.csv');
	writeFileSync(file, `${longer.replace('title', 'title,tags')}last,1999,The last lamp,rare\n`);
	const terminal = await startAnnals({...{t, file, args: ['--tag', 'rare']}, shown: /1 of 60,001 events/});
	await terminal.until(/▸.*The last lamp/);
	assert.match(terminal.output(), /reading lamps\.csv/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});
