import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {startAnnals} from './program.ts';

function file(name: string): string {
	return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

test('a calendar is opened, and an event that recurs shows its rule', async t => {
	const terminal = await startAnnals({t, file: file('ferry.ics'), shown: /5 of 5 events/});
	const screen = await terminal.until(/From 4 March 2019, 19:00 UTC every week, 3 times/);
	assert.match(screen, /▸ +4, 18 Mar +Committee; open to all/);
	terminal.press('G');
	await terminal.until(/▸ +7 Jul +The day after/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('a family tree is opened, and rival dates of one birth are compared', async t => {
	const terminal = await startAnnals({t, file: file('quill.ged'), shown: /6 of 6 events/});
	terminal.press('j', 'j');
	await terminal.until(/▸ +3 Mar +Birth of Ada Quill/);
	terminal.press('c');
	await terminal.until(/When +3 March 1871 +~ c\. 1872\s+Place +Orvel, Westmark +~ Tide Mill/);
	terminal.press('q');
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('a timeline in Markwhen is opened, and what is doubtful in it is counted', async t => {
	const terminal = await startAnnals({t, file: file('lock-keeper.mw'), shown: /13 of 13 events/});
	const screen = await terminal.until(/! 1 warning/);
	assert.match(screen, /Chamber dug/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});
