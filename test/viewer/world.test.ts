import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {compareAccounts} from '../../source/chronology/comparison.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {graphemesOf, withBases} from '../../source/text/cells.ts';
import {cleanText} from '../../source/text/clean.ts';
import {derive} from '../../source/viewer/derive.ts';
import {frame} from '../../source/viewer/frame.ts';
import {openState} from '../../source/viewer/open.ts';
import {toAscii} from '../../source/viewer/screen/ascii.ts';
import {columnsOf} from '../../source/viewer/screen/comparison.ts';
import {contentLines} from '../../source/viewer/screen/content-blocks.ts';
import {textWidth} from '../../source/viewer/screen/detail.ts';
import {fitLine, lineWidth, textOf} from '../../source/viewer/screen/line.ts';
import {listRows} from '../../source/viewer/screen/list.ts';
import {indentIn} from '../../source/viewer/screen/list-event.ts';
import {cellWidth, cut, fit, wrap} from '../../source/viewer/screen/text.ts';
import {comparisonItems} from '../../source/viewer/state/content.ts';
import {dateColumns} from '../../source/viewer/state/layout.ts';
import {currentEvent, type State} from '../../source/viewer/state/state.ts';
import {cellsOf} from '../cells.ts';
import {drive} from '../drive.ts';
import {complaints, read} from '../fixtures.ts';
import {manyScripts, samples, texts} from '../world.ts';
import {uncutRegions} from './uncut.ts';

test('a text of any kind fills every width exactly', () => {
	for (const [kind, text] of Object.entries(samples)) {
		for (let width = 0; width <= 12; width++) assert.equal(cellWidth(fit(text, width)), width, kind);
		assert.equal(cellsOf(withBases(text)).length, cellWidth(withBases(text)), kind);
	}
});

test('whatever it is made of, a text fills a width exactly and is cut at a grapheme', () => {
	fc.assert(
		fc.property(texts, fc.nat(30), (text, width) => {
			assert.equal(cellWidth(fit(text, width)), width);
			const whole = withBases(text);
			const shown = cut(text, width);
			if (shown === whole) return;
			assert.ok(width === 0 ? shown === '' : shown.endsWith('…'));
			const kept = graphemesOf(shown.slice(0, -1));
			assert.deepEqual(kept, graphemesOf(whole).slice(0, kept.length));
		}),
	);
});

test('wrapping loses nothing, breaks no grapheme and keeps to the width', () => {
	fc.assert(
		fc.property(texts, fc.integer({min: 2, max: 30}), (text, width) => {
			const lines = wrap(text, width);
			const parts = (lines: readonly string[]) => lines.flatMap(line => line.split(' ')).flatMap(graphemesOf);
			assert.deepEqual(parts(lines), parts([withBases(text)]));
			for (const line of lines) assert.ok(cellWidth(line) <= width || graphemesOf(line).length === 1, line);
		}),
	);
});

const wrapped: readonly (readonly [text: string, width: number, lines: readonly string[]])[] = [
	['At 図書館は灯台へ移った。', 12, ['At 図書館は', '灯台へ移っ', 'た。']],
	['「本より箱のほうが重い」と', 10, ['「本より箱', 'のほうが', '重い」と']],
	['ห้องสมุดเปิดมุมอ่านหนังสือ', 12, ['ห้องสมุดเปิดมุม', 'อ่านหนังสือ']],
	['an accent \u0301 on a space', 9, ['an', 'accent \u0301', 'on a', 'space']],
];

for (const [text, width, lines] of wrapped) {
	test(`${JSON.stringify(text)} is broken between words, and never before what closes or a mark on a space`, () => {
		assert.deepEqual(wrap(text, width), lines);
	});
}

const shown: readonly (readonly [text: string, shown: string])[] = [
	['\u0301 alone', '◌\u0301 alone'],
	['a\u0301 b', 'a\u0301 b'],
	['\u200e\u0301', '\u200e◌\u0301'],
	['Ａ\u0301か\u3099', 'Ａ\u0301か\u3099'],
	['\u200d', '\u200d'],
	['\ufe0f\u20e3', '◌\ufe0f\u20e3'],
	['می‌خواهد', 'می‌خواهد'],
];

