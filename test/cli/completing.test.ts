import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {readBashLine} from '../../source/cli/bash-line.ts';
import {commandIn, shells} from '../../source/cli/commands.ts';
import {answerTo, completionScript} from '../../source/cli/completing.ts';
import {flags} from '../../source/cli/flags.ts';
import {commandWords, type Files, type Offer, offersFor} from '../../source/cli/word-offers.ts';
import {gullRock} from '../fixtures.ts';
import {annals, environment} from '../program.ts';
import {shellsHere} from '../shells.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'annals-completing-'));
after(() => rmSync(folder, {recursive: true}));

const gullRockFile = fileURLToPath(new URL('../fixtures/gull-rock.yaml', import.meta.url));

for (const shell of shellsHere) {
	test(`${shell} can read the script that is for it`, () => {
		const script = path.join(folder, `script.${shell}`);
		writeFileSync(script, completionScript(shell));
		const {status, stderr} = spawnSync(shell, ['-n', script], {
			encoding: 'utf8',
			env: {...environment, HOME: folder},
		});
		assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
	});
}

for (const shell of shells) {
	test(`annals completion ${shell} prints its script`, async () => {
		const {code, stdout, stderr} = await annals(['completion', shell]);
		assert.deepEqual({code, stdout, stderr}, {code: 0, stdout: completionScript(shell), stderr: ''});
	});
}

for (const given of [['completion'], ['completion', 'tcsh'], ['completion', 'bash', 'zsh']]) {
	test(`annals ${given.join(' ')} is told in one line which shells there are`, async () => {
		const {code, stdout, stderr} = await annals(given);
		assert.deepEqual([code, stdout], [2, '']);
		assert.match(stderr, /^annals: completion: .*annals completion bash\|zsh\|fish.*\n$/);
	});
}

test('the words that are offered in place of a file are the ones that are taken', () => {
	for (const [name, following] of commandWords) {
		for (const word of following) assert.notEqual(commandIn([name, word])?.type ?? 'misuse', 'misuse');
	}
});

const asked: (readonly [file: string | undefined, settings: string | undefined])[] = [];
const files: Files = {
	async chronology(file, settings) {
		asked.push([file, settings]);
		return file === 'missing' ? undefined : gullRock;
	},
	views: async settings => new Map(settings === undefined ? [['attacks', 'tag:attack']] : []),
};

