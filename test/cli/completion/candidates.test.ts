import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Candidate, candidatesFor, type Files} from '../../../source/cli/completion/candidates.ts';
import {flags} from '../../../source/cli/options/flags.ts';
import {conditions} from '../../../source/query/conditions.ts';
import {gullRock, read, weirEnd} from '../../fixtures.ts';

const asked: (readonly [files: readonly string[], settings: string | undefined])[] = [];
const files: Files = {
	async chronology(given, settings) {
		asked.push([given, settings]);
		const [file] = given;
		return file === 'missing' ? undefined : file === 'weir-end.yaml' ? weirEnd : gullRock;
	},
	views: async settings => new Map(settings === undefined ? [['attacks', 'tag:attack']] : []),
};

/** The candidates for the last of words, without their notes; a path as the flag before it. */
async function textsFor(
	words: readonly string[],
	following: readonly string[] = [],
): Promise<readonly string[]> {
	return (await candidatesFor(words, following, files)).map(format);
}

function format(candidate: Candidate): string {
	return candidate.type === 'word' ? candidate.text : `path ${candidate.flag}`;
}

const allFlags = flags.map(({name}) => `--${name}`);

const lines: readonly (readonly [words: readonly string[], texts: readonly string[]])[] = [
	[[''], ['new', 'check', 'diff', 'schema', 'config', 'completion', 'help', 'path ']],
	[['c'], ['check', 'config', 'completion', 'path ']],
	[['gu'], ['path ']],
	[
		['check', 'a.yaml', '--format', ''],
		['text', 'json'],
	],
	[['diff', 'a.yaml', 'b.yaml', '--format=j'], ['--format=json']],
	[['--format', 'js'], ['json']],
	[['--'], allFlags],
	[['--actor'], ['--actor', '--actors']],
	[['--nothing'], []],
	[
		['gull.yaml', ''],
		[...allFlags, 'path '],
	],
	[['--from=1987', '--from'], ['--from-format']],
	[['--from', '1987', '--from'], ['--from-format']],
	[
		['--actor', 'keeper', '--acto'],
		['--actor', '--actors'],
	],
	[['--', '--act'], ['path ']],
	[['--', ''], ['path ']],
	[['--', 'gull.yaml', ''], ['path ']],
	[['gull.yaml', '--', '--'], ['path ']],
	[['config', ''], ['show']],
	[['check', ''], ['path ']],
	[['check', 'a.yaml', ''], ['path ']],
	[['diff', ''], ['path ']],
	[['diff', 'a.yaml', ''], ['path ']],
	[
		['check', 'a.yaml', '--'],
		['--encoding', '--from-format', '--columns', '--date-order', '--now', '--format'],
	],
	[['new', ''], ['path ']],
	[['new', 'a.yaml', ''], []],
	[['schema', ''], []],
	[['help', '--'], []],
	[
		['completion', ''],
		['bash', 'zsh', 'fish'],
	],
	[['completion', 'z'], ['zsh']],
	[
		['config', 'show', ''],
		['--theme', '--mouse', '--config'],
	],
	[['config', 'show', '--th'], ['--theme']],
	[['completion', 'bash', ''], []],
	[['completion', 'bash', '--'], []],
	[
		['--format', ''],
		['text', 'json', 'ndjson', 'csv', 'citation', 'markdown', 'bibtex', 'csl'],
	],
	[['--format=j'], ['--format=json']],
	[
		['--encoding', 'koi'],
		['koi8-r', 'koi8-u'],
	],
	[['--encoding=big'], ['--encoding=big5']],
	[
		['--actor', ''],
		['Harbour Board', 'Lamp Office', 'Head keeper', 'Fishers of Port Ellery', 'Pilots of Port Ellery'],
	],
	[
		['--actor', 'h'],
		['Harbour Board', 'Head keeper'],
	],
	[['--actor', 'bureau des phares d’ete'], ['Lamp Office']],
	[
		['--actor', 'port'],
		['Fishers of Port Ellery', 'Pilots of Port Ellery'],
	],
	[['--actor', 'nobody'], []],
	[['--actor=ha'], ['--actor=Harbour Board']],
	[['--actor', 'x', '--source', 'co'], ['Coast Gazette']],
	[['--tag', 'la'], ['lamp']],
	[['--at', 'lamp-o'], ['lamp-out']],
	[['--at', 'storm'], ['lamp-out']],
	[['--at=lamp-o'], ['--at=lamp-out']],
	[['--is', ''], conditions.map(({name}) => name)],
	[['--is=d'], ['--is=disputed']],
	[['--says', ''], []],
	[
		['weir-end.yaml', '--says', ''],
		['Canal Office', 'Lock keepers', 'Ada Moor', 'Bargees'],
	],
	[['weir-end.yaml', '--says', 'the barge'], ['Bargees']],
	[['--link', ''], []],
	[['weir-end.yaml', '--link=le'], ['--link=leak']],
	[
		['weir-end.yaml', '--link', 'the'],
		['closing', 'protest', 'leak', 'reopening'],
	],
	[['--text', 'a'], []],
	[['--config', 'a'], ['path ']],
	[['--as', 'An'], []],
	[['--as', 'Ann=a'], ['path Ann=']],
	[['--as=Ann=a'], ['path --as=Ann=']],
	[['--config=a'], ['path --config=']],
	[['--view', 'a'], ['attacks']],
	[['--config', 'other.yaml', '--view', 'a'], []],
	[['missing', '--actor', ''], []],
];

