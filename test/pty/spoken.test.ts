import assert from 'node:assert/strict';
import {test} from 'node:test';
import {orvelFile, program} from '../program.ts';
import {openTerminal, type Terminal} from '../terminal.ts';
import {nodes, startInShell} from './program.ts';

type Start = {
	readonly t: Parameters<typeof openTerminal>[0]['t'];
	readonly args?: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
	readonly node?: string;
};

/** Starts the program where it is heard, and waits until it has said what there is. */
async function startSpoken({
	t,
	args = ['--screen-reader'],
	env = {},
	node = process.execPath,
}: Start): Promise<Terminal> {
	const terminal = openTerminal({
		command: node,
		args: [program, orvelFile, ...args],
		columns: 80,
		rows: 24,
		env,
		...(t && {t}),
	});
	await terminal.until(() => /\n10\. September 2020\. .*\r\n$/.test(terminal.output()), 'the whole greeting');
	return terminal;
}

/**
 * Listens to the program from now on. The function that it returns presses keys and resolves to all that has been said since
 * the answer before, once that ends as it is to: nothing that comes late or unasked is left out.
 */
function listenTo(terminal: Terminal): (keys: readonly string[], end: RegExp) => Promise<string> {
	let from = terminal.output().length;
	return async (keys, end) => {
		terminal.press(...keys);
		await terminal.until(() => end.test(terminal.output().slice(from)), `an answer that ends in ${end}`);
		const said = terminal.output().slice(from);
		from += said.length;
		return said;
	};
}

// What moves the cursor about, hides it, erases, or leaves the screen that scrolls.
const drawing = /\u001b\[(?:\d*(?:;\d*)*[A-HJKSTf]|\?25l|\?1049h|\?47h)|\u001b[78DM]/;

for (const node of nodes) {
	test(`a person hears, reads, filters and leaves, under ${node}`, async t => {
		const terminal = await startSpoken({t, node});
		const answer = listenTo(terminal);
		assert.ok(!terminal.isAlternate());
		assert.equal(
			await answer(['j'], /2011.*\r\n$/),
			'Event 2 of 15. 2011. NL crews leave Orvel. 1 source.\r\n',
		);
		assert.equal(await answer(['1', '4'], /14$/), 'number: 14');
		assert.equal(
			await answer(['enter'], /sources\.\r\n$/),
			'\r\nEvent 14 of 15. Tuesday 17 November 2020. Balloons hit Tolwick; a lantern is broken. 2 sources.\r\n',
		);
		const read = await answer(['enter'], /Note on the source:.*\r\n$/);
		assert.match(read, /^Balloons hit Tolwick; a lantern is broken\.\r\n/);
		assert.match(read, /\r\nBroken: one lantern, according to Orveli captains\. Paragraphs 1 and 3\.\r\n/);
		assert.equal(await answer(['f'], /filter: $/), 'filter: ');
		assert.equal(await answer([...'tag:protests'], /protests$/), 'tag:protests');
		assert.equal(await answer(['backspace'], /\u0008 \u0008$/), '\b \b');
		await terminal.until(/^filter: tag:protest$/m);
		assert.match(
			await answer(['enter'], /that is garbled\.\r\n$/),
			/^\r\n2 of 15 events\. Filter: tag:protest\.\r\nEvent 2 of 2\./,
		);
		terminal.press('q');
		assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
		assert.doesNotMatch(terminal.output(), drawing);
		assert.ok(!terminal.cursor().hidden);
		assert.ok(!terminal.modes().bracketedPasteMode);
		assert.match(terminal.screen(), /Filter: tag:protest/);
	});
}

test('what is said is a line each, however long, and is never written again', async t => {
	const terminal = await startSpoken({t, args: ['--screen-reader', '--at', 'piers']});
	const answer = listenTo(terminal);
	let output = '';
	for (const [key, end] of [
		['c', /nothing to compare\.\r\n$/],
		['j', /Event 10 of 15\..*\r\n$/],
		['k', /Event 9 of 15\..*\r\n$/],
		['enter', /Note on the source:.*\r\n$/],
		['l', /no other account\.\r\n$/],
		['a', /tree or count\.\r\n$/],
		['j', /2 of 43\.\r\n$/],
		['escape', /Event 9 of 15\..*\r\nFor months.*\r\n$/],
		['D', /j: next\.\r\n$/],
		['escape', /Event 9 of 15\..*\r\nFor months.*\r\n$/],
		['?', /Enter: do it\.\r\n$/],
		['escape', /Event 9 of 15\..*\r\nFor months.*\r\n$/],
	] as const)
		output += await answer([key], end);
	assert.doesNotMatch(output, /\u001b/);
	assert.doesNotMatch(output.replaceAll('\r\n', ''), /[\r\n]/);
});

test('people who have asked for it by a variable hear it too', async t => {
	for (const env of [{ACCESSIBLE: '1'}, {INK_SCREEN_READER: 'true'}]) {
		const terminal = await startSpoken({t, args: [], env});
		assert.ok(!terminal.isAlternate());
		terminal.press('ctrl+c');
		assert.deepEqual(await terminal.exit(), {code: 130, signal: null});
	}
	const drawn = openTerminal({
		command: process.execPath,
		args: [program, orvelFile],
		columns: 80,
		rows: 24,
		env: {ACCESSIBLE: '0'},
		t,
	});
	await drawn.until(/▸ +2003/);
});

test('Ctrl-Z hands the terminal to the shell, and fg says where one is', async t => {
	const terminal = await startInShell(t, '--screen-reader --at truce', /^15\. After the balloons/m);
	terminal.press('ctrl+z');
	await terminal.until(/Stopped/);
	const answer = listenTo(terminal);
	terminal.send('fg\r');
	await answer([], /Event 12 of 15\. Mid-October 2020.*\r\n$/);
	assert.match(await answer(['j'], /28 crews.*\r\n$/), /^Event 13 of 15\./);
	terminal.press('q');
	await terminal.until(/shell>\s*$/);
	terminal.send('echo left with $?\r');
	await terminal.until(/left with 0/);
});

test('pasted text presses no keys, and is written where one writes', async t => {
	const terminal = await startSpoken({t});
	const answer = listenTo(terminal);
	terminal.paste('qqjj');
	await answer([], /Pasted text presses no keys.*\r\n$/);
	assert.equal(await answer(['f'], /filter: $/), 'filter: ');
	terminal.paste('tag:protest');
	assert.equal(await answer([], /protest$/), 'tag:protest');
	await terminal.until(/^filter: tag:protest$/m);
	assert.match(await answer(['enter'], /Event.*\r\n$/), /2 of 15 events/);
});

test('a dumb terminal gets the lines and no sequence at all', async t => {
	const terminal = await startSpoken({t, env: {TERM: 'dumb'}});
	assert.equal(
		await listenTo(terminal)(['j'], /2011.*\r\n$/),
		'Event 2 of 15. 2011. NL crews leave Orvel. 1 source.\r\n',
	);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
	assert.ok(!terminal.output().includes('\u001b'), JSON.stringify(terminal.output()));
});
