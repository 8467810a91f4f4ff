import {esc, escapeKey, interrupt, isString, pasteEnd, pasteStart, readSequence} from './control-sequence.ts';

/**
 * What a terminal sends, told apart: keys and pasted text, which are handed on whole, mouse reports in SGR's form, and
 * replies, which are dropped. Text is a string of bytes, a character each. The sequences are those of ECMA-48 and of
 * xterm's control sequences (ctlseqs).
 */
export type Input =
	| {readonly type: 'keys'; readonly bytes: string}
	| {readonly type: 'mouse'; readonly bytes: string};

/** What has come of a sequence that has not ended, whether it stands within a paste, or whether an ESC was just taken for a key. */
export type Pending = {readonly bytes: string; readonly isPaste: boolean; readonly isAfterEscape?: boolean};

export type InputStep = {
	readonly inputs: readonly Input[];
	readonly pending: Pending;
};

export const nothingPending: Pending = {bytes: '', isPaste: false};

/** Bytes of a paste that are handed on at the most before its end has come, and of a reply that are waited for. */
const longestPaste = 1_000_000;
const longestReply = 1_000_000;

/** Reads what comes next; what a sequence has begun waits for more, or for its time to run out. */
export function readInput(pending: Pending, bytes: string): InputStep {
	// What goes on like a sequence is the rest of one whose ESC came long before it; no hand types as fast.
	if (pending.isAfterEscape && restOfSequence.test(bytes)) return readAll(esc + bytes, false);
	return readAll(pending.bytes + bytes, pending.isPaste);
}

const restOfSequence = /^(?:\[[\d?<>=;]*[@-~]|\][\d]|P[\d>]|_G)/;

/** How long something that is pending is waited for, in milliseconds; nothing is where nothing has begun. */
export function patienceFor({bytes, isPaste, isAfterEscape}: Pending): number | undefined {
	if (isPaste) return long;
	if (isAfterEscape) return 100;
	if (bytes === '') return undefined;
	// A lone ESC is a key, and is felt; what follows it may come later.
	if (/^\u001b+$/.test(bytes)) return 20;
	return isString(bytes) ? long : 150;
}

const long = 800;

/** Whether the time begins anew with what has come: what is typed comes in few bytes, and makes nothing wait longer. */
export function renewsPatience(before: Pending, {bytes, isPaste}: Pending, length: number): boolean {
	const goesOn = before.isPaste ? isPaste : isString(before.bytes) && bytes.startsWith(before.bytes);
	return !goesOn || length > mostTyped;
}

const mostTyped = 64;

/** What is made of a sequence that has not ended in time: keys of what is one by itself, and of a paste what has come of it. */
export function giveUp({bytes, isPaste}: Pending): InputStep {
	if (isPaste) return {inputs: pasteOf(bytes), pending: nothingPending};
	if (/^\u001b+$/.test(bytes)) {
		return {
			inputs: [keys(escapeKey.repeat(bytes.length))],
			pending: {...nothingPending, isAfterEscape: true},
		};
	}
	return {inputs: /^\u001b[^\u001b]$/.test(bytes) ? [keys(bytes)] : [], pending: nothingPending};
}

function readAll(whole: string, isPasteBegun: boolean): InputStep {
	const inputs: Input[] = [];
	let bytes = whole;
	let isPaste = isPasteBegun;
	let at = 0;
	while (at < bytes.length) {
		if (isPaste) {
			const paste = readPaste(bytes.slice(at));
			for (const input of paste.inputs) add(inputs, input);
			if (paste.type === 'pending') return {inputs, pending: paste.pending};
			at += paste.length;
			isPaste = false;
			continue;
		}
		const start = controlFrom(bytes, at);
		if (start > at) add(inputs, keys(bytes.slice(at, start)));
		at = start;
		if (at === bytes.length) break;
		// A control of eight bits, as UTF-8 has it, stands for ESC and a letter.
		if (bytes.charAt(at) !== esc)
			bytes = bytes.slice(0, at) + sevenBits(bytes.slice(at, at + 2)) + bytes.slice(at + 2);
		const read = bytes.charAt(at) === esc ? readSequence(bytes.slice(at)) : {type: 'pending' as const};
		if (read.type !== 'pending') {
			at += read.length;
			if (read.type === 'paste') isPaste = true;
			else if (read.type === 'keys' || read.type === 'mouse')
				add(inputs, {type: read.type, bytes: read.bytes});
			continue;
		}
		const held = bytes.slice(at);
		const cut = held.indexOf(interrupt);
		// Whatever a sequence has begun, Ctrl-C is Ctrl-C.
		if (cut >= 0) at += cut;
		else return {inputs, pending: {bytes: held.length > longestReply ? held.slice(0, 3) : held, isPaste}};
	}
	return {inputs, pending: {bytes: '', isPaste}};
}

type Paste =
	| {readonly type: 'pending'; readonly inputs: readonly Input[]; readonly pending: Pending}
	| {readonly type: 'ended'; readonly inputs: readonly Input[]; readonly length: number};

/** Reads pasted text up to its end; Ctrl-C breaks off what has none yet, and what is too long is handed on in parts. */
function readPaste(text: string): Paste {
	const end = text.indexOf(pasteEnd);
	if (end >= 0) return {type: 'ended', inputs: pasteOf(text.slice(0, end)), length: end + pasteEnd.length};
	if (text.includes(interrupt)) return {type: 'pending', inputs: [keys(interrupt)], pending: nothingPending};
	if (text.length <= longestPaste)
		return {type: 'pending', inputs: [], pending: {bytes: text, isPaste: true}};
	const left = text.slice(-pasteEnd.length);
	return {
		type: 'pending',
		inputs: pasteOf(text.slice(0, -pasteEnd.length)),
		pending: {bytes: left, isPaste: true},
	};
}

/** Where the next ESC stands, or an eight-bit control, or the first byte of what may be one; the end where there is none. */
function controlFrom(bytes: string, at: number): number {
	control.lastIndex = at;
	return control.exec(bytes)?.index ?? bytes.length;
}

const control = /\u001b|\u00c2(?=[\u0080-\u009f]|$)/g;

function keys(bytes: string): Input {
	return {type: 'keys', bytes};
}

function pasteOf(bytes: string): readonly Input[] {
	return bytes === '' ? [] : [keys(pasteStart + bytes + pasteEnd)];
}

function sevenBits(control: string): string {
	return control.length < 2 ? control : esc + String.fromCharCode(control.charCodeAt(1) - 0x40);
}

/** Adds an input; keys go on those before them. */
function add(inputs: Input[], next: Input): void {
	const last = inputs.at(-1);
	if (last?.type === 'keys' && next.type === 'keys') inputs.splice(-1, 1, keys(last.bytes + next.bytes));
	else inputs.push(next);
}
