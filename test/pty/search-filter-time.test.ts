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

test('the filter stays in view and out of the way, and the axis follows it', async t => {
	const terminal = await startAnnals({t});
	terminal.press('f');
	await terminal.until(/filter: *$/m);
	terminal.send('year:2020');
	await terminal.until(/11 of 15 events/);
	terminal.press('enter');
	await terminal.until(/^ {2}year:2020 /m);
	await terminal.until(/^ Jan 2020 +Mar /m);
	terminal.press('f');
	// A new term begins behind a space; what was left stays until it can be read.
	await terminal.until(/filter: year:2020 *$/m);
	terminal.send('actor:kat');
	const unfinished = await terminal.until(
		/^ {2}Katrin Herring +2\n filter: year:2020 actor:kat *\n 11 of 15 events/m,
	);
	assert.doesNotMatch(unfinished, /no actor is called/);
	terminal.press('enter');
	await terminal.until(/^ {2}year:2020 {3}actor:"Katrin Herring" /m);
	await terminal.until(/ 2 of 15 events/);
	terminal.press('m');
	await terminal.until(/^ {2}year:2020 {3}actor:"Katrin Herring" {2}marked /m);
	terminal.press('_');
	await terminal.until(/^ 2003 +2005 /m);
	await terminal.until(
		/^ {2}year:2020 {3}actor:"Katrin Herring" +.*\bthe whole span|^ the whole span, by year/m,
	);
	terminal.press('ctrl+o');
	await terminal.until(/the filter is taken back, too/);
	await terminal.until(/11 of 15|15 of 15/);
});

test('words reach dates, and fields where no text says them', async t => {
	const terminal = await startAnnals({t});
	terminal.press('/');
	await terminal.until(/^ \/ /m);
	terminal.send('mid-october');
	await terminal.until(/▸ +mid-Oct/);
	terminal.press('enter', 'f');
	await terminal.until(/filter: *$/m);
	terminal.send('november');
	await terminal.until(/ 6 of 15 events/);
	terminal.press('ctrl+u');
	terminal.send('port-signals');
	await terminal.until(/0 of 15 events · no text says port-signals; tag:port-signals selects 1/);
	terminal.press('escape');
	await terminal.until(/15 of 15 events/);
	terminal.press('g', ':');
	await terminal.until(/go to: *$/m);
	terminal.send('17 nov');
	await terminal.until(/→ 17 November 2020: The Deckhouse announces/);
	terminal.press('ctrl+u');
	terminal.send('tru');
	await terminal.until(/^ {2}truce {2}Boats announce/m);
	terminal.press('enter');
	await terminal.until(/▸ +mid-Oct/);
	terminal.press(':');
	await terminal.until(/go to: *$/m);
	terminal.send('today');
	await terminal.until(/no event on \d+ \p{L}+ \d{4}; the nearest is \d+ years earlier/u);
	terminal.press('ctrl+u');
	terminal.send('q');
	await terminal.until(/→ quit annals/);
	terminal.press('enter');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
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
