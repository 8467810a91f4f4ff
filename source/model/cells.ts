/** The cells that a text takes in a terminal. */
export type Measure = (text: string) => number;

// Latin, Greek, Cyrillic and general punctuation, of which every character is one cell wide.
const plain =
	/^[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u259f]*$/;

/** Whether each character of a text takes exactly one cell, so that its length is its width. */
export function isPlain(text: string): boolean {
	return plain.test(text);
}

/** A text broken into lines of at most `width` cells, at spaces where there are any; its own breaks stay. */
export function wrapCells(text: string, width: number, measure: Measure): readonly string[] {
	return text.split('\n').flatMap(paragraph => wrapParagraph(paragraph, Math.max(1, width), measure));
}

/** As many whole graphemes from the start of a text as fit into `width` cells. */
export function takeCells(text: string, width: number, measure: Measure): string {
	if (isPlain(text)) return text.slice(0, Math.max(0, width));
	let taken = '';
	let cells = 0;
	for (const grapheme of graphemesOf(text)) {
		cells += measure(grapheme);
		if (cells > width) break;
		taken += grapheme;
	}
	return taken;
}

/** The graphemes of a text: what a person counts as its characters. */
export function graphemesOf(text: string): readonly string[] {
	graphemes ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
	return Array.from(graphemes.segment(text), ({segment}) => segment);
}

// Made when it is first needed: it takes 10 ms.
let graphemes: Intl.Segmenter | undefined;

function wrapParagraph(paragraph: string, width: number, measure: Measure): readonly string[] {
	if (paragraph.length <= width && measure(paragraph) <= width) return [paragraph.trimEnd()];
	const lines: string[] = [];
	let line = '';
	let cells = 0;
	for (const word of paragraph.split(' ').filter(Boolean)) {
		const wide = measure(word);
		if (line && cells + 1 + wide <= width) {
			line += ` ${word}`;
			cells += 1 + wide;
			continue;
		}
		if (line) lines.push(line);
		const parts = wide > width ? broken(word, width, measure) : [word];
		lines.push(...parts.slice(0, -1));
		line = parts.at(-1) ?? '';
		cells = measure(line);
	}
	return [...lines, line];
}

/** A word that is wider than a line, in parts that are not; a grapheme wider than that stands alone. */
function broken(word: string, width: number, measure: Measure): readonly string[] {
	const parts: string[] = [];
	for (let rest = word; rest; ) {
		const part = takeCells(rest, width, measure) || (graphemesOf(rest)[0] ?? rest);
		parts.push(part);
		rest = rest.slice(part.length);
	}
	return parts;
}
