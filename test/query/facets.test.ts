import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Actor} from '../../source/chronology/event.ts';
import {standingAt} from '../../source/chronology/standing.ts';
import {type Chronology, chronologyOfEvents} from '../../source/chronology/store.ts';
import {spanOf} from '../../source/dates/edtf/bounds.ts';
import {parseEdtf} from '../../source/dates/edtf/parse.ts';
import {conditions} from '../../source/query/conditions.ts';
import type {Facet, FacetField} from '../../source/query/facet.ts';
import {facetsOf, toggleFacet} from '../../source/query/facets.ts';
import {workFor} from '../../source/query/query.ts';
import {select} from '../../source/query/select.ts';
import {quoteValue} from '../../source/query/syntax.ts';
import {allRows, gullRock, orvel, queryOf, read} from '../fixtures.ts';

/** The facets of a field, a line each: depth, value, count and state. */
function told(chronology: Chronology, text: string, field: FacetField): readonly string[] {
	return facetsOf(chronology, queryOf(text, chronology))
		.filter(facet => facet.field === field)
		.map(({value, depth, count, state}) => {
			const sign = {included: '+', excluded: '-', neither: ''}[state];
			return `${'  '.repeat(depth)}${sign}${value} ${count}`;
		});
}

function facet(field: FacetField, value: string, chronology: Chronology = orvel): Facet {
	const found = facetsOf(chronology, queryOf('', chronology)).find(
		each => each.field === field && each.value === value,
	);
	return found ?? assert.fail(`no ${field} ${value}`);
}

const tables: readonly (readonly [
	chronology: Chronology,
	query: string,
	field: FacetField,
	lines: string[],
])[] = [
	[
		gullRock,
		'',
		'actor',
		[
			'Harbour Board 4',
			'  Lamp Office 3',
			'    Head keeper 1',
			'Fishers of Port Ellery 2',
			'Pilots of Port Ellery 1',
		],
	],
	[gullRock, '', 'source', ['Harbour Almanac 2', 'Coast Gazette 2', 'Keepers’ Log 1']],
	[gullRock, '', 'tag', ['map 2', 'tower 1', 'storm 1', 'lamp 2']],
	[gullRock, '', 'year', ['-0043 1', '0044 1', '1811 1', '1815 2', '1987 1', '2020 1']],
	[gullRock, 'tag:lamp', 'tag', ['map 2', 'tower 1', 'storm 1', '+lamp 2']],
	[gullRock, '-tag:lamp', 'tag', ['map 2', 'tower 1', 'storm 1', '-lamp 2']],
	[gullRock, 'tag:map -tag:map', 'tag', ['-map 2', 'tower 1', 'storm 1', 'lamp 2']],
	[gullRock, 'source:log year:1987', 'tag', ['map 0', 'tower 0', 'storm 1', 'lamp 1']],
	[gullRock, 'year:0044..1811', 'year', ['-0043 1', '0044 1', '1811 1', '1815 2', '1987 1', '2020 1']],
	[gullRock, 'year:1811', 'year', ['-0043 1', '0044 1', '+1811 1', '1815 2', '1987 1', '2020 1']],
	[gullRock, 'year:1815..1815', 'source', ['Harbour Almanac 1', 'Coast Gazette 0', 'Keepers’ Log 0']],
	[gullRock, 'storm -electricity', 'source', ['Harbour Almanac 1', 'Coast Gazette 1', 'Keepers’ Log 1']],
	[
		gullRock,
		'actor:bureau from:1987 -tag:storm',
		'actor',
		[
			'Harbour Board 1',
			'  +Lamp Office 1',
			'    Head keeper 0',
			'Fishers of Port Ellery 0',
			'Pilots of Port Ellery 0',
		],
	],
	[orvel, 'tag:protest', 'source', ['TBN New Dock 2', 'Rudder 2']],
	[orvel, 'actor:orla', 'year', ['2003 0', '2011 0', '2014 0', '2019 0', '2020 1']],
];

for (const [chronology, text, field, lines] of tables) {
	test(`facets: the ${field}s of ${chronology.title} under ${text || 'nothing'}`, () => {
		assert.deepEqual(told(chronology, text, field), lines);
	});
}

