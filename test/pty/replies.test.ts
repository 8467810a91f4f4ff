import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startAnnals} from './program.ts';

const replies = [
	'\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\',
	'\u001b]52;c;cXFxcQ==\u0007',
	'\u001bP>|tmux 3.4\u001b\\',
	'\u001bP1+r524742=383A383A38\u001b\\',
	'\u001b_Gi=31;OK\u001b\\',
	'\u001b[?62;22c\u001b[24;80R\u001b[I\u001b[Mqqq\u001b[96;12;5M',
];

for (const args of [[], ['--screen-reader']]) {
	test(`what a terminal answers presses no key ${args.join(' ')}`, async t => {
		const shown = /2003/;
		const terminal = await startAnnals({t, args, shown, columns: 120, rows: 40});
		await terminal.settled();
		const before = terminal.screen();
		for (const reply of replies) terminal.send(reply);
		terminal.send(replies.join('').slice(0, 40));
		terminal.send(replies.join('').slice(40));
		await terminal.settled();
		assert.equal(terminal.screen(), before);
		terminal.press('q');
		assert.equal((await terminal.exit()).code, 0);
	});
}

test('a paste whose end never comes leaves Ctrl-C its meaning', async t => {
	const terminal = await startAnnals({t});
	terminal.send('\u001b[200~q');
	terminal.send('\u0003');
	assert.equal((await terminal.exit()).code, 130);
});

test('a paste whose end never comes is given up, and keys are keys again', async t => {
	const terminal = await startAnnals({t});
	terminal.send('\u001b[200~q');
	await terminal.until(/pasted text/);
	terminal.press('q');
	assert.equal((await terminal.exit()).code, 0);
});

test('the rest of a sequence may come later', async t => {
	const terminal = await startAnnals({t, args: ['--at', 'truce']});
	await terminal.until(/▸ +mid-Oct/);
	terminal.send('\u001b[');
	terminal.send('B');
	await terminal.until(/▸ +17 Nov/);
});
