import assert from 'node:assert/strict';
import {test} from 'node:test';
import {events} from './events.ts';

/** The paragraphs of each article, 0 being the headline where an account cites it. */
const paragraphs: readonly (readonly [source: string, cited: readonly number[]])[] = [
	['nbc-new-york', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]],
	['rudaw', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
];

for (const [source, expected] of paragraphs) {
	test(`every paragraph of ${source} is cited, and none that it does not have`, () => {
		const accounts = events.flatMap(event => event.accounts).filter(account => account.source === source);
		const cited = new Set(accounts.flatMap(account => account.paragraphs));
		assert.deepEqual(
			[...cited].toSorted((a, b) => a - b),
			expected,
		);
	});
}

test('an account has one to six sentences, and cites paragraphs', () => {
	for (const {id, accounts} of events) {
		assert.ok(accounts.length > 0, id);
		for (const {text, paragraphs: cited} of accounts) {
			const sentences = text.match(/[.!?](?=\s|$)/g)?.length ?? 0;
			assert.ok(sentences >= 1 && sentences <= 6, `${id} has ${sentences}`);
			assert.ok(cited.length > 0, id);
		}
	}
});

test('each claim and each link cites some of the paragraphs of its account', () => {
	for (const {id, accounts} of events) {
		for (const {paragraphs: cited, claims, links} of accounts) {
			for (const {paragraphs: own} of [...claims, ...links]) {
				assert.ok(own.length > 0, id);
				assert.deepEqual(
					own.filter(paragraph => !cited.includes(paragraph)),
					[],
					id,
				);
			}
		}
	}
});

type Quotation = readonly [
	event: string,
	source: string,
	quote: string,
	who: string | undefined,
	paragraph: number,
];

const quotations: readonly Quotation[] = [
	['truce', 'rudaw', 'conditional', undefined, 6],
	['rocket-attack', 'nbc-new-york', 'prosecution and accountability', 'Iraqi military', 5],
	['denial', 'rudaw', 'evil embassy', 'Kataib Hezbollah', 5],
];

test('only words that an article itself quotes are quoted', () => {
	const given = events.flatMap(event =>
		event.accounts.flatMap(({source, claims}) =>
			claims.flatMap(({quote, attributedTo, paragraphs: cited}) =>
				quote === undefined ? [] : [[event.id, source, quote, attributedTo, ...cited]],
			),
		),
	);
	assert.deepEqual(given, quotations);
});

type Citation = readonly [event: string, source: string, topic: string, who: string];

const citations: readonly Citation[] = [
	['embassy-warning', 'rudaw', 'Advice to US citizens', 'US Embassy in Baghdad'],
	['c-ram', 'nbc-new-york', 'C-RAM installed by', 'two Iraqi security officials'],
	['bases', 'nbc-new-york', "US officials' view", 'US officials'],
	['rocket-attack', 'nbc-new-york', 'Rockets at the Green Zone', 'Iraqi military'],
	['rocket-attack', 'nbc-new-york', 'Rockets elsewhere', 'Iraqi military'],
	['rocket-attack', 'nbc-new-york', 'Killed', 'Iraqi military'],
	['rocket-attack', 'nbc-new-york', 'Civilians injured', 'Iraqi military'],
	['rocket-attack', 'nbc-new-york', 'People injured, in the opening', 'Iraqi military'],
	['rocket-attack', 'nbc-new-york', 'Security forces injured', 'officials, unnamed as regulations require'],
	['rocket-attack', 'nbc-new-york', 'One of the rockets in the zone', 'two Iraqi security officials'],
	['rocket-attack', 'nbc-new-york', 'Air defence', 'two Iraqi security officials'],
	['rocket-attack', 'nbc-new-york', 'Iraqi response', 'Iraqi military'],
	['rocket-attack', 'rudaw', 'Rockets at the Green Zone', 'Iraqi military'],
	['rocket-attack', 'rudaw', 'Rockets at the Green Zone', 'Security Media Cell'],
	['rocket-attack', 'rudaw', 'Aimed at', 'Security Media Cell'],
	['rocket-attack', 'rudaw', 'Killed', 'The Washington Post'],
	['rocket-attack', 'rudaw', 'Civilians injured', 'The Washington Post'],
	['denial', 'rudaw', 'Responsibility', 'Kataib Hezbollah'],
	['denial', 'rudaw', 'Explanation of the attack', 'Kataib Hezbollah'],
	['denial', 'rudaw', 'The embassy', 'Kataib Hezbollah'],
];

test('who an article has a claim from is said of each, and of no other', () => {
	const given = events.flatMap(event =>
		event.accounts.flatMap(({source, claims}) =>
			claims.flatMap(({topic, attributedTo}) =>
				attributedTo === undefined ? [] : [[event.id, source, topic, attributedTo]],
			),
		),
	);
	assert.deepEqual(given, citations);
});

test('figures are those of the articles', () => {
	const given = events.flatMap(event =>
		event.accounts.flatMap(({source, claims}) =>
			claims.flatMap(({topic, value, unit, paragraphs: cited}) => {
				if (value === undefined) return [];
				const {type, ...figure} = value;
				return [`${event.id} ${source} ${cited.join(' ')}: ${topic} ${JSON.stringify(figure)} ${unit}`];
			}),
		),
	);
	assert.deepEqual(given, [
		'september-attacks rudaw 9: Number of attacks {"min":25} attacks',
		'troop-cut nbc-new-york 8: Troops in Iraq before {"number":3000} troops',
		'troop-cut nbc-new-york 8: Troops in Iraq after {"number":2500} troops',
		'troop-cut rudaw 3: Troops in Iraq before {"over":3000} troops',
		'troop-cut rudaw 3: Troops in Iraq after {"number":2500} troops',
		'rocket-attack nbc-new-york 1: Rockets at the Green Zone {"number":4} rockets',
		'rocket-attack nbc-new-york 3: Rockets elsewhere {"number":3} rockets',
		'rocket-attack nbc-new-york 1 3: Killed {"number":1} children',
		'rocket-attack nbc-new-york 3: Civilians injured {"number":5} civilians',
		'rocket-attack nbc-new-york 1: People injured, in the opening {"min":5} people',
		'rocket-attack nbc-new-york 4: Security forces injured {"number":2} people',
		'rocket-attack rudaw 2: Rockets at the Green Zone {"min":4} rockets',
		'rocket-attack rudaw 2: Killed {"number":1} children',
		'rocket-attack rudaw 2: Civilians injured {"number":5} civilians',
	]);
});

test('a topic can stand alone in a list of differences', () => {
	const topics = events.flatMap(event =>
		event.accounts.flatMap(({claims}) => claims.map(({topic}) => topic)),
	);
	for (const topic of topics) assert.doesNotMatch(topic, /^(who|what|when|where|why|how|by|from|to|scope)$/i);
});
