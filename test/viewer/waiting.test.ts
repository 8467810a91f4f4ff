import assert from 'node:assert/strict';
import {test} from 'node:test';
import {waitingFrame} from '../../source/viewer/waiting.ts';
import {textOfFrame} from '../drive.ts';

const waiting = {title: 'lamps.yaml', sentences: ['reading lamps.yaml, 48 MB …', '12 s so far']};

test('while there is no chronology yet, it is said what is read, how far that is, and what leaves', () => {
	const size = {columns: 80, rows: 24};
	const rows = textOfFrame(waitingFrame(waiting, size), size).split('\n');
	assert.equal(rows.length, 24);
	assert.match(rows[0] ?? '', /^ lamps\.yaml {50,}reading …$/);
	assert.deepEqual(rows.slice(1, 5), ['', ' reading lamps.yaml, 48 MB …', ' 12 s so far', '']);
	assert.match(rows[23] ?? '', /^ {50,}q quit$/);
});

test('what has no room in a line goes on in the next, and a long name is cut', () => {
	const size = {columns: 30, rows: 8};
	const title = 'a-chronicle-of-all-the-lamps-of-quill.yaml';
	const rows = textOfFrame(waitingFrame({title, sentences: [`reading ${title}, 48 MB …`]}, size), size).split(
		'\n',
	);
	assert.match(rows[0] ?? '', /reading …$/);
	assert.match(rows.slice(2, 5).join(' '), /48 MB …/);
});

test('what is typed meanwhile is shown, and of much the end', () => {
	const size = {columns: 80, rows: 24};
	const shown = (words: string) =>
		textOfFrame(waitingFrame({...waiting, typed: {words, isLine: true}}, size), size)
			.split('\n')[4]
			?.trim();
	assert.equal(shown('/lamp 7'), 'then, as typed: /lamp 7');
	assert.equal(shown(`/${'n'.repeat(200)}é`), `then, as typed: …${'n'.repeat(58)}é`);
});

test('the bar names the key that leaves, which in a line is not q', () => {
	const size = {columns: 80, rows: 24};
	const bar = (isLine: boolean) =>
		textOfFrame(waitingFrame({...waiting, typed: {words: '/lamp', isLine}}, size), size)
			.split('\n')
			.at(-1)
			?.trim();
	assert.equal(bar(false), 'q quit');
	assert.equal(bar(true), 'Esc quit');
});

test('on a screen that is too small that is said', () => {
	const size = {columns: 20, rows: 5};
	assert.equal(textOfFrame(waitingFrame(waiting, size), size), 'annals needs 30x8');
});
