import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import type {FileOptions} from '../../../source/cli/options/file-options.ts';
import {type LargeFile, largeFileAt, rowsIn} from '../../../source/cli/survey/large-file.ts';
import {openedWithFirst} from '../../../source/cli/survey/open-large.ts';
import {chronologyInFile, surveyorOf} from '../../../source/readers/survey.ts';
import {folderFor} from '../../scripts.ts';

/** A file of so many rows, and its first ones. */
async function opened(t: TestContext, count: number) {
	const file = path.join(folderFor(t), 'lamps.csv');
	const rows = Array.from({length: count}, (_, index) => `1900-01-${1 + (index % 28)},Lamp ${index}\n`);
	writeFileSync(file, `date,title\n${rows.join('')}`);
	const large = await largeFileAt(file, {});
	assert.ok(large);
	t.after(large.close);
	return large;
}

test('what reads rows again is made once for the first rows of a file and for all that come', async t => {
	const options: FileOptions = {};
	const file = await opened(t, 5000);
	let reads = 0;
	const bytes = {
		size: file.bytes.size,
		read(offset: number, length: number) {
			reads++;
			return file.bytes.read(offset, length);
		},
	};
	const large: LargeFile = {...file, bytes};
	const first = await openedWithFirst(large, options, () => true);
	assert.ok(first && first.chronology.size > 0);
	const surveyor = surveyorOf(file.found.format, file.bytes, 'Lamps', options);
	for (let reached: unknown = 0; reached !== file.bytes.size; ) reached = await surveyor.next();
	const before = reads;
	const whole = await chronologyInFile(surveyor.survey(), rowsIn(large)(options));
	assert.equal(whole.size, 5000);
	assert.equal(reads, before);
	assert.equal(whole.get(0).title, 'Lamp 0');
});

test('a file of which reading has begun is read once, and tells who listens later', async t => {
	const rest = (await openedWithFirst(await opened(t, 100_000), {}, () => true))?.rest;
	assert.ok(rest?.begin);
	rest.begin();
	rest.begin();
	// What the thread tells until then waits.
	await setImmediate();
	const sizes: number[] = [];
	await new Promise<void>(resolve => {
		const end = rest.listen(
			message => {
				if (message.type !== 'reloaded' || message.reload.type !== 'grown') return;
				const {chronology, isWhole} = message.reload;
				sizes.push(chronology.size);
				if (!isWhole) return;
				end();
				resolve();
			},
			() => [],
		);
	});
	assert.ok(sizes.length > 1, `${sizes}`);
	assert.deepEqual(
		sizes,
		sizes.toSorted((one, other) => one - other),
	);
	assert.deepEqual([sizes.at(-1), new Set(sizes).size], [100_000, sizes.length]);
});
