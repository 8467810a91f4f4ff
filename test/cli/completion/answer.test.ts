import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {answerTo} from '../../../source/cli/completion/answer.ts';
import {commandIn, commands, shells} from '../../../source/cli/options/commands.ts';
import {iraq} from '../../bundled.ts';
import {annals, environment} from '../../program.ts';
import {shellsHere} from '../../shells.ts';
import {hostileNames} from './hostile-names.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'annals-completing-'));
after(() => rmSync(folder, {recursive: true}));

const gullRockFile = fileURLToPath(new URL('../../fixtures/gull-rock.yaml', import.meta.url));

function scriptFor(shell: (typeof shells)[number]): string {
	return fileURLToPath(new URL(`../../../source/cli/completion/annals.${shell}`, import.meta.url));
}

for (const shell of shellsHere) {
	test(`${shell} can read the script that is for it`, () => {
		const {status, stderr} = spawnSync(shell, ['-n', scriptFor(shell)], {
			encoding: 'utf8',
			env: {...environment, HOME: folder},
		});
		assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
	});
}

for (const shell of shells) {
	test(`annals completion ${shell} prints its script`, async () => {
		const {code, stdout, stderr} = await annals(['completion', shell]);
		assert.deepEqual(
			{code, stdout, stderr},
			{code: 0, stdout: readFileSync(scriptFor(shell), 'utf8'), stderr: ''},
		);
	});
}

for (const given of [['completion'], ['completion', 'tcsh'], ['completion', 'bash', 'zsh']]) {
	test(`annals ${given.join(' ')} is told in one line which shells there are`, async () => {
		const {code, stdout, stderr} = await annals(given);
		assert.deepEqual([code, stdout], [2, '']);
		assert.match(stderr, /^annals: completion: .*annals completion bash\|zsh\|fish.*\n$/);
	});
}

test('each word that is offered in place of a file is taken for what it asks for', () => {
	const lines = commands.flatMap(({name, operands}) =>
		operands.type === 'word'
			? operands.words.map(word => [name, word])
			: [[name, 'a.yaml', 'b.yaml'].slice(0, {none: 1, file: 2, files: 2, twoFiles: 3}[operands.type])],
	);
	assert.deepEqual(lines.map(commandIn), [
		{type: 'new', file: 'a.yaml'},
		{type: 'check', files: ['a.yaml']},
		{type: 'diff', files: ['a.yaml', 'b.yaml']},
		{type: 'schema'},
		{type: 'config'},
		...shells.map(shell => ({type: 'completion', shell})),
		{type: 'help'},
	]);
});

/** A file of actors with names that a shell may take for something else. */
const hostile = path.join(folder, 'hostile names.json');
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
	for (const [shell, line] of [
		['fish', ['3', hostile, '--actor', '']],
		['zsh', ['3', hostile, '--actor', '']],
		['bash', ['', `annals '${hostile}' --actor `, '']],
	] as const) {
		const answer = await answerTo(shell, line);
		assert.doesNotMatch(answer, /[\x01-\x08\x0b-\x1f\x7f\u202e]/);
		const records = answer.split('\n').slice(0, -1);
		assert.equal(records.length, hostileNames.length - 1, 'a value that looks like a flag has to be joined');
		for (const each of records) assert.match(each, /^[^\t]+\t(?:.*, )?1 event$/);
	}
	assert.match(await answerTo('fish', ['2', hostile, '--actor=--h']), /^--actor=--help\t/);
});

test('a place for a path is a line that begins with a tab, and goes on with the flag before it', async () => {
	assert.equal(
		await answerTo('zsh', ['1', 'co']),
		'config\tprint the settings in force\ncompletion\tprint the completion script of a shell\n\t\n',
	);
	assert.equal(await answerTo('fish', ['1', '--config=so']), '\t--config=\n');
	assert.equal(await answerTo('bash', ['so', 'annals --config=so', '']), '\t--config=\n');
});

test('nothing is said of what cannot be opened, and nothing is waited for', async () => {
	const broken = path.join(folder, 'broken.yaml');
	writeFileSync(broken, 'events: [');
	const pipe = path.join(folder, 'pipe.yaml');
	assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
	for (const file of [broken, pipe, folder, path.join(folder, 'absent.yaml'), '/dev/stdin', '-']) {
		const {code, stdout, stderr} = await annals(['complete', 'fish', '3', file, '--actor', '']);
		assert.deepEqual({code, stdout, stderr}, {code: 0, stdout: '', stderr: ''}, file);
	}
});

test('the bundled chronology is asked where the line names none, and its names come with counts', async () => {
	const [{name} = assert.fail('no actors')] = iraq.actors.values();
	const {stdout} = await annals(['complete', 'fish', '2', '--actor', name]);
	assert.match(stdout, /^.+\t(?:.*, )?\d+ events?$/m);
	assert.ok(
		stdout.split('\n').some(line => line.startsWith(`${name}\t`)),
		stdout,
	);
	const given = await annals(['complete', 'fish', '3', gullRockFile, '--actor', 'lamp']);
	assert.equal(given.stdout, 'Lamp Office\t3 events\n');
});

test('what settings name is completed as what the line names, and a home folder as the shell has it', async () => {
	const home = path.join(folder, 'home');
	mkdirSync(path.join(home, 'annals'), {recursive: true});
	copyFileSync(gullRockFile, path.join(home, 'gull-rock.yaml'));
	const settings = path.join(home, 'annals', 'config.yaml');
	writeFileSync(settings, `files: [~/gull-rock.yaml]\nviews: {storms: 'tag:storm'}\n`);
	const env = {HOME: home, XDG_CONFIG_HOME: home};
	for (const [words, stdout] of [
		[['--actor', 'lamp'], 'Lamp Office\t3 events\n'],
		[['--view', ''], 'storms\ttag:storm\n'],
		[['~/gull-rock.yaml', '--actor', 'lamp'], 'Lamp Office\t3 events\n'],
		[['--config', 'none.yaml', '--view', ''], ''],
		[['--config=~/annals/config.yaml', '--view', ''], 'storms\ttag:storm\n'],
	] as const) {
		assert.equal(
			(await annals(['complete', 'fish', String(words.length), ...words], {env})).stdout,
			stdout,
			words.join(' '),
		);
	}
});
