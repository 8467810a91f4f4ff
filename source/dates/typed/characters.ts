import {once} from '../../lookup/memo.ts';
import {enumerate} from '../../text/english.ts';
import {pattern, patternOf} from '../../text/pattern.ts';

/** A character of a typed date that EDTF doesn't have, its name, and the character of EDTF that it looks like. */
export type LookAlike = {readonly character: string; readonly name: string; readonly plain: string};

/** A text in the characters of EDTF; `places` has the UTF-16 offset of each in the typed text, and last the length of that. */
export type PlainText = {
	readonly text: string;
	readonly places: readonly number[];
	readonly lookAlikes: readonly LookAlike[];
	/** The offsets of dashes longer than a hyphen, as between the ends of a range. */
	readonly longDashes: ReadonlySet<number>;
};

/** Characters of EDTF, each with its look-alikes and their names, which follow Unicode's. */
const table: readonly (readonly [plain: string, names: Readonly<Record<string, string>>])[] = [
	[
		'-',
		{
			'‐': 'typographic hyphen',
			'‑': 'non-breaking hyphen',
			'‒': 'figure dash',
			'–': 'en dash',
			'—': 'em dash',
			'―': 'horizontal bar',
			'⁃': 'hyphen bullet',
			'−': 'minus sign',
			'﹘': 'small em dash',
			'﹣': 'small hyphen',
			'－': 'full-width hyphen',
		},
	],
	[
		'/',
		{
			'⁄': 'fraction slash',
			'∕': 'division slash',
			'⧸': 'big slash',
			'╱': 'box-drawing slash',
			'／': 'full-width slash',
		},
	],
	[
		'~',
		{
			'∼': 'tilde operator',
			'˜': 'small tilde',
			'〜': 'wave dash',
			'～': 'full-width tilde',
			'≈': 'sign for “almost equal”',
		},
	],
	['?', {'？': 'full-width question mark', '؟': 'Arabic question mark', '\u037e': 'Greek question mark'}],
	['%', {'％': 'full-width percent sign', '٪': 'Arabic percent sign'}],
	['..', {'…': 'ellipsis sign', '‥': 'two-dot leader'}],
	[
		'.',
		{'․': 'one-dot leader', '．': 'full-width full stop', '。': 'ideographic full stop', '·': 'middle dot'},
	],
	[',', {'，': 'full-width comma', '،': 'Arabic comma', '、': 'ideographic comma'}],
	[':', {'：': 'full-width colon', '∶': 'ratio sign', '꞉': 'modifier colon'}],
	[' ', {'\u00a0': 'no-break space', '\u202f': 'narrow no-break space', '\u3000': 'ideographic space'}],
	['X', {'×': 'multiplication sign', Х: 'Cyrillic letter', Χ: 'Greek letter'}],
	['O', {О: 'Cyrillic letter', Ο: 'Greek letter'}],
	['o', {о: 'Cyrillic letter', ο: 'Greek letter'}],
	['T', {Т: 'Cyrillic letter', Τ: 'Greek letter'}],
];

const known = once(
	(): ReadonlyMap<string, LookAlike> =>
		new Map(
			table.flatMap(([plain, names]) =>
				Object.entries(names).map(([character, name]) => [character, {character, name, plain}] as const),
			),
		),
);

/** Look-alikes that no row of the table names, by a class of characters. */
type CharacterClass = readonly [form: RegExp, name: string, plain: (character: string) => string];

const classes = once((): readonly CharacterClass[] => [
	[patternOf(String.raw`\p{Nd}`, 'u'), 'digit', digitOf],
	[patternOf(String.raw`\p{Pd}`, 'u'), 'dash', () => '-'],
	[patternOf(String.raw`\p{Zs}|[\t\n\v\f\r\u2028\u2029]`, 'u'), 'space', () => ' '],
	[patternOf(String.raw`\p{Default_Ignorable_Code_Point}|\p{Cf}`, 'u'), 'invisible character', () => ''],
]);

