import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readChronology} from '../../source/readers/index.ts';
import {formatProblem} from '../../source/readers/problem.ts';

async function told(text: string, isThorough: boolean): Promise<readonly string[]> {
	const reading = await readChronology('file.yaml', text, {isThorough});
	const problems = reading.type === 'read' ? reading.warnings : reading.problems;
	return problems.map(problem => formatProblem('', problem).slice(1).trimStart());
}

const head = 'version: 1\ntitle: T\n';

/** Events of some years, each a line, from line 4 on. */
function dated(...dates: readonly string[]): string {
	return `${head}events:\n${dates.map((date, index) => `  - {id: e${index}, title: E, date: ${date}}\n`).join('')}`;
}

const doubts: readonly (readonly [name: string, text: string, ...told: readonly string[]])[] = [
	[
		'a source and an actor that nothing uses',
		`${head}sources: [{id: radio, outlet: Radio}, {id: post, outlet: Post}]
actors: [{id: whole, name: Whole}, {id: part, name: Part, partOf: [whole]}, {id: said, name: Said}, {id: idle, name: Idle}]
events:
  - {id: a, title: A, actors: [part], accounts: [{source: radio, text: x, claims: [{topic: T, says: S, attributedTo: said}]}]}
`,
		'3:39: warning: source post: has no account in any event',
		'4:101: warning: actor idle: is in no event, and nothing is attributed to it',
	],
	[
		'accounts without paragraphs where others have them',
		`${head}sources: [{id: radio, outlet: Radio}, {id: post, outlet: Post}]
events:
  - {id: a, title: A, accounts: [{source: radio, text: x, paragraphs: [1]}, {source: post, text: x}]}
  - {id: b, title: B, accounts: [{source: radio, text: x}]}
  - {id: c, title: C, accounts: [{source: radio, text: x, paragraphs: [1]}]}
`,
		'6:34: warning: event b, account of radio: names no paragraphs, where most accounts of radio do',
	],
	[
		'an account without paragraphs where most have them',
		`${head}sources: [{id: radio, outlet: Radio}, {id: post, outlet: Post}]
events:
  - {id: a, title: A, accounts: [{source: radio, text: x, paragraphs: [1]}, {source: post, text: x}]}
  - {id: c, title: C, accounts: [{source: radio, text: x, paragraphs: [1]}]}
`,
		'5:77: warning: event a, account of post: names no paragraphs, where most accounts do',
	],
	[
		'accounts none of which have paragraphs',
		`${head}sources: [{id: radio, outlet: Radio}]\nevents: [{id: a, title: A, accounts: [{source: radio, text: x}]}]\n`,
	],
	[
		'two spellings of an actor, a tag, a place and a topic',
		`${head}sources: [{id: radio, outlet: Radio}]
actors: [{id: a, name: Ferrymen, aliases: [Ferryman]}, {id: b, name: The Ferrymen}, {id: c, name: Ferymen}]
events:
  - {id: a, title: A, actors: [a, b, c], tags: [closure], place: Weir End, accounts: [{source: radio, text: x, claims: [{topic: Boats out, says: S}]}]}
  - {id: b, title: B, tags: [Closure], place: Weir-End, accounts: [{source: radio, text: x, claims: [{topic: boats out, says: S}, {topic: Boat out, says: S}]}]}
  - {id: c, title: C, tags: [closure], place: Weir End, accounts: [{source: radio, text: x, claims: [{topic: Baots out, says: S}, {topic: Boats outt, says: S}]}]}
`,
		'4:93: warning: actor c, name: is spelled “Ferymen”, and elsewhere “Ferrymen”: are both right?',
		'7:30: warning: event b, 1st of tags: is spelled “Closure”, and elsewhere “closure”: are both right?',
		'7:40: warning: event b, place: is spelled “Weir-End”, and elsewhere “Weir End”: are both right?',
		'7:132: warning: event b, account of radio, claim “Boat out”, topic: is spelled “Boat out”, and elsewhere “Boats out”: are both right?',
	],
	[
		'claims that are attributed to an actor by its name, by an alias, by a slip of its id, and to others',
		`${head}sources: [{id: radio, outlet: Radio}]
actors: [{id: mayor, name: Ada Moor, aliases: [the lady]}]
events:
  - {id: a, title: A, actors: [mayor], accounts: [{source: radio, text: x, claims: [
    {topic: A, says: S, attributedTo: ada moor},
    {topic: B, says: S, attributedTo: The Lady},
    {topic: C, says: S, attributedTo: mayr},
    {topic: D, says: S, attributedTo: mayr},
    {topic: E, says: S, attributedTo: mayor},
    {topic: F, says: S, attributedTo: a friend of Ada Moor}]}]}
`,
		'7:25: warning: event a, account of radio, claim “A”, attributedTo: reads like the actor Ada Moor: write its id, mayor, for says: to find it',
		'8:25: warning: event a, account of radio, claim “B”, attributedTo: reads like the actor Ada Moor: write its id, mayor, for says: to find it',
		'9:25: warning: event a, account of radio, claim “C”, attributedTo: reads like the actor Ada Moor: write its id, mayor, for says: to find it',
	],
	[
		'a date out of line',
		dated('2019', '2020-01', '2002-03', '2020-05', '2020-06'),
		'6:24: warning: event e2, date: March 2002 stands between January 2020 and May 2020: is the date right?',
	],
	[
		'a date later than those behind it',
		dated('2019', '2020-01', '2021-03', '2020-05', '2020-06'),
		'6:24: warning: event e2, date: March 2021 stands between January 2020 and May 2020: is the date right?',
	],
	['a month out of line within its year', dated('2020-01', '2020-05', '2020-03', '2020-06', '2020-07')],
	['an event that was written last', dated('2019', '2020-01', '2020-05', '2020-06', '2002')],
	['a file in no order', dated('2019', '2012', '2020', '2002', '2015', '2001', '2018')],
];

for (const [name, text, ...lines] of doubts) {
	test(`${name}: ${lines.length === 0 ? 'nothing' : 'a warning'} where a file is checked, nothing where it is opened`, async () => {
		assert.deepEqual(await told(text, true), lines);
		assert.deepEqual(await told(text, false), []);
	});
}

test('a date that cannot be read is no date out of line as well', async () => {
	assert.deepEqual(await told(dated('2019', '3/5/2020', '2020', '2021'), true), [
		'5:24: event e1, date: “3/5/2020” may be two dates: write 2020-05-03 (3 May 2020) or 2020-03-05 (5 March 2020)',
	]);
});
