import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {parseMouse, withoutReports} from '../../source/ui/mouse.ts';
import type {Pointer} from '../../source/view/pointing.ts';

const reports: readonly (readonly [report: string, pointer: Pointer | undefined])[] = [
	['\u001b[<0;10;5M', {type: 'click', x: 9, y: 4}],
	['\u001b[<0;1;1M', {type: 'click', x: 0, y: 0}],
	['\u001b[<0;300;200M', {type: 'click', x: 299, y: 199}],
	['\u001b[<64;10;5M', {type: 'wheel', x: 9, y: 4, turn: -1}],
	['\u001b[<65;10;5M', {type: 'wheel', x: 9, y: 4, turn: 1}],
	// With Shift, Meta, Control, and all of them.
	['\u001b[<4;10;5M', {type: 'click', x: 9, y: 4}],
	['\u001b[<24;10;5M', {type: 'click', x: 9, y: 4}],
	['\u001b[<93;10;5M', {type: 'wheel', x: 9, y: 4, turn: 1}],
	// Releases, the other buttons, motion, a wheel turned sideways.
	['\u001b[<0;10;5m', undefined],
	['\u001b[<1;10;5M', undefined],
	['\u001b[<2;10;5M', undefined],
	['\u001b[<32;10;5M', undefined],
	['\u001b[<35;10;5M', undefined],
	['\u001b[<66;10;5M', undefined],
	['\u001b[<128;10;5M', undefined],
	// What no terminal sends.
	['\u001b[<0;0;5M', undefined],
	['\u001b[<0;10M', undefined],
	['\u001b[<M', undefined],
	['[<0;10;5M', undefined],
	['x\u001b[<0;10;5M', undefined],
];

for (const [report, pointer] of reports) {
	test(`${JSON.stringify(report)} is ${pointer ? `${pointer.type} at ${pointer.x},${pointer.y}` : 'nothing'}`, () => {
		assert.deepEqual(parseMouse(report), pointer);
	});
}

/** What is read, and what is told of, in its order, from what comes in chunks. */
function happening(chunks: readonly string[]): readonly (string | Pointer)[] {
	const all: (string | Pointer)[] = [];
	const coming = chunks.flatMap(chunk => [chunk, null]);
	const read = withoutReports(
		() => coming.shift() ?? null,
		pointer => all.push(pointer),
	);
	while (coming.length > 0) {
		for (let text = read(); text !== null; text = read()) all.push(text);
	}
	return all;
}

const click: Pointer = {type: 'click', x: 9, y: 4};

test('reports are taken out in their order among keys', () => {
	assert.deepEqual(happening(['j\u001b[<0;10;5M\u001b[<0;10;5mk\u001b[A']), ['j', click, 'k\u001b[A']);
	assert.deepEqual(happening(['\u001b[<0;10;5M\u001b[<0;10;5M']), [click, click]);
	assert.deepEqual(happening(['q']), ['q']);
});

test('a report in pieces waits for its end', () => {
	assert.deepEqual(happening(['j\u001b[<0;1', '0;5', 'Mk']), ['j', click, 'k']);
	assert.deepEqual(happening(['\u001b[<', '0;10;5M']), [click]);
});

test('Escape and the beginnings of other keys wait for nothing', () => {
	assert.deepEqual(happening(['\u001b', '[', '\u001b[', 'A']), ['\u001b', '[', '\u001b[', 'A']);
});

test('what stands in pasted text is text, also where the paste comes in pieces', () => {
	const report = '\u001b[<0;10;5M';
	for (const chunks of [
		[`\u001b[200~a${report}b\u001b[201~${report}`],
		['\u001b[200', `~a${report}`, 'b\u001b[2', `01~${report}`],
	]) {
		const all = happening(chunks);
		assert.equal(all.filter(each => typeof each === 'string').join(''), `\u001b[200~a${report}b\u001b[201~`);
		assert.deepEqual(all.at(-1), click);
		assert.equal(all.filter(each => typeof each !== 'string').length, 1);
	}
});

test('however what comes is cut, the same is read and told', () => {
	const key = fc.constantFrom('j', 'é', '朝', '\u001b[A', '\r', '<0;1;1M', ' ');
	const report = fc
		.record({
			button: fc.constantFrom(0, 1, 64, 65),
			x: fc.integer({min: 1, max: 300}),
			y: fc.integer({min: 1, max: 90}),
		})
		.map(({button, x, y}) => `\u001b[<${button};${x};${y}M`);
	const cuts = fc.array(fc.nat(200), {maxLength: 6});
	fc.assert(
		fc.property(fc.array(fc.oneof(key, report), {maxLength: 12}), cuts, (items, wanted) => {
			const whole = items.join('');
			// A lone ESC, or ESC and a bracket, may be a key: nothing can be kept back of it.
			const at = [...new Set(wanted)]
				.filter(cut => cut > 0 && cut < whole.length && !/\u001b\[?$/.test(whole.slice(0, cut)))
				.toSorted((a, b) => a - b);
			const chunks = [0, ...at].map((from, index) => whole.slice(from, at[index]));
			const all = happening(chunks);
			const expected = items.map(item => parseMouse(item) ?? (/^\u001b\[</.test(item) ? '' : item));
			assert.deepEqual(joined(all), joined(expected));
		}),
		{numRuns: 300},
	);
});

/** Neighbouring texts as one. */
function joined(all: readonly (string | Pointer)[]): readonly (string | Pointer)[] {
	const runs: (string | Pointer)[] = [''];
	for (const each of all) {
		const last = runs.at(-1);
		if (typeof each === 'string' && typeof last === 'string') runs[runs.length - 1] = last + each;
		else runs.push(each, '');
	}
	return runs;
}
