import {esc, escapeKey, interrupt, isKnown, isStringKind, wideBegun} from './control-sequence.ts';
import {type Context, pasteOf, readToken} from './input-token.ts';

/**
 * An input of the user: keys and pasted text, which are handed on whole, or a mouse report in SGR's form; replies of the terminal are
 * dropped. `bytes` is a text with a character for each byte. The sequences are those of ECMA-48 and of xterm's ctlseqs.
 */
export type Input = {readonly type: 'keys' | 'mouse'; readonly bytes: string};

/** An unfinished sequence. Times are in milliseconds, of any clock that only goes forward. */
export type Pending = {
	/** Pasted text, a sequence from its ESC on, or an empty text. */
	readonly bytes: string;
	readonly context: Context;
	/** The time of the last bytes. */
	readonly heard: number;
	/** The time when the sequence began, or when bytes last came faster than a hand types. */
	readonly since: number;
	/** The time at which the sequence is given up. */
	readonly deadline?: number;
};

export type InputStep = {readonly inputs: readonly Input[]; readonly pending: Pending};

export const nothingPending: Pending = {bytes: '', context: 'keys', heard: -Infinity, since: -Infinity};

// In milliseconds, as are the other limits. A lone ESC is a key, and the user feels how long it waits.
const escapePatience = 20;
/**
 * How long a sequence waits for its next byte, whose first two bytes might be a key with Alt; how long one that only a terminal sends
 * does, since a line that lost a part of it takes more than 200 ms to send it again; and how long all of it may take where it comes
 * as slowly as keys.
 */
const sequencePatience = {pause: 200, known: 500, whole: 3000};
/** How long a paste may take where it comes as slowly as keys, and how long the byte of Ctrl-C at its end waits for more. */
const pastePatience = {whole: 950, interrupt: 100};
// Bytes come from a hand if the pause before them is longer than 25 ms, since a held key repeats more slowly than a line sends, and
// if they are 16 at most, since more bytes of keys come at once only where the program was busy.
const [typedPause, mostTyped] = [25, 16];

/** Reads the bytes that have arrived together, on a screen of so many rows. An unfinished sequence waits until its deadline. */
export function readInput(before: Pending, arrived: string, now: number, rows: number): InputStep {
	const inputs: Input[] = [];
	let {context, bytes} = before;
	let held = bytes.length;
	if (context === 'rest' && bytes === '') {
		if (beginsRest.test(arrived)) bytes = esc;
		else context = 'keys';
	}
	bytes += arrived;
	let isSame = held > 0 || context === 'paste';
	while (bytes !== '') {
		const token = readToken(context, {text: bytes, held, rows});
		if (token.type === 'pending') break;
		if (token.type !== 'reply') add(inputs, token.type === 'mouse' ? 'mouse' : 'keys', token.bytes);
		bytes = bytes.slice(token.length);
		context = token.type === 'paste' ? 'paste' : 'keys';
		held = 0;
		isSame = false;
	}
	const isTyped = arrived.length <= mostTyped && now - before.heard > typedPause;
	const since = isTyped && isSame ? before.since : now;
	const left = context === 'paste' ? bytes : shortened(bytes);
	return {inputs, pending: withDeadline({bytes: left, context, heard: now, since})};
}

const beginsRest = /^[[O\]P_^X]/;

function withDeadline(pending: Pending): Pending {
	const deadline = deadlineOf(pending);
	return deadline === undefined ? pending : {...pending, deadline};
}

function deadlineOf({bytes, context, heard, since}: Pending): number | undefined {
	if (context === 'paste') {
		const limit = since + pastePatience.whole;
		return bytes.endsWith(interrupt) ? Math.min(heard + pastePatience.interrupt, limit) : limit;
	}
	if (bytes === '') return undefined;
	if (isEscapes(bytes)) return heard + escapePatience;
	const isSent = context === 'keys' && bytes.length > 2 && (!isStringKind(bytes.charAt(1)) || isKnown(bytes));
	const pause = isSent ? sequencePatience.known : sequencePatience.pause;
	return Math.min(heard + pause, since + sequencePatience.whole);
}

// Only strings grow longer than this number of bytes. Of a string only its beginning is needed, and what may be half of its end mark.
const longest = 300;

function shortened(bytes: string): string {
	if (bytes.length <= longest) return bytes;
	return bytes.slice(0, 16) + (halfEnd.exec(bytes.slice(-4))?.[0] ?? '');
}

const halfEnd = new RegExp(String.raw`\u001b$|${wideBegun}`);

/** Reads a sequence that has not ended in time: an ESC as a key, and a paste as far as it has come. */
export function giveUp({bytes, context, heard}: Pending): InputStep {
	if (isEscapes(bytes) && context === 'keys') {
		const deadline = heard + sequencePatience.pause;
		return {
			inputs: inputsOf(escapeKey.repeat(bytes.length)),
			pending: {...nothingPending, context: 'rest', heard, deadline},
		};
	}
	return {inputs: inputsOf(keysIn(bytes, context)), pending: nothingPending};
}

function keysIn(bytes: string, context: Context): string {
	switch (context) {
		case 'paste':
			// Keys behind a paste whose end mark was lost look like part of the paste, but Ctrl-C must work.
			return bytes.includes(interrupt) ? interrupt : pasteOf(bytes);
		case 'rest':
			return mayBeTyped(bytes) ? bytes.slice(1) : '';
		case 'keys':
			if (bytes.startsWith(esc + esc)) return escapeKey + keysIn(bytes.slice(1), context);
			// ESC [ alone is the rest of a sequence; Ink would take it for the key [.
			if (/^\u001b[^[]$/.test(bytes)) return bytes;
			return isStringKind(bytes.charAt(1)) && !isKnown(bytes) && mayBeTyped(bytes) ? bytes : '';
	}
}

/** Whether bytes are few enough to be keys typed quickly, and not a reply that was cut off. */
function mayBeTyped(bytes: string): boolean {
	return bytes.length <= 6;
}

function isEscapes(bytes: string): boolean {
	return /^\u001b+$/.test(bytes);
}

function inputsOf(bytes: string): readonly Input[] {
	return bytes === '' ? [] : [{type: 'keys', bytes}];
}

/** Adds an input; keys join the keys before them. */
function add(inputs: Input[], type: Input['type'], bytes: string): void {
	const last = inputs.at(-1);
	if (type === 'keys' && last?.type === 'keys') inputs.splice(-1, 1, {type, bytes: last.bytes + bytes});
	else if (bytes !== '') inputs.push({type, bytes});
}
