import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {annals} from '../../program.ts';
import {folderFor} from '../../scripts.ts';

const numbers = Array.from({length: 30_000}, (_, index) => index);
const told = 'is lit, and told of at length';

/** Documents of so many lamps, which take many times their bytes of memory. */
const documents: Readonly<Record<string, string>> = {
	'lamps.yaml': `version: 1\ntitle: Lamps\nevents:\n${numbers.map(number => `  - {id: lamp-${number}, date: '${1000 + (number % 900)}', title: "Lamp ${number} ${told}"}\n`).join('')}`,
	'lamps.json': JSON.stringify({
		version: 1,
		title: 'Lamps',
		events: numbers.map(number => ({
			id: `lamp-${number}`,
			date: String(1000 + (number % 900)),
			title: `Lamp ${number} ${told}`,
		})),
	}),
	'lamps.ged': `0 HEAD\n1 CHAR UTF-8\n${numbers.map(number => `0 @I${number}@ INDI\n1 NAME Lamp ${number} /Quill/\n1 BIRT\n2 DATE ${1000 + (number % 900)}\n2 NOTE ${told}\n`).join('')}0 TRLR\n`,
	'lamps.ics': `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${numbers.map(number => `BEGIN:VEVENT\r\nUID:${number}\r\nDTSTART:20${10 + (number % 10)}0101T100000Z\r\nSUMMARY:Lamp ${number} ${told}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`,
};

async function withMemory(t: TestContext, name: string, megabytes: number, ...args: readonly string[]) {
	const file = path.join(folderFor(t), name);
	writeFileSync(file, documents[name] ?? assert.fail());
	const ended = await annals([file, ...args], {node: [`--max-old-space-size=${megabytes}`]});
	return {...ended, stderr: ended.stderr.replace(file, name)};
}

for (const name of Object.keys(documents))
	test(`${name} is refused in a line where there is no memory for it`, async t => {
		const {code, stdout, stderr} = await withMemory(t, name, 24, '--year', '1500');
		const way = name.endsWith('.json')
			? "any number of events is read that are in a line each, as jq -c 'del(.events), .events[]' writes them to a file that ends in .ndjson"
			: 'divide it, or save it as NDJSON, of which the events stay in the file';
		assert.deepEqual(
			[code, stdout, stderr],
			[2, '', `annals: ${name}: needs more memory to be read than there is: ${way}\n`],
		);
	});

test('a document that may need more memory than there is prints the same where that is enough', async t => {
	const [little, much] = await Promise.all(
		[60, 4000].map(megabytes => withMemory(t, 'lamps.json', megabytes, '--year', '1500', '--format', 'json')),
	);
	assert.equal(little?.stderr, '');
	assert.ok((little?.stdout.length ?? 0) > 1000);
	assert.deepEqual(little, much);
});
