import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Claim, ClaimValue} from '../../source/chronology/event.ts';
import {relate} from '../../source/chronology/value.ts';
import {worstPair} from '../../source/chronology/worst-pair.ts';
import {parseEdtf} from '../../source/dates/edtf/parse.ts';

const number = fc.constantFrom(0, 1, 99, 100, 200, 300, 301, -5);

function dateOf(text: string): ClaimValue {
	const date = parseEdtf(text);
	assert.ok(date.type !== 'fault', text);
	return {type: 'date', date};
}

const value: fc.Arbitrary<ClaimValue | undefined> = fc.oneof(
	fc.constant(undefined),
	number.map(each => ({type: 'number', number: each}) as const),
	number.map(over => ({type: 'over', over}) as const),
	number.map(under => ({type: 'under', under}) as const),
	number.map(about => ({type: 'about', about}) as const),
	fc
		.tuple(number, number)
		.map(([a, b]) => ({type: 'range', min: Math.min(a, b), max: Math.max(a, b)}) as const),
	number.map(min => ({type: 'range', min}) as const),
	fc.constantFrom('dark', 'Dark', 'lit').map(word => ({type: 'word', word}) as const),
	fc
		.constantFrom(
			'1911',
			'1911~',
			'1911-03',
			'1912',
			'{1911,1912}',
			'1911/..',
			'~1911',
			'[1905,1913]',
			'19XX-03-02',
			'19XX-03-03',
			'1911-03-02T10:00Z',
			'1911-03-02T12:00+02:00',
		)
		.map(dateOf),
);

const claim = fc.tuple(value, fc.constantFrom(undefined, 'm', 'M', 'hours')).map(
	([given, unit]): Claim => ({
		topic: 'T',
		says: 'so',
		paragraphs: [],
		...(given && {value: given}),
		...(unit !== undefined && {unit}),
	}),
);

/** Claims of one unit or kind on a topic are the most likely to meet. */
const sides = fc.array(fc.array(claim, {minLength: 1, maxLength: 3}), {minLength: 2, maxLength: 5});

test('the worst pair is the worst of all pairs of claims by different sides', () => {
	const order = ['agree', 'compatible', 'differ'] as const;
	fc.assert(
		fc.property(sides, all => {
			const relations = all.flatMap((left, index) =>
				all.slice(index + 1).flatMap(right => left.flatMap(a => right.map(b => relate(a, b)))),
			);
			const worst = order.findLast(each => relations.includes(each));
			assert.equal(worstPair(all, {left: Infinity}), worst);
		}),
		{numRuns: 5000},
	);
});

/** A thousand sides that each make a claim with another value. */
const thousand = (valueAt: (index: number) => ClaimValue): readonly (readonly Claim[])[] =>
	Array.from({length: 1000}, (_, index) => [{topic: 'T', says: 'so', paragraphs: [], value: valueAt(index)}]);

const stepsOf = (all: readonly (readonly Claim[])[]) => {
	const steps = {left: 100_000};
	const relation = worstPair(all, steps);
	return {relation, steps: 100_000 - steps.left};
};

test('dates that contradict each other are found among a thousand without relating each with each', () => {
	const {relation, steps} = stepsOf(thousand(index => dateOf(String(1000 + index))));
	assert.equal(relation, 'differ');
	assert.ok(steps < 100, String(steps));
});

test('where a thousand dates leave no contradiction to be found within the steps, they are compatible', () => {
	const {relation, steps} = stepsOf(thousand(index => dateOf(`${1000 + index}/..`)));
	assert.equal(relation, 'compatible');
	assert.ok(steps <= 100_100, String(steps));
	const sets = thousand(index => dateOf(`{1XXX-12-${10 + (index % 20)},1XXX-11-${10 + (index % 15)}}`));
	assert.ok(stepsOf(sets).steps <= 100_100);
});
