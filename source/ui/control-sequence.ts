export const esc = '\u001b';
export const interrupt = '\u0003';
export const [pasteStart, pasteEnd] = [`${esc}[200~`, `${esc}[201~`];
/** The key Escape in kitty's form, after which nothing has to be waited for. */
export const escapeKey = `${esc}[27u`;

const strings: ReadonlySet<string> = new Set([']', 'P', '_', '^', 'X']);
// BEL, ST in its two forms, or what breaks a string off: another sequence, or Ctrl-C.
const stringEnd = /\u0007|\u001b\\|\u00c2\u009c|\u001b(?=[^\\])|\u0003/;

const digits = String.raw`\d+(?::\d*)*`;
// The keys that Ink knows, with what modifiers and kitty's protocol add; all else that begins with ESC [ is a reply.
const keySequence = new RegExp(
	[
		String.raw`^\[[A-E56]~?$`,
		`^(?:1;)?${digits}[A-DFHPQS]$`,
		String.raw`^1;[1-9]\d?(?::\d+)?R$`,
		'^[A-FHPQRSZabcde]$',
		String.raw`^\d+(?:;${digits}){0,2}[~^@$]$`,
		String.raw`^${digits}(?:;[\d:]*){0,2}u$`,
	].join('|'),
);
const mouseReport = /^<[\d;]*[Mm]$/;

/** A sequence that a text begins with: not yet whole, a reply of the terminal, the start of a paste, keys, or a mouse report. */
export type Sequence =
	| {readonly type: 'pending'}
	| {readonly type: 'reply' | 'paste'; readonly length: number}
	| {readonly type: 'keys' | 'mouse'; readonly length: number; readonly bytes: string};

/** Reads the sequence that a text beginning with ESC begins with (ECMA-48, and ctlseqs of xterm). */
export function readSequence(text: string): Sequence {
	const kind = text.charAt(1);
	if (kind === '') return {type: 'pending'};
	if (kind === interrupt) return aloneEscape;
	if (kind === '[') return readControl(text);
	if (kind === 'O') return readShifted(text);
	if (strings.has(kind)) return readString(text);
	if (kind === esc) return readTwice(text);
	return key(text, 2);
}

/** ESC [ and a final letter, as ECMA-48 has it; two forms of keys and one of the mouse break its rules. */
function readControl(text: string): Sequence {
	// ESC [ [ begins the function keys of Linux's console.
	if (/^\u001b\[\[[0-?]*$/.test(text)) return {type: 'pending'};
	const match = /^\u001b\[(?:\[?[0-?]*[ -/]*[@-~])/.exec(text);
	const older = /^\u001b\[[235678]\$/.exec(text)?.[0];
	if (older !== undefined) return key(text, older.length);
	if (!match) {
		if (/^\u001b\[[0-?]*[ -/]*$/.test(text)) return {type: 'pending'};
		// What cannot go on is over before the byte that breaks it off.
		return {type: 'reply', length: /^\u001b\[[0-?]*[ -/]*/.exec(text)?.[0].length ?? 2};
	}
	const [whole] = match;
	const body = whole.slice(2);
	if (whole === pasteStart) return {type: 'paste', length: whole.length};
	if (body === 'M') return readOldMouse(text);
	if (mouseReport.test(body)) return {type: 'mouse', length: whole.length, bytes: whole};
	return keySequence.test(body) && whole !== pasteEnd
		? key(text, whole.length)
		: {type: 'reply', length: whole.length};
}

/** ESC [ M and three characters: bytes of any value in X10's form, or UTF-8's characters in mode 1005. */
function readOldMouse(text: string): Sequence {
	const match = /^\u001b\[M(?:[\u00c2-\u00df](?:[\u0080-\u00bf]|(?!$))|[^\u0003\u00c2-\u00df]){3}/.exec(text);
	return match ? {type: 'reply', length: match[0].length} : {type: 'pending'};
}

/** ESC O and a letter: a key of the pad, or F1 to F4. */
function readShifted(text: string): Sequence {
	const match = /^\u001bO[\d;]*[@-~]/.exec(text);
	if (match) return key(text, match[0].length);
	return /^\u001bO[\d;]*$/.test(text) ? {type: 'pending'} : key(text, 2);
}

/** A string such as ESC ] … up to BEL or ESC \, which only a terminal sends; a key with Alt where no string is begun. */
function readString(text: string): Sequence {
	const first = text.charAt(2);
	if (first === '') return {type: 'pending'};
	if (!beginsString(text.charAt(1), first)) return key(text, 2);
	const end = stringEnd.exec(text.slice(2));
	if (!end) return {type: 'pending'};
	const isBrokenOff = end[0] === esc || end[0] === interrupt;
	return {type: 'reply', length: 2 + end.index + (isBrokenOff ? 0 : end[0].length)};
}

function beginsString(kind: string, first: string): boolean {
	switch (kind) {
		case ']':
			return /[\dlLI]/.test(first);
		case 'P':
			return /[\d>!$+|;={]/.test(first);
		case '_':
			return first === 'G';
		default:
			return first >= ' ';
	}
}

/** Whether what has begun is a string, which only a terminal sends. */
export function isString(bytes: string): boolean {
	return strings.has(bytes.charAt(1)) && beginsString(bytes.charAt(1), bytes.charAt(2));
}

/** ESC ESC: a key with Alt where a key follows, as some terminals have it, and else the key Escape. */
function readTwice(text: string): Sequence {
	const isSequence = /^[[O]/.test(text.charAt(2));
	if (text.length > 2 && !isSequence) return aloneEscape;
	const inner = readSequence(text.slice(1));
	if (inner.type === 'pending') return inner;
	return inner.type === 'keys' && isSequence ? key(text, inner.length + 1) : aloneEscape;
}

const aloneEscape: Sequence = {type: 'keys', length: 1, bytes: escapeKey};

function key(text: string, length: number): Sequence {
	// A character of several bytes, as “é” with Alt, is one.
	const whole =
		length === 2 ? /^\u001b(?:[\u00c2-\u00f4][\u0080-\u00bf]{1,3}|[\s\S])/.exec(text)?.[0].length : length;
	return {type: 'keys', length: whole ?? length, bytes: text.slice(0, whole)};
}
