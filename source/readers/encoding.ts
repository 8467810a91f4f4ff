import {pattern} from '../model/once.ts';
import {placesIn, type Refused, refused} from './tree.ts';

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
	if (bytes.length > longest) return refused('is larger than 512 MiB');
	const mark = markOf(bytes);
	if (mark === 'utf-32') return refused("is UTF-32, which isn't read: save it as UTF-8");
	if (mark === undefined && named === undefined && bytes.includes(0)) return refused(withNulls(bytes));
	const name = mark ?? named ?? 'utf-8';
	try {
		return {type: 'text', text: new TextDecoder(name, {fatal: true}).decode(bytes)};
	} catch {
		const before = validStart(bytes, name);
		return refused(reasonFor(bytes, name, before, named), placesIn(before)(before.length));
	}
}

/** What a byte order mark says, if there is one. */
function markOf([a, b, c, d]: Uint8Array): string | undefined {
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
		return 'utf-32';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** Bytes of nothing are in no text, but as every other one in UTF-16. */
function withNulls(bytes: Uint8Array): string {
	const start = bytes.subarray(0, 1000);
	const isMostly = (parity: number) => {
		const every = start.filter((_, index) => index % 2 === parity);
		return every.filter(byte => byte === 0).length > every.length * 0.7;
	};
	const likely = isMostly(1) === isMostly(0) ? undefined : isMostly(1) ? 'utf-16le' : 'utf-16be';
	if (likely === undefined) return "isn't text in YAML or JSON";
	return `is not UTF-8; it looks like UTF-16: save it as UTF-8, or open it with --encoding ${likely}`;
}

/** The text of as many bytes from the start as can be read. */
function validStart(bytes: Uint8Array, name: string): string {
	const read = (length: number) =>
		new TextDecoder(name, {fatal: true}).decode(bytes.subarray(0, length), {stream: true});
	let [low, high] = [0, bytes.length];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		try {
			read(middle);
			low = middle;
		} catch {
			high = middle - 1;
		}
	}
	return read(low);
}

function reasonFor(bytes: Uint8Array, name: string, before: string, named: string | undefined): string {
	if (name !== 'utf-8') return `is not ${name}: what stands here is no character of it`;
	const at = new TextEncoder().encode(before).length + (markOf(bytes) ? 3 : 0);
	const byte = `byte ${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
	const signs = new TextDecoder().decode(bytes).match(/[^\0-\x7f]/g) ?? [];
	const lost = signs.filter(sign => sign === '\ufffd').length;
	if (named !== undefined || signs.length >= 2 * lost) {
		return `is not UTF-8 here (${byte}), though the rest of it may be: set this right`;
	}
	return looksWestern(bytes)
		? `is not UTF-8; it looks like Windows-1252 (${byte}): save it as UTF-8, or open it with --encoding windows-1252`
		: `is not UTF-8 (${byte}): save it as UTF-8, or open it with --encoding NAME, such as windows-1251 or shift_jis`;
}

const odd = pattern(String.raw`[\x80-\x9f]|[a-z][^\0-\x7f\p{L}’‘“”–—…·][a-z]`, 'iu');

/** Whether signs beyond ASCII stand mostly alone, and are letters where letters stand around them, as in Western Europe. */
function looksWestern(bytes: Uint8Array): boolean {
	const text = new TextDecoder('windows-1252').decode(bytes);
	const all = text.match(/[^\0-\x7f]/g) ?? [];
	const alone = text.match(/(?<![^\0-\x7f])[^\0-\x7f](?![^\0-\x7f])/g) ?? [];
	const isOdd = odd().test(text);
	return alone.length > all.length * 0.7 && !isOdd;
}
