import assert from 'node:assert/strict';
import {closeSync, openSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {Worker} from 'node:worker_threads';
import {madeEvents} from '../../../benchmark/scale/events.ts';
import {fileKinds} from '../../../benchmark/scale/files.ts';
import {type ThreadMessage, type ThreadTask, threadFile} from '../../../source/cli/survey/thread-task.ts';
import type {Survey} from '../../../source/readers/survey.ts';
import {folderFor} from '../../scripts.ts';

/** What a thread tells of all rows of a file, which another helps or not. */
async function surveyBy(path: string, isReadByTwo: boolean): Promise<Survey> {
	const descriptor = openSync(path, 'r');
	const file = {descriptor, size: statSync(path).size, name: path, format: undefined, options: {}};
	const task: ThreadTask = {...file, type: 'rows', title: 'Harbour', isReadByTwo};
	const worker = new Worker(threadFile, {workerData: task});
	try {
		return await new Promise((resolve, reject) => {
			worker.on('error', reject);
			worker.on('message', (message: ThreadMessage) => {
				if (message.type === 'survey' && message.isWhole) resolve(message.survey);
			});
		});
	} finally {
		await worker.terminate();
		closeSync(descriptor);
	}
}

for (const {name, title, extension, head, line} of fileKinds)
	test(`${title}: one thread and two tell the same`, async t => {
		const path = join(folderFor(t), `${name}.${extension}`);
		const lines = Array.from(madeEvents(20_000), event => line(event));
		writeFileSync(path, [...(head === undefined ? [] : [head]), ...lines, ''].join('\n'));
		assert.deepEqual(await surveyBy(path, true), await surveyBy(path, false));
	});
