import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {answerTo, completionScript} from '../../source/cli/completion/answer.ts';
import {commandIn, commands, shells} from '../../source/cli/options/commands.ts';
import {iraq} from '../bundled.ts';
import {annals, environment} from '../program.ts';
import {shellsHere} from '../shells.ts';
import {hostileNames} from './hostile-names.ts';

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

test('each word that is offered in place of a file is taken for what it asks for', () => {
	const words = [...commands].flatMap(([name, following]) => [...following.keys()].map(word => [name, word]));
	assert.deepEqual(words.map(commandIn), [
		{type: 'config'},
		...shells.map(shell => ({type: 'completion', shell})),
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
	const [{name} = assert.fail('no actors')] = iraq.actors.values();
	const {stdout} = await annals(['complete', 'fish', '--actor', name]);
	assert.match(stdout, /^.+\t(?:.*, )?\d+ events?$/m);
	assert.ok(
		stdout.split('\n').some(line => line.startsWith(`${name}\t`)),
		stdout,
	);
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
