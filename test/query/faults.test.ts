import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseQuery} from '../../source/query/parse.ts';
import {gullRock} from '../fixtures.ts';

const yearForm = 'write a year or a range, such as 2020 or 2003..2014';

/** The part of each query that is wrong stands between ⟨ and ⟩. */
const faults: readonly (readonly [marked: string, message: string | RegExp])[] = [
	['storm ⟨"gull rock⟩', 'the quotation mark is not closed'],
	['storm⟨"⟩', 'the quotation mark is not closed'],
	['actor:⟨"keeper⟩', 'the quotation mark is not closed'],
	['-⟨"⟩', 'the quotation mark is not closed'],
	['storm ⟨-⟩', 'a minus excludes what follows it: -word'],
	['⟨""⟩ storm', 'nothing to search for'],
	[
		'storm ⟨OR⟩ lamp',
		'“OR” joins nothing here: several values of one field mean any of them, as in tag:attack tag:truce (in quotes it is text)',
	],
	[
		'storm ⟨AND⟩ lamp',
		'“AND” joins nothing here: leave it out, as all that is written has to be met (in quotes it is text)',
	],
	['⟨NOT⟩ lamp', '“NOT” excludes nothing here: write a minus, as in -tag:attack (in quotes it is text)'],
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
	['year:⟨soon⟩', `“soon” isn't a year: ${yearForm}`],
	['year:⟨..⟩', `“..” isn't a year: ${yearForm}`],
	['year:⟨1..2..3⟩', `“1..2..3” isn't a year: ${yearForm}`],
	['year:⟨november⟩', `“november” isn't a year: ${yearForm}`],
	['year:⟨87⟩', "“87” isn't a year: write year:1987 or year:0087"],
	['year:⟨1850s⟩', "“1850s” isn't a year: write year:185X"],
	['year:⟨"44 BC"⟩', "“44 BC” isn't a year: write year:-0043"],
	['year:⟨２０２０⟩', '“２０２０” has full-width digits (U+FF12, U+FF10): write year:2020'],
	['year:⟨2020–2021⟩', '“2020–2021” has an en dash (U+2013): write year:2020..2021'],
	['year:⟨2020-13⟩', "“2020-13” isn't a year: month 13: months go from 01 to 12 (seasons from 21 to 24)"],
	['year:⟨2020-02-30⟩', "“2020-02-30” isn't a year: February 2020 has 29 days"],
	['year:⟨unknown⟩', "“unknown” isn't a year: is:undated finds the events that have none"],
	['from:⟨XXXX-12⟩', '“XXXX-12” has no known year: is:undated finds the events that have none'],
	['to:⟨XXXX⟩', '“XXXX” has no known year: is:undated finds the events that have none'],
	['year:⟨XXXX⟩', "“XXXX” isn't a year: is:undated finds the events that have none"],
	['year:⟨2020-01⟩', "“2020-01” isn't a year: write from:2020-01 to:2020-01"],
	['year:⟨2020-01/03⟩', "“2020-01/03” isn't a year: write from:2020-01 to:2020-03"],
	['year:⟨"17 nov 2020"⟩', "“17 nov 2020” isn't a year: write from:2020-11-17 to:2020-11-17"],
	['year:⟨2020-21⟩', "“2020-21” isn't a year: write from:2020-21 to:2020-21 or year:2020..2021"],
	['year:⟨1811-1815⟩', "“1811-1815” isn't a year: write year:1811..1815"],
	['year:⟨1811/1815⟩', "“1811/1815” isn't a year: write year:1811..1815"],
	['year:⟨1750/51⟩', "“1750/51” isn't a year: write year:1750..1751"],
	['year:⟨"1811 .. 1815"⟩', "“1811 .. 1815” isn't a year: write year:1811..1815"],
	['year:⟨"1811 and 1815"⟩', "“1811 and 1815” isn't a year: write year:1811 year:1815"],
	['year:⟨"since 1811"⟩', "“since 1811” isn't a year: write year:1811.."],
	['-year:⟨1815..1811⟩', '“1815..1811” runs backwards: write 1811..1815'],
	['from:⟨2019-02-29⟩', "“2019-02-29” isn't an EDTF date: February 2019 has 28 days"],
	['from:⟨november⟩', '“november” has no year: write YYYY-11'],
	['from:⟨12/2019⟩', "“12/2019” isn't an EDTF date: write 2019-12"],
	[
		'to:⟨3/5/2020⟩',
		'“3/5/2020” may be two dates: write 2020-05-03 (3 May 2020) or 2020-03-05 (5 March 2020)',
	],
	['from:⟨yesterday⟩ lamp', /“yesterday” isn't an EDTF date: write the date itself/],
	['to:⟨2020-13⟩', /“2020-13” isn't an EDTF date: month 13/],
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

test('what other languages take for an operator is text in quotes, in small letters, or where nothing follows it', () => {
	for (const text of ['storm "OR" lamp', 'storm or lamp', 'storm OR', 'NOT', 'tag:AND lamp'])
		assert.doesNotMatch(JSON.stringify(parseQuery(text, gullRock)), /here: /, text);
});

test('the first fault is told', () => {
	const query = parseQuery('tag:lamp year:x from:y', gullRock);
	assert.equal(query.type === 'fault' && query.from, 14);
});

test('what is advised for a year can be asked for', () => {
	for (const value of [
		'87',
		'2020-01',
		'2010-11',
		'44 BC',
		'1750/51',
		'since 1811',
		'1811 and 1815',
		'before 1850',
	]) {
		const query = parseQuery(`year:"${value}"`, gullRock);
		const [, terms = ''] = (query.type === 'fault' && query.message.split(': write ')) || [];
		assert.notEqual(terms, '', value);
		for (const term of terms.split(' or ')) assert.equal(parseQuery(term, gullRock).type, 'query', term);
	}
});
