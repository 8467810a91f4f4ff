import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {growingColumns} from '../../source/chronology/growing-columns.ts';
import {mapOfIds} from '../../source/chronology/id-map.ts';
import {type Chronology, chronologyOf, chronologyOfEvents} from '../../source/chronology/store.ts';
import {numberedIds} from '../../source/chronology/texts.ts';
import {spanOf} from '../../source/dates/edtf/bounds.ts';
import {parseEdtf} from '../../source/dates/edtf/parse.ts';
import {applyCompletion, completionsOf, completionWork, mostOffered} from '../../source/query/completion.ts';
import {nameWork} from '../../source/query/name-table.ts';
import {resolveName} from '../../source/query/names.ts';
import {parseQuery} from '../../source/query/parse.ts';
import {nothingPersonal} from '../../source/query/personal.ts';
import {select} from '../../source/query/select.ts';
import {gullRock, orvel} from '../fixtures.ts';

/** The completions of a text whose caret is marked by `|`: what each inserts, in ⟨⟩ where that ends in a space, and its count. */
function offered(marked: string, chronology: Chronology = orvel): string {
	return completionsOf(chronology, marked.replace('|', ''), marked.indexOf('|'))
		.map(({insert, count}) => (insert.endsWith(' ') ? `⟨${insert}⟩` : insert) + (count ?? ''))
		.join(' ');
}

const tables: Readonly<Record<string, readonly (readonly [marked: string, inserts: string, Chronology?])[]>> =
	{
		'fields in the order of the table, where a term begins': [
			['|', 'year: actor: says: source: tag: from: to: is: link: view:'],
			['balloon |', 'year: actor: says: source: tag: from: to: is: link: view:'],
			['balloon | lantern', 'year: actor: says: source: tag: from: to: is: link: view:'],
			['t|', 'tag: to:'],
			['T|', 'tag: to:'],
			['s|:rudder', 'says: source:'],
			['actor|:orla', 'actor:'],
		],
		'only fields that may stand there': [
			['-|', '-year: -actor: -says: -source: -tag: -is: -link: -view:'],
			['-t|', '-tag:'],
			['from:2020 |', 'year: actor: says: source: tag: to: is: link: view:'],
			['|balloon', ''],
			['balloon |lantern', ''],
			['"ka|', ''],
			['acter:ka|', ''],
			['-from:20|', ''],
			['from:2003 from:20|', ''],
		],
		'names in which a word begins with two letters or more': [
			['k|', ''],
			['ka|', '⟨actor:"Katrin Herring" ⟩2'],
			['HER| tag:protest', 'actor:"Katrin Herring"1'],
			['-so| boatyard', '-source: -actor:"Quirin Solheim"1'],
			['ru|', '⟨source:Rudder ⟩7'],
			['ti|', '⟨tag:tickets ⟩2'],
			['rring|', ''],
		],
		'values by any name, the most frequent first': [
			[
				'tag:|',
				'⟨tag:crews ⟩6 ⟨tag:tickets ⟩2 ⟨tag:protest ⟩2 ⟨tag:race ⟩1 ⟨tag:island-life ⟩1 ⟨tag:port-signals ⟩1 ⟨tag:truce ⟩1 ⟨tag:statement ⟩1',
			],
			['source:|', '⟨source:"TBN New Dock" ⟩13 ⟨source:Rudder ⟩7'],
			['-SOURCE:r|', '⟨-source:"TBN New Dock" ⟩13 ⟨-source:Rudder ⟩7'],
			['source:ru|', '⟨source:Rudder ⟩7'],
			['actor:katren|', '⟨actor:"Katrin Herring" ⟩2'],
			['actor:quíren|', '⟨actor:"Quirin Solheim" ⟩1'],
			['actor:"nl department of|"', '⟨actor:Deckhouse ⟩1'],
			['actor:orla-backed|', '⟨actor:"Orla-backed boats" ⟩6'],
			['actor:mun|', '⟨actor:"Abby Martin Fitz-Munday" ⟩1'],
			['actor:lamp-office|', '⟨actor:"Lamp Office" ⟩3', gullRock],
			['source:"a night|', '⟨source:"Coast Gazette" ⟩2', gullRock],
			['source:keepers|', '⟨source:"Keepers’ Log" ⟩1', gullRock],
		],
		'counts are under the other terms, those of the same field and what cannot be read left out': [
			['tag:p| source:rudder', 'tag:protest2 tag:port-signals0'],
			['tag:crews tag:p|', '⟨tag:protest ⟩2 ⟨tag:port-signals ⟩1'],
			['acter:x tag:p| source:rudder "', 'tag:protest2 tag:port-signals0'],
		],
		'the whole term is replaced': [
			['tag:pro|verb source:rudder', 'tag:protest2'],
			['actor:"kat| tag:protest', 'actor:"Katrin Herring"1'],
			['actor:orla|"lantern"', '⟨actor:"Orla-backed boats" ⟩1 ⟨actor:Orla ⟩0'],
		],
		'years, and months once a hyphen is typed': [
			['year:|', '⟨year:2020 ⟩11 ⟨year:2003 ⟩1 ⟨year:2011 ⟩1 ⟨year:2014 ⟩1 ⟨year:2019 ⟩1'],
			['-year:201|', '⟨-year:2011 ⟩1 ⟨-year:2014 ⟩1 ⟨-year:2019 ⟩1'],
			['year:-|', '⟨year:-0043 ⟩1', gullRock],
			['from:|', '⟨from:2003 ⟩15 ⟨from:2011 ⟩14 ⟨from:2014 ⟩13 ⟨from:2019 ⟩12 ⟨from:2020 ⟩11'],
			['to:201|', '⟨to:2011 ⟩2 ⟨to:2014 ⟩3 ⟨to:2019 ⟩4'],
			['from:2020-0|', '⟨from:2020-01 ⟩11 ⟨from:2020-03 ⟩8 ⟨from:2020-09 ⟩8'],
			['from:2020 to:2020-1|', '⟨to:2020-10 ⟩8 ⟨to:2020-11 ⟩11'],
			['to:-0043-|', '⟨to:-0043-01 ⟩1 ⟨to:-0043-12 ⟩1', gullRock],
			['from:2021-|', ''],
		],
	};

