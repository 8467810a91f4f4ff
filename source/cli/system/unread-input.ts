import {fstatSync} from 'node:fs';

/** What to say where standard input holds something that nobody asked for: a pipe or a file, and no file is named. */
export function unreadInput(file: string | undefined): string | undefined {
	return file === undefined && holdsSomething() ? "standard input wasn't read: annals - reads it" : undefined;
}

/** Whether it is a pipe, a socket or a file with anything in it; the descriptor alone is looked at, since a pipe may never end. */
function holdsSomething(): boolean {
	try {
		const input = fstatSync(0);
		return input.isFIFO() || input.isSocket() || (input.isFile() && input.size > 0);
	} catch {
		// It is closed.
		return false;
	}
}
