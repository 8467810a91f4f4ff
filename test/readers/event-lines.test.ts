import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readChronology} from '../../source/readers/index.ts';

const yaml = `version: 1
title: A harbour
events:
  # The first one that is known.
  - id: founding
    date: 1890
    title: The harbour is founded

  - date: 1891
    title: A storm
    id: storm
  -
    id: " quay  "
    date: 1892
    title: A quay
  - {id: fog, date: 1889, title: Fog}
`;

const json = JSON.stringify(
	{
		version: 1,
		title: 'A harbour 🏮',
		events: [
			{id: 'founding', date: '1890', title: 'The harbour is founded'},
			{id: 'storm', date: '1891', title: 'A storm'},
		],
	},
	null,
	2,
);

/** What a text is, by its name, and the lines of its events. */
const texts: readonly (readonly [what: string, text: string, lines: Readonly<Record<string, number>>])[] = [
	['YAML', yaml, {founding: 5, storm: 9, quay: 13, fog: 16}],
	['YAML with CR LF', yaml.replaceAll('\n', '\r\n'), {founding: 5, storm: 9, quay: 13, fog: 16}],
	['YAML with CR alone', yaml.replaceAll('\n', '\r'), {founding: 5, storm: 9, quay: 13, fog: 16}],
	['JSON', json, {founding: 5, storm: 10}],
	['JSON in one line', JSON.stringify(JSON.parse(json)), {founding: 1, storm: 1}],
	['JSON with a number of many digits', json.replace('{', '{\n"x-n": 0.10,'), {founding: 6, storm: 11}],
];

for (const [what, text, lines] of texts) {
	test(`${what}: each event has its line, wherever it is in time`, async () => {
		const reading = await readChronology('harbour', text);
		if (reading.type === 'refused') assert.fail(JSON.stringify(reading.problems));
		for (const [id, line] of Object.entries(lines)) assert.equal(await reading.lineOf(id), line, id);
		assert.equal(await reading.lineOf('nowhere'), undefined);
	});
}

const slips: readonly (readonly [slip: string, mended: string, about: string | undefined])[] = [
	['date: 1891', 'dat: 1891', 'storm'],
	['title: A storm', 'titel: A storm\n    title: A storm', 'storm'],
	['{id: fog, date: 1889', '{id: fog, date: 1889-13', 'fog'],
	['title: A harbour', 'titel: A harbour', undefined],
	['    id: storm', '    id: founding', 'founding'],
];

for (const [slip, written, about] of slips) {
	test(`“${written}” in place of “${slip}” is a problem of ${about ?? 'no event'}`, async () => {
		const reading = await readChronology('harbour.yaml', yaml.replace(slip, written));
		const problems = reading.type === 'read' ? reading.warnings : reading.problems;
		assert.deepEqual([...new Set(problems.map(({event}) => event))], [about]);
	});
}
