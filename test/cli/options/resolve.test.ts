import assert from 'node:assert/strict';
import {test} from 'node:test';
import {candidatesFor} from '../../../source/cli/completion/candidates.ts';
import {readOptions} from '../../../source/cli/options/options.ts';
import {resolveOptions} from '../../../source/cli/options/resolve.ts';
import {nothingPersonal} from '../../../source/query/personal.ts';
import {commandOf} from '../../../source/viewer/modes/choose/command.ts';
import {openState} from '../../../source/viewer/open.ts';
import {read} from '../../fixtures.ts';

const market = await read(`
version: 1
title: The market hall
sources:
- {id: compare, outlet: Price Review}
- {id: ledger, outlet: Ledger}
events:
- id: opening
  date: 1931-04-02
  title: The hall opens
  accounts:
  - {source: compare, text: It opened at nine.}
  - {source: ledger, text: It opened at ten.}
`);

/** What `--read` asks for. */
function asked(written: string) {
	const options = readOptions(['--read', written]);
	assert.equal(options.type, 'options');
	const found = resolveOptions(options, market, nothingPersonal);
	return found.type === 'resolved' ? found.reading : found.message;
}

const readings: readonly (readonly [written: string, reading: ReturnType<typeof asked>])[] = [
	['compare', {type: 'compare'}],
	['source:compare', {type: 'source', id: 'compare'}],
	['Price Review', {type: 'source', id: 'compare'}],
	['ledger', {type: 'source', id: 'ledger'}],
	['source:ledger', {type: 'source', id: 'ledger'}],
	['source:ledgr', '--read: no source is called “ledgr”; near it: Ledger'],
];

for (const [written, reading] of readings) {
	test(`--read ${written} is ${JSON.stringify(reading)}`, () => {
		assert.deepEqual(asked(written), reading);
	});
}

const works = await read(`
version: 1
title: The works
events:
- {id: hall, date: 1931, title: The hall}
- {id: flood, date: 1931-04-02, title: Water in the cellar}
- {id: fair, date: 1950-05-01, title: The fair}
`);

const ids: readonly (readonly [id: string, offered: string])[] = [
	['flod', 'near it: flood'],
	['cellar', 'near it: flood'],
	['water-cellar', 'near it: flood'],
	['1931-04-02', 'near it: flood, hall'],
	['the', '--format json shows them'],
	['harbour', '--format json shows them'],
];

for (const [id, offered] of ids) {
	test(`--at ${id}: ${offered}`, () => {
		const options = readOptions(['--at', id]);
		assert.equal(options.type, 'options');
		const message = `--at: no event has the id ${id}; ${offered}`;
		assert.deepEqual(resolveOptions(options, works, nothingPersonal), {type: 'misuse', message});
	});
}

test('the command that opens the account of a source called compare asks for it', () => {
	const size = {columns: 80, rows: 24};
	const state = openState(market, {size, reading: {type: 'source', id: 'compare'}});
	assert.match(commandOf(state), / --read=source:compare$/);
	assert.match(commandOf({...state, reading: {type: 'compare'}}), / --read=compare$/);
});

test('each candidate for --read opens what it names', async () => {
	const files = {chronology: async () => market, views: async () => new Map<string, string>()};
	const candidates = await candidatesFor(['market.yaml', '--read', ''], [], files);
	const texts = candidates.map(candidate => (candidate.type === 'word' ? candidate.text : ''));
	assert.deepEqual(texts.map(asked), [
		{type: 'compare'},
		{type: 'source', id: 'compare'},
		{type: 'source', id: 'ledger'},
	]);
});
