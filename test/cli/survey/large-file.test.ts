import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import type {FileOptions} from '../../../source/cli/options/file-options.ts';
import {type LargeFile, largeFileAt, rowsIn} from '../../../source/cli/survey/large-file.ts';
import {openedWithFirst} from '../../../source/cli/survey/open-large.ts';
import {chronologyInFile, surveyorOf} from '../../../source/readers/survey.ts';
import {folderFor} from '../../scripts.ts';

test('what reads rows again is made once for the first rows of a file and for all that come', async t => {
	const file = path.join(folderFor(t), 'lamps.csv');
	const rows = Array.from({length: 5000}, (_, index) => `1900-01-${1 + (index % 28)},Lamp ${index}\n`);
	writeFileSync(file, `date,title\n${rows.join('')}`);
	const options: FileOptions = {};
	const opened = await largeFileAt(file, options);
	assert.ok(opened);
	let reads = 0;
	const bytes = {
		size: opened.bytes.size,
		read(offset: number, length: number) {
			reads++;
			return opened.bytes.read(offset, length);
		},
	};
	const large: LargeFile = {...opened, bytes};
	const first = await openedWithFirst(large, options, () => true);
	assert.ok(first && first.chronology.size > 0);
	const surveyor = surveyorOf(opened.found.format, opened.bytes, 'Lamps', options);
	for (let reached: unknown = 0; reached !== opened.bytes.size; ) reached = await surveyor.next();
	const before = reads;
	const whole = await chronologyInFile(surveyor.survey(), rowsIn(large)(options));
	assert.equal(whole.size, 5000);
	assert.equal(reads, before);
	assert.equal(whole.get(0).title, 'Lamp 0');
	opened.close();
});
