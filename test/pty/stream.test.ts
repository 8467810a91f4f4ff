import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {program} from '../program.ts';
import {folderFor} from '../scripts.ts';
import {openTerminal, type Terminal} from '../terminal.ts';
import {readsKeys} from './program.ts';

/** Starts the program behind a pipe that gives one part of a text, and the other once it is told to. */
async function pipeInto(
	t: TestContext,
	[first, second]: readonly [string, string],
	flags = '',
): Promise<{readonly terminal: Terminal; readonly goOn: () => void}> {
	const folder = folderFor(t);
	const go = path.join(folder, 'go');
	writeFileSync(path.join(folder, 'first'), first);
	writeFileSync(path.join(folder, 'second'), second);
	const producer = `cat first; until [ -e go ]; do sleep 0.05; done; cat second`;
	const terminal = openTerminal({
		command: 'bash',
		args: ['-c', `{ ${producer}; } | '${process.execPath}' '${program}' - ${flags}`],
		columns: 80,
		rows: 24,
		cwd: folder,
		t,
	});
	return {terminal, goOn: () => writeFileSync(go, '')};
}

const parts: Readonly<Record<string, readonly [string, string]>> = {
	ndjson: [
		'{"date":"1900","title":"Lit"}\n{"date":"1901","title":"Glazed"}\n{"date":"1902","title":"Fired"}\n',
		'{"date":"1899","title":"Clay is found"}\n{"date":"1903","title":"Sold"}\n',
	],
	csv: [
		'date,title,place\n1900,Lit,Yard\n1901,Glazed,Hall\n1902,Fired,Yard\n',
		'1899,Clay is found,Pit\n1903,Sold,Town\n',
	],
};

for (const [format, text] of Object.entries(parts)) {
	test(`the first rows of ${format} in a pipe are read before the last, and the cursor and a mark stay on their event`, async t => {
		const {terminal, goOn} = await pipeInto(t, text);
		await terminal.until(/reading … 3 of 3 events[\s\S]*▸.*Lit/);
		await readsKeys(terminal);
		terminal.send('jm');
		await terminal.until(/▸.*Glazed/);
		goOn();
		const screen = await terminal.until(/5 of 5 events[\s\S]*Clay is found[\s\S]*▸.*Glazed/);
		terminal.send('fis:marked\r');
		await terminal.until(/1 of 5 events/);
		assert.doesNotMatch(screen, /reading …|read again/);
		terminal.press('q');
		assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
	});
}

