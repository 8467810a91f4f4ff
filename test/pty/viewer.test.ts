import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {iraq} from '../bundled.ts';
import {orvelFile, program} from '../program.ts';
import {folderFor} from '../scripts.ts';
import {openTerminal, type Terminal} from '../terminal.ts';
import {nodes, readsKeys, startAnnals, startInShell} from './program.ts';

for (const node of nodes) {
	test(`a person reads, compares, filters and leaves, under ${node}`, async t => {
		const terminal = await startAnnals({t, node, args: ['--at', 'balloon-protest']});
		assert.ok(terminal.isAlternate());
		assert.ok(terminal.cursor().hidden);
		await terminal.until(/▸ +17 Nov +Balloons hit Tolwick/);
		await terminal.until(/Water balloons struck Tolwick on Tuesday/);
		terminal.press('2');
		await terminal.until(/Late on Tuesday balloons came down/);
		terminal.press('c');
		await terminal.until(/= 2 agree · ~ 4 compatible · – 6 in one source only/);
		terminal.press('k');
		await terminal.until(/≠ 1 differs · = 1 agrees/);
		terminal.press('f');
		await terminal.until(/filter:/);
		terminal.send('actor:katren');
		await terminal.until(/filter: actor:katren/);
		terminal.press('enter');
		await terminal.until(/2 of 15 events/);
		terminal.press('x');
		await terminal.until(/15 of 15 events/);
		terminal.press('u');
		await terminal.until(/2 of 15 events/);
		terminal.press('?');
		await terminal.until(/narrow:/);
		terminal.press('escape');
		await terminal.until(screen => !screen.includes('narrow:'));
		terminal.press('q');
		assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
		assert.ok(!terminal.isAlternate());
		assert.ok(!terminal.cursor().hidden);
		assert.ok(!terminal.modes().bracketedPasteMode);
		assert.equal(terminal.screen().trim(), '');
	});
}