const anyDigit = pattern(String.raw`\p{Nd}`, 'u');

const scripts: ReadonlyMap<number, string> = new Map([
	[0xff10, 'full-width'],
	[0x0660, 'Arabic-Indic'],
	[0x06f0, 'Persian'],
	[0x0966, 'Devanagari'],
	[0x09e6, 'Bengali'],
	[0x0e50, 'Thai'],
]);

/** Replaces look-alikes in a text by the characters of EDTF. */
export function plainText(text: string): PlainText {
	let plain = '';
	const places: number[] = [];
	const lookAlikes: LookAlike[] = [];
	const longDashes = new Set<number>();
	let at = 0;
	for (const character of text) {
		const found = lookAlikeOf(character);
		if (found) lookAlikes.push(found);
		if ('‒–—―'.includes(character)) longDashes.add(plain.length);
		const shown = found?.plain ?? character;
		for (let unit = 0; unit < shown.length; unit++) places.push(at);
		plain += shown;
		at += character.length;
	}
	const letters = [...plain.matchAll(lettersAmongDigits)].flatMap(({0: run, index}) =>
		[...run].flatMap((letter, offset) => (/\d/.test(letter) ? [] : [{letter, at: index + offset}])),
	);
	const digits = plain.replace(lettersAmongDigits, run => run.replace(/[oO]/g, '0').replace(/[Il]/g, '1'));
	const confused = letters
		.filter(({at: place}) => lookAlikeOf(text.charAt(places[place] ?? 0)) === undefined)
		.map(({letter, at: place}) => ({
			character: letter,
			name: `letter ${letter}`,
			plain: digits.charAt(place),
		}));
	return {
		text: digits,
		places: [...places, text.length],
		lookAlikes: [...lookAlikes, ...confused],
		longDashes,
	};
}

/** Digits with an O, o, I or l among them, and no other letter beside them but the T before a time. */
const lettersAmongDigits = /(?<![A-SU-Za-z])(?=[OoIl]*\d)(?=\d*[OoIl])[\dOoIl]+(?![A-Za-z])/g;

function lookAlikeOf(character: string): LookAlike | undefined {
	if (character >= ' ' && character <= '~') return undefined;
	const named = known().get(character);
	if (named) return named;
	const kind = classes().find(([form]) => form.test(character));
	if (kind) {
		const [, name, plain] = kind;
		const script = name === 'digit' ? scripts.get(zeroOf(character)) : undefined;
		return {character, name: script ? `${script} digit` : name, plain: plain(character)};
	}
	const plain = character.normalize('NFKC');
	return /^[!-~]+$/.test(plain) ? {character, name: `character like ${plain}`, plain} : undefined;
}

/** The code point of the zero of a digit's script: Unicode encodes decimal digits in runs of ten. */
function zeroOf(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let first = code;
	while (anyDigit().test(String.fromCodePoint(first - 1))) first--;
	return code - ((code - first) % 10);
}

function digitOf(digit: string): string {
	return String((digit.codePointAt(0) ?? 0) - zeroOf(digit));
}

/** Names look-alikes with their code points, at most three kinds: “an en dash (U+2013)”. */
export function nameLookAlikes(lookAlikes: readonly LookAlike[]): string {
	const names = [...new Set(lookAlikes.map(({name}) => name))];
	const said = names.slice(0, 3).map(name => {
		const characters = lookAlikes.filter(found => found.name === name).map(({character}) => character);
		const codes = [...new Set(characters)].map(codePoint);
		const shown = codes.length > 3 ? [...codes.slice(0, 3), '…'] : codes;
		return `${characters.length > 1 ? plural(name) : singular(name)} (${shown.join(', ')})`;
	});
	return enumerate(said, 'and');
}

function codePoint(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function singular(name: string): string {
	return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

function plural(name: string): string {
	const [, noun = name, rest = ''] = /^(sign|letter|character)( .*)$/.exec(name) ?? [];
	return `${noun}${/sh$/.test(noun) ? 'es' : 's'}${rest}`;
}
