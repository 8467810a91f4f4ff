import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startAnnals} from './program.ts';

test('searching goes to matches and back', async t => {
	const terminal = await startAnnals({t});
	terminal.press('/');
	await terminal.until(/^ \/ +no match/m);
	terminal.send('karkh');
	await terminal.until(/▸ +17 Nov +Rockets hit/);
	await terminal.until(/1 of 1/);
	terminal.press('enter');
	await terminal.until(/The zone lies in Karkh/);
	terminal.press('ctrl+o');
	await terminal.until(/▸ +2003/);
});

test('a filter is completed, seen as a chip, and taken back', async t => {
	const terminal = await startAnnals({t});
	terminal.press('f');
	await terminal.until(/filter:/);
	terminal.send('actor:kat');
	await terminal.until(/Kataib Hezbollah +2/);
	terminal.press('tab');
	await terminal.until(/filter: actor:"Kataib Hezbollah"/);
	await terminal.until(/2 of 15 events {3}|2 of 15 events$/m);
	terminal.press('enter');
	await terminal.until(/^ {2}actor:"Kataib Hezbollah" /m);
	terminal.press('backspace');
	await terminal.until(/15 of 15/);
	terminal.press('u');
	await terminal.until(/2 of 15/);
});

test('facets filter, exclude and are restored', async t => {
	const terminal = await startAnnals({t, columns: 120, rows: 40});
	terminal.press('a');
	await terminal.until(/Actors/);
	terminal.press('space');
	await terminal.until(/13 of 15/);
	terminal.press('-');
	await terminal.until(/2 of 15/);
	terminal.press('/');
	await terminal.until(/narrow:/);
	terminal.send('rudaw');
	await terminal.until(screen => !screen.includes('Pentagon') && screen.includes('Rudaw'));
	terminal.press('enter');
	await terminal.until(/Rudaw +\d/);
	await terminal.settled();
	terminal.press('escape');
	await terminal.until(/15 of 15/);
	terminal.press('@');
	await terminal.until(/filter by Iraq/);
	terminal.press('enter');
	await terminal.until(/6 of 15/);
});

test('time is zoomed, stepped through, gone to, picked from and laid out in lanes', async t => {
	const terminal = await startAnnals({t, columns: 120, rows: 40, args: ['--at', 'truce']});
	terminal.press('+');
	await terminal.until(/by quarter/);
	terminal.press('+');
	await terminal.until(/by month/);
	terminal.press('<');
	await terminal.until(/▸ +(?:Sep|late Sep)/);
	terminal.press('_', ':');
	await terminal.until(/go to:/);
	terminal.send('2014');
	await terminal.until(/US troops return/);
	terminal.press('enter');
	await terminal.until(/▸ +2014/);
	terminal.press('ctrl+o');
	await terminal.until(/▸ +(?:Sep|late Sep)/);
	terminal.press('L');
	await terminal.until(/US military.*[●○━─╌╍◆\d]/);
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
	await terminal.until(/~ When/);
	terminal.press('enter');
	await terminal.until(/▸ +Sep/);
	await terminal.until(/2 compatible|3 compatible/);
	terminal.press('ctrl+o');
	await terminal.until(/▸ +2003/);
});
