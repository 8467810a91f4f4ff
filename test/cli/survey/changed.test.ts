import assert from 'node:assert/strict';
import {appendFileSync, renameSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {readFile} from '../../../source/cli/input/read-file.ts';
import {lostTitle} from '../../../source/readers/survey.ts';
import {folderFor} from '../../scripts.ts';

const text = 'The lamp is lit, and told of at length; '.repeat(10);
const years = Array.from({length: 3000}, (_, index) => String(yearOf(index))).toSorted();

function yearOf(index: number): number {
	return 1000 + (index % 900);
}

const tables: Readonly<Record<string, (index: number) => string>> = {
	'with ids': index => `lamp-${index},${yearOf(index)},Keeper,"Lamp ${index}: ${text}"`,
	'without ids': index => `,${yearOf(index)},Keeper,"Lamp ${index}: ${text}"`,
};

for (const [name, rowOf] of Object.entries(tables)) {
	const lines = Array.from({length: 3000}, (_, index) => rowOf(index));
	const table = ['id,date,actors,title', ...lines, ''].join('\n');
	const changes: readonly (readonly [string, (file: string) => void, kept: boolean])[] = [
		['nothing happens to it', () => {}, true],
		['it is appended to', file => appendFileSync(file, 'x,2020,Keeper,A lamp\n'), true],
		['it is deleted', file => rmSync(file), true],
		[
			'another file takes its place',
			file => {
				writeFileSync(`${file}.new`, 'id,date,actors,title\n');
				renameSync(`${file}.new`, file);
			},
			true,
		],
		['it is truncated', file => truncateSync(file), false],
		[
			'a row is put in before',
			file => writeFileSync(file, table.replace('title\n', 'title\na,1,Keeper,A lamp\n')),
			false,
		],
		[
			'it is written anew in another order',
			file => writeFileSync(file, [...lines].reverse().join('\n')),
			false,
		],
	];
	for (const [what, change, isKept] of changes)
		test(`${name}: no row of a large file is shown as another one where ${what}`, async t => {
			const file = path.join(folderFor(t), 'lamps.csv');
			writeFileSync(file, table);
			const read = await readFile(file, {});
			assert.equal(read.type, 'read');
			const {chronology} = read;
			change(file);
			const found = Array.from({length: chronology.size}, (_, row) => chronology.get(row));
			const lost = found.filter(({title}) => title === lostTitle);
			assert.equal(found.length, 3000);
			assert.equal(read.hasLost?.(), !isKept);
			if (isKept) assert.equal(lost.length, 0);
			else assert.ok(lost.length > 2000);
			for (const [row, {title, date}] of found.entries())
				if (title !== lostTitle) assert.equal(date?.text, years[row]);
		});
}
