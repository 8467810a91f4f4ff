import {esc, escapeKey, interrupt, isKnown, isStringKind, wideBegun} from './control-sequence.ts';
import {type Context, pasteOf, readToken} from './input-token.ts';

/**
 * What a terminal sends, told apart: keys and pasted text, which are handed on whole, and mouse reports in SGR's form;
 * replies are dropped. Text is a string of bytes, a character each. The sequences are those of ECMA-48 and of xterm's
 * control sequences (ctlseqs).
 */
export type Input = {readonly type: 'keys' | 'mouse'; readonly bytes: string};

/** What has begun and has not ended; times are milliseconds of any clock that only goes forward. */
export type Pending = {
	/** Pasted text, or a sequence from its ESC on, or nothing. */
	readonly bytes: string;
	readonly context: Context;
	/** When bytes came last. */
	readonly heard: number;
	/** When it began, or last came as no hand types. */
	readonly since: number;
	/** When it is given up. */
	readonly deadline?: number;
};

export type InputStep = {readonly inputs: readonly Input[]; readonly pending: Pending};

export const nothingPending: Pending = {bytes: '', context: 'keys', heard: -Infinity, since: -Infinity};

// A lone ESC is a key, and is felt.
const escapePatience = 20;
/** How long the next byte of a sequence may take, and how long all of one that comes as slowly as keys do. */
const sequencePatience = {pause: 200, whole: 3000};
/** How long a paste may take that comes as slowly as keys do, and how long nothing may follow what may be Ctrl-C. */
const pastePatience = {whole: 950, interrupt: 100};
// A held key repeats more slowly than a line sends, and more bytes of keys come at once only where the program was busy.
const [typedPause, mostTyped] = [25, 16];

/** Reads bytes that come at a time, on a screen of so many rows; what they begin and don't end waits until its deadline. */
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
	return Math.min(heard + sequencePatience.pause, since + sequencePatience.whole);
}

// Only strings grow longer. Of what stands in one nothing is needed but how it begins, and what may be half of its end.
const longest = 300;

function shortened(bytes: string): string {
	if (bytes.length <= longest) return bytes;
	return bytes.slice(0, 16) + (halfEnd.exec(bytes.slice(-4))?.[0] ?? '');
}

const halfEnd = new RegExp(String.raw`\u001b$|${wideBegun}`);

/** What is made of what has not ended in time: keys of what is one by itself, and of a paste what has come of it. */
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
			// What was typed after a paste whose end was lost can't be told from it, but Ctrl-C must be heard.
			return bytes.includes(interrupt) ? interrupt : pasteOf(bytes);
		case 'rest':
			return mayBeTyped(bytes) ? bytes.slice(1) : '';
		case 'keys':
			if (bytes.startsWith(esc + esc)) return escapeKey + keysIn(bytes.slice(1), context);
			// ESC [ and no more is what is left of a sequence, since Ink would take it for the key [.
			if (/^\u001b[^[]$/.test(bytes)) return bytes;
			return isStringKind(bytes.charAt(1)) && !isKnown(bytes) && mayBeTyped(bytes) ? bytes : '';
	}
}

/** Whether some bytes may rather be keys typed quickly than a reply that was cut off. */
function mayBeTyped(bytes: string): boolean {
	return bytes.length <= 6;
}

function isEscapes(bytes: string): boolean {
	return /^\u001b+$/.test(bytes);
}

function inputsOf(bytes: string): readonly Input[] {
	return bytes === '' ? [] : [{type: 'keys', bytes}];
}

/** Adds an input; keys go on those before them. */
function add(inputs: Input[], type: Input['type'], bytes: string): void {
	const last = inputs.at(-1);
	if (type === 'keys' && last?.type === 'keys') inputs.splice(-1, 1, {type, bytes: last.bytes + bytes});
	else if (bytes !== '') inputs.push({type, bytes});
}