for (const [words, texts] of lines) {
	test(`annals ${words.join(' ')}⇥ becomes ${texts.slice(0, 5).join(', ') || 'nothing'}`, async () => {
		assert.deepEqual(await textsFor(words), texts);
	});
}

test('years are those in which something happened, with how often', async () => {
	const candidates = await candidatesFor(['--year', '181'], [], files);
	assert.deepEqual(candidates, [
		{type: 'word', text: '1811', note: '1 event'},
		{type: 'word', text: '1815', note: '2 events'},
	]);
	for (const flag of ['--from', '--to'])
		assert.deepEqual(await candidatesFor([flag, '181'], [], files), candidates);
});

test('a condition comes with what it means, an event with its title and how many are linked with it', async () => {
	assert.deepEqual(await candidatesFor(['--is', 'u'], [], files), [
		{type: 'word', text: 'undated', note: 'no year is known in its own date'},
	]);
	assert.deepEqual(await candidatesFor(['weir-end.yaml', '--link', 'cl'], [], files), [
		{type: 'word', text: 'closing', note: 'The lock is closed, 3 events'},
	]);
});

test('values are those of the file and the settings that the line names, wherever it does', async () => {
	const asks = async (...words: readonly string[]) => {
		asked.length = 0;
		const caret = words.findIndex(word => word.endsWith('⇥'));
		const begun = words.slice(0, caret + 1).map(word => word.replace('⇥', ''));
		await candidatesFor(begun, words.slice(caret + 1), files);
		return asked;
	};
	assert.deepEqual(await asks('--actor', '⇥'), [[[], undefined]]);
	assert.deepEqual(await asks('mine.yaml', '--actor', '⇥'), [[['mine.yaml'], undefined]]);
	assert.deepEqual(await asks('--tag', 'x', 'mine.yaml', '--actor=⇥'), [[['mine.yaml'], undefined]]);
	assert.deepEqual(await asks('--config', 'a', '--actor', '⇥'), [[[], 'a']]);
	assert.deepEqual(await asks('--config=a', '-', '--actor', '⇥'), [[['-'], 'a']]);
	assert.deepEqual(await asks('mine.yaml', '--act⇥'), []);
	assert.deepEqual(await asks('--tag', '⇥', 'mine.yaml'), [[['mine.yaml'], undefined]]);
	assert.deepEqual(await asks('--tag=x⇥', '--config', 'a', 'mine.yaml'), [[['mine.yaml'], 'a']]);
	assert.deepEqual(await asks('--tag', '⇥', '--', '--mine'), [[['--mine'], undefined]]);
});

test('what stands behind the caret is not offered again', async () => {
	assert.deepEqual(await textsFor(['--actor'], ['--actors']), ['--actor']);
	assert.deepEqual(await textsFor([''], ['mine.yaml']), [...allFlags, 'path ']);
	assert.deepEqual(await textsFor(['--sca'], ['--', '--scale']), ['--scale']);
});

test('the ids of events are offered where there are few enough to read them all', async () => {
	const lines = Array.from({length: 5001}, (_, index) => `{"id":"e${index}","title":"Lamp"}`);
	const many = async (count: number) =>
		candidatesFor(['many.ndjson', '--at', 'e499'], [], {
			...files,
			chronology: () => read(lines.slice(0, count).join('\n'), 'many.ndjson'),
		});
	assert.deepEqual((await many(5000)).length, 11);
	assert.deepEqual(await many(5001), []);
});
