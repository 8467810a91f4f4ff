import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatParagraphs, formatSource} from '../../source/chronology/citation.ts';
import {gullRock} from '../fixtures.ts';

const paragraphs: readonly (readonly [readonly number[], string])[] = [
	[[], ''],
	[[4], '¶4'],
	[[1, 2], '¶1, 2'],
	[[1, 2, 3], '¶1–3'],
	[[1, 3], '¶1, 3'],
	[[1, 2, 4, 7], '¶1, 2, 4, 7'],
	[[1, 2, 3, 7, 9, 10, 11], '¶1–3, 7, 9–11'],
	[[11, 9, 10, 2], '¶2, 9–11'],
	[[3, 3, 3], '¶3'],
	[[0], 'headline'],
	[[0, 1], 'headline, ¶1'],
	[[0, 1, 2, 3], 'headline, ¶1–3'],
	[[7, 2, 0, 1, 4, 0], 'headline, ¶1, 2, 4, 7'],
	[[10, 20], '¶10, 20'],
];

for (const [numbers, expected] of paragraphs) {
	test(`paragraphs [${numbers}] are cited as “${expected}”`, () => {
		assert.equal(formatParagraphs(numbers), expected);
	});
}

const sources = {
	almanac: 'Harbour Almanac · author and date not given',
	gazette: 'Coast Gazette · Zoë Márquez · 18 October 2021 · Port Ellery',
	log: 'Keepers’ Log · author not given · ',
} as const;

for (const [id, expected] of Object.entries(sources)) {
	test(`the source ${id} says who, when and where, or that it does not`, () => {
		const source = gullRock.sources.get(id);
		assert.ok(source);
		assert.ok(formatSource(source).startsWith(expected), formatSource(source));
	});
}

test('a source with an author and no date says that the date is missing', () => {
	const source = {id: 'a', outlet: 'A', author: 'B', extra: {}};
	assert.equal(formatSource(source), 'A · B · date not given');
});
