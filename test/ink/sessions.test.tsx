import assert from 'node:assert/strict';
import {PassThrough, Writable} from 'node:stream';
import {test} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import fc from 'fast-check';
import type {Chronology} from '../../source/chronology/store.ts';
import {fixColumns, fixedColumnStdout} from '../../source/ink/fixed-columns.ts';
import {screenStdout} from '../../source/ink/output.ts';
import {repaint} from '../../source/ink/repaint.ts';
import {painter} from '../../source/ink/theme.ts';
import {themes} from '../../source/ink/themes.ts';
import {bindings} from '../../source/viewer/modes/index.ts';
import type {Size} from '../../source/viewer/state/layout.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {type Message, update} from '../../source/viewer/update.ts';
import {iraq} from '../bundled.ts';
import {opened} from '../drive.ts';
import {emulate} from '../emulator.ts';
import {orvel} from '../fixtures.ts';
import {manyScripts} from '../world.ts';
import {painted} from './ink-screen.tsx';
import {App, inkRender} from './shipped-ink.ts';

const paint = painter(themes.dark, true);

/** The viewer on an emulator of a terminal, beside the state that it should be in. */
function session(chronology: Chronology, size: Size) {
	const terminal = emulate(size.columns, size.rows);
	const written: Promise<void>[] = [];
	let output = '';
	let writes = 0;
	const write = (text: string) => {
		if (text !== '') writes++;
		output += text;
		written.push(new Promise(resolve => terminal.emulator.write(text, resolve)));
	};
	const sink = new Writable({
		decodeStrings: false,
		write(chunk: string, _, done) {
			write(chunk.replaceAll('\n', '\r\n'));
			done();
		},
	});
	const stdout = Object.assign(sink, {isTTY: true, ...size}) as unknown as NodeJS.WriteStream;
	const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode() {}, ref() {}, unref() {}});
	let state: State = opened({size}, chronology);
	let [effects, performed] = [0, 0];
	let tell: (message: Message) => void = () => {};
	const instance = inkRender(
		<App
			initial={state}
			paint={paint}
			perform={effect => {
				performed++;
				if (effect.type === 'redraw') instance.clear();
				return undefined;
			}}
			onResize={() => () => {}}
			onFile={send => {
				tell = send;
				return () => {};
			}}
		/>,
		{
			stdin: stdin as unknown as NodeJS.ReadStream,
			stdout: screenStdout(fixedColumnStdout(stdout)),
			alternateScreen: true,
			exitOnCtrlC: false,
			patchConsole: false,
			interactive: true,
			maxFps: 60,
		},
	);
	// What is sent is rendered first, then its effects are performed, and what these send is rendered.
	const settle = async () => {
		do await instance.waitUntilRenderFlush();
		while (performed < effects);
		await instance.waitUntilRenderFlush();
		await instance.waitUntilRenderFlush();
		await Promise.all(written.splice(0));
	};
	return {
		settle,
		send(message: Message): void {
			const step = update(state, message);
			state = step.state;
			effects += step.effects.length;
			tell(message);
		},
		resize(to: Size): void {
			terminal.emulator.resize(to.columns, to.rows);
			Object.assign(stdout, to);
			stdout.emit('resize');
			this.send({type: 'resize', size: to});
		},
		scribble: (text: string) => write(text),
		/** What was written since this was last asked. */
		output(): string {
			const now = output;
			output = '';
			return now;
		},
		/** How many times something was written since this was last asked. */
		writes(): number {
			const now = writes;
			writes = 0;
			return now;
		},
		/** What is on the screen, and what would be if its frame were the first there. */
		async screens() {
			const {columns, rows} = state.size;
			const fresh = emulate(columns, rows);
			const whole = fixColumns(repaint(undefined, painted(state, paint).split('\n'), columns));
			await new Promise<void>(resolve => fresh.emulator.write(whole, resolve));
			return [terminal.cells(), fresh.cells()] as const;
		},
		end: () => instance.unmount(),
	};
}

const keys = bindings.flatMap(row => row.keys).filter(key => !['ctrl+c', 'ctrl+z', 'q'].includes(key));
const sizes = fc.record({columns: fc.integer({min: 20, max: 130}), rows: fc.integer({min: 5, max: 45})});
const steps = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...keys)},
	{weight: 2, arbitrary: fc.constantFrom('j', 'k', 'c')},
	{weight: 2, arbitrary: sizes},
	{weight: 1, arbitrary: fc.constant('scribble' as const)},
);

for (const [name, chronology] of [
	['plain letters', orvel],
	['the scripts of the world', manyScripts],
] as const) {
	test(`in ${name}, after any keys, sizes and foreign text redrawn, the screen is that of the last frame alone`, async () => {
		await fc.assert(
			fc.asyncProperty(sizes, fc.array(steps, {minLength: 1, maxLength: 14}), async (size, session_) => {
				const viewer = session(chronology, size);
				try {
					await viewer.settle();
					for (const step of session_) {
						if (typeof step === 'object') viewer.resize(step);
						else if (step === 'scribble') {
							viewer.scribble('\u001b[3;2Hforeign\r\n text 日本');
							viewer.send({type: 'key', key: 'ctrl+l'});
						} else viewer.send({type: 'key', key: step});
						await viewer.settle();
					}
					const [shown, whole] = await viewer.screens();
					assert.deepEqual(shown, whole);
				} finally {
					viewer.end();
				}
			}),
			{numRuns: 40},
		);
	});
}

for (const size of [
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
	{columns: 200, rows: 50},
]) {
	test(`a move at ${size.columns}x${size.rows} draws one frame, and writes the cells that change at once`, async () => {
		const viewer = session(iraq, size);
		await viewer.settle();
		viewer.output();
		viewer.writes();
		let [before] = await viewer.screens();
		for (let move = 1; move < iraq.size; move++) {
			viewer.send({type: 'key', key: 'j'});
			await viewer.settle();
			const [after] = await viewer.screens();
			const output = viewer.output();
			assert.equal(output.split('\u001b[?2026h').length - 1, 1);
			assert.equal(viewer.writes(), 1);
			const changed = after.flatMap((row, y) =>
				row.filter((cell, x) => !isDeepStrictEqual(cell, before[y]?.[x])),
			);
			// A cell may take several bytes, a new row or style some more.
			const [bytes, most] = [Buffer.byteLength(output), 240 + 1.35 * changed.length];
			assert.ok(bytes <= most, `move ${move}: ${bytes} bytes for ${changed.length} cells`);
			before = after;
		}
		viewer.end();
	});
}
