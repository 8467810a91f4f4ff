import assert from 'node:assert/strict';
import {test} from 'node:test';
import {normaliseArguments} from '../../../source/cli/options/arguments.ts';
import {writers} from '../../../source/writers/index.ts';

const formats = writers.map(({format}) => format).join('|');

const right: readonly (readonly [given: readonly string[], list: readonly string[]])[] = [
	[[], []],
	[['--year', '2020'], ['--year=2020']],
	[['--year=2020'], ['--year=2020']],
	[
		['--year', '2003..2014', '--year', '2020'],
		['--year=2003..2014', '--year=2020'],
	],
	[['--year', '-0043'], ['--year=-0043']],
	[['--actor', 'United States'], ['--actor=United States']],
	[['--actor', '-'], ['--actor=-']],
	[['--text', 'a=b'], ['--text=a=b']],
	[['--text=--help'], ['--text=--help']],
	[['--text=two\nlines'], ['--text=two\nlines']],
	[
		['--from', '2020', '--to', '2021'],
		['--from=2020', '--to=2021'],
	],
	[
		['--format', 'json', 'file.yaml'],
		['--format=json', 'file.yaml'],
	],
	[
		['file.yaml', '--help'],
		['file.yaml', '--help'],
	],
	[['-'], ['-']],
	[
		['--color=never', '-'],
		['--color=never', '-'],
	],
	[
		['--actors', '--sources'],
		['--actors', '--sources'],
	],
	[['--version'], ['--version']],
	[['-h'], ['--help']],
	[['-V'], ['--version']],
	[['-v'], ['--version']],
	[
		['--no-color', '-'],
		['--color=never', '-'],
	],
	[
		['--', '-h'],
		['--', '-h'],
	],
	[['--text', '-h'], ['--text=-h']],
	[['--encoding', 'CP1252'], ['--encoding=CP1252']],
	[
		['--year', '2020', '--', '--help'],
		['--year=2020', '--', '--help'],
	],
];

for (const [given, list] of right) {
	test(`annals ${given.join(' ') || '(nothing)'}`, () => {
		assert.deepEqual(normaliseArguments(given), {type: 'arguments', list});
	});
}

const wrong: readonly (readonly [given: readonly string[], message: string])[] = [
	[['--year'], '--year needs a value: --year 2003..2014'],
	[['--year='], '--year needs a value: --year 2003..2014'],
	[['--year', ''], '--year needs a value: --year 2003..2014'],
	[['--text', '  '], '--text needs a value: --text "green zone"'],
	[['--actor', '--year', '2020'], '--actor needs a value: --actor "Kataib Hezbollah"'],
	[['--source', '--'], '--source needs a value: --source rudaw'],
	[['--tag'], '--tag needs a value: --tag attack'],
	[['--at'], '--at needs a value: --at rocket-attack'],
	[['--format'], '--format needs a value: --format json'],
	[['--color'], '--color needs a value: --color never'],
	[['--from', '2020', '--from', '2021'], '--from was given twice: give it once, --from 2020-09'],
	[['--to=2020', '--to=2020'], '--to was given twice: give it once, --to 2020-11-17'],
	[['--format', 'text', '--format', 'json'], '--format was given twice: give it once, --format json'],
	[['--at', 'a', '--at', 'b'], '--at was given twice: give it once, --at rocket-attack'],
	[['--color=auto', '--color=never'], '--color was given twice: give it once, --color never'],
	[['--help', '--help'], '--help was given twice: give it once, --help'],
	[['--format', 'xml'], `--format xml: write --format ${formats}`],
	[['--format=JSON'], `--format JSON: write --format ${formats}`],
	[['--color', 'blue'], '--color blue: write --color auto|always|never'],
	[
		['--encoding', 'windows-125'],
		'--encoding: no encoding is called windows-125; near it: windows-1252, windows-1250, windows-1251',
	],
	[['--encoding=zzzz'], '--encoding: no encoding is called zzzz; such as --encoding windows-1252'],
	[['--actors=all'], '--actors takes no value'],
	[['--differences=all'], '--differences takes no value'],
	[['--help='], '--help takes no value'],
	[['--yaer', '2020'], 'no flag --yaer; did you mean --year YEARS?'],
	[['--colour', 'never'], 'no flag --colour; did you mean --color auto|always|never?'],
	[['--no-colour'], 'no flag --no-colour; did you mean --color auto|always|never?'],
	[['--no-color', '--color=always'], '--color was given twice: give it once, --color never'],
	[['--actor-name=x'], 'no flag --actor-name; did you mean --actor NAME?'],
	[['--xyzzy'], 'no flag --xyzzy; --help lists them'],
	[['--__proto__=1'], 'no flag --__proto__; --help lists them'],
	[['-x'], '-x: flags are written out, such as --help'],
	[['-year', '2020'], '-year: flags are written out, such as --help'],
];

for (const [given, message] of wrong) {
	test(`misuse: annals ${given.join(' ')}`, () => {
		assert.deepEqual(normaliseArguments(given), {type: 'misuse', message});
	});
}
