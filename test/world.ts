import fc from 'fast-check';
import type {Chronology} from '../source/chronology/store.ts';
import {fixture, read} from './fixtures.ts';

/** An invented chronology in the scripts of the world. */
export const manyScripts: Chronology = await read(fixture('many-scripts.yaml'), 'many-scripts.yaml');

/** Text of every kind that is measured otherwise than by its length, by what it is. */
export const samples: Readonly<Record<string, string>> = {
	'Latin with accents of their own': 'Thư viện Hải Đăng'.normalize('NFD'),
	Arabic: 'مكتبة',
	'Arabic with vowel marks': 'قُرَّاء',
	'Persian with a non-joiner': 'می‌خواهد',
	'an Arabic number sign': '\u0600١٢',
	Hebrew: 'ספרייה',
	'Hebrew with points': 'סִפְרֵי',
	Chinese: '图书馆',
	'an ideograph beyond the first plane': '𠮷',
	Japanese: 'もじのれつ、「本」。',
	'halfwidth kana': 'ｶﾞｲﾄﾞ',
	'fullwidth Latin': 'ＡＢ１',
	Korean: '도서관',
	'Korean in jamo': '도서관'.normalize('NFD'),
	'Hindi conjuncts': 'क्षितिज स्त्री',
	'Hindi with a joiner': 'क्‍ष',
	Thai: 'น้ำริมห้องสมุด',
	Khmer: 'បណ្ណាល័យ',
	Tibetan: 'དཔེ་མཛོད',
	'an emoji': '🏮',
	'a family': '👩‍👩‍👧',
	'a skin tone': '👍🏽',
	'a skin tone by itself': '🏽',
	'a flag': '🇻🇳',
	'half a flag': '🇻',
	'a flag of tags': '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
	'a rainbow flag': '🏳️‍🌈',
	'a keycap': '1️⃣',
	'a heart as an emoji': '❤️',
	'a heart as text': '❤',
	'a heart that asks to be text': '❤︎',
	'a mark by itself': '\u0301',
	'many marks': 'e\u0301\u0302\u0303\u0304',
	'marks of direction': 'C++\u200e \u200f(א)\u200f \u061c١',
	'spaces of no width': 'a\u200bb\u2060c\u00add',
	'a mark on nothing': 'a\u200b\u0301b',
	'plain words': 'a lamp, a book',
	'an ideographic space': 'あ\u3000い',
	'a sign of another width in older tables': '䷀☰𝌆',
};

/** Texts made of all of these, with spaces between some. */
export const texts: fc.Arbitrary<string> = fc
	.array(fc.tuple(fc.constantFrom(...Object.values(samples), ' ', 'x'), fc.constantFrom('', ' ', '')), {
		maxLength: 12,
	})
	.map(parts => parts.flat().join(''));
