import assert from 'node:assert/strict';
import {test} from 'node:test';
import {placedComplaints} from '../fixtures.ts';

const head = 'version: 1\ntitle: T\n';
const colon = 'a colon and a space inside a text begin a new key: put the text in quotes';
const column =
	'this line begins in another column than its neighbours: begin all keys of one map in one column';
const sign = (first: string) => `in YAML a text can't begin with ${first}: put it in quotes`;
const behind = 'the text goes on behind its closing quotation mark: put all of it in quotes';
const tab = 'this line is indented with a tab';
const spaces = 'YAML takes spaces alone, so indent with those';

/** An event, a line a key, and its second line. */
const event = (line: string) => `${head}events:\n  - id: bridge\n    ${line}\n    place: Pier\n`;

/** What people write that isn't YAML, and all that is told of it. */
const faults: readonly (readonly [name: string, text: string, ...told: readonly string[]])[] = [
	[
		'a colon inside a text',
		event('title: Closed: the bridge'),
		`5:12: event bridge: ${colon}, 'Closed: the bridge'`,
	],
	[
		'two texts with colons',
		`${event('title: Closed: the bridge')}  - id: ferry\n    title: It's late: again\n`,
		`5:12: event bridge: ${colon}, 'Closed: the bridge'`,
		`8:12: event ferry: ${colon}, "It's late: again"`,
	],
	[
		'a colon inside a text between braces',
		`${head}events:\n  - {id: bridge, title: Closed: the bridge, place: Pier}\n`,
		`4:25: event bridge: ${colon}`,
	],
	[
		'a colon in the second line of a text',
		event('title: The bridge\n      is closed: the council says'),
		`5:12: event bridge: ${colon}`,
	],
	...(
		[
			['The bridge [sic]', 36, "between { and } a text can't have a [ in it: put the text in quotes"],
			['The bridge {sic}', 36, "between { and } a text can't have a { in it: put the text in quotes"],
			['[sic] bridge', 31, "in YAML a text can't begin with [: put the text in quotes"],
			['{sic} bridge', 31, "in YAML a text can't begin with {: put the text in quotes"],
			['*so* said', 30, "in YAML a text can't begin with *: put the text in quotes"],
			['-', 25, "between { and } a text can't begin with a dash by itself: put the text in quotes"],
			['- said', 25, "between { and } a text can't begin with a dash by itself: put the text in quotes"],
			['"So" it is', 30, behind],
			["'It's so'", 29, behind],
			[
				'Bus #12',
				29,
				"the { isn't closed, since what follows a # is a comment: put the text in quotes, or } on a line below",
			],
		] as const
	).map(
		([title, column, told]) =>
			[
				`${title} between braces`,
				`${head}events:\n  - {id: bridge, title: ${title}, place: Pier}\n  - {id: ferry, title: F}\n`,
				`4:${column}: event bridge: ${told}`,
			] as const,
	),
	[
		'a closing bracket in a text between braces',
		`${head}events:\n  - {id: bridge, title: sic]ly, place: Pier}\n`,
		"4:28: 1st event: between { and } a text can't have a ] in it: put the text in quotes",
	],
	[
		'a bracket between braces in several lines',
		`${head}events:\n  - {id: bridge,\n     title: The bridge [sic],\n     place: Pier}\n`,
		"5:24: event bridge: between { and } a text can't have a [ in it: put the text in quotes",
	],
	[
		'a bracket that is not closed between braces',
		`${head}events:\n  - {id: bridge, title: B, tags: [a, b}\n`,
		"4:34: event bridge: the [ here isn't closed: write ] where it ends",
	],
	['one tab', event('\ttitle: Closed'), `5:1: event bridge: ${tab}: ${spaces}`],
	[
		'tabs in several lines',
		`${head}events:\n\t- id: a\n\t  title: b\n\t- id: c\n\t  title: d\n`,
		`4:1: ${tab}, as 3 other lines are: ${spaces}`,
	],
	[
		'a dash missing before a key',
		`${head}events:\n  - id: a\n    title: A\n  id: b\n    title: B\n`,
		'6:3: a dash is missing: write - id: b, if an item of the list begins here',
	],
	[
		'a dash missing before a text',
		`${head}events: []\nx-tags:\n  - a\n  b\n`,
		'6:3: a dash is missing: write - b, if an item of the list begins here',
	],
	[
		'a dash missing before keys that the item before has',
		`${head}events:\n  - id: a\n    title: A\n    id: b\n    title: B\n`,
		'6:5: event a: “id” stands twice, first at line 4, column 5: keep one of them, or write a dash before it if another item begins here',
	],
	[
		'no space behind a dash',
		`${head}events:\n  -id: a\n   title: A\n`,
		'4:3: a space is missing behind the dash: write - id: a',
	],
	[
		'no space behind a colon',
		event('title:Closed'),
		'5:5: event bridge: a space is missing behind the colon: write title: Closed',
	],
	[
		'no colon',
		event('title Closed'),
		'5:5: event bridge: this line has no key and colon: write “key: value”; a text that goes on from the line above is indented deeper than its key',
	],
	['a key indented too deep', event('title: Closed\n      tags: [a]'), `6:7: event bridge: ${column}`],
	['a key indented too little', event('title: Closed\n   tags: [a]'), `6:4: ${column}`],
	[
		'stars in a text',
		event('title: *Closed*'),
		"5:12: event bridge, title: in YAML *Closed* means what is marked &Closed* above, and nothing is: if it is a text, put it in quotes, '*Closed*'",
	],
	[
		'stars at the start of a text',
		event('title: *Closed* now'),
		`5:12: event bridge: ${sign('*')}, '*Closed* now'`,
	],
	['an at sign', event('title: @council says so'), `5:12: event bridge: ${sign('@')}, '@council says so'`],
	['a percent sign', event('title: %5 of it'), `5:12: event bridge: ${sign('%')}, '%5 of it'`],
	[
		'brackets at the start of a text',
		event('title: [draft] Closed'),
		`5:12: event bridge: ${sign('[')}, '[draft] Closed'`,
	],
	['a greater-than sign', event('title: > 200 people'), `5:12: event bridge: ${sign('>')}, '> 200 people'`],
	[
		'quotation marks around a word',
		event('title: "Closed" bridge'),
		`5:21: event bridge: ${behind}, '"Closed" bridge'`,
	],
	[
		'an apostrophe in single quotes',
		event("title: 'The council's bridge'"),
		`5:25: event bridge: ${behind}, "The council's bridge"`,
	],
	[
		'a quotation mark left open',
		event('title: "Closed'),
		"5:12: event bridge: the quotation mark here isn't closed: close it, or take it away",
	],
	[
		'a bracket left open',
		event('tags: [a, b'),
		"5:11: event bridge: the [ here isn't closed: write ] where it ends",
	],
	['a bracket too many', event('tags: [a, b]]'), '5:17: event bridge: there is one ] too many'],
	['a comma too many', event('tags: [a,, b]'), '5:14: event bridge: there is one comma too many'],
	[
		'a backslash in double quotes',
		event('title: "C:\\data"'),
		'5:15: event bridge: \\d has no meaning between double quotes: write \\\\d, or put the text in single quotes',
	],
	[
		'the keys of an item not indented',
		`${head}events:\n- id: a\ntitle: A\ndate: 2020\n- id: b\n  title: B\n`,
		'7:1: a dash stands among keys here: indent the keys of the item above by two spaces more than its dash',
	],
	[
		'a key of the last item not indented',
		`${head}events:\n- id: a\n  title: A\ntitle: B\n`,
		'6:1: “title” stands twice, first at line 2, column 1: keep one of them',
	],
	[
		'the keys of the last item not indented',
		`${head}events:\n- id: a\ntitle: A\n`,
		'4:3: event a, title: is missing: an event needs id and title',
		'5:1: “title” stands twice, first at line 2, column 1: keep one of them, or indent it by two spaces if it is of the item above',
	],
	[
		'marks of Markdown around it',
		`\`\`\`yaml\n${head}events: []\n\`\`\`\n`,
		'1:1: a line of ` means nothing in YAML: take it away, or put a # before it',
	],
	[
		'a text whose second line has no colon',
		event('title: Closed: the bridge\n      is shut'),
		`5:12: event bridge: ${colon}`,
	],
	[
		'quotation marks within quotation marks',
		event('title: "He said "no" today"'),
		`5:22: event bridge: ${behind}, 'He said "no" today'`,
	],
	[
		'a text that begins with a number sign',
		event('title: #1 of many'),
		"5:5: event bridge: “title” is a key without a value, since what follows a # is a comment: put the text in quotes, '#1 of many'",
	],
	[
		'spaces from a web page',
		`${head}events:\n\u00a0\u00a0- id: a\n\u00a0\u00a0\u00a0\u00a0title: A\n`,
		'4:1: a no-break space (U+00A0) stands here where YAML needs a space (and in 1 more place): write one in its place',
	],
	[
		'a space from a web page behind a colon',
		event('title:\u00a0Closed'),
		'5:11: a no-break space (U+00A0) stands here where YAML needs a space: write one in its place',
	],
	[
		'colons of full width',
		event('title：Closed'),
		'5:10: a full-width colon (U+FF1A) stands here where YAML needs a colon: write one in its place',
	],
	[
		'a line without a key among keys',
		`${head}events:\n  - id: a\nsea\n      says: some\n      value: {about: 20}\n    - topic: B\n`,
		'5:1: this line has no key and colon: write “key: value”; a text that goes on from the line above is indented deeper than its key',
		"6:7: this line doesn't go with the one above it: look at the indentation, colons and quotation marks of both",
	],
	[
		'an at sign between braces',
		`${head}events:\n  - {id: a, title: @council}\n`,
		`4:20: event a: ${sign('@')}`,
	],
	[
		'stars before the items of a list',
		`${head}events:\n  * id\n  * b\n`,
		'4:3: an item of a list begins with a dash: write - id',
	],
	[
		'a list in the line of its key',
		`${head}events: - id: a\n`,
		'3:9: a list begins on the line below its key; a text that begins with a dash goes into quotes',
	],
];

for (const [name, text, ...told] of faults) {
	test(`${name} is told in the words of who wrote it, once`, async () => {
		assert.deepEqual(await placedComplaints(text, 'file.yaml'), told);
	});
}

test('a sign that would be lost from a text is told, and the rest is read', async () => {
	assert.deepEqual(await placedComplaints(event('title: &co the council'), 'file.yaml'), [
		'5:16: warning: event bridge, title: “&co” marks the value for an alias, and there is none: if it is part of the text, put the text in quotes',
	]);
});
