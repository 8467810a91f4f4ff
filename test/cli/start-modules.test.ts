import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Readable} from 'node:stream';
import {text} from 'node:stream/consumers';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {filesLoaded, noteLoads} from '../../benchmark/files.ts';
import {annals, environment, program} from '../program.ts';
import {readsKeys} from '../pty/program.ts';
import {openTerminal} from '../terminal.ts';

function asImport(code: string): string {
	return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** Writes the address of every module that is loaded to descriptor 3. */
const reporter = asImport(`
	import {writeSync} from 'node:fs';
	import {registerHooks} from 'node:module';
	registerHooks({load: (url, context, next) => (writeSync(3, url + '\\n'), next(url, context))});
`);

/** The files of dist/ that a run loads. */
async function filesOf(given: readonly string[]): Promise<readonly string[]> {
	const child = spawn(process.execPath, ['--import', reporter, program, ...given], {
		env: environment,
		stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
	});
	const urls = await text(child.stdio[3] as Readable);
	return urls
		.split('\n')
		.filter(url => url.startsWith('file:'))
		.map(url => fileURLToPath(url))
		.filter(file => path.dirname(file) === path.dirname(program));
}

/** What no minifier takes out of the packages in question. */
const marks = {
	React: 'react.transitional.element',
	Ink: 'ink-text',
	YAML: 'tag:yaml.org,2002',
	valibot: 'strict_object',
	'jsonc-parser': 'EndOfFileExpected',
	'ical.js': 'BYSETPOS',
} as const;

type Package = keyof typeof marks;

function packagesIn(files: readonly string[]): readonly Package[] {
	const code = files.map(file => readFileSync(file, 'utf8')).join('\n');
	return (Object.keys(marks) as Package[]).filter(name => code.includes(marks[name]));
}

const folder = path.dirname(program);
const room = mkdtempSync(path.join(tmpdir(), 'annals-loading-'));
after(() => rmSync(room, {recursive: true}));
const [json, broken] = [path.join(room, 'fine.json'), path.join(room, 'broken.json')];
writeFileSync(json, '{"version": 1, "title": "T", "events": []}');
writeFileSync(broken, '{"version": 1,}');
const [diary, tree] = ['ferry.ics', 'quill.ged'].map(name =>
	fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)),
) as [string, string];
const yaml = fileURLToPath(new URL('../fixtures/gull-rock.yaml', import.meta.url));

test('the packages can be told in what is built', () => {
	const files = readdirSync(folder).filter(name => name.endsWith('.js'));
	assert.deepEqual(packagesIn(files.map(name => path.join(folder, name))), Object.keys(marks));
});

const runs: readonly (readonly [given: readonly string[], packages: readonly Package[]])[] = [
	[[], []],
	[['--format', 'json'], []],
	[['--actors'], []],
	[['--differences'], []],
	[['--help'], []],
	[['--year', '1990'], []],
	[[yaml], ['YAML', 'valibot']],
	[[json], ['valibot']],
	[[broken], ['jsonc-parser']],
	[[diary], ['ical.js']],
	[[tree], []],
	[['completion', 'zsh'], []],
	[['complete', 'fish', '2', '--actor', ''], []],
];

for (const [given, packages] of runs) {
	test(`annals ${given.map(word => path.basename(word)).join(' ')} loads ${packages.join(' and ') || 'no large package'}`, async () => {
		const files = await filesOf(given);
		assert.ok(files.includes(program));
		assert.ok(files.length > 1, 'the hook sees what is loaded');
		assert.deepEqual(packagesIn(files), packages);
	});
}

test('the first screen is shown by a handful of files, before Ink and React are loaded', async t => {
	const log = path.join(room, 'loads');
	const terminal = openTerminal({
		command: process.execPath,
		args: ['--import', noteLoads(log), program],
		columns: 120,
		rows: 40,
		t,
	});
	await terminal.until(/help/);
	await readsKeys(terminal);
	const {before, after} = filesLoaded(log);
	assert.deepEqual(packagesIn(before), []);
	assert.deepEqual(packagesIn(after), ['React', 'Ink']);
	assert.ok(before.length > 1 && before.length <= 24, `${before.length} files`);
	const bytes = before.reduce((sum, file) => sum + statSync(file).size, 0);
	assert.ok(bytes < 600_000, `${bytes} bytes`);
});

for (const node of ['18.0.0', '12.22.1', '8.17.0']) {
	test(`Node ${node} is refused in one line, exit 2`, async () => {
		const disguise = asImport(
			`Object.defineProperty(process, 'versions', {value: {...process.versions, node: '${node}'}})`,
		);
		const {code, stdout, stderr} = await annals([], {node: ['--import', disguise]});
		assert.deepEqual([code, stdout], [2, '']);
		assert.match(stderr, new RegExp(`^annals: needs Node \\d+ or later, and this is ${node}\\n$`));
	});
}

test('what refuses an old Node is loaded without any other file', () => {
	assert.doesNotMatch(readFileSync(program, 'utf8'), /^import[^(]*from\s*['"]\./m);
});