test('a facet is told whole', () => {
	assert.deepEqual(facet('actor', 'Katrin Herring'), {
		field: 'actor',
		value: 'Katrin Herring',
		wanted: {type: 'actor', id: 'katrin-herring'},
		label: 'Katrin Herring',
		depth: 1,
		count: 2,
		state: 'neither',
	});
	assert.equal(facet('year', '-0043', gullRock).label, '44 BC');
});

test('fields come in order, and every actor once, the parts after their first whole', () => {
	const facets = facetsOf(orvel, queryOf(''));
	assert.deepEqual([...new Set(facets.map(({field}) => field))], ['year', 'is', 'actor', 'source', 'tag']);
	assert.equal(facets.filter(({field}) => field === 'actor').length, orvel.actors.size);
	assert.deepEqual(
		facets.slice(12, 18).map(({value, depth}) => `${depth} ${value}`),
		[
			'0 Northern Line',
			'1 NL captains',
			'1 Deckhouse',
			'2 Philippa Mallow',
			'1 Gerald Thrupp',
			'1 NL Kiosk in Tolwick',
		],
	);
});

test('what shares its name is asked for by its id', async () => {
	const press = await read(
		JSON.stringify({
			version: 1,
			title: 'Bridges',
			sources: [
				{id: 'post', outlet: 'Bridge Post'},
				{id: 'post-2', outlet: 'BRIDGE POST'},
				{id: 'times', outlet: 'post-2'},
			],
			events: [],
		}),
	);
	assert.deepEqual(
		facetsOf(press, queryOf('', press), ['source']).map(({value, label}) => [value, label]),
		[
			['post', 'Bridge Post (post)'],
			['post-2', 'BRIDGE POST (post-2)'],
			['times', 'post-2 (times)'],
		],
	);
});

/** 10,000 events, one every three days from 1950, some of which last for years. */
function generated(): Chronology {
	const actors = Array.from({length: 200}, (_, index): Actor => {
		const partOf = index < 10 ? [] : [`actor-${index % 10}`, `actor-${Math.floor(index / 10)}`];
		return {
			id: `actor-${index}`,
			name: `Actor ${index}`,
			aliases: [],
			partOf: [...new Set(partOf)],
			extra: {},
		};
	});
	const events = Array.from({length: 10_000}, (_, index) => {
		const [year, month] = [1950 + Math.floor(index / 140), 1 + (index % 12)];
		const start = `${year}-${String(month).padStart(2, '0')}`;
		const date = parseEdtf(index % 50 === 0 ? `${start}/${year + 9}` : start);
		if (date.type === 'fault') assert.fail(date.message);
		return {
			id: `event-${index}`,
			date,
			span: spanOf(date),
			title: `What happened ${index}`,
			actors: [index % 200, (index * 7) % 200].map(each => ({actor: `actor-${each}`, role: 'by' as const})),
			tags: [`tag ${index % 1000}`, `tag ${(index * 3) % 1000}`],
			accounts: [],
			extra: {},
		};
	});
	return chronologyOfEvents({
		title: 'Many',
		extra: {},
		sources: [],
		actors,
		events,
	});
}

const many = generated();
for (const row of allRows(many)) standingAt(many, row);

for (const text of [
	'',
	'year:1960..1970 "7" -tag:"tag 3"',
	'actor:"actor 3" -actor:"actor 42" from:1980-05',
]) {
	test(`among 10,000 events, under ${text || 'nothing'}, every count is what the query would select`, () => {
		const query = queryOf(text, many);
		for (const _ of workFor(many, query.clauses, 0));
		const facets = facetsOf(many, query);
		assert.equal(facets.length, conditions.length + 200 + 1000 + 81);
		for (const {field, value, wanted, count} of facets.filter((_, index) => index % 17 === 0)) {
			const others = query.clauses.filter(clause => clause.wanted.type !== field);
			const term = {wanted, excluded: false, from: text.length, to: text.length + 1};
			assert.equal(count, select(many, {...query, clauses: [...others, term]}).length, `${field}:${value}`);
			assert.deepEqual(queryOf(`${field}:${quoteValue(value)}`, many).clauses[0]?.wanted, wanted);
		}
	});
}

