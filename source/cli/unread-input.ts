import {fstatSync} from 'node:fs';

/** What to say where standard input holds something that nobody asked for: a pipe or a file, and no file is named. */
export function unreadInput(file: string | undefined): string | undefined {
	return file === undefined && isPipeOrFile() ? "standard input wasn't read: annals - reads it" : undefined;
}

/** Looks at the descriptor alone: a pipe that nobody writes to would never end. */
function isPipeOrFile(): boolean {
	try {
		const input = fstatSync(0);
		return input.isFIFO() || input.isFile();
	} catch {
		// It is closed.
		return false;
	}
}
