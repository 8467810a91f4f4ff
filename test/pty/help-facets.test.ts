import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startAnnals} from './program.ts';

test('a person looks for keys in words of their own, and quits by what the help says', async t => {
	const terminal = await startAnnals({t});
	terminal.press('Z');
	await terminal.until(/Z does nothing here; \? lists the keys/);
	terminal.press('?');
	await terminal.until(/Used most[\s\S]*\n {3}q +quit/);
	terminal.send('undo');
	await terminal.until(/narrow: undo/);
	await terminal.until(/u +take the last change of the filter back/);
	terminal.press('ctrl+u');
	terminal.send('facets');
	await terminal.until(/narrow: facets/);
	terminal.press('enter');
	await terminal.until(/Years.*\n.*2003/);
	terminal.press('escape');
	await terminal.until(screen => !screen.includes('Years'));
	terminal.press('?');
	await terminal.until(/Used most/);
	terminal.press('q');
	await terminal.until(/The key q .*\n {3}q +quit/);
	terminal.press('enter');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('replies of a terminal are not said to do nothing', async t => {
	const terminal = await startAnnals({t});
	terminal.send('\u001b[?62;4;6c\u001b]11;rgb:0000/0000/0000\u001b\\\u001b[12;40R\u001b[I');
	terminal.press('j');
	const screen = await terminal.until(/▸ +2011/);
	assert.doesNotMatch(screen, /does nothing/);
});

test('a person steps through the sections of the facets, turns actors to a tree and filters', async t => {
	const terminal = await startAnnals({t, columns: 120, rows: 40});
	terminal.press('a');
	await terminal.until(/Years.*\n.*2003 +1/);
	terminal.send('\t\t');
	await terminal.until(/Actors.*\n.* Northern Line +13 .*\n.* Orvel +7/);
	terminal.press('t');
	await terminal.until(/actors as a tree/);
	await terminal.until(/ Northern Line +13 .*\n.* {5}NL captains +6/);
	terminal.send('j ');
	await terminal.until(/\+ {3}NL captains/);
	terminal.press('G');
	terminal.press('enter');
	await terminal.until(/6 of 15 events/);
});

test('Ctrl-F and Ctrl-B page in the list and in the detail', async t => {
	const terminal = await startAnnals({t, columns: 120, rows: 24, args: ['--at', 'balloon-protest']});
	await terminal.until(/Water balloons struck Tolwick/);
	terminal.press('enter');
	terminal.press('ctrl+f');
	await terminal.until(screen => !screen.includes('Water balloons struck Tolwick'));
	terminal.press('ctrl+b');
	await terminal.until(/Water balloons struck Tolwick/);
	terminal.press('tab');
	terminal.press('ctrl+b');
	await terminal.until(screen => /▸/.test(screen) && !/▸ +17 Nov/.test(screen));
	terminal.press('ctrl+f');
	await terminal.until(/▸ +17/);
});
