import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Duration, durationOf} from '../../source/chronology/duration.ts';
import {parseEdtf} from '../../source/dates/edtf/parse.ts';

const durations: readonly (readonly [date: string, duration: Duration])[] = [
	['2003-04-09', 'exact'],
	['2003-04-09~', 'vague'],
	['2003-04-09/2003-04-12', 'lasted'],
	['2003-04-09/..', 'lasted in parts'],
	['2003-04-09/', 'vague in parts'],
	['[2003-04-09..2003-04-12]', 'vague'],
	['[2003-04-09..]', 'vague in parts'],
	['[2003-04-09,2003-04-12]', 'vague in parts'],
	['[2003-04-09..2003-04-12,2005]', 'vague in parts'],
	['{2003-04-09..2003-04-12}', 'lasted in parts'],
];

for (const [text, duration] of durations) {
	test(`an event of ${text} is ${duration}`, () => {
		const date = parseEdtf(text);
		if (date.type === 'fault') assert.fail(date.message);
		assert.equal(durationOf(date), duration);
	});
}
