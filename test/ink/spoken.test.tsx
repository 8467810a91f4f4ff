import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as tick} from 'node:timers/promises';
import {render} from 'ink-testing-library';
import {SpokenApp} from '../../source/ink/spoken-view.tsx';
import {painter} from '../../source/ink/theme.ts';
import {themes} from '../../source/ink/themes.ts';
import type {ViewerProps} from '../../source/ink/viewer.ts';
import type {OpenOptions} from '../../source/viewer/open.ts';
import {toAscii} from '../../source/viewer/screen/ascii.ts';
import type {Effect} from '../../source/viewer/state/effect.ts';
import {opened} from '../drive.ts';
import {queryOf} from '../fixtures.ts';
import {waitFor} from '../scripts.ts';

type Started = {
	/** Sends text as a terminal does, and resolves to what is written in answer, once that ends as it is to. */
	readonly send: (text: string, end?: RegExp) => Promise<string>;
	readonly effects: readonly Effect[];
	readonly first: string;
};

async function start(
	opening: Partial<OpenOptions> = {},
	perform: ViewerProps['perform'] = () => undefined,
	replace: (text: string) => string = text => text,
): Promise<Started> {
	const effects: Effect[] = [];
	const written: string[] = [];
	const shown = render(
		<SpokenApp
			initial={opened({size: {columns: 80, rows: 24}, ...opening})}
			paint={painter(themes.terminal, true, replace)}
			perform={(effect, suspend) => {
				effects.push(effect);
				return perform(effect, suspend);
			}}
			onResize={() => () => {}}
			write={text => written.push(text)}
		/>,
	);
	// Keys are answered at once; what effects lead to, and what React and Ink put off, may take any number of turns.
	const heard = async (end: RegExp) => {
		await waitFor(() => end.test(written.join('')));
		return written.splice(0).join('');
	};
	const send = async (text: string, end = /(?:)/) => {
		shown.stdin.write(text);
		await tick();
		return heard(end);
	};
	return {send, effects, first: await heard(/\n$/)};
}

test('it begins with the opening, and a key writes what it has to say and nothing else', async () => {
	const {first, send} = await start();
	assert.match(
		first,
		/^\n?Orvel, 2003 to 2020\. 15 events\.\nEvent 1 of 15\. 2003\. NL crews settle in Orvel\. 1 source\.\n/,
	);
	assert.equal(await send('j'), 'Event 2 of 15. 2011. NL crews leave Orvel. 1 source.\n');
	assert.equal(await send('k'), 'Event 1 of 15. 2003. NL crews settle in Orvel. 1 source.\n');
});

test('keys that come together are answered one by one', async () => {
	const {send} = await start();
	const lines = (await send('jj')).split('\n');
	assert.deepEqual(
		lines.map(line => line.slice(0, 14)),
		['Event 2 of 15.', 'Event 3 of 15.', ''],
	);
});

test('a line that is written is only written on', async () => {
	const {send} = await start();
	assert.equal(await send('f'), 'filter: ');
	assert.equal(await send('t'), 't');
	assert.equal(await send('ag:protests'), 'ag:protests');
	assert.equal(await send('\u007f'), '\b \b');
	assert.match(await send('\r'), /^\n2 of 15 events\. Filter: tag:protest\.\nEvent 1 of 2\./);
});

test('effects are handed on, and what comes of them is said', async () => {
	const {send, effects} = await start({}, effect =>
		effect.type === 'cite' ? Promise.resolve(`copied ${effect.what}`) : undefined,
	);
	await send('y');
	assert.equal(await send('1', /\n$/), 'Copied citation.\n');
	await send('m');
	assert.deepEqual(
		effects.map(({type}) => type),
		['cite', 'mark'],
	);
});

test('nothing is said any more after quitting', async () => {
	const {send, effects} = await start();
	assert.equal(await send('qjj'), '');
	assert.deepEqual(effects.at(-1), {type: 'quit', code: 0});
	assert.equal(await send('k'), '');
});

test('a line that is being written is ended before the terminal is left', async () => {
	const {send, effects} = await start();
	await send('f');
	assert.equal(await send('\u0003'), '\n');
	assert.deepEqual(effects.at(-1), {type: 'quit', code: 130});
});

test('Ctrl-L says again where one is, and draws nothing', async () => {
	const {send, effects} = await start({filter: queryOf('tag:protest')});
	assert.match(
		await send('\u000c'),
		/^Orvel, 2003 to 2020\. 2 of 15 events\. Filter: tag:protest\.\nEvent 1 of 2\./,
	);
	assert.deepEqual(effects, []);
});

test('who comes back to it hears where they are, and the line they were writing', async () => {
	const {send} = await start({}, (effect, suspend) => {
		if (effect.type === 'suspend') void suspend(() => {});
		return undefined;
	});
	await send('f');
	await send('boa');
	const said = await send('\u001a', /\nfilter: boa$/);
	assert.match(
		said,
		/^\nOrvel, 2003 to 2020\. \d+ of 15 events\. Filter: boa\.\nEvent 1 of \d+\..*\nfilter: boa$/,
	);
});

test('where there is no more than ASCII, no more is written', async () => {
	const {first, send} = await start({at: 'f-horn'}, undefined, toAscii);
	assert.match(first, /Event 8 of 15\. "earlier this year" \(2020\)/);
	await send('f');
	await send('ab');
	assert.equal(await send('\u007f'), '\b \b');
});

test('Ink has nothing to draw and nothing to erase', async () => {
	const {first, send} = await start({at: 'balloon-protest'});
	const all = [first, await send('\r'), await send('c'), await send('j'), await send('a'), await send(' ')];
	assert.doesNotMatch(all.join(''), /\u001b/);
});
