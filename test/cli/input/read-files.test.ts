import assert from 'node:assert/strict';
import {truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {type Opening, readFiles} from '../../../source/cli/input/read-files.ts';
import {unpack} from '../../../source/cli/input/unpack.ts';
import type {FileOptions} from '../../../source/cli/options/file-options.ts';
import {allEvents} from '../../fixtures.ts';
import {folderFor} from '../../scripts.ts';

const north = `version: 1
title: North
titel: misspelt
events:
  - id: storm
    date: 1890
    title: A storm
`;
const south = 'id,date,title\nstorm,1893,A flood\nfrost,1891,Frost\nx,tomorrow,Hail\n';

type Written = Readonly<Record<string, string | Uint8Array>>;

/** Writes files, and reads them in their order. What `as` names is one of them. */
async function opening(t: TestContext, written: Written, options: FileOptions = {}): Promise<Opening> {
	const folder = folderFor(t);
	const paths = Object.entries(written).map(([name, content]) => {
		const file = path.join(folder, name);
		writeFileSync(file, content);
		return file;
	});
	return readFiles(paths, options);
}

/** What is told of each file, by its name. */
function toldIn({told}: Opening): readonly (readonly string[])[] {
	return told.map(({file, problems}) => [path.basename(file), ...problems.map(({message}) => message)]);
}

test('files of two formats are one chronology, each warning is of its file, and each event has its place', async t => {
	const opened = await opening(t, {'north.yaml': north, 'south.csv': south});
	assert.ok(opened.type === 'opened');
	const {chronology, placeOf} = opened;
	assert.deepEqual(
		allEvents(chronology).map(({id}) => id),
		['north/storm', 'frost', 'south/storm', 'x'],
	);
	const told = toldIn(opened).map(([file, ...messages]) => `${file}: ${messages.join('; ')}`);
	assert.match(told[0] ?? '', /^north\.yaml: .*key of the format/);
	assert.match(told[1] ?? '', /^south\.csv: .*south\/storm.*; .*tomorrow/);
	const place = await placeOf('south/storm');
	assert.deepEqual([path.basename(place?.file ?? ''), place?.line], ['south.csv', 2]);
	assert.deepEqual((await placeOf('north/storm'))?.line, 5);
	assert.equal(await placeOf('storm'), undefined);
});

test('one event of two files is edited in the first', async t => {
	const opened = await opening(t, {'north.yaml': north, 'south.csv': south}, {areIdsShared: true});
	assert.ok(opened.type === 'opened');
	assert.equal(path.basename((await opened.placeOf('storm'))?.file ?? ''), 'north.yaml');
	assert.equal(opened.chronology.size, 3);
});

test('where one of the files is refused, all is, and it alone is told', async t => {
	const refused = await opening(t, {'north.yaml': north, 'south.html': '<!doctype html>'});
	assert.equal(refused.type, 'refused');
	assert.equal(toldIn(refused).length, 1);
	assert.match(toldIn(refused)[0]?.join(' ') ?? '', /^south\.html is a web page; annals reads .*\bcsv\b/);
});

test('files of one name in two folders are told apart', async t => {
	const one = path.join(folderFor(t), 'a.csv');
	const other = path.join(folderFor(t), 'a.csv');
	writeFileSync(one, south);
	writeFileSync(other, south);
	const opened = await readFiles([one, other], {});
	assert.ok(opened.type === 'opened');
	const ids = allEvents(opened.chronology).map(({id}) => id);
	assert.equal(new Set(ids).size, 6);
	assert.ok(ids.every(id => id.includes('/')));
});

test('no name of a file reaches a terminal as it is, and one of wide characters is measured', async t => {
	const opened = await opening(t, {'a\u001b[2J.csv': south, '朝.csv': south});
	assert.ok(opened.type === 'opened');
	const {chronology, isPlain} = opened;
	assert.equal(isPlain, false);
	assert.deepEqual(
		allEvents(chronology)
			.map(({id}) => id)
			.filter(id => id.endsWith('fog') || id.endsWith('frost')),
		['a␛[2J/frost', '朝/frost'],
	);
});

test('a file with a name is a source of its own, alone as among others', async t => {
	const file = path.join(folderFor(t), 'a.csv');
	writeFileSync(file, south);
	const opened = await readFiles([file], {as: new Map([[file, 'Ann']])});
	assert.ok(opened.type === 'opened');
	assert.deepEqual(
		[...opened.chronology.sources.values()].map(({outlet}) => outlet),
		['Ann'],
	);
});

test('a file that is packed is read as what is in it, by the ending before .gz or by its look', async t => {
	for (const name of ['south.csv.gz', 'south.gz', 'south']) {
		const opened = await opening(t, {[name]: gzipSync(south)});
		assert.ok(opened.type === 'opened', name);
		assert.equal(opened.chronology.size, 3, name);
		assert.equal((await opened.placeOf('frost'))?.line, 3, name);
	}
});

test('what is packed and torn, damaged, too much or packed twice is refused in a sentence', async t => {
	const packed = gzipSync(south);
	const damaged = Uint8Array.from(packed, (byte, index) => (index === 20 ? byte ^ 0xff : byte));
	const refusals: readonly (readonly [Uint8Array, RegExp])[] = [
		[
			packed.subarray(0, packed.length - 20),
			/^is packed with gzip, and ends before its content does: get it again$/,
		],
		[damaged, /^is packed with gzip, and is damaged: get it again$/],
		[gzipSync(packed), /^is packed with gzip: unpack it first; annals reads text in /],
	];
	for (const [bytes, wanted] of refusals) {
		const refused = await opening(t, {'a.csv.gz': bytes});
		assert.equal(refused.type, 'refused');
		assert.match(refused.told[0]?.problems[0]?.message ?? '', wanted);
	}
	const bomb = await unpack(gzipSync(new Uint8Array(2 ** 21)), 2 ** 20);
	assert.deepEqual(bomb, {type: 'unreadable', reason: 'is packed with gzip, and holds more than 1 MiB'});
});

test('a file that is larger than a text is refused without being read, and it is said how its events can be', async t => {
	const file = path.join(folderFor(t), 'large.json');
	writeFileSync(file, '{"version": 1, "title": "Large", ');
	// Most of it is a hole.
	truncateSync(file, 3 * 2 ** 30);
	const [[, message = ''] = []] = toldIn(await readFiles([file], {}));
	assert.match(message, /^is larger than 512 MiB.*jq -c/);
});
