import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {clockOf} from '../../source/dates/clock.ts';
import {termsIn, tokensIn} from '../../source/query/syntax.ts';

/** Each token as its minus, field and value, its quotation marks written as ⟨ ⟩, or ⟨ alone where they are open. */
const tokens: readonly (readonly [text: string, tokens: readonly string[]])[] = [
	['', []],
	['storm -tag:lamp', ['storm', '- tag: lamp']],
	['Actor:"Head Keeper"', ['Actor: ⟨Head Keeper⟩']],
	[String.raw`-"the \"light\"" c\d`, ['- ⟨the "light"⟩', String.raw`c\d`]],
	['actor:or"lan"tern', ['actor: or', '⟨lan⟩', 'tern']],
	['actor: keeper', ['actor: ', 'keeper']],
	['4:30 - --', ['4:30', '- ', '- -']],
	['tag:x "two words', ['tag: x', '⟨two words']],
	['source:"a\\', ['source: ⟨a']],
];

for (const [text, expected] of tokens) {
	test(`tokens: ${text}`, () => {
		const read = tokensIn(text).map(({excluded, field, value, quotes}) => {
			const written = quotes === 'none' ? value : quotes === 'open' ? `⟨${value}` : `⟨${value}⟩`;
			return `${excluded ? '- ' : ''}${field === undefined ? '' : `${field}: `}${written}`;
		});
		assert.deepEqual(read, expected);
	});
}

test('names stay names, whatever a chronology may know, and what else is asked for is read', () => {
	const criteria = [...termsIn('actor:nobody -view:"of mine" IS:Marked link:x year:1970 storm')].map(term =>
		'type' in term ? term.message : term.criterion,
	);
	assert.deepEqual(criteria, [
		{type: 'actor', name: 'nobody'},
		{type: 'view', name: 'of mine'},
		{type: 'is', id: 'marked'},
		{type: 'link', name: 'x'},
		{type: 'year', earliest: 0, latest: 364 + 86_399 / 86_400},
		{type: 'text', text: 'storm'},
	]);
});

test('a time without an offset goes by the clock', () => {
	const earliest = (zone: string) => {
		const [term] = termsIn('from:1970-01-02T00:00Z', clockOf(zone));
		return term && 'criterion' in term && term.criterion.type === 'from'
			? term.criterion.earliest
			: undefined;
	};
	assert.deepEqual([earliest('UTC'), earliest('+06:00')], [1, 1.25]);
});

test('nothing is read behind the first fault', () => {
	const read = [...termsIn('tag:lamp from:1987 from:x storm')];
	assert.deepEqual(
		read.map(term => ('type' in term ? term.message : term.criterion.type)),
		['tag', 'from', 'from may stand only once'],
	);
});

test('the tokens of any text stand one after the other, with nothing but spaces between them', () => {
	const part = fc.constantFrom('"', '\\', ':', '-', ' ', '\n', 'year', 'tag:', 'é', '灯', '🗼', 'x');
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({unit: 'binary'}),
				fc.array(part).map(parts => parts.join('')),
			),
			text => {
				let at = 0;
				for (const {from, valueFrom, to} of tokensIn(text)) {
					assert.equal(text.slice(at, from).trim(), '');
					assert.ok(from <= valueFrom && valueFrom <= to && from < to && to <= text.length);
					at = to;
				}
				assert.equal(text.slice(at).trim(), '');
			},
		),
		{numRuns: 500},
	);
});
