import {once} from '../lookup/memo.ts';
import {pattern} from './pattern.ts';

const plain = /^[\x20-\x7e]*$/;

/** Characters that are spelled in several ways and read as the same, with the spelling that stands for all. */
const forms: Readonly<Record<string, string>> = {
	'\u0671': '\u0627', // alef wasla
	'\u0649': '\u064a', // alef maksura
	'\u06cc': '\u064a', // Persian ya
	'\u06d2': '\u064a', // Urdu ya
	'\u06a9': '\u0643', // Persian kaf
	'\u0629': '\u0647', // ta marbuta
	'\u06c1': '\u0647', // Urdu ha
	'\u06d5': '\u0647', // Kurdish ha
	'\u06be': '\u0647', // Urdu ha with two eyes
	'\u06c3': '\u0647', // Urdu ta marbuta
	'\u06aa': '\u0643', // Sindhi kaf
	'\u060c': ',',
	'\u061b': ';',
	'\u061f': '?',
	'\u066a': '%',
	'\u066b': '.',
	'\u066c': ',',
	'\u06d4': '.',
	'\u2018': "'",
	'\u2019': "'",
	'\u201b': "'",
	'\u201a': "'",
	'\u2039': "'",
	'\u203a': "'",
	'\u2032': "'",
	'\u02bb': "'",
	'\u02bc': "'",
	'\u02be': "'",
	'\u02bf': "'",
	'\u05f3': "'",
	'\u05f4': '"',
	'\u2033': '"',
	'\u201c': '"',
	'\u201d': '"',
	'\u201e': '"',
	'\u201f': '"',
	'\u00ab': '"',
	'\u00bb': '"',
	'\u2010': '-',
	'\u2011': '-',
	'\u2012': '-',
	'\u2013': '-',
	'\u2014': '-',
	'\u2015': '-',
	'\u2212': '-',
	'\u2043': '-',
	'\u05be': '-',
	'\u058a': '-',
	'\u1806': '-',
	'\u2e3a': '-',
	'\u2e3b': '-',
	'\u00d7': 'x',
	'\u2044': '/',
	'\u2215': '/',
};

/** Letters that few keyboards have, with what people type in their place. */
const letters: Readonly<Record<string, string>> = {
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ħ: 'h',
	ı: 'i',
	ŧ: 't',
	œ: 'oe',
	æ: 'ae',
	þ: 'th',
};

// Characters that searching ignores: accents of alphabets and the points of Hebrew and Arabic, invisible characters, and the
// tatweel, which stretches an Arabic word. In other scripts a mark is a vowel or a voicing and makes another word.
// A stack of marks is taken as one with what it stands on: to look back from each mark takes the square of their number.
const passedOver = pattern(
	String.raw`\u061c\p{M}*|([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+|\p{Default_Ignorable_Code_Point}|\u0640`,
	'gu',
);
const eachForm = once(() => new RegExp(`[${Object.keys(forms).join('')}]`, 'gu'));
const eachLetter = once(() => new RegExp(`[${Object.keys(letters).join('')}]`, 'gu'));
const anyDigit = pattern(String.raw`\p{Nd}`, 'u');
const eachDigit = pattern(String.raw`(?![0-9])\p{Nd}`, 'gu');

/** Folds a text for searching: without case, accents and typography, and without letters that few keyboards have. */
export function fold(text: string): string {
	if (plain.test(text)) return text.toLowerCase();
	return withoutTypography(text).replace(eachLetter(), letter => letters[letter] ?? letter);
}

/** A key that two wordings share if they differ only in case, spaces, accents and typography. */
export function comparisonKey(text: string): string {
	const folded = plain.test(text) ? text.toLowerCase() : withoutTypography(text);
	return folded.replace(/\s+/g, '');
}

/** The same for a unit, where m and M, p and P, b and B differ (milli and mega, pico and peta, bit and byte). */
export function unitComparisonKey(unit: string): string {
	const spelling = plain.test(unit) ? unit : plainSpelling(unit);
	return spelling.replace(/\s+/g, '').replace(/[^MPB]+/gu, withoutCase);
}

function withoutTypography(text: string): string {
	return withoutCase(plainSpelling(text));
}

/** Spells a text with one character for all that read as the same, upper and lower case apart. */
function plainSpelling(text: string): string {
	return text
		.normalize('NFKD')
		.replace(passedOver(), '$1')
		.normalize('NFKC')
		.replace(eachForm(), form => forms[form] ?? form)
		.replace(eachDigit(), asciiDigit);
}

/** Lower case, of a letter that has two forms there the one that its upper case leads to. */
function withoutCase(text: string): string {
	return text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ');
}

/** A decimal digit of any script in ASCII; Unicode encodes the ten digits of a script in a row, from its zero. */
function asciiDigit(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let zero = code;
	while (code - zero < 9 && anyDigit().test(String.fromCodePoint(zero - 1))) zero--;
	return String(code - zero);
}
