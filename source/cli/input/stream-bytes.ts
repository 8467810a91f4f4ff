import {pipeline} from 'node:stream';
import {createGunzip} from 'node:zlib';
import {longest} from '../../readers/encoding.ts';
import {tooLarge} from '../../readers/too-large.ts';
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

/** So much of a stream is read before it is known to be large. */
export const gatheredLength = 2 ** 20;

/** The first bytes that come, which are all where the source is small. */
export async function gather(
	coming: AsyncIterator<Uint8Array>,
): Promise<{readonly bytes: Uint8Array; readonly isWhole: boolean}> {
	const parts: Uint8Array[] = [];
	let length = 0;
	while (length < gatheredLength) {
		const {value, done} = await coming.next();
		if (done) return {bytes: Buffer.concat(parts), isWhole: true};
		parts.push(value);
		length += value.length;
	}
	return {bytes: Buffer.concat(parts), isWhole: false};
}

/** All bytes, of which the first are there and others are coming; rejects where they are more than one text holds. */
export async function allOf(start: Uint8Array, coming: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of behind(start, coming)) {
		parts.push(part);
		length += part.length;
		if (length > longest) throw new Error(tooLarge(start));
	}
	return Buffer.concat(parts);
}

/** Bytes that are there, and behind them those that are coming. */
export async function* behind(
	start: Uint8Array,
	coming: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
	try {
		yield start;
		for (let next = await coming.next(); !next.done; next = await coming.next()) yield next.value;
	} finally {
		await coming.return?.();
	}
}
