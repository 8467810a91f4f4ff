import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bindingOf, keyModeOf, bindings as usual} from '../../source/viewer/modes/index.ts';
import {update} from '../../source/viewer/update.ts';
import {drive, opened, screenOf} from '../drive.ts';

test('a key that does nothing says so once', () => {
	const told = drive(opened(), 'Z');
	assert.equal(told.notice, 'Z does nothing here; ? lists the keys');
	assert.match(screenOf(told), /Z does nothing here; \? lists the keys/);
	assert.deepEqual(drive(told, 'Z Z'), told);
	const later = drive(told, 'j Z');
	assert.equal(later.notice, undefined);
	assert.equal(drive(later, '%').notice, '% does nothing here; ? lists the keys');
	assert.equal(drive(later, 'ctrl+t').notice, 'Ctrl-T does nothing here; ? lists the keys');
});

test('in a panel or a menu, where the key of the help does nothing either, the help is not named', () => {
	for (const keys of ['a', 'D', 'y', 'v', 'C j enter']) {
		const state = drive(opened({at: 'truce'}), keys);
		assert.equal(bindingOf(usual, keyModeOf(state), 'Z'), undefined);
		assert.equal(drive(state, 'Z').notice, 'Z does nothing here', keys);
	}
	assert.equal(drive(drive(opened({at: 'truce'}), 'C'), 'Z').notice, 'Z does nothing here; ? lists the keys');
});

test('where a line is typed no key is said to do nothing', () => {
	for (const keys of ['f', '/', ':', '?', 'a /']) {
		const state = drive(opened(), keys);
		for (const key of ['Z', '%', 'ctrl+t', 'meta+x', 'shift+tab']) {
			assert.doesNotMatch(drive(state, key).notice ?? '', /does nothing/, `${keys} ${key}`);
		}
	}
	assert.equal(update(opened(), {type: 'paste', text: 'Z'}).state.idleKeys.size, 0);
});

test('the help is named by the key that the settings give it', () => {
	const keyed = (keys: readonly string[]) => usual.map(row => (row.action === 'help' ? {...row, keys} : row));
	const noticeOf = (keys: readonly string[]) => drive(opened({bindings: keyed(keys)}), 'Z').notice;
	assert.equal(noticeOf(['ctrl+t']), 'Z does nothing here; Ctrl-T lists the keys');
	assert.equal(noticeOf([]), 'Z does nothing here');
});
