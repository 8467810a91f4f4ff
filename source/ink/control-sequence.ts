export const esc = '\u001b';
export const interrupt = '\u0003';
export const [pasteStart, pasteEnd] = [`${esc}[200~`, `${esc}[201~`];
/** The key Escape in kitty's form, which, unlike a lone ESC, can't be the beginning of a longer sequence. */
export const escapeKey = `${esc}[27u`;

/** Patterns of UTF-8, with a character for each byte: a character of several bytes, and an unfinished one at the end of a text. */
export const wide = [
	String.raw`[\u00c2-\u00df][\u0080-\u00bf]`,
	String.raw`(?:\u00e0[\u00a0-\u00bf]|\u00ed[\u0080-\u009f]|[\u00e1-\u00ec\u00ee\u00ef][\u0080-\u00bf])[\u0080-\u00bf]`,
	String.raw`(?:\u00f0[\u0090-\u00bf]|\u00f4[\u0080-\u008f]|[\u00f1-\u00f3][\u0080-\u00bf])[\u0080-\u00bf]{2}`,
].join('|');
export const wideBegun = String.raw`(?:[\u00c2-\u00f4]|[\u00e0-\u00f4][\u0080-\u00bf]|[\u00f0-\u00f4][\u0080-\u00bf]{2})$`;

/**
 * The first sequence of a text: unfinished, a reply of the terminal, keys, a mouse report in SGR's form, or the beginning of a paste.
 * `length` counts the bytes that the sequence takes; `bytes` are for Ink, in a form that Ink knows.
 */
export type Sequence =
	| {readonly type: 'pending'}
	| {readonly type: 'reply'; readonly length: number}
	| {readonly type: 'keys' | 'mouse' | 'paste'; readonly length: number; readonly bytes: string};

const pending: Sequence = {type: 'pending'};

/**
 * Reads the first sequence of a text that begins with ESC (ECMA-48, and xterm's ctlseqs). The number of the screen's rows tells
 * apart old mouse reports that begin alike.
 */
export function readSequence(text: string, rows: number): Sequence {
	const kind = text.charAt(1);
	if (kind === '') return pending;
	if (kind === interrupt) return aloneEscape;
	if (kind === '[') return readControl(text, rows);
	if (kind === 'O') return readShifted(text);
	if (isStringKind(kind)) return readString(text);
	if (kind === esc) return readTwice(text, rows);
	return readAlt(text);
}

