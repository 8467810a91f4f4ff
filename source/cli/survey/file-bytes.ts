import {closeSync, fstatSync, openSync, readSync} from 'node:fs';
import type {ByteSource} from '../../readers/byte-source.ts';

/** A file that is held open, so that its rows can be read when they are shown. */
export type FileBytes = ByteSource & {
	readonly descriptor: number;
	/** Whether it has been written to since it was opened. */
	readonly hasChanged: () => boolean;
	readonly close: () => void;
};

/** Opens a file whose bytes are read where one wants; throws where it can't be opened. */
export function openBytes(path: string): FileBytes {
	const descriptor = openSync(path, 'r');
	const {size, mtimeMs} = fstatSync(descriptor);
	return {
		...bytesOf(descriptor, size),
		descriptor,
		hasChanged() {
			const now = fstatSync(descriptor);
			return now.size !== size || now.mtimeMs !== mtimeMs;
		},
		close: () => closeSync(descriptor),
	};
}

/** The bytes of a file that is open, of which only so many are read as it had when it was opened. */
export function bytesOf(descriptor: number, size: number): ByteSource {
	return {
		size,
		read(offset, length, room) {
			const wanted = Math.max(0, Math.min(length, size - offset));
			const bytes = room && room.length >= wanted ? room : Buffer.allocUnsafe(wanted);
			let read = 0;
			while (read < wanted) {
				const count = readSync(descriptor, bytes, read, wanted - read, offset + read);
				if (count === 0) break;
				read += count;
			}
			return bytes.subarray(0, read);
		},
	};
}
