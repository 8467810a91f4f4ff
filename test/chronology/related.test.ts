import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ChronologyEvent} from '../../source/chronology/event.ts';
import {linkKinds} from '../../source/chronology/link.ts';
import {
	type Related,
	relatedBack,
	relatedIn,
	relatedText,
	relatedTo,
	relationVerb,
} from '../../source/chronology/related.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {fixture, read, readDoubtful} from '../fixtures.ts';

const ferry = await read(fixture('ferry.yaml'), 'ferry.yaml');
const regatta = await readDoubtful(fixture('two-orders.yaml'), 'two-orders.yaml');

function eventOf(chronology: Chronology, id: string): ChronologyEvent {
	return chronology.get(chronology.rowOf(id) ?? -1);
}

function told(chronology: Chronology, id: string): readonly string[] {
	return texts(chronology, relatedTo(chronology, eventOf(chronology, id)));
}

function texts(chronology: Chronology, related: readonly Related[]): readonly string[] {
	return related.map(each => relatedText(chronology, each));
}

test('how an event stands to others is told in both directions, with who says so', () => {
	assert.deepEqual(told(ferry, 'return'), [
		'Ends: The crews stop work (1 March 1952). The Post: ends the stoppage, headline; appears to end it, ¶1; Log: strike over.',
		'After: Talks begin at the harbour office (3 March 1952). The Post: after talks, ¶1; Log: After  talks.',
		'Whole of: The pier is decked with bunting (7 March 1952). Log, ¶3.',
	]);
	assert.deepEqual(told(ferry, 'strike'), [
		'Led to: Talks begin at the harbour office (3 March 1952). The Post: since the crews stopped, ¶2.',
		'Ended by: The ferry runs again (7 March 1952). The Post: ends the stoppage, headline; appears to end it, ¶1; Log: strike over.',
	]);
	assert.deepEqual(told(ferry, 'fare'), []);
});

test('an account is told with its own links, and with all that lead to its event', () => {
	const own = (id: string, source: string) => {
		const event = eventOf(ferry, id);
		const account = event.accounts.find(each => each.source === source);
		assert.ok(account);
		return texts(ferry, relatedIn(ferry, event, account));
	};
	assert.deepEqual(own('strike', 'log'), told(ferry, 'strike'));
	assert.deepEqual(own('return', 'post'), [
		'Ends: The crews stop work (1 March 1952). The Post: ends the stoppage, headline; appears to end it, ¶1.',
		'After: Talks begin at the harbour office (3 March 1952). The Post: after talks, ¶1.',
		'Whole of: The pier is decked with bunting (7 March 1952). Log, ¶3.',
	]);
	assert.deepEqual(texts(ferry, relatedBack(ferry, eventOf(ferry, 'return'))), [
		'Whole of: The pier is decked with bunting (7 March 1952). Log, ¶3.',
	]);
});

test('who has two events the other way round is told at both, wherever each tells of it', () => {
	assert.deepEqual(told(regatta, 'start'), [
		'After: The gun is fired (1 June 1953). The Post: once it had been fired, ¶2. Log has it the other way round.',
		'Answered by: The gun is fired (1 June 1953). Log, headline. The Post has it the other way round.',
		'Condition of: The prize is given (3 June 1953). The Post.',
		'Before: The prize is given (3 June 1953). Log.',
	]);
	assert.deepEqual(told(regatta, 'cheer'), [
		'Because of: The whistle blows (2 June 1953). The Post. A diary has it the other way round.',
		'Before: The whistle blows (2 June 1953). A diary: and then. The Post has it the other way round.',
	]);
});

test('each kind has words that stand between two events, in both directions', () => {
	for (const kind of Object.keys(linkKinds) as (keyof typeof linkKinds)[]) {
		for (const isBack of [false, true]) {
			assert.match(relationVerb({kind, isBack}), /^(?:is|led to|answers|ends|carries out)\b/);
		}
	}
});
