import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {pagerOf, pageText} from '../../../source/cli/system/pager.ts';
import {programs} from '../../scripts.ts';
import {openTerminal} from '../../terminal.ts';

const pagers: readonly (readonly [env: NodeJS.ProcessEnv, installed: string, shown: string | undefined])[] = [
	[{PAGER: 'less -R', VISUAL: 'vi', EDITOR: 'ed'}, 'less more', 'PAGER: less -R'],
	[{PAGER: '', VISUAL: 'vi', EDITOR: 'ed'}, 'less more', 'VISUAL: vi'],
	[{EDITOR: ' ed '}, 'less', 'EDITOR: ed'],
	[{PAGER: 'cat', EDITOR: 'ed'}, 'less', 'EDITOR: ed'],
	[{PAGER: ' '}, 'less more', 'less'],
	[{PAGER: 'cat'}, 'more', 'more'],
	[{}, '', undefined],
];

for (const [env, installed, shown] of pagers) {
	test(`${JSON.stringify(env)} and “${installed}” show by ${shown}`, () => {
		const pager = pagerOf(env, name => (installed.split(' ').includes(name) ? name : undefined));
		const told = pager?.type === 'variable' ? `${pager.name}: ${pager.value}` : pager?.command;
		assert.equal(told, shown);
	});
}

/** Tells what it was given: the file, its folder's and its own rights, the arguments, and the text. */
const tells =
	'for file; do :; done; { echo "$file"; ls -ld "$file" "$(dirname "$file")" | cut -c 1-10; echo "$#"; cat "$file"; } >"$0.told"';

type Shown = {
	readonly file: string;
	readonly rights: readonly string[];
	readonly count: number;
	readonly text: string;
};

/** Shows a text by a program of that line, found as `less` or named by a variable. */
async function shownBy(
	t: TestContext,
	line: string,
	{
		text = 'Text.\n',
		name = 'rocket-attack',
		env = {},
	}: {text?: string; name?: string; env?: NodeJS.ProcessEnv} = {},
): Promise<{readonly told: string | undefined; readonly shown: Shown | undefined}> {
	const folder = programs(t, {less: line});
	const PATH = `${folder}:/usr/bin:/bin`;
	const {stdin, stdout} = process;
	const told = await pageText(text, name, {env: {PATH, LANG: 'C.UTF-8', ...env}, stdin, stdout});
	const report = path.join(folder, 'less.told');
	if (!existsSync(report)) return {told, shown: undefined};
	const [file = '', ofFolder = '', ofFile = '', count, ...lines] = readFileSync(report, 'utf8').split('\n');
	assert.equal(existsSync(path.dirname(file)), false, 'nothing of it is left');
	return {told, shown: {file, rights: [ofFolder, ofFile], count: Number(count), text: lines.join('\n')}};
}

for (const [env, count] of [
	[{}, 1],
	[{PAGER: 'less'}, 1],
	[{PAGER: 'less -R  -S'}, 3],
	[{PAGER: 'cat', EDITOR: 'LESSOPEN= less'}, 1],
	[{PAGER: 'true; less "a b"'}, 2],
] as const) {
	test(`${JSON.stringify(env)}: the text in a file that only its owner can read, which is gone afterwards`, async t => {
		const {told, shown} = await shownBy(t, tells, {env});
		assert.equal(told, undefined);
		assert.ok(shown);
		assert.deepEqual(shown.rights, ['drwx------', '-r--------']);
		assert.equal(path.basename(shown.file), 'rocket-attack.txt');
		assert.equal(path.dirname(path.dirname(shown.file)), tmpdir());
		assert.deepEqual([shown.count, shown.text], [count, 'Text.\n']);
	});
}

const files: readonly (readonly [name: string, file: string])[] = [
	['rocket-attack', 'rocket-attack.txt'],
	['Rocket  attack, 17.11.', 'Rocket-attack-17-11.txt'],
	['../../etc/passwd', 'etc-passwd.txt'],
	['-R; $(touch pwned)\n`x`', 'R-touch-pwned-x.txt'],
	['Évian', 'Evian.txt'],
	['صاروخ', 'account.txt'],
	['x'.repeat(300), `${'x'.repeat(60)}.txt`],
];

for (const [name, file] of files) {
	test(`the file for ${JSON.stringify(name.slice(0, 40))} is ${file.slice(0, 40)}`, async t => {
		const {told, shown} = await shownBy(t, tells, {name, env: {PAGER: 'less'}});
		assert.equal(told, undefined);
		assert.equal(path.basename(shown?.file ?? ''), file);
	});
}

const texts: readonly (readonly [text: string, env: NodeJS.ProcessEnv, shown: string])[] = [
	['“Five”, it says: $(date) `date` "', {PAGER: 'less'}, '“Five”, it says: $(date) `date` "\n'],
	['\u001b]52;c;eA==\u0007', {}, '␛]52;c;eA==␇\n'],
	['“Five”, it says – ¶3', {LANG: 'C'}, '"Five", it says - #3\n'],
	['', {}, '\n'],
];

for (const [text, env, wanted] of texts) {
	test(`${JSON.stringify(text)} with ${JSON.stringify(env)} is shown as ${JSON.stringify(wanted)}`, async t => {
		const {told, shown} = await shownBy(t, tells, {text, env});
		assert.deepEqual([told, shown?.text], [undefined, wanted]);
	});
}

