import assert from 'node:assert/strict';
import {test} from 'node:test';
import {builderFor} from '../../source/readers/builder.ts';
import {keyedRows} from '../../source/readers/tables/keyed-rows.ts';
import {cellForm} from '../../source/readers/tables/raw-record.ts';
import {cellsOfTexts} from './raw-cells.ts';

test('rows whose cells have one number for their date have it made once, however their bytes differ', () => {
	const {numbered} = builderFor('rows', {add() {}, addAt() {}});
	assert.ok(numbered);
	let times = 0;
	const date = {
		columns: [1],
		key: () => 7,
		make() {
			times++;
			return {date: '1990-05-31', doubts: []};
		},
	};
	const parts = {...{id: [0], words: [0], actor: [], source: [], tag: []}, date: () => date};
	const ordered = {
		...{take() {}, finish() {}, order: () => 'either' as const, orderNow: () => 'either' as const},
		...{mayCount: () => true, count() {}},
	};
	const rows = keyedRows({parts, dateColumns: [], ordered}, cellForm, numbered);
	const size = 40_000;
	for (let row = 0; row < size; row++) {
		const place = {offset: 10 * row, length: 10, line: row + 1};
		assert.ok(rows.take(cellsOfTexts([`e${row}`, `day ${row}`]), place));
	}
	assert.equal(times, 1);
});
