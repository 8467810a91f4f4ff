import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {keys, openTerminal} from './terminal.ts';

const size = {columns: 40, rows: 6};
const {raw} = String;

/** Runs JavaScript in a terminal. */
function run(t: TestContext, program: string, options: Partial<Parameters<typeof openTerminal>[0]> = {}) {
	return openTerminal({...size, t, command: process.execPath, args: ['-e', program], ...options});
}

/** Shows in JSON whatever is typed, and ends at a `q`. */
const echo = raw`
	process.stdin.setRawMode(true).setEncoding('utf8').on('data', text => {
		process.stdout.write(JSON.stringify(text).slice(1, -1));
		if (text === 'q') process.exit();
	});
	process.stdout.write('ready ');
`;

/** Says when it is in front, which a program without words, such as sleep, would leave to guesses. */
const jobs = `
	process.on('SIGCONT', () => console.log('continued'));
	setInterval(() => {}, 1e6);
	console.log('started');
`;

test('the screen holds the visible rows without trailing spaces', async t => {
	const terminal = run(t, `console.log('first  '); console.log('  second'); setInterval(() => {}, 1e6)`);
	const screen = await terminal.until(() => terminal.cursor().y === 2, 'two lines');
	assert.equal(screen, 'first\n  second\n\n\n\n');
	assert.deepEqual(terminal.cursor(), {x: 0, y: 2, hidden: false});
	assert.equal(terminal.output(), 'first  \r\n  second\r\n');
	assert.equal(terminal.bytes(), 19);
});

test('the screen follows what scrolls, and nothing of a large output is lost', async t => {
	const terminal = run(t, `for (let i = 1; i <= 100_000; i++) console.log('line ' + i)`);
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
	assert.equal(terminal.screen(), 'line 99996\nline 99997\nline 99998\nline 99999\nline 100000\n');
	assert.equal(terminal.output().split('\n').length, 100_001);
});

test('cells know their colours and styles', async t => {
	const styles = raw`\x1b[1;31mA\x1b[0;2;94mB\x1b[0;7mC\x1b[0;4;38;5;200mD\x1b[0;48;2;1;2;3mE\x1b[m`;
	const terminal = run(t, `process.stdout.write('${styles}')`);
	await terminal.exit();
	const plain = {
		width: 1,
		bold: false,
		dim: false,
		inverse: false,
		underline: false,
		fg: 'default',
		bg: 'default',
	};
	assert.deepEqual(terminal.cells()[0]?.slice(0, 6), [
		{...plain, char: 'A', bold: true, fg: 1},
		{...plain, char: 'B', dim: true, fg: 12},
		{...plain, char: 'C', inverse: true},
		{...plain, char: 'D', underline: true, fg: 200},
		{...plain, char: 'E', bg: '#010203'},
		{...plain, char: ' '},
	]);
	assert.deepEqual([terminal.cells().length, terminal.cells()[5]?.length], [size.rows, size.columns]);
});

test('wide characters take two cells, marks none', async t => {
	const terminal = run(t, raw`process.stdout.write('💡中e\u0301▸')`);
	await terminal.exit();
	const cells = terminal.cells()[0]?.slice(0, 6) ?? [];
	assert.equal(cells.map(cell => `${cell.char}${cell.width}`).join(' '), '💡2 0 中2 0 e\u03011 ▸1');
	assert.equal(terminal.screen().trimEnd(), '💡中e\u0301▸');
});

test('the alternate screen, a hidden cursor and bracketed paste are seen going on and off', async t => {
	const terminal = run(
		t,
		raw`
		process.stdout.write('before\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[Hinside');
		process.stdin.once('data', () => {
			process.stdout.write('\x1b[?2004l\x1b[?25h\x1b[?1049l');
			process.exit();
		});
	`,
	);
	const modes = () => [terminal.isAlternate(), terminal.cursor().hidden, terminal.modes().bracketedPasteMode];
	await terminal.until(/^inside/);
	assert.deepEqual(modes(), [true, true, true]);
	terminal.press('enter');
	await terminal.exit();
	assert.deepEqual(modes(), [false, false, false]);
	assert.match(terminal.screen(), /^before/);
});

