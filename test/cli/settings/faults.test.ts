import assert from 'node:assert/strict';
import {test} from 'node:test';
import {complaints} from './folder.ts';

/** Lists of nine of the list before, by aliases: nine to the power of how many there are. */
const bomb = `views: &x0 [x]
${Array.from({length: 9}, (_, index) => `l${index + 1}: &x${index + 1} [${`*x${index},`.repeat(9)}]`).join('\n')}
`;

const faults: Readonly<Record<string, readonly [text: string | Buffer, told: readonly (string | RegExp)[]]>> =
	{
		'a list': [
			'- theme: dark\n',
			['1: is a list, and settings are a map of theme, mouse, files, keys, views'],
		],
		'a text': ['dark\n', ['1: is text, and settings are a map of theme, mouse, files, keys, views']],
		'a setting that is unknown': [
			'\nthemes: dark\n',
			['2: themes: no setting is called themes; did you mean theme?'],
		],
		'a setting that is like none': [
			'colour: dark\n',
			['1: colour: no setting is called colour; there are theme, mouse, files, keys, views'],
		],
		'a setting of a prototype': [
			'__proto__: {theme: dark}\nconstructor: x\n',
			[
				'1: __proto__: no setting is called __proto__; there are theme, mouse, files, keys, views',
				'2: constructor: no setting is called constructor; there are theme, mouse, files, keys, views',
			],
		],
		'a setting twice': [
			'theme: dark\ntheme: light\n',
			['2: “theme” stands twice, first at line 1, column 1: keep one of them'],
		],
		'a tab for an indent': [
			'keys:\n\tquit: Q\n',
			['2: this line is indented with a tab: YAML takes spaces alone, so indent with those'],
		],
		'a quotation mark left open': ['theme: "dark\n', [/^1: the quotation mark here isn't closed/]],
		'a bracket as a key': ['keys:\n  nextYear: ]\n', [/^2: there is one \] too many$/]],
		'a second document': [
			'theme: dark\n---\nmouse: true\n',
			['2: begins a second document here: write one per file'],
		],
		'an alias of nothing': [
			'theme: *nobody\n',
			[
				"1: theme: in YAML *nobody means what is marked &nobody above, and nothing is: if it is a text, put it in quotes, '*nobody'",
			],
		],
		'a bomb of aliases': [bomb, [/^has aliases that stand for more than 1000000 values: /]],
		'an alias of itself': ['keys: &k {quit: *k}\n', [/\*k refers to something that it is part of$/]],
		'a tag of nobody': ['theme: !!js/function dark\n', [/^1: theme: has the tag !!js\/function/]],
		'lists without end': [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, [/nested too deep/]],
		'bytes that are no text': [
			Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]),
			[/^isn't text; settings are a file of YAML/],
		],
		'bytes that are no UTF-8': [
			Buffer.from('theme: caf\u00e9', 'latin1'),
			["isn't text in UTF-8; settings are a file of YAML in UTF-8"],
		],
		'more than anybody sets': [
			`# ${'a'.repeat(2 ** 20)}`,
			['is larger than 1 MiB; settings are a file of YAML in UTF-8'],
		],
		'a theme of nobody': [
			'theme: drak\n',
			['1: theme: no theme is called drak; there are terminal, dark, light, mono, high-contrast'],
		],
		'a theme that is a list': [
			'theme: [dark]\n',
			['1: theme: is a list, and should be one of terminal, dark, light, mono, high-contrast'],
		],
		'no theme': ['theme:\n', ['1: theme: has no value: write theme: dark']],
		'control characters': [
			'theme: "\\e[2J\\n"\nfiles: "a\\rb"\nviews: {a: "\\x07"}\nkeys: {"\\e": "\\e"}\n"\\e": x\n',
			[
				/^1: theme: no theme is called ␛\[2J ; there are/,
				'2: files: holds a control character, as no path should',
				'3: views.a: holds a control character',
				'4: keys.␛: no action is called ␛; annals config show lists them',
				/^5: ␛: no setting is called ␛; /,
			],
		],
		'a value without end': [`theme: ${'dark'.repeat(10_000)}\n`, [/^.{400,500}…$/]],
		'a mouse that is no truth': ['mouse: yes\n', ['1: mouse: should be true or false, and is yes']],
		'a mouse that is a number': ['mouse: 1\n', ['1: mouse: should be true or false, and is 1']],
		'a mouse that is a map': ['mouse: {on: true}\n', ['1: mouse: should be true or false, and is a map']],
		'a file twice': ['files: [a, b, a]\n', ['1: files[2]: stands twice: leave one']],
		'a map as the files': ['files: {a: b}\n', ['1: files: should be the path of a file, and is a map']],
		'nothing as a file': ['files: [~]\n', ['1: files[0]: should be the path of a file, and is nothing']],
		'an empty file name': ["files:\n- ''\n", ['2: files[0]: is empty: write the path of a file']],
		"somebody's home": [
			'files: ~root/a.yaml\n',
			['1: files: is a home folder that is not known: write the whole path'],
		],
		'a list as the keys': ['keys: [Q]\n', ['1: keys: is a list, and should be a map of actions to keys']],
		'an action of nobody': [
			'keys: {quitt: Q}\n',
			['1: keys.quitt: no action is called quitt; did you mean quit?'],
		],
		'an action without a key': [
			'keys:\n  quit:\n  down: [~]\n',
			[
				'2: keys.quit: has no key: write one, in quotes if need be, or [] for none',
				'3: keys.down: has no key: write one, in quotes if need be, or [] for none',
			],
		],
		'a map as a key': [
			'keys: {quit: {a: b}}\n',
			['1: keys.quit: should be a key or a list of keys, and holds a map'],
		],
		'a list in a list of keys': [
			'keys: {quit: [[Q]]}\n',
			['1: keys.quit: should be a key or a list of keys, and holds a list'],
		],
		'a key of nobody': ['keys: {quit: PgDwn}\n', ["1: keys.quit: “PgDwn” isn't a key; did you mean PgDn?"]],
		'a key of two actions': [
			'keys:\n  nextEvent: j\n',
			['2: keys.nextEvent: j is a key of down already (Reading); give that one others'],
		],
		'a letter for a line that is written': [
			'keys: {closeHelp: q}\n',
			['1: keys.closeHelp: q could not be typed any more (In this help); take a key such as Ctrl-T or Alt-t'],
		],
		'no way out': [
			'keys:\n  interrupt: []\n  quit: []\n',
			['3: keys.quit: neither quit nor interrupt has a key: give one to either, or annals could not be left'],
		],
		'a list as the views': ['views: [a]\n', ['1: views: is a list, and should be a map of names to filters']],
		'a list as a view': [
			'views: {a: [tag:attack]}\n',
			['1: views.a: should be the text of a filter, and is a list'],
		],
		'nothing as a view': ['views: {a: }\n', ['1: views.a: should be the text of a filter, and is nothing']],
		'an empty view': ["views: {a: ' '}\n", ['1: views.a: is empty: write a filter, such as tag:attack']],
		'a view that nobody reads': [
			`views: {a: ${'x '.repeat(1001)}}\n`,
			['1: views.a: is longer than 2000 characters'],
		],
		'a view named by more than a word': [
			'views: {a b: x, "a:b": x, "": x}\n',
			[
				'1: views.a b: should be named by letters, digits and hyphens alone',
				'1: views.a:b: should be named by letters, digits and hyphens alone',
				/^1: views\.?: should be named by letters, digits and hyphens alone$/,
			],
		],
		'a quotation mark in a view left open': [
			"views: {a: 'tag:attack \"x'}\n",
			['1: views.a: the quotation mark is not closed'],
		],
		'a quotation mark of a name in a view left open': [
			"views: {a: 'actor:\"x'}\n",
			['1: views.a: the quotation mark is not closed'],
		],
		'a field of nobody': [
			"views: {a: 'actor:x tagg:attack'}\n",
			[/^1: views\.a: no field is called tagg; did you mean tag:\?/],
		],
		'a date that is none': ["views: {a: 'tag:x from:2020-13'}\n", [/^1: views\.a: “2020-13” .*month 13: /]],
		'a minus alone': ["views: {a: 'x -'}\n", ['1: views.a: a minus excludes what follows it: -word']],
		'a view that is not there': ["views: {a: 'view:bb', b: x}\n", [/^1: views\.a: .*“bb”/]],
		'a view of itself': ['views:\n  a: view:a\n', ['2: views.a: is defined by itself: a → a']],
		'views in a circle': [
			'views:\n  a: x view:b\n  b: -view:c\n  c: view:a tag:y\n  d: view:a\n',
			[
				'2: views.a: is defined by itself: a → b → c → a',
				'3: views.b: is defined by itself: b → c → a → b',
				'4: views.c: is defined by itself: c → a → b → c',
			],
		],
		'much that is wrong': [
			'views: {a: view:a}\nkeys:\n  quitt: Q\n  quit: F1\nmouse: 1\nthem: dark\n',
			[
				'1: views.a: is defined by itself: a → a',
				'3: keys.quitt: no action is called quitt; did you mean quit?',
				/^4: keys\.quit: “F1” isn't a key; /,
				'5: mouse: should be true or false, and is 1',
				'6: them: no setting is called them; did you mean theme?',
			],
		],
	};

for (const [name, [text, wanted]] of Object.entries(faults)) {
	test(`settings with ${name} are refused`, async () => {
		// Columns have tests of their own, where files are read.
		const told = (await complaints(text)).map(line => line.replace(/^(\d+):\d+:/, '$1:'));
		assert.equal(told.length, wanted.length, told.join('\n'));
		for (const [index, line] of told.entries()) {
			const expected = wanted[index] ?? '';
			if (typeof expected === 'string') assert.equal(line, expected);
			else assert.match(line, expected);
			assert.doesNotMatch(line, /[\0-\x1f\x7f-\x9f]/);
		}
	});
}
