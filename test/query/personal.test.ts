import assert from 'node:assert/strict';
import {test} from 'node:test';
import {completionsOf} from '../../source/query/completion.ts';
import {parseQuery} from '../../source/query/parse.ts';
import {select} from '../../source/query/query.ts';
import {personalOf} from '../../source/query/views.ts';
import {iraq} from '../bundled.ts';

const marked = new Set(['truce', 'invasion'].map(id => iraq.rowOf(id) ?? -1));
const views = new Map([
	['attacks', 'tag:attack'],
	['late', 'from:2020-10 -view:attacks'],
	['mine', 'is:marked year:2020'],
	['elsewhere', 'actor:nobody'],
	['round', 'view:about'],
	['about', 'troops view:round'],
]);
const personal = personalOf(iraq, marked, views);

function selected(text: string): readonly string[] {
	const query = parseQuery(text, iraq, personal);
	assert.equal(query.type, 'query', query.type === 'fault' ? query.message : '');
	return query.type === 'query' ? select(iraq, query).map(row => iraq.get(row).id) : [];
}

function faultOf(text: string): string {
	const query = parseQuery(text, iraq, personal);
	return query.type === 'fault' ? query.message : '';
}

const selections: readonly (readonly [string, readonly string[]])[] = [
	['is:marked', ['invasion', 'truce']],
	['is:Marked year:2020', ['truce']],
	['is:marked -is:marked', []],
	['view:attacks', ['september-attacks', 'rocket-attack']],
	['view:attacks -year:2020', []],
	['view:mine', ['truce']],
	['view:attacks view:mine', ['september-attacks', 'truce', 'rocket-attack']],
	['view:late', ['c-ram', 'bases', 'truce', 'troop-cut', 'denial']],
];

for (const [text, ids] of selections) {
	test(`${text} selects ${ids.join(', ') || 'nothing'}`, () => assert.deepEqual(selected(text), ids));
}

const faults: readonly (readonly [string, string])[] = [
	['is:red', '“red” is nothing that an event can be: write is:marked'],
	['view:atacks', 'no filter is named “atacks”; there is attacks'],
	['view:zzz', 'no filter is named “zzz”; there is attacks, late, mine, elsewhere, round'],
	[
		'view:elsewhere',
		"the filter named elsewhere can't be read here: no actor is called “nobody”; there are United States, US military, Pentagon, Christopher Miller, Donald Trump …",
	],
	[
		'view:round',
		"the filter named round can't be read here: the filter named about can't be read here: the filter named round can't be read here: is defined by itself",
	],
];

for (const [text, message] of faults) test(`${text} is a fault`, () => assert.equal(faultOf(text), message));

test('without settings the fault says where filters are named', () => {
	const query = parseQuery('view:attacks', iraq);
	assert.equal(
		query.type === 'fault' && query.message,
		'no filter is named “attacks”; name some in the settings, under views',
	);
});

test('marks and filters are completed, with how many events they leave', () => {
	const offered = (text: string) =>
		completionsOf(iraq, text, text.length, personal).map(({insert, count}) => `${insert.trim()} ${count}`);
	assert.deepEqual(offered('is:'), ['is:marked 2']);
	assert.deepEqual(offered('year:2020 is:m'), ['is:marked 1']);
	assert.deepEqual(offered('view:a'), ['view:attacks 2']);
	assert.deepEqual(offered('view:e'), []);
});
