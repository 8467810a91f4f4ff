import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Chronology} from '../../source/chronology/store.ts';
import {completionsOf} from '../../source/query/completion.ts';
import {facetsOf} from '../../source/query/facets.ts';
import {parseQuery} from '../../source/query/parse.ts';
import {everything} from '../../source/query/query.ts';
import {select} from '../../source/query/select.ts';
import {read} from '../fixtures.ts';

function found(chronology: Chronology, text: string): string {
	const query = parseQuery(text, chronology);
	assert.ok(query.type === 'query', JSON.stringify(query));
	return Array.from(select(chronology, query), row => chronology.get(row).id).join(' ');
}

const openEnds = await read(`
version: 1
title: Open ends
sources:
  - id: s
    outlet: S
events:
  - {id: since, date: 2004-06/.., title: A curfew since June 2004}
  - {id: after, date: '[2004..]', title: 'Disbanded, in 2004 or later'}
  - {id: begun, date: 2004/, title: 'Begun in 2004, end unknown'}
  - {id: until, date: ../2003, title: Sanctions until 2003}
  - {id: before, date: '[..2003]', title: 'Founded, in 2003 or earlier'}
  - {id: either, date: '[1950,1960]', title: The one or the other}
  - {id: unknown, date: XXXX, title: Year unknown}
  - {id: christmas, date: XXXX-12-25, title: A Christmas}
  - {id: none, title: Not dated}
  - id: told
    title: Dated by an account alone
    accounts:
      - {source: s, date: 1931, text: In 1931.}
  - id: retold
    date: 1970
    title: Dated otherwise by an account
    accounts:
      - {source: s, date: 1972, text: In 1972.}
`);

const rows: readonly (readonly [query: string, ids: string])[] = [
	['year:2010', 'after since begun'],
	['year:1990', 'before until'],
	['year:2004', 'after since begun'],
	['year:2003', 'before until'],
	['year:1955', 'before until'],
	['year:1950', 'either before until'],
	['year:1931', 'before until told'],
	['year:1970', 'retold before until'],
	['year:1972', 'retold before until'],
	['year:1971', 'before until'],
	['from:1952 to:1958', 'before until'],
	['from:1952', 'either retold before until after since begun'],
	['from:2100', 'after since begun'],
	['to:1900', 'before until'],
	['-year:1900..2100', 'none unknown christmas'],
];

for (const [query, ids] of rows) {
	test(`${query} selects ${ids}`, () => {
		assert.deepEqual(found(openEnds, query).split(' ').toSorted(), ids.split(' ').toSorted());
	});
}

test('the count of each year is what its term selects', () => {
	const years = facetsOf(openEnds, everything, ['year']);
	assert.ok(years.length > 5);
	for (const {value, count} of years) {
		assert.equal(found(openEnds, `year:${value}`).split(' ').filter(Boolean).length, count, value);
	}
});

for (const rest of ['', 'to:1960 ', 'from:1955 ', 'is:alone ']) {
	test(`the count of each date after “${rest}” is what its term selects`, () => {
		for (const term of ['from:', 'to:', 'from:2004-', 'to:2004-', 'to:1950-', 'from:1931-']) {
			const text = `${rest}${term}`;
			for (const {insert, count} of completionsOf(openEnds, text, text.length))
				assert.equal(found(openEnds, `${rest}${insert}`).split(' ').filter(Boolean).length, count, insert);
		}
	});
}
