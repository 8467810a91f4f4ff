import {pipeline} from 'node:stream';
import {createGunzip} from 'node:zlib';
import {codeOf} from '../system/errno.ts';
import {isPacked} from './bytes.ts';
import {unpackFault} from './unpack.ts';

/** The bytes of a stream as they come; what is packed with gzip is unpacked. Rejects with why it can't be. */
export async function* bytesIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const coming = stream[Symbol.asyncIterator]();
	let start: Uint8Array = new Uint8Array();
	while (start.length < 2) {
		const {value, done} = await coming.next();
		if (done) break;
		start = Buffer.concat([start, value]);
	}
	const all = (async function* () {
		yield start;
		for (let next = await coming.next(); !next.done; next = await coming.next()) yield next.value;
	})();
	if (!isPacked(start)) return yield* all;
	const unpacker = createGunzip();
	// An error of it is thrown where its bytes are taken.
	pipeline(all, unpacker, () => {});
	try {
		yield* unpacker;
	} catch (error) {
		throw new Error(unpackFault(codeOf(error)));
	}
}
