import assert from 'node:assert/strict';
import {readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {replaceFile} from '../../../source/cli/marks/replace-file.ts';
import {folderFor} from '../../scripts.ts';

/** A file in a folder of its own, all that is in there, and what another process does that takes the lock for stale. */
function replaceable(t: TestContext) {
	const folder = folderFor(t);
	const file = path.join(folder, 'kept');
	const next = `${file}.new`;
	writeFileSync(file, 'before');
	const files = () =>
		Object.fromEntries(
			readdirSync(folder).map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
		);
	const usurp = () => {
		rmSync(next);
		writeFileSync(next, 'half of');
	};
	return {file, next, files, usurp};
}

test('a file is replaced, or left, and the lock is gone', async t => {
	const {file, files} = replaceable(t);
	assert.ok(await replaceFile(file, async () => 'after'));
	assert.deepEqual(files(), {kept: 'after'});
	assert.ok(await replaceFile(file, async () => undefined));
	assert.deepEqual(files(), {kept: 'after'});
});

test('what goes wrong in composing is thrown, and the lock is gone', async t => {
	const {file, files} = replaceable(t);
	const fault = new Error('no text');
	await assert.rejects(
		() =>
			replaceFile(file, async () => {
				throw fault;
			}),
		fault,
	);
	assert.deepEqual(files(), {kept: 'before'});
});

for (const text of ['mine', undefined]) {
	test(`who has lost the lock and composed ${text ?? 'nothing'} leaves the other’s file alone`, async t => {
		const {file, files, usurp} = replaceable(t);
		let composed = 0;
		const isDone = await replaceFile(file, async () => {
			composed++;
			usurp();
			return text;
		});
		assert.equal(isDone, false);
		assert.equal(composed, 1);
		assert.deepEqual(files(), {kept: 'before', 'kept.new': 'half of'});
	});
}

test('a fault after the lock was lost leaves the other’s file alone, too', async t => {
	const {file, files, usurp} = replaceable(t);
	await assert.rejects(() =>
		replaceFile(file, async () => {
			usurp();
			throw new Error('no text');
		}),
	);
	assert.deepEqual(files(), {kept: 'before', 'kept.new': 'half of'});
});

test('who has lost the lock composes again under a new one', async t => {
	const {file, next, files, usurp} = replaceable(t);
	const seen: string[] = [];
	const isDone = await replaceFile(file, async () => {
		seen.push(readFileSync(file, 'utf8'));
		if (seen.length > 1) return `${seen.at(-1)} and mine`;
		usurp();
		// Something changes the file meanwhile, and whoever has the lock is gone.
		writeFileSync(file, 'theirs');
		utimesSync(next, 0, 0);
		return 'mine alone';
	});
	assert.ok(isDone);
	assert.deepEqual(seen, ['before', 'theirs']);
	assert.deepEqual(files(), {kept: 'theirs and mine'});
});
