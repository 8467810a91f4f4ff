import assert from 'node:assert/strict';
import {test} from 'node:test';
import {madeEvents} from '../../benchmark/scale/events.ts';
import {fileKinds} from '../../benchmark/scale/files.ts';
import {builderFor} from '../../source/readers/builder.ts';
import {readerOf} from '../../source/readers/index.ts';
import {digestsOf, inFile, sourceOf} from './both-ways.ts';

const size = 10_000;

/**
 * The most rows of 10,000 whose cells become texts: the first, which tell what columns mean, and in annals' own keys those that name an actor
 * first.
 */
const mostTexts: Readonly<Record<string, number>> = {ndjson: 300, own: 6000, csv: 200, ucdp: 200};

for (const {name, title, extension, head, line} of fileKinds)
	test(`${title}: rows are taken by their bytes`, async () => {
		const lines = Array.from(madeEvents(size), event => line(event));
		const text = [...(head === undefined ? [] : [head]), ...lines, ''].join('\n');
		const reader = await readerOf(`${name}.${extension}`, text, undefined);
		assert.ok(typeof reader === 'object' && reader.type === 'rows' && reader.inFile, name);
		let [byTexts, byBytes] = [0, 0];
		const into = builderFor(name, {
			add() {
				byTexts++;
			},
			addAt() {
				byBytes++;
			},
		});
		const [format, file] = [await reader.inFile(), sourceOf(text)];
		const rows = format.open(file, into, {});
		for (let reached = 0; reached < file.size; ) reached = Number(await rows.next());
		assert.equal(byTexts + byBytes, size);
		assert.ok(byTexts <= (mostTexts[name] ?? 0), `${byTexts} rows`);
	});

/** The least rows of 10,000 that are taken by the digests which another thread makes. Each row of the other kinds has sources of its own. */
const leastDigested: Readonly<Record<string, number>> = {ndjson: 9700, own: 4000, csv: 9700, ucdp: 0};

for (const {name, title, extension, head, line} of fileKinds)
	test(`${title}: rows are taken by their digests`, async () => {
		const lines = Array.from(madeEvents(size), event => line(event));
		const text = [...(head === undefined ? [] : [head]), ...lines, ''].join('\n');
		const digests = await digestsOf(`${name}.${extension}`, text, {}, 0);
		await inFile(`${name}.${extension}`, text, {}, digests);
		assert.ok(digests.count() >= (leastDigested[name] ?? 0), `${digests.count()} rows`);
	});
