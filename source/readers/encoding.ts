import {firstWhere} from '../lookup/bisect.ts';
import {pattern} from '../text/pattern.ts';
import {formatNames} from './index.ts';
import {placesIn, type Refused, refusal} from './tree.ts';

/** The text that bytes stand for, or why they stand for none. */
export type Decoding = {readonly type: 'text'; readonly text: string} | Refused;

/** Names of encodings, as they are offered; there are more names for the same. */
export const encodings: readonly string[] = [
	'utf-8 utf-16le utf-16be windows-1252 windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256',
	'windows-1257 windows-1258 windows-874 latin1 iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-15 koi8-r koi8-u macintosh',
	'ibm866 shift_jis euc-jp iso-2022-jp gb18030 gbk big5 euc-kr',
].flatMap(names => names.split(' '));

/** Whether a name is one of an encoding. */
export function isEncoding(name: string): boolean {
	try {
		return new TextDecoder(name).encoding !== '';
	} catch {
		return false;
	}
}

// V8 has no longer texts.
const longest = 2 ** 29 - 24;

/** Decodes the bytes of a file: by the mark that they begin with, else as the encoding that is named, else as UTF-8. */
export function decodeBytes(bytes: Uint8Array, named?: string): Decoding {
	if (bytes.length > longest) return refusal('is larger than 512 MiB');
	const mark = byteOrderMarkOf(bytes);
	if (mark === 'utf-32') return refusal("is UTF-32, which isn't read: save it as UTF-8");
	if (mark === undefined && named === undefined && bytes.includes(0)) return refusal(reasonForNulls(bytes));
	const name = mark ?? named ?? 'utf-8';
	try {
		return {type: 'text', text: decode(bytes, name)};
	} catch {
		const before = validStart(bytes, name);
		return refusal(reasonFor(bytes, name, before, named), placesIn(before)(before.length));
	}
}

// What Windows-1252 has where Latin-1 has control characters: versions of Node, of 20 and 22 among them, read it as that.
const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decodes bytes; throws where one of them is in no character of the encoding. */
function decode(bytes: Uint8Array, name: string, options?: {readonly stream: true}): string {
	const decoder = new TextDecoder(name, {fatal: true});
	const text = decoder.decode(bytes, options);
	if (decoder.encoding !== 'windows-1252') return text;
	return text.replace(/[\x80-\x9f]/g, sign => signs[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** What a byte order mark says, if there is one. */
function byteOrderMarkOf([a, b, c, d]: Uint8Array): string | undefined {
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
		return 'utf-32';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** Bytes of zero are in no text, but as half of many characters in UTF-16. */
function reasonForNulls(bytes: Uint8Array): string {
	const likely = ['utf-16le', 'utf-16be'].find((name, parity) => {
		const halves = bytes.filter((_, index) => index % 2 !== parity);
		return halves.filter(byte => byte === 0).length > halves.length / 2 && isText(bytes, name);
	});
	if (likely === undefined) return `isn't text in ${formatNames}`;
	return `is not UTF-8; it looks like UTF-16: save it as UTF-8, or open it with --encoding ${likely}`;
}

/** Whether bytes stand for characters without control characters among them. */
function isText(bytes: Uint8Array, name: string): boolean {
	try {
		return !/[\0-\x08\x0e-\x1a]/.test(decode(bytes, name));
	} catch {
		return false;
	}
}

/** The text of as many bytes from the start as can be read. */
function validStart(bytes: Uint8Array, name: string): string {
	const read = (length: number) => decode(bytes.subarray(0, length), name, {stream: true});
	const isUnreadable = (length: number) => {
		try {
			read(length);
			return false;
		} catch {
			return true;
		}
	};
	return read(firstWhere(bytes.length, length => isUnreadable(length + 1)));
}

function reasonFor(bytes: Uint8Array, name: string, before: string, named: string | undefined): string {
	if (name !== 'utf-8') return `isn't valid ${name}: the bytes here aren't a character of it`;
	const at = new TextEncoder().encode(before).length + (byteOrderMarkOf(bytes) ? 3 : 0);
	const byte = `byte ${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
	const beyond = new TextDecoder().decode(bytes).match(/[^\0-\x7f]/g) ?? [];
	const lost = beyond.filter(sign => sign === '\ufffd').length;
	if (named !== undefined || beyond.length >= 2 * lost) {
		return `is not UTF-8 here (${byte}), though the rest of it may be: correct it here`;
	}
	return looksWestern(bytes)
		? `is not UTF-8; it looks like Windows-1252 (${byte}): save it as UTF-8, or open it with --encoding windows-1252`
		: `is not UTF-8 (${byte}): save it as UTF-8, or open it with --encoding NAME, such as windows-1251 or shift_jis`;
}

const odd = pattern(String.raw`[\x80-\x9f]|[^\0-\x7f]{4}|[a-z][^\0-\x7f\p{L}’‘“”–—…·]+[a-z]`, 'iu');
const letter = pattern(String.raw`[^\0-\x7f\P{L}]`, 'gu');
const letterAlone = pattern(String.raw`(?<![^\0-\x7f\P{L}])[^\0-\x7f\P{L}](?![^\0-\x7f\P{L}])`, 'gu');

/** Whether letters beyond ASCII stand mostly alone, and no other signs within words, as in the languages of Western Europe. */
function looksWestern(bytes: Uint8Array): boolean {
	const text = decode(bytes, 'windows-1252');
	const count = (wanted: RegExp) => text.match(wanted)?.length ?? 0;
	return count(letterAlone()) >= count(letter()) * 0.7 && !odd().test(text);
}