for (const [rule, rows] of Object.entries(tables)) {
	for (const [marked, inserts, chronology] of rows) {
		test(`${rule}: ${marked}`, () => assert.equal(offered(marked, chronology), inserts));
	}
}

test('a completion is labelled by name, with its field where that is not written yet', () => {
	const labels = (text: string) => completionsOf(orvel, text, text.length).map(({label}) => label);
	assert.deepEqual(labels('actor:kat'), ['Katrin Herring']);
	assert.deepEqual(labels('so'), ['source:', 'actor:Quirin Solheim']);
	assert.deepEqual(labels('to:2020-09'), ['Sep 2020']);
	assert.deepEqual(completionsOf(gullRock, 'year:0044', 9)[0]?.label, 'AD 44');
});

test('a completion is written in the place of the term, the caret after it', () => {
	const text = 'balloon actor:"kat tag:protest';
	const [completion] = completionsOf(orvel, text, 18);
	assert.ok(completion);
	assert.deepEqual(applyCompletion(text, completion), {
		text: 'balloon actor:"Katrin Herring" tag:protest',
		caret: 30,
	});
});

/** 10,000 events from 1900 on, with awkward names among 1,000 tags. */
function generated(): Chronology {
	const awkward = ['a "b"', 'c\\', 'd:e', '-f', '---', '灯 台', "g'h", '..', 'tag 7'];
	const tags = Array.from({length: 1000}, (_, index) => awkward[index] ?? `tag ${index}`);
	const events = Array.from({length: 10_000}, (_, index) => {
		const date = parseEdtf(`${1900 + Math.floor(index / 100)}-${String(1 + (index % 12)).padStart(2, '0')}`);
		if (date.type === 'fault') assert.fail(date.message);
		return {
			id: `event-${index}`,
			date,
			span: spanOf(date),
			title: `What happened ${index}`,
			actors: [{actor: `actor-${index % 200}`, role: 'by' as const}],
			tags: [...new Set([tags[index % 1000] ?? '', tags[(index * index) % 1000] ?? ''])],
			accounts: [],
			extra: {},
		};
	});
	const actors = Array.from({length: 200}, (_, index) => {
		const partOf = index < 20 ? [] : [`actor-${index % 20}`];
		return {id: `actor-${index}`, name: `Actor ${index % 190}`, aliases: [], partOf, extra: {}};
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

test('among 10,000 events 50 are offered, and each selects as many as it says', () => {
	for (const text of ['tag:', 'year:19', 'from:19', 'year:1950..1960 actor:', 'from:1950 to:19', 'acto']) {
		const completions = completionsOf(many, text, text.length);
		assert.equal(completions.length, 50, text);
		for (const completion of completions.filter(({count}) => count !== undefined)) {
			const query = parseQuery(applyCompletion(text, completion).text, many);
			if (query.type === 'fault') assert.fail(query.message);
			assert.equal(select(many, query).length, completion.count, query.text);
		}
	}
});

const anyText = fc.oneof(
	fc.string({unit: 'binary'}),
	fc
		.array(
			fc.constantFrom(
				...['"', '\\', ':', '-', ' ', '\n', 'year:', 'actor:', 'tag:', '-tag:', 'source:', 'from:', 'to:'],
				...['19', '2020-', '-00', 'ac', 'Actor 1', 'is', 'kat', 'd:', '灯', 'é', 'tag 7', '"a "', 'x'],
			),
			{maxLength: 8},
		)
		.map(parts => parts.join('')),
);

test('for any text and caret each completion makes a term that can be read, and leaves the others alone', () => {
	fc.assert(
		fc.property(
			anyText,
			fc.integer({min: -2, max: 30}),
			fc.constantFrom(orvel, gullRock, many),
			(text, caret, of) => {
				const completions = completionsOf(of, text, caret);
				assert.ok(completions.length <= 50);
				for (const completion of completions.slice(0, 8)) {
					const {insert, from, to} = completion;
					assert.ok(0 <= from && from <= to && to <= text.length);
					const applied = applyCompletion(text, completion);
					assert.equal(applied.text.slice(from, applied.caret), insert);
					if (completion.count === undefined) continue;
					const term = parseQuery(insert, of);
					assert.ok(term.type === 'query' && term.clauses.length === 1, `${text} → ${insert}`);
					const rest = parseQuery(`${text.slice(0, from)} ${text.slice(to)}`, of);
					const whole = parseQuery(applied.text, of);
					if (rest.type === 'fault') continue;
					assert.ok(whole.type === 'query', `${text} → ${applied.text}`);
					assert.equal(whole.clauses.length, rest.clauses.length + 1);
				}
			},
		),
		{numRuns: 1000},
	);
});

test('a caret that is nowhere is no fault', () => {
	for (const caret of [Number.NaN, Infinity, -Infinity, 1.5]) completionsOf(orvel, 'tag:a "b', caret);
});

test('while a term is typed, the others are read once, and only what is meant is counted', () => {
	let finds = 0;
	const chronology: Chronology = {
		...orvel,
		find(text) {
			finds++;
			return orvel.find(text);
		},
	};
	for (const typed of ['t', 'tag:', 'tag:p', 'tag:pr', 'tag:pro', 'from:', 'from:2', 'to:20'])
		completionsOf(chronology, `balloon ${typed}`, 8 + typed.length);
	assert.equal(finds, 1);
});

test('very many names are looked through while no key waits', () => {
	const size = 12_000;
	const actors = Array.from({length: size}, (_, index) => ({
		...{id: `p${index}`, name: `Person ${index}`, aliases: [], partOf: [], extra: {}},
	}));
	const events = Array.from({length: 3}, (_, index) => ({
		...{id: `event-${index}`, title: 'Called', tags: [], accounts: [], extra: {}},
		actors: [{actor: `p${size - 1}`, role: 'by' as const}],
	}));
	const chronology = chronologyOfEvents({title: 'Many', extra: {}, sources: [], actors, events});
	assert.equal(offered('actor:pers|', chronology), '');
	for (const _ of completionWork(chronology, 'actor:pers', 10, nothingPersonal));
	assert.match(offered('actor:pers|', chronology), /^⟨actor:"Person 11999" ⟩3 /);
	// Of the first thousands it is known at once.
	const text = 'actor:"person 119';
	assert.match(offered(`${text}|`, chronology), /^⟨actor:"Person 119" ⟩0 ⟨actor:"Person 1190" ⟩0 /);
	assert.ok(completionsOf(chronology, text, text.length).length < 50);
	for (const _ of completionWork(chronology, text, text.length, nothingPersonal));
	assert.equal(completionsOf(chronology, text, text.length).length, 50);
});

test('for a letter only sources that are offered are made, once their names are known', () => {
	const [ids, size] = [numberedIds(), 20_000];
	for (let number = 0; number < size; number++) ids.numberOf(`paper-${number}`);
	let made = 0;
	const sources = mapOfIds(ids.all(), number => {
		made++;
		const [outlet, title] = [`Paper ${number % 300}`, `Lamp ${number}`];
		return {id: `paper-${number}`, outlet, title, extra: {}};
	});
	const about = {title: 'Many', extra: {}, sources, actors: new Map()};
	const chronology = chronologyOf(about, growingColumns().inOrder(), () => undefined);
	for (const _ of nameWork(chronology, 'source'));
	assert.equal(made, size);
	for (const typed of ['source:p', 'source:lamp', 'source:"lamp 1999', 'paper']) {
		made = 0;
		for (const _ of completionWork(chronology, typed, typed.length, nothingPersonal));
		assert.equal(
			completionsOf(chronology, typed, typed.length).length,
			typed === 'source:"lamp 1999' ? 11 : 50,
		);
		// Some are offered at once, others once all names were looked through.
		assert.ok(made <= 2 * mostOffered, `${typed}: ${made}`);
	}
	made = 0;
	assert.deepEqual(resolveName(chronology, 'source', 'lamp 17'), {type: 'found', id: 'paper-17'});
	assert.equal(made, 0);
	assert.match(
		JSON.stringify(resolveName(chronology, 'source', 'paper 7')),
		/paper-7, paper-307, .* …: write the id/,
	);
	assert.equal(made, 10);
});
