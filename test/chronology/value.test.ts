import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Claim, ClaimValue} from '../../source/chronology/event.ts';
import {relate} from '../../source/chronology/value.ts';
import {parseEdtf} from '../../source/dates/edtf/parse.ts';
import type {Relation} from '../../source/dates/relation.ts';

function number(value: number): ClaimValue {
	return {type: 'number', number: value};
}

function range(min?: number, max?: number): ClaimValue {
	return {type: 'range', ...(min !== undefined && {min}), ...(max !== undefined && {max})};
}

function over(value: number): ClaimValue {
	return {type: 'over', over: value};
}

function about(value: number): ClaimValue {
	return {type: 'about', about: value};
}

function word(value: string): ClaimValue {
	return {type: 'word', word: value};
}

function date(text: string): ClaimValue {
	const parsed = parseEdtf(text);
	if (parsed.type === 'fault') throw new Error(parsed.message);
	return {type: 'date', date: parsed};
}

function claim(value?: ClaimValue, unit?: string): Claim {
	return {topic: 'T', says: 'S', paragraphs: [], ...(value && {value}), ...(unit !== undefined && {unit})};
}

const values: readonly (readonly [ClaimValue, ClaimValue, Relation])[] = [
	[number(5), number(5), 'agree'],
	[number(5), number(6), 'differ'],
	[number(0), number(-0), 'agree'],
	[number(5), range(5), 'compatible'],
	[number(4), range(5), 'differ'],
	[number(5), range(undefined, 5), 'compatible'],
	[number(6), range(undefined, 5), 'differ'],
	[range(1, 3), range(1, 3), 'agree'],
	[range(1, 3), range(3, 5), 'compatible'],
	[range(1, 3), range(4, 5), 'differ'],
	[range(3), range(undefined, 3), 'compatible'],
	[range(4), range(undefined, 3), 'differ'],
	[range(4), range(4), 'agree'],
	[over(3000), over(3000), 'agree'],
	[over(3000), over(4000), 'compatible'],
	[over(3000), number(3001), 'compatible'],
	[over(3000), number(3000), 'compatible'],
	[over(3000), range(undefined, 3000), 'differ'],
	[over(3000), range(3000), 'compatible'],
	[over(3000), about(3000), 'compatible'],
	[over(3000), about(1000), 'differ'],
	[about(40), about(40), 'agree'],
	[about(40), about(50), 'compatible'],
	[about(40), about(400), 'differ'],
	[about(40), number(40), 'compatible'],
	[about(40), number(81), 'differ'],
	[about(-40), number(-60), 'compatible'],
	[word('storm'), word('storm'), 'agree'],
	[word('Storm'), word('stórm'), 'agree'],
	[word('storm'), word('fog'), 'differ'],
	[word('3'), number(3), 'compatible'],
	[date('1987'), number(1987), 'compatible'],
	[date('1987'), word('1987'), 'compatible'],
	[date('1987-10-16'), date('1987-10-16'), 'agree'],
	[date('1987-10-16'), date('1987-10'), 'compatible'],
	[date('1987-10-16'), date('1987-10-17'), 'differ'],
	[date('1987-10-16'), date('[1987-10-11..1987-10-20]'), 'compatible'],
	[date('1987-10-16T04:00'), date('1987-10-16T05:00'), 'differ'],
	[date('1987-10~'), date('1987-10~'), 'agree'],
	[date('1987-10~'), date('1987-11'), 'compatible'],
	[date('1987?'), date('1990'), 'compatible'],
	[date('1987?'), date('2020'), 'differ'],
	[date('1987%'), date('1977'), 'compatible'],
	[date('1987%'), date('1976'), 'differ'],
];

for (const [a, b, expected] of values) {
	test(`${JSON.stringify(a)} and ${JSON.stringify(b)}: ${expected}`, () => {
		assert.equal(relate(claim(a), claim(b)), expected);
		assert.equal(relate(claim(b), claim(a)), expected, 'the other way round');
	});
}

test('a claim without a value, or in another unit, contradicts nothing', () => {
	assert.equal(relate(claim(), claim()), 'compatible');
	assert.equal(relate(claim(number(1)), claim()), 'compatible');
	assert.equal(relate(claim(number(1), 'boats'), claim(number(2), 'men')), 'compatible');
	assert.equal(relate(claim(number(1), 'boats'), claim(number(1))), 'compatible');
	assert.equal(relate(claim(number(1), 'boats'), claim(number(2), 'boats')), 'differ');
});
