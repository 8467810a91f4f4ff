import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readChronology} from '../../source/readers/index.ts';
import {
	bySeverity,
	countOf,
	formatProblem,
	type Problem,
	type Severity,
} from '../../source/readers/problem.ts';
import {problemLines} from '../../source/readers/problem-list.ts';
import {problemsTold} from '../../source/readers/problems-told.ts';

async function linesOf(document: unknown): Promise<readonly string[]> {
	const reading = await readChronology('big.json', JSON.stringify(document));
	const problems = reading.type === 'read' ? reading.warnings : reading.problems;
	return problemLines('big.json', problems, 'annals check big.json');
}

function documentOf(count: number, fieldsOf: (index: number) => object): object {
	const events = Array.from({length: count}, (_, index) => ({id: `e${index}`, ...fieldsOf(index)}));
	return {version: 1, title: 'T', events};
}

test('equal problems are one line with how many more there are, errors before warnings', async () => {
	const lines = await linesOf(documentOf(8000, () => ({start: '2020'})));
	assert.deepEqual(lines, [
		'big.json:1:36: event e0, title: is missing: an event needs id and title (the same in 7,999 more events)',
		"big.json:1:47: warning: event e0, start: isn't a key of the format; did you mean date? (the same in 7,999 more events)",
	]);
});

test('three equal problems are told each', async () => {
	assert.equal((await linesOf(documentOf(3, () => ({})))).length, 3);
});

test('equal problems of one event are counted as such', async () => {
	const document = documentOf(1, () => ({title: 'T', tags: ['', '', '', '', '']}));
	assert.deepEqual(await linesOf(document), [
		'big.json:1:67: event e0, 1st of tags: is empty (the same 4 more times)',
	]);
});

test('of more than twenty lines the first are told, and how many are left', async () => {
	const lines = await linesOf(documentOf(1030, index => ({title: 'T', date: `${index + 1}/13/2020x`})));
	assert.equal(lines.length, 21);
	assert.match(lines[0] ?? '', /^big\.json:1:\d+: event e0, date: “1\/13\/2020x” isn't an EDTF date/);
	assert.equal(lines.at(-1), 'big.json: and 1,010 more: annals check big.json lists them all');
});

test('of very many problems the others are counted by how bad they are, and stand behind all that are told', () => {
	const told = problemsTold();
	const problem = (severity: Severity, line: number): Problem => ({
		severity,
		path: [],
		message: 'is odd',
		line,
	});
	for (let line = 1; line <= 12_345; line++)
		told.tell(problem(line % 10 === 0 ? 'skipped' : 'warning', line));
	const problems = told.with([problem('warning', 12_346)]);
	assert.equal(problems.length, 10_002);
	assert.equal(countOf(problems), 12_346);
	assert.equal(countOf(problems.filter(({severity}) => severity === 'skipped')), 1234);
	const sorted = problems.toSorted(bySeverity).map(each => formatProblem('a.csv', each));
	assert.equal(sorted[1000], 'a.csv: left out: 234 more rows like these');
	assert.equal(sorted.at(-1), 'a.csv: warning: 2,112 more warnings like these');
	assert.equal(problemLines('a.csv', problems, 'annals check a.csv').length, 4);
	const few = problemsTold();
	few.tell(problem('warning', 1));
	assert.equal(few.with([problem('warning', 2)]).length, 2);
});
