import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Flag, formatFlag} from '../../../source/cli/options/flag.ts';
import {flags} from '../../../source/cli/options/flags.ts';
import {helpText} from '../../../source/cli/options/help.ts';
import {readOptions} from '../../../source/cli/options/options.ts';
import {units} from '../../../source/dates/unit.ts';
import {conditions} from '../../../source/query/conditions.ts';
import {fields} from '../../../source/query/fields.ts';
import {scales} from '../../../source/timeline/scales.ts';
import {writers} from '../../../source/writers/index.ts';

const table: readonly Flag[] = flags;

test('the help tells of every flag, and of the flags alone', () => {
	const told = helpText().match(/^ {2}--\S+/gm);
	assert.deepEqual(
		told?.map(text => text.trim()),
		table.map(({name}) => `--${name}`),
	);
});

for (const flag of table) {
	test(`--${flag.name}: its line of the help, and an example that is right`, () => {
		const said = helpOf(flag);
		assert.ok(said.startsWith(flag.help), said);
		assert.equal(said.endsWith(' (repeatable)'), flag.isRepeatable);
		for (const {written} of flag.also ?? []) assert.ok(said.includes(written), said);
		assert.ok(flag.example.startsWith(`--${flag.name}`));
		const words = flag.example.match(/"[^"]*"|\S+/g) ?? [];
		const options = readOptions(words.map(word => word.replaceAll('"', '')));
		assert.equal(options.type, 'options');
		assert.equal(flag.value === undefined, words.length === 1);
	});
}

/** What the help says of a flag, however many lines it takes. */
function helpOf(flag: Flag): string {
	const [, rest = ''] = helpText().split(`\n  ${formatFlag(flag)}  `);
	return (rest.split(/\n(?! {20})/)[0] ?? '').trim().replace(/\s+/g, ' ');
}

test('the help fits 80 columns, says how annals ends, and ends in a line feed', () => {
	assert.deepEqual(
		helpText()
			.split('\n')
			.filter(line => line.length > 80),
		[],
	);
	assert.match(helpText(), /Exit status: 0 .*1 .*2 .*70\s+a/s);
	assert.ok(helpText().endsWith('\n') && !helpText().endsWith('\n\n'));
});

test('every field of the query language has its flag, repeatable as the field is', () => {
	const ofFields = table.filter(({field}) => field !== undefined && field !== 'text' && field !== 'filter');
	assert.deepEqual(
		ofFields.map(({name, field, isRepeatable}) => ({name, field, isRepeatable})),
		fields.map(({name, isRepeatable}) => ({name, field: name, isRepeatable})),
	);
});

test('the help tells what --is takes', () => {
	for (const {name, help} of conditions) {
		assert.match(helpText(), new RegExp(`^  ${name} +${help}$`, 'm'));
		assert.deepEqual(readOptions([`--is=${name}`]), {
			...readOptions([]),
			terms: [{flag: '--is', text: `is:${name}`}],
		});
	}
});

const choices: readonly (readonly [flag: string, choices: readonly string[]])[] = [
	['format', writers.map(({format}) => format)],
	['scale', ['century', 'decade', 'year', 'quarter', 'month', 'week', 'day']],
	['lanes', ['actor', 'source', 'tag']],
];

for (const [flag, offered] of choices) {
	test(`--${flag} takes ${offered.join(', ')}, and nothing else`, () => {
		assert.deepEqual(table.find(({name}) => name === flag)?.choices, offered);
		for (const choice of offered) {
			const options = readOptions([`--${flag}`, choice]);
			assert.equal(options.type === 'options' && options[flag as 'format' | 'scale' | 'lanes'], choice);
		}
		assert.equal(readOptions([`--${flag}`, 'other']).type, 'misuse');
	});
}

test('the axis has a scale of each unit', () => {
	assert.deepEqual(
		scales.map(({unit}) => unit),
		units.toReversed(),
	);
});