test('much that comes slowly through a pipe is shown as it comes, and the cursor stays on its event', async t => {
	const row = (index: number) => `${1000 + index},Lamp ${index}: ${'it is lit and told of; '.repeat(16)}\n`;
	const rows = Array.from({length: 4000}, (_, index) => row(index));
	const {terminal, goOn} = await pipeInto(t, [
		`date,title\n${rows.slice(0, 3500).join('')}`,
		rows.slice(3500).join(''),
	]);
	await terminal.until(/3,500 of 3,500 events/);
	await readsKeys(terminal);
	terminal.send('G');
	await terminal.until(/▸.*Lamp 3499/);
	goOn();
	await terminal.until(/ {2}4,000 of 4,000 events[\s\S]*▸.*Lamp 3499/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('what has come through a pipe that goes on can be filtered, and q ends reading it', async t => {
	const {terminal, goOn} = await pipeInto(t, parts['csv'] ?? ['', '']);
	await terminal.until(/reading … 3 of 3 events/);
	await readsKeys(terminal);
	terminal.send('fglazed\r');
	await terminal.until(/reading … 1 of 3 events/);
	terminal.press('q');
	await terminal.until(screen => !screen.includes('Glazed'), 'the shell’s own screen');
	goOn();
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('a spoken viewer says that more is coming, and when all is there', async t => {
	const {terminal, goOn} = await pipeInto(t, parts['ndjson'] ?? ['', ''], '--screen-reader');
	await terminal.until(/More events are being read/);
	await readsKeys(terminal);
	goOn();
	const screen = await terminal.until(/All is read: 5 events/);
	assert.doesNotMatch(screen, /read again/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

/** Has a shell with job control run the program behind what a command line puts in its pipe. */
async function inShell(t: TestContext, text: string, line: string): Promise<Terminal> {
	const folder = folderFor(t);
	writeFileSync(path.join(folder, 'first'), text);
	const terminal = openTerminal({
		command: 'bash',
		args: ['--norc', '-i'],
		columns: 80,
		rows: 24,
		env: {PS1: 'shell> ', HISTFILE: '', annals: `${process.execPath} ${program}`},
		cwd: folder,
		t,
	});
	await terminal.until(/shell>/);
	terminal.send(`${line}\r`);
	return terminal;
}

const firing = 'It is fired, and told of at length; '.repeat(20);

/** A document that is read as a whole, and is so large that it is read elsewhere. */
const largeDocument = `version: 1\ntitle: Kiln\nevents:\n${Array.from({length: 2000}, (_, index) => `  - {id: kiln-${index}, date: '${1000 + (index % 900)}', title: "Firing ${index}: ${firing}"}\n`).join('')}`;

test('a large document that comes through a pipe is read as a whole, while that is said', async t => {
	const terminal = await inShell(t, largeDocument, 'cat first | $annals -');
	await terminal.until(/2,000 of 2,000 events/);
	assert.match(terminal.output(), /reading standard input/);
	await readsKeys(terminal);
	terminal.send('G');
	await terminal.until(/▸.*Firing 1799/);
	terminal.press('q');
	await saysCode(terminal, 0);
});

test('what is wrong with a large document in a pipe is told, and the program ends', async t => {
	const terminal = await inShell(t, largeDocument.replace("'1003'", "'10O3'"), 'cat first | $annals -');
	await terminal.until(/standard input:7:\d+: event kiln-3[\s\S]*shell>\s*$/);
	terminal.send('echo left with $?\r');
	await terminal.until(/^left with 2$/m);
});

/** A program that gives a text and then nothing for longer than a test takes. */
const silence = '(cat first; exec sleep 100)';

/** Waits for the shell, and has it say the exit code of the program; what was pressed is not on the screen. */
async function saysCode(terminal: Terminal, code: number): Promise<void> {
	await terminal.until(/shell>\s*$/);
	terminal.send(`echo left with $\{PIPESTATUS[1]}, $(stty -a | grep -o " echo ")\r`);
	const screen = await terminal.until(/^left with \d+.*$/m);
	assert.match(screen, new RegExp(`^left with ${code}, echo$`, 'm'));
	assert.doesNotMatch(screen, /waiting for|reading standard|\^/);
}

for (const [what, text] of [
	['no row has come', ''],
	['a document has come in part', 'version: 1\ntitle: Kiln\n'],
	['a large document has come in part', largeDocument],
	['the first rows have come', parts['csv']?.[0] ?? ''],
] as const) {
	test(`Ctrl-C leaves a pipe that is silent at once where ${what}`, async t => {
		const terminal = await inShell(t, text, `${silence} | $annals -`);
		await terminal.until(/waiting for standard input … q quits|reading standard input|reading … 3 of 3/);
		if (text.includes('Lit')) await readsKeys(terminal);
		terminal.press('ctrl+c');
		await saysCode(terminal, 130);
	});
}

const gullRock = fileURLToPath(new URL('../fixtures/gull-rock.yaml', import.meta.url));

test('q and Ctrl-C leave at once what comes through a pipe to be joined with a file', async t => {
	const quit = await inShell(t, largeDocument, `$annals - ${gullRock} < <${silence}`);
	await quit.until(/reading standard input/);
	quit.press('q');
	await quit.until(/shell>\s*$/);
	const interrupted = await inShell(t, largeDocument, `${silence} | $annals - ${gullRock}`);
	await interrupted.until(/reading standard input/);
	interrupted.press('ctrl+c');
	await saysCode(interrupted, 130);
});

test('what comes through a pipe, much or little, is joined with a file', async t => {
	for (const [text, shown] of [
		[largeDocument, /2,00\d of 2,00\d events/],
		[parts['csv']?.[0] ?? '', /9 of 9 events/],
	] as const) {
		const terminal = await inShell(t, text, `cat first | $annals - ${gullRock}`);
		await terminal.until(shown);
		await readsKeys(terminal);
		terminal.press('q');
		await saysCode(terminal, 0);
	}
});

test('q and Esc leave while nothing has come, and Ctrl-Z stops', async t => {
	for (const key of ['q', 'escape']) {
		const terminal = await inShell(t, '', `$annals - < <${silence}`);
		await terminal.until(/waiting for standard input … q quits/);
		terminal.press('ctrl+z');
		await terminal.until(/Stopped/);
		terminal.send('fg\r');
		await terminal.until(/Stopped[\s\S]*waiting for standard input … q quits/);
		terminal.press(key);
		await terminal.until(/shell>\s*$/);
		terminal.send('echo left with $?\r');
		await terminal.until(/^left with 0$/m);
	}
});

test('what is typed while nothing has come is shown, and in a line Esc leaves', async t => {
	const terminal = await inShell(t, '', `$annals - < <${silence}`);
	await terminal.until(/waiting for standard input … q quits/);
	terminal.send('/q');
	await terminal.until(/waiting for standard input … Esc quits; then, as typed: \/q/);
	terminal.press('escape');
	await terminal.until(/shell>\s*$/);
});

test('what a person waits for in lines is said in a line', async t => {
	const terminal = await inShell(t, '', `${silence} | $annals - --screen-reader`);
	await terminal.until(/waiting for standard input … q quits\n/);
	terminal.press('ctrl+c');
	await terminal.until(/quits\n[\s\S]*shell>\s*$/);
});