const kitty = String.raw`\d+(?::\d*){0,2}`;
// What kitty's protocol adds to the modifiers: 1 is a press and 2 a repeat. A release, 3, presses nothing.
const modified = String.raw`\d*(?::[12])?`;
// The keys that Ink knows. Every other sequence with ESC [ is a reply: F3 with a modifier, for instance, reports the cursor's place.
const keySequence = new RegExp(
	`^(?:${[
		String.raw`\[(?:[A-E]|[56]~)`,
		'[A-FHPQSZabcde]',
		`(?:1;)?${modified}[A-FHPQSZ]`,
		String.raw`\d+(?:;${modified})?[~^]`,
		`${kitty}(?:;${modified}(?:;[\\d:]*)?)?u`,
	].join('|')})$`,
);
// A key in the form of xterm's modifyOtherKeys, a modifier and a character, which Ink doesn't know.
const otherKey = /^27;(\d+);(\d+)~$/;
const mouseReport = /^<[\d;-]*[Mm]$/;
// In bytes, longer than any sequence that terminals send.
const longestControl = 256;

/**
 * ESC [ … and a final letter (ECMA-48). Two forms of keys and one of mouse reports break the rules of ECMA-48, and so does the minus
 * sign of a place outside the screen.
 */
function readControl(text: string, rows: number): Sequence {
	const shifted = /^\u001b\[[235678]\$/.exec(text)?.[0];
	if (shifted !== undefined) return key(text, shifted.length);
	// The function keys of Linux's console begin with ESC [ [.
	const [begun = ''] = /^\u001b\[\[?[ -?]*/.exec(text) ?? [];
	if (begun.length > longestControl) return {type: 'reply', length: begun.length};
	const final = text.charAt(begun.length);
	if (final === '') return pending;
	// A byte that can't belong to the sequence ends it, and isn't part of it.
	if (!/[@-~]/.test(final)) return {type: 'reply', length: begun.length};
	const whole = begun + final;
	const body = whole.slice(2);
	if (body === 'M') return readOldMouse(text, rows);
	if (whole === pasteStart) return {type: 'paste', length: whole.length, bytes: ''};
	if (mouseReport.test(body)) return {type: 'mouse', length: whole.length, bytes: whole};
	const other = otherKey.exec(body);
	if (other) return {type: 'keys', length: whole.length, bytes: `${esc}[${other[2]};${other[1]}u`};
	const isKey = keySequence.test(body) && whole !== pasteEnd;
	return isKey ? key(text, whole.length) : {type: 'reply', length: whole.length};
}

const [head, oldLength] = [`${esc}[M`.length, `${esc}[M`.length + 3];
const threeCharacters = /^(?:[\0-\u007f]|[\u00c2-\u00df][\u0080-\u00bf]){3}/;
const someCharacters = /^(?:[\0-\u007f]|[\u00c2-\u00df][\u0080-\u00bf]){0,2}[\u00c2-\u00df]?$/;

/**
 * An old mouse report: ESC [ M and three bytes of any value (X10), or three characters of UTF-8 (mode 1005). It's of mode 1005 where
 * the third character is a row that the screen has, or takes several bytes.
 */
function readOldMouse(text: string, rows: number): Sequence {
	const place = text.slice(head);
	const [characters] = threeCharacters.exec(place) ?? [];
	if (characters !== undefined) {
		const last = characters.charCodeAt(characters.length - 1);
		const isWhole = last >= 0x80 || (last > 32 && last <= 32 + rows);
		return {type: 'reply', length: isWhole ? head + characters.length : oldLength};
	}
	return place.length < 3 || someCharacters.test(place) ? pending : {type: 'reply', length: oldLength};
}

/** ESC O and a letter: a key of the number pad, or F1 to F4. */
function readShifted(text: string): Sequence {
	const [begun = ''] = /^\u001bO[\d;]{0,16}/.exec(text) ?? [];
	const final = text.charAt(begun.length);
	if (final === '') return pending;
	return key(text, /[@-~]/.test(final) ? begun.length + 1 : 2);
}

/** Whether ESC and a character begin a string (OSC, DCS, APC, PM or SOS), which only terminals send. */
export function isStringKind(kind: string): boolean {
	return kind !== '' && ']P_^X'.includes(kind);
}

// BEL, ESC and ST; characters come first, unfinished ones too, since the byte of ST may also be part of one.
const stringPart = new RegExp(String.raw`${wide}|${wideBegun}|[\u0007\u001b\u009c]`, 'g');

const [emptyString, emptyCommand] = [/^(?:\u001b\\|\u009c)/, /^(?:\u001b\\|[\u0007\u009c])/];

/** A string such as ESC ] …, which ends with ESC \, or with BEL after ESC ]; a key with Alt where it isn't a string. */
function readString(text: string): Sequence {
	const kind = text.charAt(1);
	const first = text.charAt(2);
	if (first === '' || text.slice(2) === esc) return pending;
	const isEmpty = (kind === ']' ? emptyCommand : emptyString).test(text.slice(2));
	if (!isEmpty && (kind === ']' ? !isKnown(text) : /[\0-\u001f\u007f]/.test(first))) return key(text, 2);
	for (const {0: part, index} of text.slice(2).matchAll(stringPart)) {
		const at = 2 + index;
		const isEnd = part === '\u009c' || part === '\u00c2\u009c' || (part === '\u0007' && kind === ']');
		if (isEnd) return {type: 'reply', length: at + part.length};
		if (part !== esc) continue;
		const next = text.charAt(at + 1);
		if (next === '') return pending;
		if (next === '\\') return {type: 'reply', length: at + 2};
		// Another sequence breaks the string off, or Ctrl-C before it.
		const cut = text.indexOf(interrupt);
		return {type: 'reply', length: cut >= 0 && cut < at ? cut : at};
	}
	return pending;
}

/** Whether a string begins like one of the strings that terminals are known to send. */
export function isKnown(text: string): boolean {
	const first = text.charAt(2);
	switch (text.charAt(1)) {
		case ']':
			return /[\dlLI]/.test(first);
		case 'P':
			return /[\d>!$+|;={@]/.test(first);
		case '_':
			return first === 'G';
		default:
			return first > ' ';
	}
}

/** ESC ESC: some terminals send a key with Alt so, where a key's sequence follows; else it's the key Escape, once or twice. */
function readTwice(text: string, rows: number): Sequence {
	const kind = text.charAt(2);
	if (kind === '') return pending;
	if (kind === '[' || kind === 'O') {
		const inner = readSequence(text.slice(1), rows);
		if (inner.type === 'pending') return pending;
		return inner.type === 'keys' && inner.length > 2 ? key(text, inner.length + 1) : aloneEscape;
	}
	return kind === esc || isStringKind(kind)
		? aloneEscape
		: {type: 'keys', length: 2, bytes: escapeKey.repeat(2)};
}

const eightBitControl = String.raw`\u00c2[\u0080-\u009f]`;
const altKey = new RegExp(String.raw`^\u001b(?!${eightBitControl})(?:${wide}|[\0-\u007f])`);
const altKeyBegun = new RegExp(String.raw`^\u001b(?!${eightBitControl})${wideBegun}`);

/** ESC and a character of one or several bytes: a key with Alt. */
function readAlt(text: string): Sequence {
	const whole = altKey.exec(text)?.[0];
	if (whole !== undefined) return key(text, whole.length);
	return altKeyBegun.test(text) ? pending : aloneEscape;
}

const aloneEscape: Sequence = {type: 'keys', length: 1, bytes: escapeKey};

function key(text: string, length: number): Sequence {
	return {type: 'keys', length, bytes: text.slice(0, length)};
}
