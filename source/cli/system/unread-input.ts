import {fstatSync} from 'node:fs';

/** Says that standard input holds something that annals doesn't read, if it does and the command line names no file. */
export function unreadInput(files: readonly string[]): string | undefined {
	return files.length === 0 && hasInput() ? "standard input wasn't read: annals - reads it" : undefined;
}

/** Whether standard input is a pipe, a socket or a file that isn't empty. Nothing is read, since a pipe may never end. */
function hasInput(): boolean {
	try {
		const input = fstatSync(0);
		return input.isFIFO() || input.isSocket() || (input.isFile() && input.size > 0);
	} catch {
		// It is closed.
		return false;
	}
}
