import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {readChronology} from '../../source/readers/index.ts';
import {cleanText} from '../../source/text/clean.ts';
import {cellWidth} from '../../source/viewer/screen/text.ts';
import {writeJson} from '../../source/writers/json.ts';
import {writeText} from '../../source/writers/text.ts';
import {allRows} from '../fixtures.ts';

const esc = '\u001b';

const cleaned: readonly (readonly [text: string, visible: string])[] = [
	['plain', 'plain'],
	['two\nlines', 'two\nlines'],
	['a\r\nb\rc', 'a\nb\nc'],
	['a\tb', 'a b'],
	[`${esc}[31mred${esc}[0m`, '␛[31mred␛[0m'],
	[`${esc}]8;;http://x${esc}\\link`, '␛]8;;http://x␛\\link'],
	[`${esc}]52;c;AAAA\u0007`, '␛]52;c;AAAA␇'],
	['a\u0000b', 'a␀b'],
	['rm\u0008\u007f', 'rm␈␡'],
	['\u009b2J', '\ufffd2J'],
	['user\u202etxt.exe', 'user\ufffdtxt.exe'],
	['\u2066a\u2069', '\ufffda\ufffd'],
	['a\u2028b\u2029c', 'a b c'],
	['\ufeffa', 'a'],
	['Zoë 灯 👩‍🚒 שלום', 'Zoë 灯 👩‍🚒 שלום'],
];

for (const [text, visible] of cleaned) {
	test(`${JSON.stringify(text)} is read as ${JSON.stringify(visible)}`, () => {
		assert.equal(cleanText(text), visible);
		assert.equal(cleanText(visible), visible, 'and stays so');
	});
}

// As in clean.ts, but written apart: a control, a separator of lines or an override of the writing direction.
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

function textsIn(tree: unknown): readonly string[] {
	if (typeof tree === 'string') return [tree];
	if (typeof tree !== 'object' || tree === null || ArrayBuffer.isView(tree)) return [];
	if (tree instanceof Map) return [...tree].flatMap(textsIn);
	// What is somebody else's is kept as it was, and shown nowhere but in JSON.
	return Object.entries(tree).flatMap(([key, value]) => (key === 'extra' ? [] : [key, ...textsIn(value)]));
}

const hostile = fc
	.array(
		fc.oneof(
			fc.string({unit: 'binary'}),
			fc.constantFrom(esc, '\u009b', '\u202e', '\r', '\n', '\t', '\u0007', '\u2028'),
		),
	)
	.map(parts => `x${parts.join('')}`);

/** A whole document with a text of one's own in each of its text fields. */
const documents = fc.array(hostile, {minLength: 30, maxLength: 30}).map(texts => {
	let taken = 0;
	const text = () => texts[taken++ % texts.length] ?? '';
	const [source, actor, whole] = ['s', 'a', 'w'].map(id => id + text());
	return {
		version: 1,
		title: text(),
		description: text(),
		chronology: text(),
		[`x-${text()}`]: [text(), {[text()]: text()}],
		sources: [
			{id: source, outlet: text(), title: text(), author: text(), place: text(), url: text(), note: text()},
		],
		actors: [
			{id: actor, name: text(), kind: text(), aliases: [text()], partOf: [whole]},
			{id: whole, name: text()},
		],
		events: [
			{
				id: text(),
				date: '2000',
				display: text(),
				title: text(),
				actors: [actor, {actor: whole, role: 'by'}],
				place: text(),
				tags: [text()],
				accounts: [
					{
						source,
						when: text(),
						text: text(),
						claims: [{topic: text(), says: text(), value: {is: text()}, unit: text(), attributedTo: text()}],
					},
				],
			},
		],
	};
});

test('no text of a chronology, whatever its file holds, has a control character but the line feed', async () => {
	await fc.assert(
		fc.asyncProperty(documents, async document => {
			const reading = await readChronology('file.json', JSON.stringify(document));
			if (reading.type === 'refused') assert.fail(JSON.stringify(reading.problems));
			const {chronology} = reading;
			const page = {width: 60, measure: cellWidth, strong: (text: string) => text};
			const texts = [
				...textsIn(chronology),
				...textsIn(chronology.get(0)),
				...writeText(chronology, allRows(chronology), page),
				...[...writeJson(chronology, allRows(chronology))].map(piece => piece.replaceAll('\t', '')),
			];
			const faulty = texts.filter(text => unsafe.test(text.replaceAll('\n', '')));
			assert.deepEqual(faulty, []);
		}),
	);
});
