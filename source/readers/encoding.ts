import {firstWhere} from '../lookup/bisect.ts';
import {pattern} from '../text/pattern.ts';
import {decodeAnsel, isAnsel} from './ansel.ts';
import {binaryTitle} from './binary.ts';
import {formatNames} from './formats.ts';
import {tooLarge} from './too-large.ts';
import {placesIn, type Refused, refusal} from './tree.ts';

/** The text of a file's bytes, or why they can't be decoded. */
export type Decoding = {readonly type: 'text'; readonly text: string} | Refused;

/** The encodings that are offered, by the names of the WHATWG Encoding Standard; other names of theirs are read too. */
export const encodings: readonly string[] = [
	'utf-8 utf-16le utf-16be windows-1252 windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256',
	'windows-1257 windows-1258 windows-874 latin1 iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-15 koi8-r koi8-u macintosh',
	'ibm866 shift_jis euc-jp iso-2022-jp gb18030 gbk big5 euc-kr',
].flatMap(names => names.split(' '));

/** Whether an encoding has a name. */
export function isEncoding(name: string): boolean {
	try {
		return new TextDecoder(name).encoding !== '';
	} catch {
		return false;
	}
}

/** The most bytes of a file that is read whole: the longest string that V8 can hold. */
export const longest = 2 ** 29 - 24;

/** Decodes the bytes of a file: by their byte order mark, else as the encoding that is named, else as UTF-8. */
export function decodeBytes(bytes: Uint8Array, named?: string): Decoding {
	if (bytes.length > longest) return refusal(tooLarge(bytes));
	const binary = named === undefined ? binaryTitle(bytes) : undefined;
	if (binary !== undefined) return refusal(`is ${binary}; annals reads text in ${formatNames}`);
	const mark = byteOrderMarkOf(bytes);
	if (mark === 'utf-32') return refusal("is UTF-32, which isn't read: save it as UTF-8");
	if (mark === undefined && named === undefined && bytes.includes(0)) return refusal(reasonForNulls(bytes));
	const name = mark ?? named ?? 'utf-8';
	try {
		return {type: 'text', text: decode(bytes, name)};
	} catch {
		if (named === undefined && isAnsel(bytes)) return {type: 'text', text: decodeAnsel(bytes)};
		const before = validStart(bytes, name);
		return refusal(reasonFor(bytes, name, before, named), placesIn(before)(before.length));
	}
}

// The characters of Windows-1252 from 0x80 to 0x9f. Some versions of Node, of 20 and 22 too, decode these as Latin-1 controls.
const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decodes bytes; throws where they aren't valid in the encoding. */
function decode(bytes: Uint8Array, name: string, options?: {readonly stream: true}): string {
	const decoder = new TextDecoder(name, {fatal: true});
	return withSigns(decoder.decode(bytes, options), decoder);
}

function withSigns(text: string, {encoding}: {readonly encoding: string}): string {
	if (encoding !== 'windows-1252') return text;
	return text.replace(/[\x80-\x9f]/g, sign => signs[sign.charCodeAt(0) - 0x80] ?? sign);
}

/**
 * Makes the function that decodes bytes piece by piece: by the byte order mark at their start, else as the encoding that is named,
 * else as UTF-8. It throws where they aren't valid. `start` is their first four at least, unless there are fewer.
 */
export function pieceDecoder(
	start: Uint8Array,
	named = 'utf-8',
): (bytes: Uint8Array, isLast: boolean) => string {
	const decoder = new TextDecoder(byteOrderMarkOf(start) ?? named, {fatal: true});
	return (bytes, isLast) => withSigns(decoder.decode(bytes, {stream: !isLast}), decoder);
}

/** The encoding that a byte order mark names; `undefined` without one. */
export function byteOrderMarkOf([a, b, c, d]: Uint8Array): string | undefined {
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
		return 'utf-32';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** Why bytes with zeros among them can't be read: no text has zeros, but half of each Latin character in UTF-16 is one. */
function reasonForNulls(bytes: Uint8Array): string {
	const likely = ['utf-16le', 'utf-16be'].find((name, parity) => {
		const halves = bytes.filter((_, index) => index % 2 !== parity);
		return halves.filter(byte => byte === 0).length > halves.length / 2 && isText(bytes, name);
	});
	if (likely === undefined) return `isn't text in ${formatNames}`;
	return `is not UTF-8; it looks like UTF-16: save it as UTF-8, or open it with --encoding ${likely}`;
}

/** Whether bytes decode to a text without control characters. */
function isText(bytes: Uint8Array, name: string): boolean {
	try {
		return !/[\0-\x08\x0e-\x1a]/.test(decode(bytes, name));
	} catch {
		return false;
	}
}

/** The text of the longest valid start of the bytes. */
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
	if (bytes[at] === 0xed && (bytes[at + 1] ?? 0) >= 0xa0 && (bytes[at + 1] ?? 0) <= 0xbf)
		return `is not UTF-8 here (${byte}): half of a character stands alone, as some programs write those beyond U+FFFF`;
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

/** Whether letters beyond ASCII mostly stand alone and no other symbols stand within words, as in languages of Western Europe. */
function looksWestern(bytes: Uint8Array): boolean {
	const text = decode(bytes, 'windows-1252');
	const count = (wanted: RegExp) => text.match(wanted)?.length ?? 0;
	return count(letterAlone()) >= count(letter()) * 0.7 && !odd().test(text);
}
