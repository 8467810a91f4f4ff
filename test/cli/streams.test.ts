import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {annals, bash, environment, orvelFile, program} from '../program.ts';

/** More than a pipe holds. */
const comets = JSON.stringify({
	version: 1,
	title: 'Comets',
	events: Array.from({length: 20_000}, (_, index) => ({
		id: `comet-${index}`,
		date: String(1000 + (index % 1000)),
		title: `Comet ${index} is seen`,
	})),
});

for (const given of ['', '--format json', '--sources', '--actors --format json', '--differences', '--help']) {
	test(`a reader that is gone ends annals ${given} quietly`, async () => {
		const child = spawn(process.execPath, [program, ...given.split(' ').filter(Boolean)], {
			env: environment,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		child.stdout.destroy();
		const code = new Promise(resolve => child.on('close', resolve));
		assert.equal(await text(child.stderr), '');
		assert.equal(await code, 0);
	});
}

const pipes: readonly (readonly [line: string, stdout: RegExp])[] = [
	['$ANNALS $ORVEL | head -1; echo $PIPESTATUS', /^2003\n0\n$/],
	['$ANNALS | true; echo $PIPESTATUS', /^0\n$/],
	['$ANNALS - | head -1; echo $PIPESTATUS', /^1000\n0\n$/],
	['$ANNALS - --format json | head -1; echo $PIPESTATUS', /^\{\n0\n$/],
	['$ANNALS - | true; echo $PIPESTATUS', /^0\n$/],
	['$ANNALS --bogus 2>&1 | true; echo $PIPESTATUS', /^2\n$/],
	['$ANNALS - | wc -l; echo $PIPESTATUS', /^\s*59999\n0\n$/],
	['$ANNALS $ORVEL --differences | head -1; echo $PIPESTATUS', /^Differ \(1\)\n0\n$/],
	['$ANNALS $ORVEL --differences --format json | head -1; echo $PIPESTATUS', /^\[\n0\n$/],
	['$ANNALS >&-; echo $?', /^0\n$/],
];

for (const [line, stdout] of pipes) {
	test(`${line}`, async () => {
		const ended = await bash(line, line.includes(' - ') ? comets : undefined);
		assert.equal(ended.stderr, '');
		assert.match(ended.stdout, stdout);
	});
}

const unread = "annals: standard input wasn't read: annals - reads it\n";

const inputs: readonly (readonly [line: string, stderr: string])[] = [
	['printf x | $ANNALS | true', unread],
	['printf x | $ANNALS --actors >/dev/null', unread],
	['$ANNALS </dev/null >/dev/null', ''],
	['$ANNALS <&- >/dev/null', ''],
	['printf x | $ANNALS $ORVEL >/dev/null', ''],
	['printf x | $ANNALS --help >/dev/null', ''],
	['printf x | $ANNALS config show >/dev/null', ''],
	[
		'printf x | $ANNALS --at nowhere',
		`${unread}annals: --at: no event has the id nowhere; --format json shows them\n`,
	],
];

for (const [line, stderr] of inputs) {
	test(`what is said of standard input: ${line}`, async () => {
		assert.equal((await bash(`{ ${line}; }`)).stderr, stderr);
	});
}

test('a pipe that nobody writes to is not waited for', async () => {
	const {stderr, stdout} = await bash('exec 3<> <(:); $ANNALS --sources <&3 | wc -l');
	assert.equal(stderr, unread);
	assert.match(stdout, /^\s*2\n$/);
});

test('a socket is told like a pipe', async () => {
	const {code, stderr} = await annals(['--sources'], {input: 'x'});
	assert.deepEqual({code, stderr}, {code: 0, stderr: unread});
});

test('a file on standard input that nobody asked for is told, too', async () => {
	assert.equal((await bash('$ANNALS >/dev/null <$ORVEL')).stderr, unread);
});

test('a disk that is full is told in one line, exit 2', {skip: !existsSync('/dev/full')}, async () => {
	const {stdout, stderr} = await bash('$ANNALS >/dev/full; echo $?');
	assert.equal(stdout, '2\n');
	assert.match(stderr, /^annals: standard output: .*no space left.*\n$/);
});

const ascii = /^[\n\x20-\x7e]*$/;

for (const env of [{LANG: 'C'}, {LANG: 'C.UTF-8', LC_ALL: 'POSIX'}, {LANG: 'en_US.ISO-8859-1'}]) {
	test(`${JSON.stringify(env)}: stdout and stderr are ASCII, and JSON and tables lose nothing`, async () => {
		const text = await annals([orvelFile], {env});
		assert.match(text.stdout, ascii);
		assert.doesNotMatch(text.stdout, /\?/);
		assert.match((await annals(['--help'], {env})).stdout, ascii);
		assert.match((await annals([orvelFile, '--sources'], {env})).stdout, ascii);
		assert.match((await annals([orvelFile, '--differences'], {env})).stdout, ascii);
		assert.match((await annals([orvelFile, '--actor', 'nobody'], {env})).stderr, ascii);
		const json = await annals([orvelFile, '--format', 'json'], {env});
		assert.match(json.stdout.replaceAll('\t', ''), ascii);
		const whole = await annals([orvelFile, '--format', 'json']);
		assert.deepEqual(JSON.parse(json.stdout), JSON.parse(whole.stdout));
		assert.match(whole.stdout, /2003–2020/);
		const table = await annals([orvelFile, '--format', 'csv'], {env});
		assert.equal(table.stdout, (await annals([orvelFile, '--format', 'csv'])).stdout);
	});
}

for (const [name, text] of [
	['lines', '{"date":"2020","title":"A"}\n{"date":"2021","title":"B"}\n'],
	['a list, as databases print it', '[{"date":"2020","title":"A"},\n{"date":"2021","title":"B"}]\n'],
] as const) {
	test(`standard input may be JSON in ${name}`, async () => {
		const {code, stdout} = await bash('$ANNALS - --format ndjson --year 2021', text);
		assert.equal(code, 0);
		assert.match(stdout, /^\{"version": 1, [^\n]*\n\{"id": "row-2", "date": "2021", "title": "B"\}\n$/);
	});
}

const styled: readonly (readonly [
	given: string,
	env: Readonly<Record<string, string>>,
	isStyled: boolean,
])[] = [
	['', {}, false],
	['--color=auto', {}, false],
	['--color=always', {}, true],
	['--color=always', {NO_COLOR: '1', TERM: 'dumb'}, true],
	['--color=always', {LANG: 'C'}, true],
	['', {FORCE_COLOR: '1'}, true],
	['', {FORCE_COLOR: '0'}, false],
	['', {FORCE_COLOR: ''}, false],
	['--color=never', {FORCE_COLOR: '1'}, false],
	['--color=always --format=json', {}, false],
];

for (const [given, env, isStyled] of styled) {
	test(`annals ${given} with ${JSON.stringify(env)} prints ${isStyled ? 'strong titles' : 'no escape'}`, async () => {
		const {code, stdout} = await annals([orvelFile, ...given.split(' ').filter(Boolean)], {env});
		assert.equal(code, 0);
		assert.equal(stdout.includes('\u001b'), isStyled);
		if (isStyled) assert.match(stdout, /^\u001b\[1mNL crews settle in Orvel\u001b\[22m$/m);
	});
}

test('the time zone changes nothing', async () => {
	const [west, east] = await Promise.all(
		['America/Los_Angeles', 'Asia/Baghdad'].map(TZ => annals([orvelFile], {env: {TZ}})),
	);
	assert.equal(west?.code, 0);
	assert.ok(west.stdout.includes('\nTuesday 17 November 2020\n'));
	assert.deepEqual(east, west);
});