/** What is offered for the last of words, without notes; a path as the flag before it and what is typed of it. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
	return (await offersFor(words, files)).map(shown);
}

function shown(offer: Offer): string {
	return offer.type === 'word' ? offer.text : `path ${offer.flag}${offer.typed}`;
}

const allFlags = flags.map(({name}) => `--${name}`);

const lines: readonly (readonly [words: readonly string[], offers: readonly string[]])[] = [
	[[''], ['config', 'completion', 'path ']],
	[['c'], ['config', 'completion', 'path c']],
	[['gu'], ['path gu']],
	[['--'], allFlags],
	[['--actor'], ['--actor', '--actors']],
	[['--nothing'], []],
	[['gull.yaml', ''], allFlags],
	[['--from=1987', '--fro'], []],
	[['--from', '1987', '--fro'], []],
	[
		['--actor', 'keeper', '--acto'],
		['--actor', '--actors'],
	],
	[['--', '--act'], ['path --act']],
	[['config', ''], ['show']],
	[
		['completion', ''],
		['bash', 'zsh', 'fish'],
	],
	[['completion', 'z'], ['zsh']],
	[['config', 'show', '--th'], ['--theme']],
	[
		['--format', ''],
		['text', 'json'],
	],
	[['--format=j'], ['--format=json']],
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
	[['--text', 'a'], []],
	[['--config', 'a'], ['path a']],
	[['--config=a'], ['path --config=a']],
	[['--view', 'a'], ['attacks']],
	[['--config', 'other.yaml', '--view', 'a'], []],
	[['missing', '--actor', ''], []],
];

for (const [words, offers] of lines) {
	test(`annals ${words.join(' ')}⇥ offers ${offers.slice(0, 5).join(', ') || 'nothing'}`, async () => {
		assert.deepEqual(await offered(...words), offers);
	});
}

test('years are those in which something happened, with how often', async () => {
	const offers = await offersFor(['--year', '181'], files);
	assert.deepEqual(offers, [
		{type: 'word', text: '1811', note: '1 event'},
		{type: 'word', text: '1815', note: '2 events'},
	]);
	for (const flag of ['--from', '--to']) assert.deepEqual(await offersFor([flag, '181'], files), offers);
});

test('values are those of the file and the settings that the line names, wherever it does', async () => {
	const asks = async (...words: readonly string[]) => {
		asked.length = 0;
		await offersFor(words, files);
		return asked;
	};
	assert.deepEqual(await asks('--actor', ''), [[undefined, undefined]]);
	assert.deepEqual(await asks('mine.yaml', '--actor', ''), [['mine.yaml', undefined]]);
	assert.deepEqual(await asks('--tag', 'x', 'mine.yaml', '--actor='), [['mine.yaml', undefined]]);
	assert.deepEqual(await asks('--config', 'a', '--actor', ''), [[undefined, 'a']]);
	assert.deepEqual(await asks('--config=a', '-', '--actor', ''), [['-', 'a']]);
	assert.deepEqual(await asks('mine.yaml', '--act'), []);
});

/** A file of actors with names that a shell may take for something else. */
const hostile = path.join(folder, 'hostile names.json');
const hostileNames = [
	'$(touch ran-1)',
	'`touch ran-2`',
	'; touch ran-3',
	"it's",
	'say "so"',
	'a:b = c',
	'back\\slash $HOME',
	'bang! bang',
	'%F{red} *?[a]',
	'~ # & | > {x,y}',
	'بغداد Ünal',
	'__FILE__:any:::0',
	'two\nlines\tand\u001b[31m colour\u202e',
	'--help',
];
const actors = hostileNames.map((name, index) => ({id: `actor-${index}`, name}));
writeFileSync(
	hostile,
	JSON.stringify({
		version: 1,
		title: 'Hostile',
		actors,
		events: [{id: 'one', date: '1990', title: 'One', actors: actors.map(({id}) => id)}],
	}),
);

test('each value is a line of the answer, without what drives a terminal', async () => {
	for (const [shell, record] of [
		['fish', /^[^\t\0]+\t1 event$/],
		['zsh', /^[^\t\0]+\0(?:.*, )?1 event\0$/],
		['bash', /^[^\t\0]+$/],
	] as const) {
		const answer = await answerTo(shell, [hostile, '--actor', '']);
		assert.doesNotMatch(answer, /[\x01-\x08\x0b-\x1f\x7f\u202e]/);
		const records = answer.split('\n');
		assert.equal(records.length, hostileNames.length - 1, 'a value that looks like a flag has to be joined');
		for (const each of records) assert.match(each, record);
	}
	assert.match(await answerTo('fish', [hostile, '--actor=--h']), /^--actor=--help\t/);
});

/** What bash takes words of a line for. */
function readByBash(words: readonly string[]): readonly string[] {
	const {stdout, stderr} = spawnSync('bash', ['--norc', '-c', `printf '%s\\0' ${words.join(' ')}`], {
		encoding: 'utf8',
		env: environment,
		cwd: folder,
	});
	assert.equal(stderr, '');
	return stdout.split('\0').slice(0, -1);
}

if (shellsHere.includes('bash')) {
	test('what bash is answered it takes for that very text, whichever quotation mark is open', () => {
		const line = fc.stringMatching(/^[^\0-\x1f\x7f]+$/u).filter(name => !name.startsWith('-'));
		const name = fc.oneof(line, fc.constantFrom(...hostileNames.slice(0, 12)));
		fc.assert(
			fc.property(fc.array(name, {minLength: 1, maxLength: 20}), names => {
				for (const mark of ['', '"', "'"]) {
					const {answerFor} = readBashLine(['--actor', mark], {word: mark, replaced: ''});
					const written = names.map(each => `${mark}${answerFor(each)}${mark}`);
					assert.deepEqual(readByBash(written), names);
				}
			}),
			{numRuns: 30},
		);
	});
}

