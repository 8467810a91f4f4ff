import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';
import type {Terminal} from '../terminal.ts';
import {startAnnals, startInShell} from './program.ts';

const mouse = /\u001b\[\?(?:9|100\d|101[56])[hl]/;

/** What a terminal sends for a press and a release of a button, or for a notch of the wheel, on a cell counted from 0. */
function report(button: number, x: number, y: number): string {
	const at = `${button};${x + 1};${y + 1}`;
	return button < 64 ? `\u001b[<${at}M\u001b[<${at}m` : `\u001b[<${at}M`;
}

/** Presses the first button on the first place of the screen that shows a text. */
function click(terminal: Terminal, text: string): void {
	const rows = terminal.screen().split('\n');
	const y = rows.findIndex(row => row.includes(text));
	assert.ok(y >= 0, `${text} is not shown`);
	terminal.send(report(0, (rows[y] ?? '').indexOf(text), y));
}

async function startWithMouse(t: TestContext, isSlow = false): Promise<Terminal> {
	const args = ['--mouse', '--at', 'truce'];
	const terminal = await startAnnals({t, columns: 120, rows: 40, args, isSlow});
	await terminal.until(() => terminal.modes().mouseTrackingMode === 'vt200', 'mouse reports');
	return terminal;
}

/** Moves to the next event and back to the truce, after which nothing is read for the first time; gives that screen. */
async function thereAndBack(terminal: Terminal): Promise<string> {
	terminal.press('j');
	await terminal.until(/▸ +17 Nov/);
	terminal.press('k');
	return terminal.until(/▸ +mid-Oct/);
}

test('without --mouse no mouse mode is ever set, and reports press no keys', async t => {
	const terminal = await startAnnals({t, columns: 120, rows: 40, args: ['--at', 'truce']});
	const before = await thereAndBack(terminal);
	terminal.send(report(0, 10, 10) + report(64, 10, 10) + report(65, 10, 10) + report(2, 50, 0));
	terminal.press('j');
	await terminal.until(/▸ +17 Nov/);
	terminal.press('k');
	await terminal.until(screen => screen === before, 'the screen from before');
	terminal.press('f');
	await terminal.until(/filter:/);
	terminal.send(report(0, 10, 10) + report(65, 10, 10));
	terminal.send('tag:protest');
	await terminal.until(/filter: tag:protest/);
	terminal.press('escape');
	await terminal.until(screen => screen === before);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
	assert.doesNotMatch(terminal.output(), mouse);
});

test('with --mouse events, tabs, panes and hints are clicked on, and the wheel turns what it is over', async t => {
	const terminal = await startWithMouse(t);
	assert.ok(terminal.output().includes('\u001b[?1006h'));
	click(terminal, '17 Nov      Balloons hit');
	await terminal.until(/▸ +17 Nov +Balloons hit/);
	click(terminal, '3 Compare');
	await terminal.until(/2 agree · ~ 4 compatible/);
	terminal.send(report(65, 20, 10));
	await terminal.until(/▸ +17–18 Nov/);
	terminal.send(report(64, 20, 10).repeat(3));
	await terminal.until(/▸ +mid-Oct/);
	click(terminal, '2011');
	await terminal.until(/▸ +2011/);
	click(terminal, 'a facets');
	await terminal.until(/Actors/);
	click(terminal, 'Orla-backed boats');
	await terminal.until(/\+ Orla-backed boats/);
	await terminal.until(/actor:"Orla-backed boats"/);
	click(terminal, 'Esc cancel');
	await terminal.until(/15 of 15/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
	assert.equal(terminal.modes().mouseTrackingMode, 'none');
	assert.match(terminal.output(), /\u001b\[\?1006l\u001b\[\?1000l/);
});

test('releases, other buttons, reports in pieces and reports in pasted text press no keys', async t => {
	const terminal = await startWithMouse(t, true);
	const before = await thereAndBack(terminal);
	terminal.send(report(1, 20, 10) + report(2, 20, 10) + report(35, 20, 10) + report(66, 20, 10));
	terminal.send('\u001b[200~\u001b[<65;21;11M\u001b[201~');
	await terminal.until(/pasted text presses no keys/);
	assert.match(terminal.screen(), /▸ +mid-Oct/);
	// A slow line cuts a report: only its end makes it one.
	const whole = report(65, 20, 10);
	terminal.send(whole.slice(0, 5));
	// Enough to be read alone; where it isn't, the whole is read at once.
	await delay(100);
	terminal.send(whole.slice(5));
	await terminal.until(/▸ +17 Nov +The Deckhouse/);
	terminal.send(`j${report(64, 20, 10)}k${report(64, 20, 10)}`);
	await terminal.until(/▸ +late Sep/);
	terminal.press('j');
	await terminal.until(screen => screen.trimEnd() === before.trimEnd());
});

test('whatever ends it, the mouse is given back', async t => {
	for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
		const terminal = await startWithMouse(t);
		process.kill(terminal.pid, signal);
		await terminal.exit();
		assert.equal(terminal.modes().mouseTrackingMode, 'none', signal);
		assert.match(terminal.output(), /\u001b\[\?1006l\u001b\[\?1000l/, signal);
		assert.ok(!terminal.isAlternate());
	}
	const interrupted = await startWithMouse(t);
	interrupted.press('ctrl+c');
	assert.deepEqual(await interrupted.exit(), {code: 130, signal: null});
	assert.equal(interrupted.modes().mouseTrackingMode, 'none');
});

test('Ctrl-Z gives the mouse to the shell, and fg takes it again', async t => {
	const terminal = await startInShell(t, '--mouse --at truce', /▸ +mid-Oct/);
	await terminal.until(() => terminal.modes().mouseTrackingMode === 'vt200', 'mouse reports');
	terminal.press('ctrl+z');
	await terminal.until(/Stopped/);
	assert.equal(terminal.modes().mouseTrackingMode, 'none');
	terminal.send('fg\r');
	await terminal.until(/▸ +mid-Oct/);
	await terminal.until(() => terminal.modes().mouseTrackingMode === 'vt200', 'mouse reports again');
	terminal.send(report(65, 10, 6));
	await terminal.until(/▸ +17 Nov/);
	terminal.press('q');
	await terminal.until(/shell>\s*$/);
	assert.equal(terminal.modes().mouseTrackingMode, 'none');
});
