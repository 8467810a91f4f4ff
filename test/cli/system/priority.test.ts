import assert from 'node:assert/strict';
import {getPriority} from 'node:os';
import {test} from 'node:test';
import {priorityBelow} from '../../../source/cli/system/priority.ts';

test('a priority is below the one that there is, and never lower than there is any', () => {
	const now = getPriority();
	assert.deepEqual([priorityBelow(0), priorityBelow(5)], [now, Math.min(19, now + 5)]);
	assert.equal(priorityBelow(100), 19);
});
