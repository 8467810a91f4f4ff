import {pattern} from '../text/pattern.ts';
import {describe, isMap} from './shape.ts';

/** What people write for a value, and what it is in the format; `$1` and `$2` are the numbers in it. */
const forms: readonly (readonly [written: RegExp, value: string])[] = [
	[/^N$/, '$1'],
	[/^(?:between )?N(?: to | and | or |[-–]|\.\.)N$/, '{min: $1, max: $2}'],
	[/^(?:more than|over|above|>) ?N$/, '{over: $1}'],
	[/^(?:fewer than|less than|under|below|<) ?N$/, '{under: $1}'],
	[/^(?:at least|from|≥|>=) ?N$|^N ?(?:\+|or more|and more)$/, '{min: $1}'],
	[/^(?:at most|up to|≤|<=) ?N$|^N ?or (?:less|fewer)$/, '{max: $1}'],
	[
		/^(?:about|around|some|nearly|almost|approximately|approx\.?|circa|ca\.?|c\.|~|±) ?N$|^N ?(?:or so|~)$/,
		'{about: $1}',
	],
];

const number = /-?\d[\d,]*(?:\.\d+)?/g;
const word = pattern(String.raw`^[\p{L}\p{M} '’-]{1,30}$`, 'u');
const date = /^\d{4}-\d\d(?:-\d\d)?$/;

/** Says what to write for a text or a map that isn't a value of a claim; nothing where that can't be told. */
export function valueAdvice(input: unknown): string | undefined {
	if (isMap(input)) return mapAdvice(input);
	if (typeof input !== 'string') return undefined;
	const text = input.trim();
	if (date.test(text)) return `“${text}” isn't a value by itself: write {date: ${text}}`;
	const value = valueIn(text);
	if (value !== undefined) return `“${text}” isn't a value: write ${value}`;
	const isWord = word().test(text);
	return `“${text}” isn't a value: write a number, {min: 2, max: 3}, {over: 2}, {under: 3}, {about: 2} or {date: 2020}${isWord ? `, or {is: ${text}} to compare words` : ''}`;
}

function valueIn(text: string): string | undefined {
	const pattern = text
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.replace(/(?<=\d)-(?=\d)/g, '–')
		.replace(number, 'N');
	const numbers =
		text
			.replace(/(?<=\d)-(?=\d)/g, '–')
			.match(number)
			?.map(each => each.replaceAll(',', '')) ?? [];
	const form = forms.find(([written]) => written.test(pattern));
	return form?.[1].replace(/\$(\d)/g, (_, index: string) => numbers[Number(index) - 1] ?? '');
}

const keys = ['min', 'max', 'over', 'under', 'about', 'date', 'is'];

function mapAdvice(input: Readonly<Record<string, unknown>>): string | undefined {
	const text = Object.entries(input).find(
		([key, value]) => keys.slice(0, 5).includes(key) && typeof value === 'string',
	);
	if (text) return `has text where a number should stand: ${text[0]}: ${String(text[1])}`;
	const others = Object.keys(input).filter(key => !keys.includes(key));
	return others.length > 0
		? `is ${describe(input)}, and a value has min, max or both, or one of ${keys.slice(2).join(', ')}`
		: undefined;
}
