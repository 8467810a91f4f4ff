import {getHeapStatistics} from 'node:v8';
import type {Progress} from '../../viewer/state/progress.ts';
import type {FileRead, ReadingOptions} from '../input/read-file.ts';
import {withoutUndefined} from '../options/without-undefined.ts';
import type {ShownReading} from '../print/print.ts';
import {readFilesByProcess} from './by-process.ts';

/** So many times its bytes a document takes of memory while it is read, as measured with YAML, GEDCOM and iCalendar; JSON takes a third of that. */
const timesMore = 32;
/** So many bytes of V8's limit are for what is short-lived. */
const shortLived = 192 * 2 ** 20;

/** Whether it may end this process to read so many bytes as a whole, as V8 does where it has no memory left. */
export function mayNotFit(bytes: number): boolean {
	return bytes * timesMore > getHeapStatistics().heap_size_limit - shortLived;
}

/** Has a process of its own read a document that may need more memory than there is, so that this one can say so. Resolves to nothing where there is no room for what is handed over. */
export async function readApart(
	file: string,
	bytes: Uint8Array,
	{format, columns, dateOrder, today, encoding, isThorough}: ReadingOptions,
	shown: ShownReading | undefined,
): Promise<FileRead | undefined> {
	const options = withoutUndefined({format, columns, dateOrder, today, encoding, isThorough});
	const tell = {
		begun() {},
		joining() {},
		progress: (progress: Progress | undefined) => progress && shown?.say(progress),
	};
	const input = file === '-' ? inOnePiece(bytes) : undefined;
	const opening = await readFilesByProcess([file], options, tell, new AbortController().signal, input);
	const problems = opening?.told.flatMap(told => told.problems) ?? [];
	if (opening?.type !== 'opened') return opening && {type: 'refused', problems};
	const {chronology, isPlain, placeOf} = opening;
	const lineOf = async (id: string) => (await placeOf(id))?.line;
	return {type: 'read', chronology, warnings: problems, lineOf, isPlain};
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
