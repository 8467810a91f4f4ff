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

/** What bytes are taken for: keys and replies, pasted text, or the rest of a sequence whose ESC was taken for a key. */
export type Context = 'keys' | 'paste' | 'rest';

/** A text, a character a byte, which begins with so many bytes that came earlier, on a screen of so many rows. */
type Bytes = {readonly text: string; readonly held: number; readonly rows: number};

/** Reads what a text begins with. Whatever a sequence has begun, Ctrl-C is Ctrl-C; a paste may hold its byte. */
export function readToken(context: Context, bytes: Bytes): Sequence {
	if (context === 'paste') return readPaste(bytes.text);
	const read = context === 'rest' ? readRest(bytes) : readKeys(bytes);
	if (!mayBeCut(read, bytes)) return read;
	const cut = bytes.text.indexOf(interrupt);
	return cut > 0 && (read.type === 'pending' || cut < read.length) ? {type: 'reply', length: cut} : read;
}

/** Whether Ctrl-C may have been pressed before the end: only a report of the mouse that came as a whole may hold its byte. */
function mayBeCut({type}: Sequence, {text, held}: Bytes): boolean {
	return type === 'pending' || (held > 0 && text.startsWith(`${esc}[M`));
}

function readKeys({text, rows}: Bytes): Sequence {
	const start = controlIn(text);
	if (start > 0) return {type: 'keys', length: start, bytes: text.slice(0, start)};
	if (text.startsWith(esc)) return readSequence(text, rows);
	const [control = '', code = ''] = eightBits.exec(text) ?? [];
	if (control === '') return {type: 'pending'};
	const letter = sequenceLetters.get(code);
	if (letter === undefined) return {type: 'reply', length: control.length};
	// A control of eight bits stands for ESC and a letter.
	const read = readSequence(esc + letter + text.slice(control.length), rows);
	return read.type === 'pending' ? read : {...read, length: read.length - 2 + control.length};
}

const eightBits = /^\u00c2?([\u0080-\u009f])/;
const sequenceLetters: ReadonlyMap<string, string> = new Map(
	[...'OPX[]^_'].map(letter => [String.fromCharCode(letter.charCodeAt(0) + 0x40), letter]),
);

const control = new RegExp(
	String.raw`((?!\u00c2[\u0080-\u009f])(?:${wide}))|\u00c2?[\u0080-\u009f]|${wideBegun}|\u001b`,
	'g',
);

/** Where the next ESC or control of eight bits stands, or a character that has only begun; the end where there is none. */
function controlIn(text: string): number {
	for (const {1: character, index} of text.matchAll(control)) if (character === undefined) return index;
	return text.length;
}

/** What may be the rest of a control sequence, or of a key that begins with ESC O; a hand that types so is quick. */
const restOfControl = /^\u001b(?:\[(?:$|[\d:;<=>?A-FHIMOZ]|\[(?:$|[A-E]))|O(?:$|[\d;A-FHMP-Sa-e]))/;

/** Reads the rest of a sequence, to which its ESC has been added again; a character that isn't such a rest is a key. */
function readRest({text, rows}: Bytes): Sequence {
	const isString = isStringKind(text.charAt(1)) && (text.length === 2 || isKnown(text));
	const read: Sequence =
		isString || restOfControl.test(text)
			? readSequence(text, rows)
			: {type: 'keys', length: 2, bytes: text.charAt(1)};
	return read.type === 'keys' && read.length === 2 ? {...read, bytes: text.charAt(1)} : read;
}

// Bytes of a paste that are kept until its end has come.
const longestPaste = 1_000_000;

/** Reads pasted text up to its end; what is too long to be kept is handed on in parts. */
function readPaste(text: string): Sequence {
	const end = text.indexOf(pasteEnd);
	if (end >= 0) {
		return {type: 'keys', length: end + pasteEnd.length, bytes: pasteOf(text.slice(0, end))};
	}
	if (text.length <= longestPaste) return {type: 'pending'};
	// Neither the beginning of its end, nor that of a character.
	const part = text.slice(0, -pasteEnd.length);
	const whole = part.slice(0, part.length - (characterBegun.exec(part.slice(-3))?.[0].length ?? 0));
	return {type: 'paste', length: whole.length, bytes: pasteOf(whole)};
}

const characterBegun = new RegExp(wideBegun);

/** Pasted text with the marks that Ink knows it by; nothing for nothing. */
export function pasteOf(text: string): string {
	return text === '' ? '' : pasteStart + text + pasteEnd;
}
