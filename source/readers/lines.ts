/** A line of a text without what ends it, and its number, counted from 1. */
export type TextLine = {readonly text: string; readonly line: number};

/** The most UTF-16 units of a line that is kept; of a longer one only so much is given, and that it was cut. */
export const longestLine = 2 ** 24;

/** Divides a text that comes in pieces into lines, which end in LF, CR LF or CR alone; a last line that is empty is none. */
export async function* linesOf(
	chunks: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<TextLine & {readonly isCut: boolean}> {
	let line = 1;
	let rest = '';
	let isCut = false;
	let endedInCr = false;
	for await (const chunk of chunks) {
		let from = 0;
		// A LF at the start of a piece may belong to the CR at the end of the piece before.
		if (endedInCr && chunk.startsWith('\n')) from = 1;
		if (chunk !== '') endedInCr = chunk.endsWith('\r');
		ends.lastIndex = from;
		for (let end = ends.exec(chunk); end; end = ends.exec(chunk)) {
			yield {text: (rest + chunk.slice(from, end.index)).slice(0, longestLine), line, isCut};
			[rest, isCut, from] = ['', false, ends.lastIndex];
			line++;
		}
		const left = chunk.slice(from);
		isCut ||= rest.length + left.length > longestLine;
		rest = isCut ? (rest + left).slice(0, longestLine) : rest + left;
	}
	if (rest !== '') yield {text: rest, line, isCut};
}

const ends = /\r\n|\r|\n/g;
