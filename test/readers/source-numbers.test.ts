import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {utc} from '../../source/dates/clock.ts';
import {sourceList, sourcesIn} from '../../source/readers/source-list.ts';

const plain = fc.constantFrom('Log', 'log', 'Log 2', 'Ära', 'A–B “c”', 'é', '-', 'x'.repeat(400));
const odd = fc.constantFrom(
	'灯',
	'\u00a0',
	'\u2028',
	'\u0007',
	' a',
	'a ',
	'a\nb',
	'',
	'👪',
	'x'.repeat(990),
);
const text = fc.oneof({arbitrary: plain, weight: 4}, odd, fc.string({unit: 'binary', maxLength: 5}));
const source = fc.record({
	outlet: text,
	title: text,
	published: fc.constantFrom('2003-04-09', '2003-04-10'),
});

/** Adds sources to a list, by their bytes where that can be; gives how many were added so. */
function addAll(
	list: ReturnType<typeof sourceList>,
	sources: readonly {readonly outlet: string; readonly title: string; readonly published: string}[],
	areBytes: boolean,
): number {
	let count = 0;
	for (const given of sources) {
		const parts = [given.outlet, given.title, given.published];
		const bytes = Buffer.from(parts.join('|'));
		let end = 0;
		const bounds = parts.flatMap(part => {
			const from = end;
			end += Buffer.byteLength(part) + 1;
			return [from, end - 1];
		});
		const number = areBytes ? list.numberInBytes(bytes, [0, ...bounds], 1) : undefined;
		if (number === undefined) list.add(given);
		else {
			count++;
			assert.deepEqual(list.add(given), {id: list.ids.at(number), isNew: false});
		}
	}
	return count;
}

test('sources that are told in bytes are those that are told in texts, and have their ids', () => {
	let count = 0;
	fc.assert(
		fc.property(fc.array(source, {maxLength: 60, size: 'max'}), fc.nat({max: 20}), (sources, first) => {
			const [list, other] = [sourceList(), sourceList()];
			addAll(other, sources, false);
			addAll(list, sources.slice(0, first), false);
			count += addAll(list, sources.slice(first), true);
			assert.deepEqual([...sourcesIn(list.all(), utc)], [...sourcesIn(other.all(), utc)]);
		}),
		{numRuns: 500},
	);
	assert.ok(count > 500, `${count}`);
});