const answers: readonly (readonly [
	given: readonly string[],
	completed: readonly [word: string, replaced: string],
	words: readonly string[],
	text: string,
	answer: string | undefined,
])[] = [
	[['--actor', 'Ka'], ['Ka', 'Ka'], ['--actor', 'Ka'], 'Kataib Hezbollah', 'Kataib\\ Hezbollah'],
	[['--actor', '"Ka'], ['"Ka', 'Ka'], ['--actor', 'Ka'], 'Kataib Hezbollah', 'Kataib Hezbollah'],
	[['--actor', 'a\\ "b'], ['a\\ "b', 'b'], ['--actor', 'a b'], 'A bc', 'bc'],
	[['--actor', 'a"b'], ['a"b', 'b'], ['--actor', 'ab'], 'other', undefined],
	[['--actor=Ka'], ['Ka', 'Ka'], ['--actor=Ka'], '--actor=Ka $x', '--actor=Ka\\ \\$x'],
	[['--actor=Ka'], ['"Ka', 'Ka'], ['--actor=Ka'], '--actor=Ka $x', '--actor=Ka \\$x'],
	[['--actor='], ['=', ''], ['--actor='], "--actor=it's", "--actor=it\\'s"],
	[['a\\ b.yaml', '--at', 'x', ':', 'y'], ['y', 'y'], ['a b.yaml', '--at', 'x:y'], 'x:yz', 'yz'],
	[['--at', 'x', ':'], [':', ''], ['--at', 'x:'], 'x:yz', 'yz'],
	[['--at', 'x', '@', 'y'], ['y', '@y'], ['--at', 'x@y'], 'x@yz', '@yz'],
	[['--at', 'x', ':', ''], ['', ''], ['--at', 'x:', ''], '--actor', '--actor'],
	[["'it'\\''s'", '/it\'s "', ''], ['', ''], ["it's", '/it\'s "', ''], '--at', '--at'],
];

for (const [given, [word, replaced], words, offer, answer] of answers) {
	test(`bash at ${given.join(' ')} is answered ${answer ?? 'nothing'}`, () => {
		const line = readBashLine(given, {word, replaced});
		assert.deepEqual(line.words, words);
		assert.equal(line.answerFor(offer), answer);
	});
}

test('without a word of what is typed, bash quotes the answer', () => {
	assert.equal(readBashLine(['--actor', 'Ka'], undefined).answerFor('Kataib Hezbollah'), 'Kataib Hezbollah');
});

test('nothing is said of what cannot be opened, and nothing is waited for', async () => {
	const broken = path.join(folder, 'broken.yaml');
	writeFileSync(broken, 'events: [');
	const pipe = path.join(folder, 'pipe.yaml');
	assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
	for (const file of [broken, pipe, folder, path.join(folder, 'absent.yaml'), '/dev/stdin', '-']) {
		const {code, stdout, stderr} = await annals(['complete', 'fish', file, '--actor', '']);
		assert.deepEqual({code, stdout, stderr}, {code: 0, stdout: '', stderr: ''}, file);
	}
});

test('the bundled chronology is asked where the line names none, and its names come with counts', async () => {
	const {stdout} = await annals(['complete', 'fish', '--actor', 'kat']);
	assert.equal(stdout, 'Kataib Hezbollah\t2 events');
	const given = await annals(['complete', 'fish', gullRockFile, '--actor', 'lamp']);
	assert.equal(given.stdout, 'Lamp Office\t3 events');
});

test('what settings name is completed as what the line names, and a home folder as the shell has it', async () => {
	const home = path.join(folder, 'home');
	mkdirSync(path.join(home, 'annals'), {recursive: true});
	copyFileSync(gullRockFile, path.join(home, 'gull-rock.yaml'));
	const settings = path.join(home, 'annals', 'config.yaml');
	writeFileSync(settings, `files: [~/gull-rock.yaml]\nviews: {storms: 'tag:storm'}\n`);
	const env = {HOME: home, XDG_CONFIG_HOME: home};
	for (const [words, stdout] of [
		[['--actor', 'lamp'], 'Lamp Office\t3 events'],
		[['--view', ''], 'storms\ttag:storm'],
		[['~/gull-rock.yaml', '--actor', 'lamp'], 'Lamp Office\t3 events'],
		[['--config', 'none.yaml', '--view', ''], ''],
		[['--config=~/annals/config.yaml', '--view', ''], 'storms\ttag:storm'],
	] as const) {
		assert.equal((await annals(['complete', 'fish', ...words], {env})).stdout, stdout, words.join(' '));
	}
});
