import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fixture} from '../../fixtures.ts';
import {annals} from '../../program.ts';

const input = fixture('tide-mill.yaml');

const told: readonly (readonly [flags: string, stderr: string, code: number])[] = [
	['--year 1891', 'annals: 2 undated events are left out: they match no year\n', 0],
	[
		'--from 1850 --tag fair',
		'annals: 1 undated event is left out: it matches no year\nannals: no event matches tag:fair from:1850\n',
		1,
	],
	['--to 1850 --format json', 'annals: 2 undated events are left out: they match no year\n', 0],
	['--tag building', '', 0],
	['--tag building --year 1891', '', 0],
	['', '', 0],
];

for (const [flags, stderr, code] of told) {
	test(`annals - ${flags} ${stderr ? 'says how many undated events it leaves out' : 'leaves out none'}`, async () => {
		const ended = await annals(['-', ...flags.split(' ').filter(Boolean)], {input});
		assert.equal(ended.stderr, stderr);
		assert.equal(ended.code, code);
	});
}
