import {once} from 'node:events';
import {plural} from '../../text/english.ts';
import {toAscii} from '../../viewer/screen/ascii.ts';
import {type Progress, progressWords} from '../../viewer/state/progress.ts';
import type {Notation} from '../../writers/index.ts';
import {asciiLatex} from '../../writers/latex.ts';
import {lacksUnicode} from '../system/locale.ts';
import {printableLine} from '../system/notice.ts';

export const exitCodes = {fine: 0, nothing: 1, usage: 2, fault: 70, interrupted: 130} as const;

/*
 * Printing: what is written to standard output and standard error, as far as the locale can show it. `rows.ts` prints a
 * chronology, `names.ts` its actors and sources. This folder uses the writers and `system/`.
 */

/** Writes pieces of text to standard output as fast as it takes them. Resolves to the exit code; a closed pipe is fine. */
export async function print(pieces: Iterable<string>, notation: Notation = 'text'): Promise<number> {
	const {stdout} = process;
	const encode = encoder(notation);
	let failure: NodeJS.ErrnoException | undefined;
	// It stays until the process ends: an error may come after the last piece, and would end the process if nobody listened.
	stdout.on('error', error => {
		failure ??= error;
	});
	for (const piece of joinedPieces(pieces)) {
		const isFull = !stdout.write(encode(piece));
		// It rejects with the error that the listener has noted.
		if (isFull && !failure) await once(stdout, 'drain').catch(() => {});
		if (failure) break;
	}
	await new Promise<void>(resolve => stdout.write('', () => resolve()));
	if (!failure || failure.code === 'EPIPE') return exitCodes.fine;
	complain(`standard output: ${failure.message}`);
	return exitCodes.usage;
}

/** So many characters are written at a time. */
const pieceLength = 2 ** 16;

/** Pieces of text, short ones several together. */
function* joinedPieces(pieces: Iterable<string>): Generator<string> {
	let joined = '';
	for (const piece of pieces) {
		joined += piece;
		if (joined.length < pieceLength) continue;
		yield joined;
		joined = '';
	}
	if (joined !== '') yield joined;
}

/** Writes a line to standard error, with its control characters made visible. */
export function complain(message: string): void {
	// If standard error is closed, the exit code still tells.
	if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
	process.stderr.write(encoder('text')(`annals: ${printableLine(message)}\n`));
}

/** What a terminal shows while something is done: other words for it, and its end. */
export type Shown = {readonly say: (message: string) => void; readonly end: () => void};

/** Says on a terminal what is being done, until that ends; a line that is spoken stays as it is. Does nothing elsewhere. */
export function showProgress(message: string, isSpoken = false): Shown {
	const {stderr, env} = process;
	if (!stderr.isTTY) return {say() {}, end() {}};
	const stays = isSpoken || env['TERM'] === 'dumb';
	const lineOf = (text: string) => encoder('text')(`annals: ${printableLine(text)}`);
	stderr.write(`${lineOf(message)}${stays ? '\n' : ''}`);
	return {
		say(text) {
			if (!stays) stderr.write(`\r${lineOf(text).slice(0, stderr.columns - 1)}\u001b[K`);
		},
		end() {
			if (!stays) stderr.write('\r\u001b[K');
		},
	};
}

/** What says how far something is, as reading a file, and its end. */
export type ShownReading = {readonly say: (progress: Progress) => void; readonly end: () => void};

/** Says on a terminal that a file is being read, by its name, and then how far. */
export function showReading(name: string): ShownReading {
	return showFar(`reading ${name}`);
}

/** Says on a terminal that so many events are being joined, and then how far. */
export function showJoining(events: number): ShownReading {
	return showFar(`joining ${plural(events, 'event')}`);
}

function showFar(doing: string): ShownReading {
	const {say, end} = showProgress(`${doing} …`);
	return {say: progress => say(`${doing}, ${progressWords(progress)}`), end};
}

/** Makes the function that writes a text in ASCII if the locale isn't UTF-8. JSON loses nothing by it, and LaTeX little; a table would, and stays UTF-8. */
function encoder(notation: Notation): (text: string) => string {
	if (!lacksUnicode(process.env)) return text => text;
	switch (notation) {
		case 'text':
			// Text from files has no escapes any more: these are styles of annals.
			return text => text.split('\u001b').map(toAscii).join('\u001b');
		case 'json':
			return text => text.replace(/[^\0-\x7e]/g, unit => `\\u${hex(unit)}`);
		case 'table':
			return text => text;
		case 'latex':
			return asciiLatex;
	}
}

function hex(unit: string): string {
	return unit.charCodeAt(0).toString(16).padStart(4, '0');
}
