import {test} from 'node:test';
import {startAnnals} from './program.ts';

test('from the list of differences one goes on from one to the next without it', async t => {
	const terminal = await startAnnals({t});
	terminal.press('D');
	await terminal.until(/What sources don't agree on +1 of 29\n[\s\S]*▸ ≠ From /);
	terminal.press('enter');
	await terminal.until(/≠ 1 differs · = 1 agrees · [\s\S]*1 of 29: From, differs/);
	terminal.press('.');
	await terminal.until(/At least 25 boat protests in one month\n[\s\S]*2 of 29: When, compatible/);
	terminal.press('.');
	await terminal.until(/3 of 29: How many/);
	terminal.press(',', ',');
	await terminal.until(/1 of 29: From, differs/);
	terminal.press('D');
	await terminal.until(/What sources don't agree on +1 of 29/);
});

test('two events are compared in the words for sources, once one has moved to the other', async t => {
	const terminal = await startAnnals({t, args: ['--at', 'truce']});
	terminal.press('C');
	await terminal.until(/compare “.*” with another: move to it/);
	terminal.press('enter');
	await terminal.until(/this is the event itself/);
	terminal.press('j', 'j', 'enter');
	await terminal.until(/\d compatible · – \d+ in one event only/);
});
