import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Options, readOptions} from '../../../source/cli/options/options.ts';

function optionsOf(given: readonly string[]): Options {
	const options = readOptions(given);
	if (options.type === 'misuse') assert.fail(options.message);
	return options;
}

const queries: readonly (readonly [given: readonly string[], text: string])[] = [
	[[], ''],
	[['--year', '2020'], 'year:2020'],
	[['--year', '2003..2014', '--year', '2020'], 'year:2003..2014 year:2020'],
	[['--year', '0044'], 'year:0044'],
	[['--year', '-0043'], 'year:-0043'],
	[['--actor', 'keeper'], 'actor:keeper'],
	[['--actor', 'Head keeper'], 'actor:"Head keeper"'],
	[['--actor', 'the "old" one'], String.raw`actor:"the \"old\" one"`],
	[['--actor', 'a:b'], 'actor:a:b'],
	[['--actor', 'x', '--tag', 'y', '--actor', 'z'], 'actor:x actor:z tag:y'],
	[['--source', 'NBC New York'], 'source:"NBC New York"'],
	[['--from', '2020-09', '--to', '[2020-10..2020-11]'], 'from:2020-09 to:[2020-10..2020-11]'],
	[['--text', 'green zone'], 'green zone'],
	[['--text', '  green\tzone '], 'green zone'],
	[['--text', 'green', '--text', 'zone'], 'green zone'],
	[['--text', '-lamp'], '"-lamp"'],
	[['--text', 'actor:keeper "lamp"'], String.raw`"actor:keeper" "\"lamp\""`],
	[['--text', 'mid-October 4:30'], 'mid-October "4:30"'],
	[['--text=--help'], '"--help"'],
	[['--text', 'true', '--tag', '1e3'], 'tag:1e3 true'],
];

for (const [given, text] of queries) {
	test(`annals ${given.join(' ')} filters by ${text || 'nothing'}`, () => {
		assert.equal(
			optionsOf(given)
				.terms.map(term => term.text)
				.join(' '),
			text,
		);
	});
}

test('every term knows its flag', () => {
	assert.deepEqual(optionsOf(['--tag', 'lamp', '--text', 'bell']).terms, [
		{flag: '--tag', text: 'tag:lamp'},
		{flag: '--text', text: 'bell'},
	]);
});

const others: readonly (readonly [given: readonly string[], options: Partial<Options>])[] = [
	[[], {colour: 'auto'}],
	[['file.yaml'], {colour: 'auto', file: 'file.yaml'}],
	[['-'], {colour: 'auto', file: '-'}],
	[['2020'], {colour: 'auto', file: '2020'}],
	[['--', '--weird'], {colour: 'auto', file: '--weird'}],
	[['--format', 'json'], {colour: 'auto', format: 'json'}],
	[['--format=text', '-'], {colour: 'auto', format: 'text', file: '-'}],
	[['--at', 'tower'], {colour: 'auto', at: 'tower'}],
	[['--at', '007'], {colour: 'auto', at: '007'}],
	[['--color', 'never'], {colour: 'never'}],
	[['--help'], {colour: 'auto', request: 'help'}],
	[['--version'], {colour: 'auto', request: 'version'}],
	[['--actors'], {colour: 'auto', request: 'actors'}],
	[['file.yaml', '--sources', '--color=always'], {colour: 'always', request: 'sources', file: 'file.yaml'}],
	[['--differences'], {colour: 'auto', request: 'differences'}],
	[
		['--differences', '--format=json', '--at', 'tower'],
		{colour: 'auto', request: 'differences', format: 'json', at: 'tower'},
	],
	[['--actors', '--sources', '-h'], {colour: 'auto', request: 'help'}],
	[['--no-color'], {colour: 'never'}],
	[['--version', '--help'], {colour: 'auto', request: 'help'}],
];

for (const [given, options] of others) {
	test(`annals ${given.join(' ')} gives ${JSON.stringify(options)}`, () => {
		assert.deepEqual(optionsOf(given), {type: 'options', terms: [], ...options});
	});
}

const misuses: readonly (readonly [given: readonly string[], message: string])[] = [
	[['a.yaml', 'b.yaml'], '2 files were given: annals opens one, annals [FLAGS] FILE'],
	[[''], 'the name of the file is empty: leave it out for the bundled chronology'],
	[['--actors', '--sources'], '--actors and --sources were given: annals prints one of them at a time'],
	[
		['--differences', '--actors', '--sources'],
		'--actors, --sources and --differences were given: annals prints one of them at a time',
	],
];

for (const [given, message] of misuses) {
	test(`misuse: annals ${given.join(' ') || "''"}`, () => {
		assert.deepEqual(readOptions(given), {type: 'misuse', message});
	});
}