const toggles: readonly (readonly [text: string, Facet, how: 'include' | 'exclude', after: string])[] = [
	['', facet('tag', 'protest'), 'include', 'tag:protest'],
	['', facet('tag', 'protest'), 'exclude', '-tag:protest'],
	['balloon  lantern', facet('actor', 'Orla'), 'include', 'balloon  lantern actor:Orla'],
	['balloon ', facet('actor', 'Katrin Herring'), 'exclude', 'balloon -actor:"Katrin Herring"'],
	['actor:katren', facet('actor', 'Katrin Herring'), 'include', ''],
	['actor:katren', facet('actor', 'Katrin Herring'), 'exclude', '-actor:katren'],
	['a  -actor:"katren" b', facet('actor', 'Katrin Herring'), 'include', 'a  actor:"katren" b'],
	['a  -actor:"katren"  b', facet('actor', 'Katrin Herring'), 'exclude', 'a  b'],
	['  tag:protest  b ', facet('tag', 'protest'), 'include', '  b '],
	['b tag:protest ', facet('tag', 'protest'), 'include', 'b'],
	['"a"tag:"protest""b"', facet('tag', 'protest'), 'include', '"a""b"'],
	['tag:protest b tag:PROTEST', facet('tag', 'protest'), 'include', 'b'],
	['tag:protest b tag:PROTEST', facet('tag', 'protest'), 'exclude', '-tag:protest b -tag:PROTEST'],
	['tag:protest -tag:protest', facet('tag', 'protest'), 'exclude', 'tag:protest'],
	['tag:protest -tag:protest', facet('tag', 'protest'), 'include', 'tag:protest tag:protest'],
	['year:2020..2020 year:2003..2020', facet('year', '2020'), 'include', 'year:2003..2020'],
	['year:2003..2020', facet('year', '2020'), 'exclude', 'year:2003..2020 -year:2020'],
];

for (const [text, value, how, after] of toggles) {
	test(`${how} ${value.field}:${value.value} in ${JSON.stringify(text)}`, () => {
		// The query that results is the one that its text is read as.
		assert.deepEqual(toggleFacet(queryOf(text), value, how), queryOf(after));
	});
}

const anyTerm = fc.oneof(
	fc.constantFrom('balloon', '-kiosk', '"green quay"', 'from:2014', 'actor:katren', '-actor:"nl captains"'),
	fc
		.tuple(fc.constantFrom('', '-'), fc.constantFrom(...facetsOf(orvel, queryOf(''))))
		.map(([minus, {field, value}]) => `${minus}${field}:${quoteValue(value)}`),
);

test('a facet toggled twice, and back the way it stood, leaves a text that selects the same', () => {
	const texts = fc
		.tuple(fc.uniqueArray(anyTerm, {maxLength: 5}), fc.constantFrom(' ', '  ', '\t'))
		.map(([terms, space]) => terms.join(space));
	fc.assert(
		fc.property(texts, fc.nat(), fc.constantFrom('include', 'exclude'), (text, pick, how) => {
			const query = queryOf(text);
			const facets = facetsOf(orvel, query);
			const chosen = facets[pick % facets.length] ?? assert.fail();
			const key = JSON.stringify(chosen.wanted);
			const signs = query.clauses.filter(({wanted}) => JSON.stringify(wanted) === key);
			fc.pre(new Set(signs.map(({excluded}) => excluded)).size < 2);
			const once = toggleFacet(query, chosen, how);
			const stoodOtherwise = chosen.state === (how === 'include' ? 'excluded' : 'included');
			const back = !stoodOtherwise ? how : how === 'include' ? 'exclude' : 'include';
			const state = facetsOf(orvel, once)[facets.indexOf(chosen)]?.state;
			const asked = how === 'include' ? 'included' : 'excluded';
			assert.equal(state, chosen.state === asked ? 'neither' : asked);
			const twice = toggleFacet(once, chosen, back);
			for (const each of [once, twice]) assert.deepEqual(each, queryOf(each.text));
			assert.deepEqual(select(orvel, twice), select(orvel, query));
		}),
	);
});

test('sources of one name are told apart by their ids, however many there are', () => {
	for (const count of [1, 2, 3, 4, 40]) {
		const sources = Array.from({length: count}, (_, index) => ({id: `s${index}`, outlet: 'Log', extra: {}}));
		const chronology = chronologyOfEvents({title: 'Logs', extra: {}, sources, actors: [], events: []});
		const labels = facetsOf(chronology, queryOf('', chronology), ['source']).map(({label}) => label);
		assert.deepEqual(labels, count === 1 ? ['Log'] : sources.map(({id}) => `Log (${id})`));
	}
});
