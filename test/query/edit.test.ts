import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {withBounds, withMarks, withoutLastTerm, withoutTerm, withTerm} from '../../source/query/edit.ts';
import {parseQuery} from '../../source/query/parse.ts';
import {everything, type Query} from '../../source/query/query.ts';
import {orvel, queryOf} from '../fixtures.ts';

const protest = {text: 'tag:protest', wanted: {type: 'tag', id: 'protest'}, excluded: false} as const;

test('the last term is taken away with the space before it', () => {
	const texts = ['', ' ', 'a', 'a  -tag:protest ', '"a b""c d"'];
	assert.deepEqual(
		texts.map(text => withoutLastTerm(queryOf(text))),
		['', '', '', 'a', '"a b"'].map(text => queryOf(text)),
	);
});

test('bounds take the place of those that stand there, behind all other terms', () => {
	const bounds = [
		{...queryOf('from:2011').clauses[0], text: 'from:2011'},
		{...queryOf('to:2014').clauses[0], text: 'to:2014'},
	].flatMap(({wanted, text}) => (wanted ? [{wanted, text, excluded: false}] : []));
	for (const [text, after] of [
		['', 'from:2011 to:2014'],
		[' to:2020  a from:2003 -tag:protest ', 'a -tag:protest from:2011 to:2014'],
	] as const) {
		assert.deepEqual(withBounds(queryOf(text), bounds), queryOf(after));
	}
});

test('however terms are put in and taken out, the query is what its text is read as', () => {
	const term = fc.constantFrom(
		'balloon',
		'-kiosk',
		'"green quay"',
		'from:2014',
		'tag:protest',
		'-actor:"nl captains"',
	);
	const text = fc
		.tuple(fc.uniqueArray(term, {maxLength: 5}), fc.constantFrom(' ', '  ', '\t'), fc.constantFrom('', ' '))
		.map(([terms, space, end]) => end + terms.join(space) + end);
	fc.assert(
		fc.property(text, fc.array(fc.nat(6), {maxLength: 6}), (written, picks) => {
			let query: Query = queryOf(written);
			for (const pick of picks) {
				const clause = query.clauses[pick];
				query = clause
					? withoutTerm(query, clause)
					: pick === 6
						? withoutLastTerm(query)
						: withTerm(query, protest);
				assert.deepEqual(query, queryOf(query.text));
			}
		}),
	);
});

test('other marks are asked for in the query and in the filters that it names, and only there', () => {
	const views = new Map([['mine', 'is:marked -balloon']]);
	const [few, many] = [new Set([1]), new Set([1, 2])].map(marked => ({marked, views}));
	assert.ok(few && many);
	for (const text of ['is:marked', '-view:mine tag:protest', 'balloon view:mine is:marked']) {
		const before = parseQuery(text, orvel, few);
		assert.ok(before.type === 'query');
		assert.deepEqual(withMarks(before, many.marked), parseQuery(text, orvel, many));
	}
	for (const query of [everything, queryOf('is:disputed tag:protest')]) {
		assert.equal(withMarks(query, many.marked), query);
	}
});