for (const [text, expected] of shown) {
	test(`${JSON.stringify(text)} is shown as ${JSON.stringify(expected)}`, () => {
		assert.equal(fit(text, cellWidth(expected)), expected);
		assert.deepEqual(wrap(text, 20), [expected]);
		assert.equal(textOf(fitLine([{text}], cellWidth(expected))), expected);
	});
}

test('what joins letters, orders them or chooses their shape is kept as the file has it', () => {
	const marks = '\u200c\u200d\u200e\u200f\u061c\ufe0e\ufe0f\u0301\u05b4\u064e\u094d\u{1f3fd}\u{e0067}';
	for (const text of [...Object.values(samples), ...marks]) assert.equal(cleanText(`x${text}`), `x${text}`);
	assert.equal(cleanText('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'), '\ufffd'.repeat(9));
});

const asAscii: readonly (readonly [text: string, ascii: string])[] = [
	['Thư viện'.normalize('NFD'), 'Thu vien'],
	['図書館 – 本', '?????? - ??'],
	['👩‍👩‍👧 ❤️', '?? ??'],
	['1️⃣', '1 '],
	['می‌خواهد', '???????'],
	['“caf\u0301e”', '"cafe"'],
	['a\u200eb', 'ab'],
];

for (const [text, ascii] of asAscii) {
	test(`${text} in ASCII takes as many cells`, () => {
		assert.equal(toAscii(text), ascii);
		assert.equal(ascii.length, cellWidth(text));
	});
}

