import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Opened, Opening} from '../../../source/cli/input/read-files.ts';
import {readFiles} from '../../../source/cli/input/read-files.ts';
import type {FileOptions} from '../../../source/cli/options/file-options.ts';
import {readFilesByProcess} from '../../../source/cli/whole/by-process.ts';
import type {Progress} from '../../../source/viewer/state/progress.ts';
import {allEvents} from '../../fixtures.ts';
import {folderFor} from '../../scripts.ts';

const quiet = {begun() {}, joining() {}, progress() {}};

function fixtures(...names: readonly string[]): readonly string[] {
	return names.map(name => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)));
}

async function byProcess(files: readonly string[], options: FileOptions = {}): Promise<Opening | undefined> {
	return readFilesByProcess(files, options, quiet, new AbortController().signal);
}

async function placesIn({chronology, placeOf}: Opened) {
	const events = allEvents(chronology);
	return Promise.all(events.map(async ({id}) => ({id, ...(await placeOf(id))})));
}

for (const files of [
	fixtures('orvel.yaml'),
	fixtures('towpath.json'),
	fixtures('quill.ged'),
	fixtures('gull-rock.yaml', 'lighthouse.csv', 'buoys.ndjson'),
])
	test(`${files.map(file => path.basename(file)).join(', ')}: another process reads the same, with the lines of events`, async () => {
		const [here, there] = [await readFiles(files, {}), await byProcess(files)];
		assert.ok(here.type === 'opened' && there?.type === 'opened');
		assert.deepEqual(allEvents(there.chronology), allEvents(here.chronology));
		assert.deepEqual([there.told, there.isPlain], [here.told, here.isPlain]);
		assert.equal(there.stamp, here.stamp);
		assert.deepEqual(await placesIn(there), await placesIn(here));
		assert.equal(await there.placeOf('nowhere'), undefined);
	});

test('another process refuses what is refused here, and for the same reasons', async t => {
	const files = [...fixtures('slips.yaml', 'orvel.yaml'), path.join(folderFor(t), 'none.yaml')];
	assert.deepEqual(await byProcess(files), await readFiles(files, {}));
});

test('it is told which file is read, how large it is, and how far that is', async t => {
	const file = path.join(folderFor(t), 'lamps.csv');
	const rows = Array.from({length: 30_000}, (_, index) => `${1000 + (index % 900)},Lamp ${index} is lit\n`);
	writeFileSync(file, `date,title\n${rows.join('')}`);
	const told: unknown[] = [];
	await readFilesByProcess(
		[file],
		{encoding: 'latin1'},
		{
			begun: (...given) => told.push(given),
			joining() {},
			progress: words => told.push(words),
		},
		new AbortController().signal,
	);
	assert.deepEqual(told[0], [file, 11 + rows.join('').length]);
	assert.equal(told.at(-1), undefined);
});

test('it is told that files are joined, and how far what is made of them is handed over', async t => {
	const folder = folderFor(t);
	const files = ['north', 'south'].map(name => {
		const rows = Array.from(
			{length: 20_000},
			(_, index) => `${name}${index},${1000 + (index % 900)},Lamp ${index}`,
		);
		writeFileSync(path.join(folder, `${name}.csv`), ['id,date,title', ...rows].join('\n'));
		return path.join(folder, `${name}.csv`);
	});
	const told: (number | Progress | undefined)[] = [];
	const opening = await readFilesByProcess(
		files,
		{},
		{
			begun() {},
			joining: events => told.push(events),
			progress: progress => told.push(progress),
		},
		new AbortController().signal,
	);
	assert.equal(opening?.type === 'opened' ? opening.chronology.size : opening, 40_000);
	const behind = told.slice(told.indexOf(40_000) + 1);
	const handed = behind.findIndex(each => typeof each === 'object' && each.step !== undefined);
	assert.ok(handed > 0, JSON.stringify(behind));
	const shares = behind.flatMap(each =>
		typeof each === 'object' ? [each.step?.share ?? each.left?.share ?? -1] : [],
	);
	assert.ok(
		shares.every(share => share > 0 && share < 1),
		JSON.stringify(shares),
	);
	const steps = behind.flatMap(each => (typeof each === 'object' ? [each.step?.name ?? 'joined'] : []));
	assert.deepEqual([...new Set(steps)], ['joined', 'handed over']);
});

test('what reads ends as soon as that is no longer wanted', async () => {
	const reading = new AbortController();
	const opening = readFilesByProcess(fixtures('orvel.yaml'), {}, quiet, reading.signal);
	reading.abort();
	assert.equal((await opening)?.type, 'refused');
});

test('another process finds what may be one event in two files, and joins them as that is answered', async t => {
	const folder = folderFor(t);
	const files = [
		['north', 'A storm breaks the quay', '1890-05-01'],
		['south', 'Storm wrecks the quay', '1890-05-02'],
	].map(([name, title, date]) => {
		const file = path.join(folder, `${name}.yaml`);
		writeFileSync(
			file,
			`version: 1\ntitle: ${name}\nevents:\n  - {id: ${name}, date: ${date}, title: ${title}}\n`,
		);
		return file;
	});
	const options: FileOptions = {isNear: true, answers: path.join(folder, 'said.jsonl')};
	const [here, there] = [await readFiles(files, options), await byProcess(files, options)];
	assert.ok(here.type === 'opened' && there?.type === 'opened');
	const pairs = await there.near?.pairs();
	assert.deepEqual(pairs, await here.near?.pairs());
	assert.equal(pairs?.list.length, 1);
	const [{events} = assert.fail()] = pairs?.list ?? [];
	assert.equal(await there.near?.answers.set(events, 'one'), undefined);
	const joined = await there.near?.again();
	assert.equal(joined?.chronology.size, 1);
	const same = await here.near?.again();
	assert.deepEqual(joined && allEvents(joined.chronology), same && allEvents(same.chronology));
	assert.deepEqual(await joined?.near?.pairs(), await same?.near?.pairs());
	assert.deepEqual(joined && (await placesIn(joined)), same && (await placesIn(same)));
	joined?.near?.end?.();
	await assert.rejects(async () => joined?.near?.again());
});
