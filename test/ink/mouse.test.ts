import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseMouse} from '../../source/ink/mouse.ts';
import type {Pointer} from '../../source/viewer/screen/pointer.ts';

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
