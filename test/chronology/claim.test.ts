import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatClaim} from '../../source/chronology/claim.ts';

const claims: readonly (readonly [claim: Parameters<typeof formatClaim>[0], text: string])[] = [
	[{says: 'two'}, 'two'],
	[{quote: 'Open it!'}, '“Open it!”'],
	[{says: 'she condemns it', quote: 'a wet paper bag'}, 'she condemns it: “a wet paper bag”'],
	// The file has marks of its own.
	[{quote: '“Open it!”'}, '“Open it!”'],
	[{quote: '"Open it!"'}, '“Open it!”'],
	[{quote: '« Ouvrez ! »'}, '“Ouvrez !”'],
	[{quote: '„Öffnet!“'}, '“Öffnet!”'],
	[{quote: '“Open it”, and “now”'}, '““Open it”, and “now””'],
	[{quote: '“'}, '““”'],
];

for (const [claim, text] of claims) {
	test(`${JSON.stringify(claim)} is told as ${text}`, () => assert.equal(formatClaim(claim), text));
}
