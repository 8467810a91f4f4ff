import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fingerprintAt} from '../../source/chronology/fingerprint.ts';
import {completionsOf} from '../../source/query/completion.ts';
import {parseQuery} from '../../source/query/parse.ts';
import {select} from '../../source/query/select.ts';
import {allRows, orvel} from '../fixtures.ts';

const marked = new Set(['truce', 'arrival'].map(id => orvel.rowOf(id) ?? -1));
const views = new Map([
	['protests', 'tag:protest'],
	['late', 'from:2020-10 -view:protests'],
	['mine', 'is:marked year:2020'],
	['elsewhere', 'actor:nobody'],
	['round', 'view:about'],
	['about', 'crews view:round'],
]);
/** What was there at the last visit: all but the denial. */
const seen = new Set(
	allRows(orvel)
		.filter(row => row !== orvel.rowOf('denial'))
		.map(row => fingerprintAt(orvel, row)),
);
const personal = {marked, views};

function selected(text: string): readonly string[] {
	const query = parseQuery(text, orvel, personal);
	assert.equal(query.type, 'query', query.type === 'fault' ? query.message : '');
	return query.type === 'query' ? Array.from(select(orvel, query), row => orvel.get(row).id) : [];
}

function faultOf(text: string): string {
	const query = parseQuery(text, orvel, personal);
	return query.type === 'fault' ? query.message : '';
}

const selections: readonly (readonly [string, readonly string[]])[] = [
	['is:marked', ['arrival', 'truce']],
	['is:Marked year:2020', ['truce']],
	['is:marked -is:marked', []],
	['view:protests', ['september-protests', 'balloon-protest']],
	['view:protests -year:2020', []],
	['view:mine', ['truce']],
	['view:protests view:mine', ['september-protests', 'truce', 'balloon-protest']],
	['view:late', ['f-horn', 'piers', 'truce', 'crew-cut', 'denial']],
];

for (const [text, ids] of selections) {
	test(`${text} selects ${ids.join(', ') || 'nothing'}`, () => assert.deepEqual(selected(text), ids));
}

const faults: readonly (readonly [string, string])[] = [
	[
		'is:red',
		"“red” isn't something an event can be: write is:disputed, is:agreed, is:compatible, is:alone, is:undated, is:marked or is:new",
	],
	['view:protsts', 'no filter is named “protsts”; there is protests'],
	['view:zzz', 'no filter is named “zzz”; there are protests, late, mine, elsewhere, round'],
	[
		'view:elsewhere',
		"the filter named elsewhere can't be read here: no actor is called “nobody”; there are Northern Line, NL captains, Deckhouse, Philippa Mallow, Gerald Thrupp …",
	],
	[
		'view:round',
		"the filter named round can't be read here: the filter named about can't be read here: the filter named round can't be read here: is defined by itself",
	],
];

for (const [text, message] of faults) test(`${text} is a fault`, () => assert.equal(faultOf(text), message));

test('what is new is what was not there at the last visit, and on the first visit nothing is', () => {
	const found = (text: string, known = {...personal, seen}) => {
		const query = parseQuery(text, orvel, known);
		return query.type === 'query' ? Array.from(select(orvel, query), row => orvel.get(row).id) : [];
	};
	assert.deepEqual(found('is:new'), ['denial']);
	assert.deepEqual(found('is:new is:marked'), ['arrival', 'truce', 'denial']);
	assert.equal(found('-is:new').length, orvel.size - 1);
	assert.deepEqual(selected('is:new'), []);
	const [offer] = completionsOf(orvel, 'is:n', 4, {...personal, seen});
	assert.deepEqual([offer?.insert.trim(), offer?.count], ['is:new', 1]);
});

test('without settings the fault says where filters are named', () => {
	const query = parseQuery('view:protests', orvel);
	assert.equal(
		query.type === 'fault' && query.message,
		'no filter is named “protests”; name some in the settings, under views',
	);
});

test('marks and filters are completed, with how many events they leave', () => {
	const offered = (text: string) =>
		completionsOf(orvel, text, text.length, personal).map(({insert, count}) => `${insert.trim()} ${count}`);
	assert.deepEqual(offered('is:'), [
		'is:disputed 1',
		'is:agreed 0',
		'is:compatible 4',
		'is:alone 10',
		'is:undated 0',
		'is:marked 2',
		'is:new 0',
	]);
	assert.deepEqual(offered('year:2020 is:m'), ['is:marked 1']);
	assert.deepEqual(offered('view:p'), ['view:protests 2']);
	assert.deepEqual(offered('view:e'), []);
});
