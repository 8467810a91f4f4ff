import assert from 'node:assert/strict';
import {test} from 'node:test';
import {tooManyRows} from '../../../source/cli/survey/memory.ts';

const memory = 8 * 2 ** 30;

const readings: readonly (readonly [Parameters<typeof tooManyRows>[0], string | undefined])[] = [
	[{name: 'a.csv', rows: 20_000, share: 0.001}, undefined],
	[{name: 'a.csv', rows: 9000, share: 0.000_001}, undefined],
	[{name: '-', rows: 30_000_000, share: undefined}, undefined],
	[
		{name: 'a.csv', rows: 20_000, share: 0.0001},
		'has about 200,000,000 rows, which need 47 GiB of memory, and there are 8 GiB: read fewer, as in annals a.csv --year 2020 --format ndjson | annals -',
	],
	[
		{name: 'my a.ndjson', rows: 20_000, share: 0.0001},
		"has about 200,000,000 rows, which need 47 GiB of memory, and there are 8 GiB: read fewer, as in annals 'my a.ndjson' --year 2020 --format ndjson | annals -",
	],
	[
		{name: 'a.csv.gz', rows: 20_000, share: 0.0001},
		'has about 200,000,000 rows, which need 47 GiB of memory, and there are 8 GiB: read fewer, as in annals a.csv.gz --year 2020 --format ndjson | annals -',
	],
	[
		{name: '-', rows: 35_000_000, share: undefined},
		'has about 35,000,000 rows, which need 8 GiB of memory, and there are 8 GiB: read fewer, as in … | annals - --year 2020 --format ndjson | annals -',
	],
	[{name: 'a.csv', rows: 20_000, kept: 300, share: 0.0001}, undefined],
	[
		{name: 'a.csv', rows: 40_000, kept: 4000, share: 0.0001},
		'has about 40,000,000 rows, which need 16 GiB of memory, and there are 8 GiB: read fewer, as in annals a.csv --year 2020 --format ndjson | annals -',
	],
];

for (const [reading, said] of readings)
	test(`${reading.name}, ${reading.rows} rows that are ${reading.share ?? 'an unknown share'} of it`, () => {
		assert.equal(tooManyRows(reading, memory), said);
	});
