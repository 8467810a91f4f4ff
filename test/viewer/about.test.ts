import assert from 'node:assert/strict';
import {test} from 'node:test';
import {actorLines} from '../../source/viewer/screen/actors.ts';
import {textOf} from '../../source/viewer/screen/line.ts';
import {spokenDetail} from '../../source/viewer/speech/detail-words.ts';
import {drive, filtered, opened, screenOf} from '../drive.ts';
import {weirEnd} from '../fixtures.ts';
import {open} from './drive-speech.ts';

test('actors stand by role, each with the office that it took part in, or else holds', () => {
	const lines = (id: string, width: number) => {
		const state = opened({at: id}, weirEnd);
		return actorLines(state, weirEnd.get(state.cursor), width).map(textOf);
	};
	assert.deepEqual(lines('leak', 80), [
		'Harmed   Bargees',
		'Said by  Ada Moor (chief engineer), Lock keepers',
	]);
	assert.deepEqual(lines('closing', 80), ['By       Ada Moor (acting director)']);
	assert.deepEqual(lines('closing', 30), ['By       Ada Moor (acting', '         director)']);
});

test('offices are on the screen, and said', () => {
	assert.match(
		screenOf(opened({at: 'leak'}, weirEnd)),
		/Said by {2}Ada Moor \(chief engineer\), Lock keepers/,
	);
	const {head} = spokenDetail(open({at: 'closing'}, weirEnd));
	assert.ok(head.includes('By: Ada Moor (acting director).'));
});

test('an office is found by its words, in a filter and in a search', () => {
	const ids = (text: string) => screenOf(filtered(opened({}, weirEnd), text));
	assert.match(ids('acting director'), /1 of 7/);
	assert.match(ids('chief engineer'), /2 of 7/);
	const searched = drive(opened({}, weirEnd), '/ a c t i n g enter');
	assert.equal(weirEnd.get(searched.cursor).id, 'closing');
});
