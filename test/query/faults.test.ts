import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseQuery} from '../../source/query/parse.ts';
import {gullRock} from '../fixtures.ts';

const yearForm = 'write a year or a range of years, such as 2020 or 2003..2014';

/** The part of each query that is wrong stands between ⟨ and ⟩. */
const faults: readonly (readonly [marked: string, message: string | RegExp])[] = [
	['storm ⟨"gull rock⟩', 'the quotation mark is not closed'],
	['storm⟨"⟩', 'the quotation mark is not closed'],
	['actor:⟨"keeper⟩', 'the quotation mark is not closed'],
	['-⟨"⟩', 'the quotation mark is not closed'],
	['storm ⟨-⟩', 'a minus excludes what follows it: -word'],
	['⟨""⟩ storm', 'nothing to search for'],
	['⟨acter:⟩keeper', 'no field is called acter; did you mean actor:? (in quotes it is text)'],
	['⟨-tags:⟩lamp', 'no field is called tags; did you mean tag:? (in quotes it is text)'],
	[
		'storm ⟨weather:⟩11',
		'no field is called weather; there are year: actor: says: source: tag: from: to: is: link: view: (in quotes it is text)',
	],
	['⟨year:⟩', 'year needs a value, such as year:2003..2014'],
	['⟨actor:⟩ keeper', 'actor needs a value, such as actor:"Kataib Hezbollah"'],
	['⟨tag:""⟩', 'tag needs a value, such as tag:attack'],
	['⟨-from:2020⟩', 'from cannot be excluded'],
	['from:1987 ⟨from:2020⟩', 'from may stand only once'],
	['to:1987 lamp ⟨to:1987⟩', 'to may stand only once'],
	['year:⟨soon⟩', `“soon” is no year: ${yearForm}`],
	['year:⟨87⟩', `“87” is no year: ${yearForm}`],
	['year:⟨2020-01⟩', `“2020-01” is no year: ${yearForm}`],
	['year:⟨2020-21⟩', `“2020-21” is no year: ${yearForm}`],
	['year:⟨1811-1815⟩', `“1811-1815” is no year: ${yearForm}`],
	['year:⟨..⟩', `“..” is no year: ${yearForm}`],
	['year:⟨1..2..3⟩', `“1..2..3” is no year: ${yearForm}`],
	['year:⟨"1811 .. 1815"⟩', `“1811 .. 1815” is no year: ${yearForm}`],
	['-year:⟨1815..1811⟩', '“1815..1811” runs backwards: write 1811..1815'],
	['from:⟨2019-02-29⟩', /2019.*28 days; a date is written like 2020-11-17$/],
	['from:⟨yesterday⟩ lamp', /YYYY-MM-DD.*; a date is written like 2020-11-17$/],
	['to:⟨2020-13⟩', /month.*; a date is written like 2020-11-17$/],
	['lamp actor:⟨"kepeer"⟩', 'no actor is called “kepeer”; near it: Head keeper'],
	['source:⟨nobody⟩', 'no source is called “nobody”; there are Harbour Almanac, Coast Gazette, Keepers’ Log'],
	['-tag:⟨lam⟩', 'no tag is called “lam”; near it: lamp'],
	[
		'actor:⟨ellery⟩',
		'“ellery” may be any of Fishers of Port Ellery, Pilots of Port Ellery: write more of the name',
	],
];

for (const [marked, message] of faults) {
	test(`fault: ${marked}`, () => {
		const text = marked.replace(/[⟨⟩]/g, '');
		const query = parseQuery(text, gullRock);
		if (query.type === 'query') assert.fail('was read');
		if (typeof message === 'string') assert.equal(query.message, message);
		else assert.match(query.message, message);
		const {from, to} = query;
		assert.equal(`${text.slice(0, from)}⟨${text.slice(from, to)}⟩${text.slice(to)}`, marked);
	});
}

test('the first fault is told', () => {
	const query = parseQuery('tag:lamp year:x from:y', gullRock);
	assert.equal(query.type === 'fault' && query.from, 14);
});