const labels: readonly (readonly [label: string, cells: number])[] = [
	['明治四十年', 10],
	['明治四十年夏', 12],
	['चैत्र', 4],
	['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 10],
	['🏮🏮🏮🏮🏮 May', 14],
	['tháng sáu!'.normalize('NFD'), 10],
];

for (const [label, cells] of labels) {
	test(`a label of ${cells} cells, ${label}, is ${cells > 10 ? 'refused' : 'read'}`, async () => {
		const document = {version: 1, title: 'T', events: [{id: 'e', date: '1907', title: 'E', label}]};
		const said = `1: event e, label: is ${cells} cells wide, and the list has room for 10: shorten it, or write it as display`;
		assert.deepEqual(await complaints(JSON.stringify(document)), cells > 10 ? [said] : []);
	});
}

const views: Readonly<Record<string, (state: State) => State>> = {
	list: state => state,
	account: state => drive(state, 'enter'),
	compare: state => drive(state, 'c'),
	facets: state => drive(state, 'a'),
	narrowing: state => drive(state, 'a / 図'),
	differences: state => drive(state, 'D'),
	lanes: state => drive(state, 'L'),
	'lanes of sources': state => drive(state, 'L L'),
	help: state => drive(state, '?'),
	filter: state => drive(state, 'f a c t o r :'),
	search: state => drive(state, '/ か'),
	choice: state => drive(state, '@'),
};

const sizes = [
	{columns: 40, rows: 12},
	{columns: 30, rows: 8},
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
	{columns: 200, rows: 50},
] as const;

/** No line is wider than its region, before the frame cuts it, and none that is shown has a mark without a base. */
function assertFits(state: State): void {
	for (const {rect, lines} of Object.values(uncutRegions(state))) {
		for (const line of lines) {
			const text = textOf(line);
			assert.ok(lineWidth(line) <= rect.columns, text);
			assert.ok(cellWidth(text) <= rect.columns, text);
		}
	}
	const shown = frame(state);
	if (shown.type === 'tooSmall') return;
	const {header, axis, list, detail, body, bar} = shown;
	for (const {lines} of [header, axis, list, detail, body, bar].filter(region => region !== undefined)) {
		for (const text of lines.map(textOf)) {
			assert.ok(
				graphemesOf(text).every(grapheme => !/^\p{M}/u.test(grapheme)),
				text,
			);
		}
	}
}

/** In each row of the list that shows an event, its title begins and the mark of its sources stands at one place. */
function assertListIsStraight(state: State): void {
	const shown = frame(state);
	if (shown.type === 'tooSmall' || !shown.list) return;
	const {rect} = shown.list;
	const {columns} = rect;
	const indent = indentIn(rect);
	const rows = listRows(state, rect).map(({row}) => row);
	for (const [index, line] of shown.list.lines.entries()) {
		const row = cellsOf(textOf(fitLine(line, columns)));
		assert.equal(row.length, columns);
		if (rows[index] === undefined || columns <= dateColumns) continue;
		assert.match(row[columns - 2] ?? '', /^[ ·:0-9+]$/, textOf(line));
		assert.match(row[columns - 1] ?? '', /^[ │┃]$/);
		// A skin tone by itself joins the space before it, in its own cells.
		for (const cell of [row[indent + 10], row[indent + 11], row[columns - 3]])
			assert.match(cell ?? '', /^ /, textOf(line));
	}
}

/** In each row of the comparison the cells between two columns hold a sign at most. */
function assertColumnsAreStraight(state: State): void {
	const event = currentEvent(state);
	const {layout} = derive(state);
	if (!event || layout.type === 'tooSmall' || !layout.detail) return;
	const width = textWidth(layout.detail.columns);
	const columns = columnsOf(event, width, 0);
	if (columns.type === 'stacked' || compareAccounts(event).length === 0) return;
	for (const line of contentLines(state, event, comparisonItems(state.chronology, event), width, {columns})) {
		const row = cellsOf(textOf(fitLine(line, width)));
		for (let column = 0; column < columns.shown; column++) {
			const start = columns.topic + column * (columns.cell + 3);
			assert.match(row.slice(start, start + 3).join('|'), /^ \|[ =≠~]\| /u, textOf(line));
		}
	}
}

test('each line of every view keeps to its region, for every event at every size', () => {
	for (const of of Object.values(views)) {
		for (const size of sizes) {
			const opened = openState(manyScripts, {size});
			for (let row = 0; row < manyScripts.size; row++) assertFits(of({...opened, cursor: row}));
		}
	}
});

const topicWidths: readonly (readonly [event: string, topics: number])[] = [
	['move', 8],
	['lanterns', 13],
	['science', 8],
];

for (const [id, cells] of topicWidths) {
	test(`the topics of ${id} have the ${cells} cells that the widest takes`, () => {
		const event = manyScripts.get(manyScripts.rowOf(id) ?? 0);
		const columns = columnsOf(event, 80, 0);
		assert.equal(columns.type === 'columns' && columns.topic, cells);
	});
}

test('titles and marks of the list, and columns of the comparison, stand one beneath another', () => {
	for (const size of sizes) {
		const opened = openState(manyScripts, {size});
		for (let row = 0; row < manyScripts.size; row++) {
			assertListIsStraight({...opened, cursor: row});
			assertColumnsAreStraight({...opened, cursor: row});
		}
	}
});

/** A chronology of three sources with any texts in it. */
const chronologies: fc.Arbitrary<() => Promise<Chronology>> = fc
	.array(texts, {minLength: 20, maxLength: 20})
	.map(given => {
		const text = (index: number) => `${given[index % given.length]}${index}`;
		const account = (event: number, source: number) => ({
			source: `s${source}`,
			when: text(event + 11),
			text: text(event + source),
			claims: [0, 1].map(topic => ({
				topic: text(topic),
				says: text(event + source + topic),
				value: {is: text(source)},
			})),
		});
		const document = {
			version: 1,
			title: text(0),
			sources: [0, 1, 2].map(source => ({
				id: `s${source}`,
				outlet: text(source + 3),
				title: text(source + 6),
			})),
			actors: [0, 1].map(actor => ({id: `a${actor}`, name: text(actor + 9)})),
			events: [0, 1, 2, 3].map(event => ({
				id: `e${event}`,
				date: `190${event}`,
				title: text(event + 12),
				place: text(event + 1),
				actors: ['a0', 'a1'],
				tags: [text(event + 2)],
				accounts: [0, 1, 2].slice(event % 3).map(source => account(event, source)),
			})),
		};
		return () => read(JSON.stringify(document), 'file.json');
	});

test('any texts whatever leave lines in their regions and columns straight', async () => {
	await fc.assert(
		fc.asyncProperty(chronologies, fc.constantFrom(...sizes), async (made, size) => {
			const opened = openState(await made(), {size});
			for (const of of Object.values(views)) assertFits(of(opened));
			assertListIsStraight(opened);
			assertColumnsAreStraight(opened);
		}),
		{numRuns: 40},
	);
});
