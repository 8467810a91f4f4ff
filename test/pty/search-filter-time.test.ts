import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startAnnals} from './program.ts';

test('searching goes to matches and back', async t => {
	const terminal = await startAnnals({t});
	terminal.press('/');
	await terminal.until(/^ \/ +Enter stay/m);
	terminal.send('kerrow');
	await terminal.until(/▸ +17 Nov +Balloons hit/);
	await terminal.until(/1 of 1/);
	terminal.press('enter');
	await terminal.until(/The quay lies in Kerrow/);
	terminal.press('ctrl+o');
	await terminal.until(/▸ +2003/);
});

test('a filter is completed, seen as a chip, and taken back', async t => {
	const terminal = await startAnnals({t});
	terminal.press('f');
	await terminal.until(/filter:/);
	terminal.send('actor:kat');
	await terminal.until(/Katrin Herring +2/);
	terminal.press('tab');
	await terminal.until(/filter: actor:"Katrin Herring"/);
	await terminal.until(/2 of 15 events {3}|2 of 15 events$/m);
	terminal.press('enter');
	await terminal.until(/^ {2}actor:"Katrin Herring" /m);
	terminal.press('backspace');
	await terminal.until(/15 of 15/);
	terminal.press('u');
	await terminal.until(/2 of 15/);
});

test('facets filter, exclude and are restored', async t => {
	const terminal = await startAnnals({t, columns: 120, rows: 40});
	terminal.press('a');
	await terminal.until(/Standing[\s\S]*Actors/);
	terminal.press('space');
	await terminal.until(/ 1 of 15/);
	terminal.press('-');
	await terminal.until(/14 of 15/);
	terminal.press('/');
	await terminal.until(/narrow:/);
	terminal.send('rudder');
	await terminal.until(screen => !screen.includes('Standing') && screen.includes('Rudder'));
	terminal.press('enter');
	await terminal.until(/Esc cancel/);
	terminal.press('escape');
	await terminal.until(/15 of 15/);
	terminal.press('@');
	await terminal.until(/filter by Orvel/);
	terminal.press('enter');
	await terminal.until(/6 of 15/);
});

test('time is zoomed, stepped through, gone to, picked from and laid out in lanes', async t => {
	const terminal = await startAnnals({t, columns: 120, rows: 40, args: ['--at', 'truce']});
	await terminal.until(/highest bar: \d+ events {3}15 of 15[\s\S]* 2020/);
	terminal.press('+');
	await terminal.until(/by quarter/);
	terminal.press('+');
	await terminal.until(/by month/);
	terminal.press('<');
	await terminal.until(/▸ +(?:Sep|late Sep)/);
	terminal.press('_', ':');
	await terminal.until(/go to:/);
	terminal.send('2014');
	await terminal.until(/NL crews return/);
	terminal.press('enter');
	await terminal.until(/▸ +2014/);
	terminal.press('ctrl+o');
	await terminal.until(/▸ +(?:Sep|late Sep)/);
	terminal.press('L');
	await terminal.until(/NL captains.*[●○━─╌╍◆\d]/);
	await terminal.until(/1–9 of 20 {4}\{ \} more .*took part .*only named/);
	terminal.press('}');
	await terminal.until(/10–18 of 20/);
	terminal.press('{');
	await terminal.until(/1–9 of 20/);
	terminal.press('v');
	await terminal.until(/2020 · 11 events/);
	terminal.press('enter');
	await terminal.until(/from:2020.*to:2020/);
	const screen = await terminal.until(/11 of 15/);
	assert.match(screen, /▸ +(?:Sep|late Sep)/);
});

test('what sources say otherwise is listed, and gone to', async t => {
	const terminal = await startAnnals({t, columns: 120, rows: 40});
	terminal.press('D');
	await terminal.until(/≠ From/);
	terminal.press('enter');
	await terminal.until(/▸ +17 Nov +The Deckhouse announces/);
	await terminal.until(/1 differs/);
	terminal.press('ctrl+o');
	await terminal.until(/▸ +2003/);
});