test('a synchronized update is seen whole, and the emulator answers questions', async t => {
	// The answer to `CSI 6 n` comes when all before it has been parsed, so an early look would be caught.
	const terminal = run(
		t,
		raw`
		process.stdin.setRawMode(true).setEncoding('utf8').on('data', answer => {
			process.stdout.write(' end ' + JSON.stringify(answer) + '\x1b[?2026l');
		});
		process.stdout.write('\x1b[?2026hbegin\x1b[6n');
	`,
	);
	assert.equal((await terminal.until(/begin/)).trimEnd(), raw`begin end "\u001b[1;6R"`);
});

test('a new size is delivered', async t => {
	const terminal = run(
		t,
		`const show = () => console.log(process.stdout.columns + 'x' + process.stdout.rows);
		process.stdout.on('resize', show); process.stdin.resume(); show()`,
	);
	await terminal.until(/40x6/);
	terminal.resize(50, 8);
	const screen = await terminal.until(/50x8/);
	assert.equal(screen.split('\n').length, 8);
	assert.equal(terminal.cells()[0]?.length, 50);
});

test('keys arrive as their bytes, and an unknown name is refused', async t => {
	const terminal = run(t, echo);
	await terminal.until(/ready/);
	for (const [name, shown] of [
		['up', raw`\u001b[A`],
		['shift+tab', raw`\u001b[Z`],
		['ctrl+c', raw`\u0003`],
		['?', '?'],
		['é', 'é'],
	] as const) {
		terminal.press(name);
		await terminal.until(screen => screen.trimEnd().endsWith(shown), name);
	}
	assert.throws(() => terminal.press('pagedwon'), /no key is named pagedwon/);
	assert.deepEqual([keys['ctrl+d'], keys['ctrl+z']], ['\x04', '\x1a']);
});

test('a paste has brackets once the program has asked for them', async t => {
	const terminal = run(t, `${echo}; process.stdin.on('data', () => process.stdout.write('\\x1b[?2004h.'))`);
	await terminal.until(/ready/);
	terminal.paste('a\nb');
	await terminal.until(screen => screen.includes(raw`ready a\rb.`));
	terminal.paste('c');
	await terminal.until(screen => screen.includes(raw`.\u001b[200~c\u001b[201~.`));
});

test('exit codes and signals are told apart', async t => {
	assert.deepEqual(await run(t, 'process.exit(3)').exit(), {code: 3, signal: null});
	const terminal = run(t, echo);
	await terminal.until(/ready/);
	terminal.kill('SIGTERM');
	assert.deepEqual(await terminal.exit(), {code: null, signal: 'SIGTERM'});
});

test('only the named variables are set', async t => {
	const program = `console.log(Object.keys(process.env).filter(name => name !== '_').sort().join())`;
	const terminal = run(t, program, {columns: 80, env: {NO_COLOR: '1', HOME: undefined}});
	await terminal.until(/^LANG,NO_COLOR,PATH,PWD,TERM$/m);
});

test('a wait that fails tells what for, why and the last screen', async t => {
	await assert.rejects(run(t, `console.log('Hello'); process.exitCode = 2`).until(/Goodbye/), {
		message: 'waited for /Goodbye/, but the program ended with code 2; the last screen:\n| Hello',
	});
	const terminal = run(t, echo, {deadline: 50});
	await assert.rejects(
		terminal.until(() => false, 'the list'),
		/waited for the list, but not within 50 ms; the last screen:\n\| /,
	);
	await assert.rejects(
		terminal.until(() => {
			throw new TypeError('a fault in the test');
		}),
		TypeError,
	);
});

test('a shell in the terminal has job control', async t => {
	const terminal = openTerminal({
		columns: 80,
		rows: 12,
		t,
		command: 'bash',
		args: ['--norc', '-i'],
		env: {PS1: '$ ', HISTFILE: '', NODE: process.execPath, PROGRAM: jobs},
	});
	await terminal.until(/^\$/);
	terminal.send('"$NODE" -e "$PROGRAM"\r');
	await terminal.until(/^started$/m);
	terminal.press('ctrl+z');
	await terminal.until(/Stopped .*\n\$/);
	terminal.send('fg\r');
	await terminal.until(/^continued$/m);
	terminal.press('ctrl+c');
	await terminal.until(/^continued\n(?:.*\n)*\$\s*$/m);
	terminal.send('exit $?\r');
	assert.deepEqual(await terminal.exit(), {code: 130, signal: null});
});
