import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, test} from 'node:test';
import fc from 'fast-check';
import {readBashLine} from '../../../source/cli/completion/bash-line.ts';
import {environment} from '../../program.ts';
import {shellsHere} from '../../shells.ts';
import {hostileNames} from './hostile-names.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'annals-bash-'));
after(() => rmSync(folder, {recursive: true}));

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
					const {answerFor} = readBashLine('', `annals --actor ${mark}`, '');
					const written = names.map(each => `${mark}${answerFor(each)}${mark}`);
					assert.deepEqual(readByBash(written), names);
				}
			}),
			{numRuns: 30},
		);
	});
}

const lines: readonly (readonly [
	before: string,
	replaced: string,
	words: readonly string[],
	text: string,
	answer: string | undefined,
])[] = [
	['--actor Ka', 'Ka', ['--actor', 'Ka'], 'Kataib Hezbollah', 'Kataib\\ Hezbollah'],
	['--actor "Ka', 'Ka', ['--actor', 'Ka'], 'Kataib Hezbollah', 'Kataib Hezbollah'],
	["--actor 'it", 'it', ['--actor', 'it'], "it's", "it'\\''s"],
	['--actor ""', '', ['--actor', ''], 'a b', 'a\\ b'],
	['--actor "Ka"', '', ['--actor', 'Ka'], 'Kat x', 't\\ x'],
	['--actor a\\ "b', 'b', ['--actor', 'a b'], 'A bc', 'bc'],
	['--actor a"b', 'b', ['--actor', 'ab'], 'other', undefined],
	['--actor=Ka', 'Ka', ['--actor=Ka'], '--actor=Ka $x', 'Ka\\ \\$x'],
	['--actor=Ka', '--actor=Ka', ['--actor=Ka'], '--actor=Ka $x', '--actor=Ka\\ \\$x'],
	['--actor="Ka', 'Ka', ['--actor=Ka'], '--actor=Ka $x', 'Ka \\$x'],
	['--actor=', '', ['--actor='], "--actor=it's", "it\\'s"],
	['a\\ b.yaml --at x:y', 'y', ['a b.yaml', '--at', 'x:y'], 'x:yz', 'yz'],
	['--at x:', '', ['--at', 'x:'], 'x:yz', 'yz'],
	['--at x@y', '@y', ['--at', 'x@y'], 'x@yz', '@yz'],
	['--at x: ', '', ['--at', 'x:', ''], '--actor', '--actor'],
	["'it'\\''s' /it\\'s\\ \\\" ", '', ["it's", '/it\'s "', ''], '--at', '--at'],
];

for (const [before, replaced, words, text, answer] of lines) {
	test(`bash at ${before} is answered ${answer ?? 'nothing'}`, () => {
		const line = readBashLine(replaced, `annals ${before}`, '');
		assert.deepEqual(line.words, words);
		assert.equal(line.answerFor(text), answer);
	});
}

test('words behind the caret are read without what is left of the word at it', () => {
	const {words, following} = readBashLine(
		'',
		'annals ',
		` --actor="it's" 'a b':d my\\ $(touch\\ ran).yaml "-"`,
	);
	assert.deepEqual(words, ['']);
	assert.deepEqual(following, ["--actor=it's", 'a b:d', 'my $(touch ran).yaml', '-']);
	assert.deepEqual(readBashLine('--ac', 'annals --ac', 'tor x').following, ['x']);
});
