import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {annals, orvelFile} from '../program.ts';
import {folderFor} from '../scripts.ts';

const gullRock = fileURLToPath(new URL('../fixtures/gull-rock.yaml', import.meta.url));

/** A home whose settings are a text. */
function homeWith(t: TestContext, settings: string): {readonly HOME: string} {
	const HOME = folderFor(t);
	const folder = path.join(HOME, '.config/annals');
	mkdirSync(folder, {recursive: true});
	writeFileSync(path.join(folder, 'config.yaml'), settings);
	return {HOME};
}

test('a filter of the settings is used by its name, and by another', async t => {
	const env = homeWith(t, 'views:\n  protests: tag:protest\n  early: view:protests to:2020-09\n');
	const {code, stdout} = await annals([orvelFile, '--view', 'early'], {env});
	assert.equal(code, 0);
	assert.match(stdout, /^September 2020\nAt least 25 boat protests/);
	assert.doesNotMatch(stdout, /Balloons hit/);
	assert.equal((await annals([orvelFile, '--filter', 'view:protests -year:2020'], {env})).code, 1);
	const unknown = await annals([orvelFile, '--view', 'protsts'], {env});
	assert.deepEqual(unknown, {
		code: 2,
		stdout: '',
		stderr: 'annals: --view: no filter is named “protsts”; there is protests\n',
	});
});

test('the file of the settings is opened where none is named, and a named one goes before it', async t => {
	const env = homeWith(t, `files: ['${gullRock}']\n`);
	assert.match((await annals(['--format', 'json'], {env})).stdout, /"title": "The light on Gull Rock"/);
	assert.match((await annals(['--sources'], {env})).stdout, /Harbour|Station|Gazette|Log/);
	const other = path.join(env.HOME, 'other.yaml');
	writeFileSync(other, 'version: 1\ntitle: Other\nevents: [{id: a, date: 1912, title: A}]\n');
	assert.match((await annals([other], {env})).stdout, /1912\nA/);
});

test('all that is wrong with the settings is told at once, and nothing is printed', async t => {
	const env = homeWith(t, 'theme: drak\nkeys:\n  quitt: q\nviews: {a: "tag:", b: view:b}\n');
	const {code, stdout, stderr} = await annals([], {env});
	assert.deepEqual([code, stdout], [2, '']);
	const lines = stderr.trimEnd().split('\n');
	assert.deepEqual(
		lines.map(line => /^annals: ~\/\.config\/annals\/config\.yaml:(\d:\d+): /.exec(line)?.[1]),
		['1:1', '3:3', '4:9', '4:20'],
	);
	const given = await annals(['--config', path.join(env.HOME, 'none.yaml')], {env});
	assert.match(given.stderr, /^annals: --config .*none\.yaml: there is no such file\n$/);
	assert.equal(given.code, 2);
});

test('a fault of the settings stops neither the help nor the version', async t => {
	const env = homeWith(t, 'theme: drak\n');
	assert.equal((await annals(['--help'], {env})).code, 0);
	assert.equal((await annals(['--version'], {env})).code, 0);
});

test('annals config show prints what is in force and where it is from, to be read again', async t => {
	const env = homeWith(t, 'theme: dark\nkeys: {nextEvent: [J, Ctrl-N]}\nviews: {protests: tag:protest}\n');
	const {code, stdout} = await annals(['config', 'show', '--mouse'], {env});
	assert.equal(code, 0);
	assert.match(stdout, /^theme: dark +# ~\/\.config\/annals\/config\.yaml, line 1$/m);
	assert.match(stdout, /^mouse: true +# --mouse$/m);
	assert.match(stdout, /nextEvent: .*ctrl\+n|nextEvent: .*Ctrl-N/i);
	assert.match(stdout, /protests: '?tag:protest'?/);
	const again = homeWith(t, stdout);
	const second = await annals(['config', 'show'], {env: again});
	assert.match(second.stdout, /^mouse: true +# ~\/\.config\/annals\/config\.yaml, line \d+$/m);
	assert.equal(second.stderr, '');
});

test('marks filter what is printed, and a file of them that is damaged is told', async t => {
	const HOME = folderFor(t);
	const env = {HOME};
	assert.equal((await annals(['--is', 'marked'], {env})).code, 1);
	const folder = path.join(HOME, '.local/state/annals');
	mkdirSync(folder, {recursive: true});
	const named = path.join(HOME, 'named.yaml');
	writeFileSync(
		named,
		'version: 1\nchronology: https://example.org/c\ntitle: C\nevents: [{id: a, date: 1912, title: A}, {id: b, date: 1913, title: B}]\n',
	);
	const {stderr, stdout} = await annals(['--is', 'marked', named], {env});
	assert.deepEqual([stdout, stderr], ['', 'annals: no event matches is:marked\n']);
	assert.deepEqual(readdirSync(folder), []);
});

test('a command is one of those there are, and a file of its name is opened by its path', async () => {
	const wrong = await annals(['config']);
	assert.deepEqual(
		[wrong.code, wrong.stderr],
		[2, 'annals: config: write annals config show (a file of that name is ./config)\n'],
	);
	const shell = await annals(['completion', 'tcsh']);
	assert.match(shell.stderr, /^annals: completion: write annals completion bash\|zsh\|fish/);
	assert.match((await annals(['./config'])).stderr, /^annals: \.\/config: there is no such file/);
	assert.match((await annals(['complete'])).stderr, /^annals: complete: there is no such file/);
});

test('flags that amount to a filter that cannot be meant together say so', async () => {
	const {code, stderr} = await annals(['--from', '2020', '--filter', 'from:2019']);
	assert.deepEqual([code, stderr], [2, 'annals: --from, --filter, together: from may stand only once\n']);
	const read = await annals([orvelFile, '--read', 'nobody']);
	assert.match(read.stderr, /^annals: --read: no source is called “nobody”/);
});

test('a flag for the viewer is told to be of no use in printing; a wrong choice names those there are', async () => {
	const {code, stderr} = await annals([orvelFile, '--read', 'compare', '--lanes', 'tag', '--at', 'truce']);
	assert.deepEqual([code, stderr], [0, 'annals: --read, --lanes: ignored when printing\n']);
	const wrong = await annals(['--theme', 'Dark']);
	assert.deepEqual(
		[wrong.code, wrong.stderr],
		[2, 'annals: --theme Dark: write --theme terminal|dark|light|mono|high-contrast\n'],
	);
});
