import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {byteMap, hashOfBytes} from '../../source/lookup/byte-map.ts';

test('a map by bytes has what was set last time it was empty', () => {
	fc.assert(
		fc.property(fc.array(fc.string({maxLength: 6})), fc.integer({min: 1, max: 400}), (texts, most) => {
			const map = byteMap<number>(most);
			let known = new Map<string, number>();
			for (const [number, text] of texts.entries()) {
				// Among other bytes, as in a file.
				const bytes = Buffer.from(`«${text}»`);
				const [from, to] = [2, bytes.length - 2];
				const hash = hashOfBytes(bytes, from, to);
				assert.equal(map.get(hash, bytes, from, to), known.get(text), text);
				if (known.has(text)) continue;
				map.set(hash, bytes, from, to, number);
				if (known.size === most) known = new Map();
				known.set(text, number);
			}
		}),
	);
});

test('texts that all share a hash are looked through no further than a few', () => {
	const map = byteMap<number>(2 ** 16);
	let reads = 0;
	const counted = new Proxy(new Uint8Array(4), {
		get(bytes, key) {
			reads++;
			return Reflect.get(bytes, key) as number;
		},
	});
	for (let number = 0; number < 1000; number++) {
		new DataView(counted.buffer).setUint32(0, number);
		if (map.get(7, counted, 0, 4) === undefined) map.set(7, counted, 0, 4, number);
	}
	assert.ok(reads < 1000 * 64 * 5, `${reads} bytes`);
});