const ends: readonly (readonly [line: string, env: NodeJS.ProcessEnv, told: RegExp | undefined])[] = [
	['exit 0', {}, undefined],
	['exit 3', {}, /^\/.*\/less ended with code 3$/],
	['exit 3', {PAGER: 'less -X'}, /^PAGER \(less -X\) ended with code 3$/],
	['exit 3', {EDITOR: 'less'}, /^EDITOR \(less\) ended with code 3$/],
	['exit 130', {PAGER: 'less'}, undefined],
	['kill -INT $$', {}, undefined],
	['kill -INT $$', {PAGER: 'less'}, undefined],
	['kill -QUIT $$', {PAGER: 'less'}, undefined],
	['kill -TERM $$', {}, /^\/.*\/less was ended by SIGTERM$/],
	['kill -TERM $$', {PAGER: 'less'}, /^PAGER \(less\) ended with code 143$/],
	[
		'exit 0',
		{PAGER: 'no-such-pager 2>&-'},
		/^PAGER \(no-such-pager 2>&-\) ended with code 127: the shell found no such program$/,
	],
	['exit 0', {PAGER: '/no/such/pager 2>&-'}, /127: the shell found no such program$/],
	['exit 0', {PATH: ''}, /^there is no less or more here: set PAGER to what shows text, or EDITOR$/],
	['exit 0', {PATH: '/no/such/folder', PAGER: 'less'}, /^PAGER \(less\) could not be started: .*ENOENT/],
];

for (const [line, env, message] of ends) {
	test(`${line} with ${JSON.stringify(env)} tells ${message ?? 'nothing'}`, async t => {
		// Saying first that it was shown, so that its folder is looked for afterwards.
		const {told, shown} = await shownBy(t, `${tells}; ${line}`, {env});
		if (message) assert.match(told ?? '', message);
		else assert.equal(told, undefined);
		assert.equal(shown === undefined, line === 'exit 0' && message !== undefined, 'it was shown');
	});
}

const paging = new URL('../../../source/cli/system/pager.ts', import.meta.url).href;

/** Lets go of the keys as Ink does, while it reads them, to show a text, and takes them again; Ctrl-C ends it. */
const driver = `
	import {openSync} from 'node:fs';
	import {ReadStream} from 'node:tty';
	import {pageText} from ${JSON.stringify(paging)};
	const stdin = process.argv[1] === 'tty' ? new ReadStream(openSync('/dev/tty', 'r')) : process.stdin;
	process.on('SIGINT', () => { console.log('interrupted'); process.exit(7); });
	take();
	console.log('started');

	function take() {
		stdin.setEncoding('utf8');
		stdin.ref();
		stdin.setRawMode(true);
		stdin.on('readable', read);
	}
	function letGo() {
		stdin.setRawMode(false);
		stdin.unref();
		stdin.off('readable', read);
	}
	function read() {
		for (let key = stdin.read(); key !== null; key = stdin.read()) {
			letGo();
			if (key === 'p') show();
			else setTimeout(() => console.log('too late'), 60_000);
			if (key === 'q') console.log('ready');
		}
	}
	async function show() {
		const told = await pageText('Rockets.', 'rockets', {env: process.env, stdin, stdout: process.stdout});
		take();
		console.log('back: ' + told);
	}
`;

/** Shows the text and repeats what is typed until it is to end; Ctrl-C and Ctrl-\ only make it say so. */
const reader = `
	trap 'echo has C' INT
	trap 'echo has backslash' QUIT
	cat "$1"
	while :; do
		read -r line || continue
		echo "read <$line>"
		test "$line" = end && exit 0
	done`;

for (const [title, pager, input] of [
	['a program, on standard input', undefined, 'stdin'],
	['a program, on the terminal', undefined, 'tty'],
	['the shell, on standard input', 'less -R', 'stdin'],
	['the shell, on the terminal', 'less -R', 'tty'],
	['a shell that waits for it', 'show() { less -R "$1"; true; }; show', 'stdin'],
] as const) {
	test(`all keys, Ctrl-C too, are for what shows the text: ${title}`, async t => {
		const folder = programs(t, {less: pager ? `shift; ${reader}` : reader});
		const terminal = openTerminal({
			command: process.execPath,
			args: ['--import', 'tsx', '--input-type=module', '--eval', driver, input],
			columns: 80,
			rows: 24,
			env: {PATH: `${folder}:/usr/bin:/bin`, PAGER: pager},
			t,
		});
		await terminal.until(/started/);
		terminal.press('p');
		await terminal.until(/Rockets\./);
		terminal.send('abc\r');
		await terminal.until(/read <abc>/);
		terminal.press('ctrl+c');
		await terminal.until(/has C/);
		terminal.send('\u001c');
		await terminal.until(/has backslash/);
		terminal.send('def\r');
		await terminal.until(/read <def>/);
		terminal.send('end\r');
		await terminal.until(/back: undefined/);
		terminal.press('q');
		await terminal.until(/ready/);
		terminal.press('ctrl+c');
		await terminal.until(/interrupted/);
		assert.deepEqual(await terminal.exit(), {code: 7, signal: null});
	});
}

for (const [given, told] of [
	['-FRX', '-FRX -+F'],
	['R', 'R'],
] as const) {
	test(`LESS=${given} is ${told} for a text that may be short`, async t => {
		const folder = programs(t, {less: 'printf %s "$LESS" >"$0.told"'});
		const {stdin, stdout} = process;
		await pageText('Text.', 'rocket-attack', {
			env: {PATH: `${folder}:/usr/bin:/bin`, LESS: given},
			stdin,
			stdout,
		});
		assert.equal(readFileSync(path.join(folder, 'less.told'), 'utf8'), told);
	});
}
