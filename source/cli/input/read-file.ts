import {stat} from 'node:fs/promises';
import type {Chronology} from '../../chronology/store.ts';
import {readBytes} from '../../readers/bytes.ts';
import type {ReadOptions} from '../../readers/index.ts';
import type {Problem} from '../../readers/problem.ts';
import {isPlain} from '../../text/cells.ts';
import type {Progress} from '../../viewer/state/progress.ts';
import type {FileOptions} from '../options/file-options.ts';
import type {ShownReading} from '../print/print.ts';
import {bytesOf, unpackedName} from './bytes.ts';
import {isEngineName} from './engine-names.ts';
import {paceOf} from './pace.ts';

/** What one file gives, by itself. */
export type FileRead =
	| {
			readonly type: 'read';
			readonly chronology: Chronology;
			readonly warnings: readonly Problem[];
			/** Finds the line of an event in the file, by the event's id. */
			readonly lineOf: (id: string) => Promise<number | undefined>;
			/** Whether each character of the file takes one cell, so that nothing has to be loaded to measure text. */
			readonly isPlain: boolean;
			/** Whether rows of it were not what they had been when they were to be shown; left out where they don't stay in the file. */
			readonly hasLost?: () => boolean;
			/** Puts the words of all events into the index, which is quicker than to look through many of them; left out where they don't stay in the file. */
			readonly indexWords?: () => Promise<void>;
	  }
	| {readonly type: 'refused'; readonly problems: readonly Problem[]}
	| {readonly type: 'unreadable'; readonly reason: string};

/** How a file is read: whether all that is wrong with it is told, and whether it is in a process of its own by now. */
export type ReadingOptions = FileOptions & {readonly isThorough?: boolean; readonly isApart?: boolean};

/** Called with the number of the bytes of a file, or nothing where more of it are still to come; gives what says how far they are read. */
export type OnBytes = (size: number | undefined) => ShownReading | undefined;

/** Reads a chronology from a file, or from standard input for `-`, unless that has been begun and is given. Rows of a large file stay in it where its format lets them be read there. */
export async function readFile(
	file: string,
	options: ReadingOptions,
	onBytes: OnBytes = () => undefined,
	begun?: AsyncIterable<Uint8Array>,
): Promise<FileRead> {
	const isRowwise = file === '-' || (await isLarge(file));
	const input = isRowwise
		? await (await import('../survey/read-input.ts')).readInput(file, options, onBytes, begun)
		: await bytesOf(file);
	if (input.type !== 'bytes') return input;
	const shown = onBytes(input.bytes.length);
	if (input.bytes.length >= largeFrom && options.isApart !== true) {
		const {mayNotFit, readApart} = await import('../whole/read-apart.ts');
		const read = mayNotFit(input.bytes.length)
			? await readApart(file, input.bytes, options, shown)
			: undefined;
		if (read) {
			shown?.end();
			return read;
		}
	}
	const reading = await readBytes(unpackedName(file), input.bytes, {
		...options,
		...(shown && shareTellers(shown)),
	});
	shown?.end();
	if (reading.type === 'refused') return reading;
	const {chronology, warnings, lineOf, text} = reading;
	return {type: 'read', chronology, warnings, lineOf, isPlain: isPlainText(text)};
}

/** Milliseconds between two words on how far a file is read. */
const pause = 100;

/** Makes what tells now and then which share of a file is read, or how far a step of that is. */
export function shareTellers({say}: ShownReading): Required<Pick<ReadOptions, 'onShare' | 'onStep'>> {
	const pace = paceOf();
	let told = performance.now();
	const tell = <T>(progress: (told: T) => Progress) => {
		return (far: T) => {
			if (performance.now() - told < pause) return;
			told = performance.now();
			say(progress(far));
		};
	};
	return {
		onShare: tell((share: number) => pace(undefined, share)),
		onStep: tell((step: NonNullable<Progress['step']>) => ({step})),
	};
}

/** From so many bytes on, rows stay in a file where its format lets them be read there; what is packed holds several times as many. */
const largeFrom = 2 ** 20;
const largePackedFrom = 2 ** 16;

/** Whether a path is that of a file which is so large that its rows had better stay in it. */
export async function isLarge(file: string): Promise<boolean> {
	const size = await sizeOf(file);
	return (
		size >= (unpackedName(file) === file ? largeFrom : largePackedFrom) || (size > 0 && isEngineName(file))
	);
}

/** Whether some files, or one of them, are so large that keys had better be read meanwhile. */
export async function areLarge(files: readonly string[]): Promise<boolean> {
	const sizes = await Promise.all(files.map(sizeOf));
	const isLargeTogether = sizes.reduce((sum, size) => sum + size, 0) >= largeFrom;
	return isLargeTogether || (await Promise.all(files.map(isLarge))).includes(true);
}

/** The bytes of a file; none where there is no such file. */
async function sizeOf(file: string): Promise<number> {
	try {
		const stats = await stat(file);
		return stats.isFile() ? stats.size : 0;
	} catch {
		return 0;
	}
}

// An escape may stand for anything, and a tab is only ever an indent.
export function isPlainText(text: string): boolean {
	return isPlain(text.replaceAll('\t', ' ')) && !/\\[uUxN]/.test(text);
}

/** A text that is another one once the file at one of some paths is another, or has been written to; empty where there is none. */
export async function stampOf(files: readonly string[]): Promise<string> {
	const stamps = await Promise.all(files.map(stampOfFile));
	return stamps.join('\n');
}

async function stampOfFile(file: string): Promise<string> {
	if (file === '-') return '';
	try {
		const {ino, size, mtimeMs, ctimeMs} = await stat(file);
		return [ino, size, mtimeMs, ctimeMs].join(' ');
	} catch {
		return '';
	}
}
