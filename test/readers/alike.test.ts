import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {alikeMaps} from '../../source/readers/json-rows/alike.ts';
import {rawEvent, wholeFields} from '../../source/readers/json-rows/raw-event.ts';
import {type RawMap, rawMap} from '../../source/readers/json-rows/raw-map.ts';

const names = ['id', 'date', 'title', 'lot', 'tags', 'at.place', 'at.floor', 'note'];

function mapOf(): RawMap {
	return rawMap({
		count: () => names.length,
		columnOf: name => (names.includes(name) ? names.indexOf(name) : undefined),
		isPassedOver: key => key === '__type__',
		isWrap: () => false,
		deepest: 4,
	});
}

/** Finds the map at an index, and gives where it ends and where its values are. */
type Find = (bytes: Buffer, at: number) => readonly number[];

function findMap(): Find {
	const map = mapOf();
	return (bytes, at) => {
		const end = map.find(bytes, at);
		return end < 0 ? [end] : [end, ...map.cells.bounds.subarray(0, 2 * names.length)];
	};
}

function findEvent(): Find {
	const event = rawEvent();
	return (bytes, at) => {
		const end = event.find(bytes, at);
		return end < 0
			? [end]
			: [end, ...wholeFields.flatMap(field => [event.from(field), event.to(field)]), ...event.sources];
	};
}

/** Holds that each map of some lines is found as if it were the first. */
function areFound(finder: () => Find, lines: readonly string[], between: string): void {
	const bytes = Buffer.from(lines.join(between));
	const find = finder();
	let at = 0;
	for (const line of lines) {
		assert.deepEqual(find(bytes, at), finder()(bytes, at), line.slice(0, 200));
		at += Buffer.byteLength(line + between);
	}
}

const text = fc.constantFrom('Storm', '', 'é "x"', 'a\\b', 'tab\t', '\u0007', 'x'.repeat(15), 'y'.repeat(70));
const row = fc.record(
	{
		id: fc.oneof(text, fc.nat()),
		date: text,
		title: text,
		lot: fc.oneof(fc.constantFrom(null, true, 1.5, -0.25, 1e30, 1e-9), text),
		tags: fc.oneof(fc.array(text, {maxLength: 3}), fc.array(fc.nat(3), {maxLength: 2}), text),
		at: fc.record({place: text, floor: fc.oneof(fc.nat(), text)}, {requiredKeys: ['place']}),
		note: text,
		__type__: text,
		odd: text,
	},
	{requiredKeys: ['id', 'date', 'title']},
);
const plain = {id: 'p', date: '2001', title: 'Storm', lot: 4, tags: ['a', 'b'], at: {place: 'x', floor: 2}};
const between = fc.constantFrom('\n', '\r\n', ',\n', ', ');
const style = fc.constantFrom<(value: object) => string>(
	JSON.stringify,
	value => JSON.stringify(value).replaceAll('":', '": ').replaceAll(',"', ', "'),
	value => JSON.stringify(value, null, '\t'),
);
/** What may be done to a row: a sign of it is another one. */
const harm = fc.option(
	fc.tuple(fc.nat(200), fc.constantFrom('"', '\\', '\\u00e9', '{', ']', ' ', '\n', '0')),
);

/** Lines of rows, of which some have another sign somewhere. */
function linesOf(rows: fc.Arbitrary<object>): fc.Arbitrary<readonly string[]> {
	const harmed = fc.array(fc.record({row: rows, harm}), {minLength: 12, maxLength: 40});
	return fc.tuple(harmed, style).map(([all, write]) =>
		all.map(({row: each, harm: done}) => {
			const line = write(each);
			return done ? line.slice(0, done[0]) + done[1] + line.slice(done[0] + 1) : line;
		}),
	);
}

test('a map that is written like others is found as it is among none', () => {
	const rows = linesOf(fc.oneof(fc.constant(plain), row));
	fc.assert(
		fc.property(rows, between, (lines, sign) => areFound(findMap, lines, sign)),
		{numRuns: 300},
	);
});

test("an event in annals' own keys that is written like others is found as it is among none", () => {
	const own = {
		id: 'e',
		date: '2001',
		title: 'Storm',
		actors: ['a'],
		accounts: [{source: 's', text: 'Wind.'}],
	};
	const account = fc.record(
		{
			source: text,
			text,
			when: text,
			claims: fc.array(
				fc.record(
					{topic: text, value: fc.oneof(fc.nat(), fc.double()), unit: text},
					{requiredKeys: ['topic']},
				),
				{maxLength: 2},
			),
		},
		{requiredKeys: ['source', 'text']},
	);
	const actor = fc.oneof(text, fc.record({actor: text, role: text}));
	const events = fc.record(
		{
			...{id: text, date: text, title: text, place: text},
			tags: fc.array(text, {maxLength: 3}),
			actors: fc.oneof(fc.array(actor, {maxLength: 3}), fc.constant(Array(40).fill('a'))),
			accounts: fc.array(account, {maxLength: 2}),
		},
		{requiredKeys: ['title']},
	);
	fc.assert(
		fc.property(linesOf(fc.oneof(fc.constant(own), events)), between, (lines, sign) =>
			areFound(findEvent, lines, sign),
		),
		{numRuns: 300},
	);
});

test('maps are found that are longer than what is looked at in one go, and those on its edge', () => {
	const lines = Array.from({length: 400}, (_, index) =>
		JSON.stringify({...plain, note: 'é '.repeat(index % 7 === 0 ? 40_000 : (37 * index) % 900)}),
	);
	areFound(findMap, lines, '\n');
});

test('maps of some bytes are found after those of others', () => {
	const find = findMap();
	const line = JSON.stringify(plain);
	const one = Buffer.from(`${line}\n`.repeat(9));
	const other = Buffer.from(one.toString().replaceAll('2001', '2002'));
	for (let at = 0; at < one.length; at += line.length + 1)
		for (const bytes of [one, other]) assert.deepEqual(find(bytes, at), findMap()(bytes, at));
});

test('rows that are written alike need no grammar once one is learnt from', () => {
	const maps = alikeMaps();
	assert.ok(maps);
	const bytes = Buffer.from(
		['{"a":"b","c":1}', '{"a":"\\n","c":[]}', '{"a":"","c":null}', '{"c":1}'].join(',\n'),
	);
	assert.equal(maps.learn(bytes, {start: 0, end: 15, values: [5, 8, 13, 14]}), true);
	assert.deepEqual(
		[0, 17, 36].map(at => [maps.find(bytes, at), maps.from(0), maps.to(0), maps.from(1), maps.to(1)]),
		[
			[15, 5, 8, 13, 14],
			[34, 22, 26, 31, 33],
			[53, 41, 43, 48, 52],
		],
	);
	assert.equal(maps.find(bytes, 55), -1);
});

test("a map isn't learnt from whose keys are too long, or too many", () => {
	const maps = alikeMaps();
	for (const bytes of [Buffer.from(`{"${'k'.repeat(60)}":1}`), Buffer.from('{}')]) {
		const values = bytes.length > 2 ? [bytes.length - 2, bytes.length - 1] : [];
		assert.equal(maps?.learn(bytes, {start: 0, end: bytes.length, values}), false);
		assert.equal(maps?.find(bytes, 0), -1);
	}
});