test('the first screen shows the chronology, and a pane fills it and gives it back', async t => {
	const terminal = await startAnnals({t});
	await terminal.until(/2011 · 8 years later[\s\S]*Jan +The NL kiosk urges[\s\S]*NL crews settle in Orvel\n/);
	terminal.press('enter');
	await terminal.until(/▌NL crews settle in Orvel/);
	terminal.press('enter');
	await terminal.until(screen => !screen.includes('8 years later'));
	terminal.press('q');
	await terminal.until(/8 years later/);
	terminal.press('escape');
	await terminal.until(screen => !screen.includes('▌'));
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

/** The program at the sight of its first screen, which may not read keys yet. */
async function atFirstSight(t: TestContext): Promise<Terminal> {
	const args = [program, orvelFile, '--at', 'truce'];
	const terminal = openTerminal({command: process.execPath, args, columns: 80, rows: 24, t});
	await terminal.until(/▸ +mid-Oct[\s\S]*help/);
	return terminal;
}

test('the first screen is drawn once, and keys that are pressed at its sight count and are not echoed', async t => {
	const terminal = await atFirstSight(t);
	await readsKeys(terminal);
	for (const drawn of ['\u001b[?1049h', '\u001b[?2026h', '3 Compare']) {
		assert.equal(terminal.output().split(drawn).length, 2, drawn);
	}
	terminal.press('j');
	const moved = await terminal.until(/▸ +17 Nov/);
	const quick = await atFirstSight(t);
	quick.press('j');
	await quick.until(screen => screen === moved, 'the same screen');
});

test('at the sight of the first screen a signal gives the terminal back, and a new size is drawn', async t => {
	for (const signal of ['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
		const ended = await atFirstSight(t);
		process.kill(ended.pid, signal);
		await ended.exit();
		assert.ok(!ended.isAlternate());
		assert.ok(!ended.cursor().hidden);
	}
	const terminal = await atFirstSight(t);
	terminal.resize(120, 40);
	await terminal.until(screen => /help/.test(screen.split('\n')[39] ?? ''));
});

test('where no file is named it opens on the bundled chronology', async t => {
	const terminal = openTerminal({command: process.execPath, args: [program], columns: 120, rows: 40, t});
	const {size, title} = iraq;
	await terminal.until(
		screen => screen.startsWith(` ${title} `) && screen.includes(`${size} of ${size} events`),
	);
});

test('Ctrl-C quits with 130 from any mode and gives the terminal back', async t => {
	for (const [key, shown] of [
		[undefined, /Orvel/],
		['f', /filter:/],
		['?', /narrow:/],
	] as const) {
		const terminal = await startAnnals({t});
		if (key) terminal.press(key);
		await terminal.until(shown);
		terminal.press('ctrl+c');
		assert.deepEqual(await terminal.exit(), {code: 130, signal: null});
		assert.ok(!terminal.isAlternate());
	}
});

test('a signal gives the terminal back', async t => {
	for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
		const terminal = await startAnnals({t});
		process.kill(terminal.pid, signal);
		const {code, signal: by} = await terminal.exit();
		assert.ok(by === signal || (code ?? 0) > 128, `${signal}: ${code} ${by}`);
		assert.ok(!terminal.isAlternate());
		assert.ok(!terminal.cursor().hidden);
	}
});

test('a new size is drawn whole, with the cursor where it was', async t => {
	const terminal = await startAnnals({t, args: ['--at', 'truce'], columns: 120, rows: 40});
	for (const [columns, rows] of [
		[80, 24],
		[40, 12],
		[200, 50],
		[20, 5],
		[120, 40],
	] as const) {
		terminal.resize(columns, rows);
		await terminal.until(screen => {
			if (columns === 20) return screen.includes('annals needs');
			const lines = screen.split('\n');
			return (
				/^ Orvel, 2003–2020 .*15(?: of 15 events|\/15)/.test(lines[0] ?? '') &&
				lines.filter(row => /15 of 15|15\/15/.test(row)).length === 1 &&
				/▸ +mid-Oct/.test(screen) &&
				/help/.test(lines[rows - 1] ?? '')
			);
		});
	}
});

test('held keys all count', async t => {
	const terminal = await startAnnals({t});
	terminal.send('jjjjjjj');
	await terminal.until(/▸ +earlier/);
	terminal.send('\u001b[A\u001b[A\u001b[A');
	await terminal.until(/▸ +before Jan/);
});

test('pasted text presses no keys, and is written where one writes', async t => {
	const terminal = await startAnnals({t});
	terminal.paste('qqjj');
	await terminal.until(/pasted text presses no keys/);
	terminal.press('f');
	await terminal.until(/filter:/);
	terminal.paste('tag:protest');
	await terminal.until(/filter: tag:protest/);
	terminal.press('enter');
	await terminal.until(/2 of 15/);
});

test('Ctrl-L draws over what another program wrote', async t => {
	const terminal = openTerminal({
		command: 'bash',
		args: ['--norc', '-c', `exec 3>&1; ${process.execPath} ${program} '${orvelFile}'; true`],
		columns: 80,
		rows: 24,
		t,
	});
	await terminal.until(/15 of 15/);
	const before = await readsKeys(terminal);
	// What `write` does to one's screen: text from elsewhere, straight into the terminal.
	terminal.scribble('\u001b[5;10Hgarbage\u001b[7;1Hmore garbage');
	await terminal.until(/more garbage/);
	terminal.press('ctrl+l');
	await terminal.until(screen => screen === before);
	terminal.press('q');
	await terminal.exit();
});

test('Ctrl-Z hands the terminal to the shell, and fg brings the screen back whole', async t => {
	const terminal = await startInShell(t, '--at truce', /▸ +mid-Oct/);
	const before = terminal.screen();
	terminal.press('ctrl+z');
	await terminal.until(/Stopped/);
	assert.ok(!terminal.isAlternate());
	assert.ok(!terminal.cursor().hidden);
	terminal.send('fg\r');
	await terminal.until(screen => screen === before, 'the screen from before');
	assert.ok(terminal.isAlternate());
	terminal.press('j');
	await terminal.until(/▸ +17 Nov/);
	terminal.press('q');
	await terminal.until(/shell>\s*$/);
	terminal.send('echo left with $?\r');
	await terminal.until(/left with 0/);
});

test('keys that are pressed at the sight of the first screen are answered, whether Ink is there or not', async t => {
	const terminal = openTerminal({
		command: process.execPath,
		args: [program, orvelFile],
		columns: 80,
		rows: 24,
		t,
	});
	await terminal.until(/15 of 15 events/);
	for (const key of ['j', 'j', 'k', 'j', 'j', 'j']) {
		terminal.press(key);
		await new Promise(setImmediate);
	}
	await terminal.until(/▸ +before Jan/);
	terminal.send('/kiosk\r');
	await terminal.until(/▸.*kiosk[\s\S]*\/kiosk/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
	assert.ok(!terminal.isAlternate());
});

test('a program that was stopped and goes on draws over what came meanwhile', async t => {
	const terminal = await startAnnals({t});
	const before = terminal.screen();
	process.kill(terminal.pid, 'SIGSTOP');
	terminal.scribble('\u001b[5;10Hgarbage\u001b[?25h');
	await terminal.until(/garbage/);
	process.kill(terminal.pid, 'SIGCONT');
	await terminal.until(screen => screen === before, 'the screen from before');
	assert.ok(terminal.cursor().hidden);
});

test('keys come from the terminal where the chronology comes from standard input', async t => {
	const terminal = openTerminal({
		command: 'bash',
		args: [
			'--norc',
			'-c',
			`${process.execPath} ${program} '${orvelFile}' --format json | ${process.execPath} ${program} -`,
		],
		columns: 80,
		rows: 24,
		t,
	});
	await terminal.until(/15 of 15/);
	await readsKeys(terminal);
	terminal.press('j');
	await terminal.until(/▸ +2011/);
	terminal.press('q');
	assert.equal((await terminal.exit()).code, 0);
});

test('what stands on standard input, and nobody asked for, is left there and told', async t => {
	const terminal = openTerminal({
		command: 'bash',
		args: ['--norc', '-c', `cat '${orvelFile}' | ${process.execPath} ${program}`],
		columns: 80,
		rows: 24,
		t,
	});
	await terminal.until(/standard input wasn't read: annals - reads it/);
	await readsKeys(terminal);
	terminal.press('j');
	await terminal.until(screen => !/standard input/.test(screen));
	terminal.press('q');
	assert.equal((await terminal.exit()).code, 0);
});

test('weight and signs still tell with colour off, and ASCII does where there is no more', async t => {
	const plain = await startAnnals({t, args: ['--at', 'balloon-protest'], env: {NO_COLOR: '1'}});
	plain.press('c');
	await plain.until(/~ late on Tuesday/);
	const cells = plain.cells().flat();
	assert.ok(cells.every(({fg, bg}) => fg === 'default' && bg === 'default'));
	assert.ok(cells.some(({bold}) => bold));
	assert.ok(cells.some(({inverse}) => inverse));
	const ascii = openTerminal({
		command: process.execPath,
		args: [program, orvelFile],
		columns: 80,
		rows: 24,
		env: {LANG: 'C', LC_ALL: 'C'},
		t,
	});
	const screen = await ascii.until(/> +2003/);
	assert.match(screen, /^[\n\x20-\x7e]*$/);
});

test('a dumb terminal is printed to', async t => {
	const terminal = openTerminal({
		command: process.execPath,
		args: [program, orvelFile, '--year', '2003'],
		columns: 80,
		rows: 24,
		env: {TERM: 'dumb'},
		t,
	});
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
	assert.match(terminal.screen(), /NL crews settled in Orvel in 2003/);
	assert.doesNotMatch(terminal.output(), /\u001b/);
});

test('a file that takes long to read is said to be read, and nothing of that is left', async t => {
	const file = path.join(folderFor(t), 'long.yaml');
	const event = (_: unknown, index: number) =>
		`- {id: e${index}, date: 1912, title: ${'A lamp is lit '.repeat(20)}}`;
	writeFileSync(file, `version: 1\ntitle: Long\nevents:\n${Array.from({length: 2000}, event).join('\n')}\n`);
	const command = `${process.execPath} ${program} ${file} --format text >/dev/null; echo done`;
	const terminal = openTerminal({command: 'bash', args: ['--norc', '-c', command], columns: 80, rows: 24, t});
	await terminal.until(/^done/m);
	// All may have come at once, so that the emulator showed nothing but the end.
	assert.match(terminal.output(), /annals: reading .*long\.yaml …/);
	assert.equal(terminal.screen().trim(), 'done');
});
