import assert from 'node:assert/strict';
import {test} from 'node:test';
import {tooManyRows} from '../../../source/cli/survey/memory.ts';

const memory = 8 * 2 ** 30;
const table = 'date,title\n';

const readings: readonly (readonly [Parameters<typeof tooManyRows>[0], string | undefined])[] = [
	[{name: 'a.csv', rows: 20_000, share: 0.001, start: table}, undefined],
	[{name: 'a.csv', rows: 9000, share: 0.000_001, start: table}, undefined],
	[{name: '-', rows: 30_000_000, share: undefined, start: table}, undefined],
	[
		{name: 'a.csv', rows: 20_000, share: 0.0001, start: table},
		'has about 200,000,000 rows, which need 47 GiB of memory, and there are 8 GiB: read fewer, as in { head -n 1 a.csv; cat a.csv | grep 2020-; } | annals -',
	],
	[
		{name: 'my a.ndjson', rows: 20_000, share: 0.0001, start: '{"date":'},
		"has about 200,000,000 rows, which need 47 GiB of memory, and there are 8 GiB: read fewer, as in cat 'my a.ndjson' | grep 2020- | annals -",
	],
	[
		{name: 'a.csv.gz', rows: 20_000, share: 0.0001, start: table},
		'has about 200,000,000 rows, which need 47 GiB of memory, and there are 8 GiB: read fewer, as in { zcat a.csv.gz | head -n 1; zcat a.csv.gz | grep 2020-; } | annals -',
	],
	[
		{name: '-', rows: 35_000_000, share: undefined, start: table},
		'has about 35,000,000 rows, which need 8 GiB of memory, and there are 8 GiB: read fewer, as in … | grep 2020- | annals -',
	],
];

for (const [reading, said] of readings)
	test(`${reading.name}, ${reading.rows} rows that are ${reading.share ?? 'an unknown share'} of it`, () => {
		assert.equal(tooManyRows(reading, memory), said);
	});
