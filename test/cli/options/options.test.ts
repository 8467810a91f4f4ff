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
	[['file.yaml'], {colour: 'auto', files: ['file.yaml']}],
	[['-'], {colour: 'auto', files: ['-']}],
	[['2020'], {colour: 'auto', files: ['2020']}],
	[['--', '--weird'], {colour: 'auto', files: ['--weird']}],
	[['--format', 'json'], {colour: 'auto', format: 'json'}],
	[['--format=text', '-'], {colour: 'auto', format: 'text', files: ['-']}],
	[['--at', 'tower'], {colour: 'auto', at: 'tower'}],
	[['--at', '007'], {colour: 'auto', at: '007'}],
	[['--color', 'never'], {colour: 'never'}],
	[['--help'], {colour: 'auto', request: 'help'}],
	[['--version'], {colour: 'auto', request: 'version'}],
	[['--actors'], {colour: 'auto', request: 'actors'}],
	[
		['file.yaml', '--sources', '--color=always'],
		{colour: 'always', request: 'sources', files: ['file.yaml']},
	],
	[['a.yaml', 'b.csv'], {colour: 'auto', files: ['a.yaml', 'b.csv']}],
	[
		[
			'--encoding=latin1',
			'--as=Ann=a=b.csv',
			'c.csv',
			'--join',
			'id',
			'--from-format=csv',
			'--date-order=day',
			'--now=2020-11-17',
		],
		{
			colour: 'auto',
			files: ['c.csv', 'a=b.csv'],
			reading: {
				encoding: 'latin1',
				format: 'csv',
				dateOrder: 'day',
				today: '2020-11-17',
				areIdsShared: true,
				as: new Map([['a=b.csv', 'Ann']]),
			},
			readingFlags: [
				['--encoding', 'latin1'],
				['--from-format', 'csv'],
				['--date-order', 'day'],
				['--now', '2020-11-17'],
				['--join', 'id'],
				['--as', 'Ann=a=b.csv'],
			],
		},
	],
	[
		['a.yaml', 'b.csv', '--join=near', '--answers', 'said.jsonl'],
		{
			colour: 'auto',
			files: ['a.yaml', 'b.csv'],
			reading: {isNear: true, answers: 'said.jsonl'},
			readingFlags: [
				['--join', 'near'],
				['--answers', 'said.jsonl'],
			],
		},
	],
	[
		['--columns=date=When', 'c.csv', '--as', 'Ann=c.csv'],
		{
			colour: 'auto',
			files: ['c.csv'],
			reading: {columns: new Map([['date', 'When']]), as: new Map([['c.csv', 'Ann']])},
			readingFlags: [
				['--columns', 'date=When'],
				['--as', 'Ann=c.csv'],
			],
		},
	],
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
		const none = {files: [], terms: [], reading: {}, readingFlags: []};
		assert.deepEqual(optionsOf(given), {type: 'options', ...none, ...options});
	});
}

const misuses: readonly (readonly [given: readonly string[], message: string])[] = [
	[['a.yaml', 'b.yaml', 'a.yaml'], 'a.yaml was given twice: give each file once'],
	[['a.yaml', './a.yaml'], './a.yaml was given twice: give each file once'],
	[['-', '-'], 'standard input can be read only once: give - once'],
	[['--as', 'Ann'], '--as Ann: write a name for the file, --as NAME=FILE'],
	[['--as', 'Ann='], '--as Ann=: write a name for the file, --as NAME=FILE'],
	[['--as=Ann=a.yaml', '--as=Ben=a.yaml'], '--as gives a.yaml two names: give it one'],
	[['--join', 'nigh'], '--join nigh: write --join id|near'],
	[
		['--columns', 'When'],
		'--columns: “When” has no equals sign: write date=When,title=What with date, end, year, month, day, time, when, title, text, place, source, link, actor, tags, id',
	],
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
