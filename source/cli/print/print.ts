import {once} from 'node:events';
import {toAscii} from '../../viewer/screen/ascii.ts';
import type {Notation} from '../../writers/index.ts';
import {lacksUnicode} from '../system/locale.ts';
import {printableLine} from './notice.ts';

export const exitCodes = {fine: 0, nothing: 1, usage: 2, fault: 70} as const;

/** Writes pieces of text to standard output as fast as it takes them; a reader that has gone away ends it quietly. */
export async function print(pieces: Iterable<string>, notation: Notation = 'text'): Promise<number> {
	const {stdout} = process;
	const encode = encoder(notation);
	let failure: NodeJS.ErrnoException | undefined;
	stdout.on('error', error => {
		failure ??= error;
	});
	for (const piece of pieces) {
		const isFull = !stdout.write(encode(piece));
		// It rejects with the error that is known by then.
		if (isFull && !failure) await once(stdout, 'drain').catch(() => {});
		if (failure) break;
	}
	await new Promise<void>(resolve => stdout.write('', () => resolve()));
	if (!failure || failure.code === 'EPIPE') return exitCodes.fine;
	complain(`standard output: ${failure.message}`);
	return exitCodes.usage;
}

/** Says something on standard error, in one line, with what could drive the terminal made harmless. */
export function complain(message: string): void {
	// Where nobody listens any more, the exit code still says it.
	if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
	process.stderr.write(encoder('text')(`annals: ${printableLine(message)}\n`));
}

/** Says on a terminal what is being done, until the function it returns is called; elsewhere nobody waits to be told. */
export function meanwhile(message: string): () => void {
	const {stderr, env} = process;
	if (!stderr.isTTY) return () => {};
	const isDumb = env['TERM'] === 'dumb';
	stderr.write(encoder('text')(`annals: ${printableLine(message)}${isDumb ? '\n' : ''}`));
	return () => {
		if (!isDumb) stderr.write('\r\u001b[K');
	};
}

/** What a text becomes where the locale knows no more than ASCII; in JSON nothing is lost by it. */
function encoder(notation: Notation): (text: string) => string {
	if (!lacksUnicode(process.env)) return text => text;
	switch (notation) {
		case 'text':
			// Text is clean when it comes here: an escape is our own styling.
			return text => text.split('\u001b').map(toAscii).join('\u001b');
		case 'json':
			return text => text.replace(/[^\0-\x7e]/g, unit => `\\u${hex(unit)}`);
	}
}

function hex(unit: string): string {
	return unit.charCodeAt(0).toString(16).padStart(4, '0');
}
