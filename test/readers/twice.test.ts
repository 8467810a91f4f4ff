import assert from 'node:assert/strict';
import {test} from 'node:test';
import {placedComplaints} from '../fixtures.ts';

const keep = 'keep one of them';

const twice: readonly (readonly [name: string, text: string, ...told: readonly string[]])[] = [
	[
		'file.json',
		`{"version": 1, "title": "First", "title": "Second",
 "events": [{"id": "a", "date": "2020-01-01", "date": "2021-01-01", "title": "Dated twice"}],
 "events": [{"id": "b", "date": "2022-01-01", "title": "The only one left"}]}`,
		`1:34: “title” stands twice, first at line 1, column 16: ${keep}`,
		`2:47: event a: “date” stands twice, first at line 2, column 25: ${keep}`,
		`3:2: “events” stands twice, first at line 2, column 2: ${keep}`,
	],
	[
		'file.json',
		'{"version": 1, "title": "T", "events": [], "x-a": {"b": [{"c": 1, "\\u0063": 2}]}}',
		`1:67: x-a.b[0]: “c” stands twice, first at line 1, column 59: ${keep}`,
	],
	[
		'file.json',
		'{"version": 1, "title": "T", "events": [], "x-__proto__": {"__proto__": 1, "__proto__": 2}}',
		`1:76: x-__proto__: “__proto__” stands twice, first at line 1, column 60: ${keep}`,
	],
	[
		'file.json',
		'{"version": 1, "title": "T", "events": [], "a\\u0007": 1, "a␇": 2}',
		`1:58: “a␇” stands twice, but for control characters: ${keep}`,
	],
	[
		'file.yaml',
		'version: 1\ntitle: T\nevents: []\n"title": U\n',
		`4:1: “title” stands twice, first at line 2, column 1: ${keep}`,
	],
	[
		'file.yaml',
		'version: 1\ntitle: T\nx-years: {2020: a, "2020": b}\nevents: [{id: a, date: 2020, id: b, title: E}]\n',
		`3:20: x-years: “2020” stands twice, first at line 3, column 11: ${keep}`,
		`4:30: event a: “id” stands twice, first at line 4, column 11: ${keep}`,
	],
	[
		'file.yaml',
		'version: 1\ntitle: &t title\n*t : U\nevents: []\n',
		`3:1: “title” stands twice, first at line 2, column 1: ${keep}`,
	],
	[
		'file.yaml',
		'version: 1\rtitle: T\revents: []\rtitle: U\r',
		`4:1: “title” stands twice, first at line 2, column 1: ${keep}`,
	],
];

for (const [name, text, ...told] of twice) {
	test(`a key twice is told with both places: ${text.slice(0, 80)}`, async () => {
		assert.deepEqual(await placedComplaints(text, name), told);
	});
}
