import {
	esc,
	interrupt,
	isKnown,
	isStringKind,
	pasteEnd,
	pasteStart,
	readSequence,
	type Sequence,
	wide,
	wideBegun,
} from './control-sequence.ts';

/** How the next bytes are read: as keys and replies, as pasted text, or as the rest of a sequence whose ESC was taken for a key. */
export type Context = 'keys' | 'paste' | 'rest';

/** Bytes as a text with a character for each, the number of bytes that came earlier than the others, and the screen's rows. */
type Bytes = {readonly text: string; readonly held: number; readonly rows: number};

/** Reads the first sequence of a text. Ctrl-C ends any unfinished sequence and stays Ctrl-C, except in a paste, which may contain its byte. */
export function readToken(context: Context, bytes: Bytes): Sequence {
	if (context === 'paste') return readPaste(bytes.text);
	const read = context === 'rest' ? readRest(bytes) : readKeys(bytes);
	if (!mayBeCut(read, bytes)) return read;
	const cut = bytes.text.indexOf(interrupt);
	return cut > 0 && (read.type === 'pending' || cut < read.length) ? {type: 'reply', length: cut} : read;
}

/** Whether Ctrl-C may break a sequence off. An old mouse report may contain its byte, if the report has come all at once. */
function mayBeCut({type}: Sequence, {text, held}: Bytes): boolean {
	return type === 'pending' || (held > 0 && oldMouse.test(text));
}

const oldMouse = /^(?:\u001b\[|\u00c2?\u009b)M/;

function readKeys({text, rows}: Bytes): Sequence {
	const start = controlIn(text);
	if (start > 0) return {type: 'keys', length: start, bytes: text.slice(0, start)};
	if (text.startsWith(esc)) return readSequence(text, rows);
	const [control = '', code = ''] = eightBits.exec(text) ?? [];
	// A byte that belongs to no character is no key.
	if (control === '') return begun.test(text) ? {type: 'pending'} : {type: 'reply', length: 1};
	const letter = sequenceLetters.get(code);
	if (letter === undefined) return {type: 'reply', length: control.length};
	// A control of eight bits stands for ESC and a letter.
	const read = readSequence(esc + letter + text.slice(control.length), rows);
	return read.type === 'pending' ? read : {...read, length: read.length - 2 + control.length};
}

const begun = new RegExp(`^${wideBegun}`);
const eightBits = /^\u00c2?([\u0080-\u009f])/;
const sequenceLetters: ReadonlyMap<string, string> = new Map(
	[...'OPX[]^_'].map(letter => [String.fromCharCode(letter.charCodeAt(0) + 0x40), letter]),
);

const control = new RegExp(
	String.raw`((?!\u00c2[\u0080-\u009f])(?:${wide}))|\u00c2?[\u0080-\u009f]|${wideBegun}|[\u00a0-\u00ff]|\u001b`,
	'g',
);

/** The offset of the next ESC, control of eight bits, or byte that is part of no whole character; the text's length where there is none. */
function controlIn(text: string): number {
	for (const {1: character, index} of text.matchAll(control)) if (character === undefined) return index;
	return text.length;
}

/** The possible rest of a control sequence, or of a key with ESC O. Hardly anybody types these characters so fast behind Escape. */
const restOfControl = /^\u001b(?:\[(?:$|[\d:;<=>?A-FHIMOZ]|\[(?:$|[A-E]))|O(?:$|[\d;A-FHMP-Sa-e]))/;

/** Reads the rest of a sequence whose ESC has been put back before it; a character that can't be such a rest is a key. */
function readRest({text, rows}: Bytes): Sequence {
	const isString = isStringKind(text.charAt(1)) && (text.length === 2 || isKnown(text));
	const read: Sequence =
		isString || restOfControl.test(text)
			? readSequence(text, rows)
			: {type: 'keys', length: 2, bytes: text.charAt(1)};
	return read.type === 'keys' && read.length === 2 ? {...read, bytes: text.charAt(1)} : read;
}

// In bytes; a longer paste isn't kept until its end.
const longestPaste = 1_000_000;

/** Reads pasted text up to its end; a paste that is too long is handed on in parts. */
function readPaste(text: string): Sequence {
	const end = text.indexOf(pasteEnd);
	if (end >= 0) {
		return {type: 'keys', length: end + pasteEnd.length, bytes: pasteOf(text.slice(0, end))};
	}
	if (text.length <= longestPaste) return {type: 'pending'};
	// The end mark or a character may be unfinished, and waits for its rest.
	const part = text.slice(0, -pasteEnd.length);
	const whole = part.slice(0, part.length - (characterBegun.exec(part.slice(-3))?.[0].length ?? 0));
	return {type: 'paste', length: whole.length, bytes: pasteOf(whole)};
}

const characterBegun = new RegExp(wideBegun);

/** Pasted text between the marks by which Ink knows a paste; an empty text for an empty paste. */
export function pasteOf(text: string): string {
	return text === '' ? '' : pasteStart + text + pasteEnd;
}
