import assert from 'node:assert/strict';
import {test} from 'node:test';
import {derive} from '../../source/viewer/derive.ts';
import {formatKey} from '../../source/viewer/keys/format.ts';
import {keyModeOf} from '../../source/viewer/modes/index.ts';
import {pairIn} from '../../source/viewer/modes/pair/screen.ts';
import {actOnPointer} from '../../source/viewer/pointer.ts';
import {topLine} from '../../source/viewer/screen/viewport.ts';
import {bodyRect} from '../../source/viewer/state/layout.ts';
import {openReading} from '../../source/viewer/state/reading.ts';
import {update} from '../../source/viewer/update.ts';
import {at, drive, opened, screenOf} from '../drive.ts';
import {click, clickOn, orvelAt, rectOf, wheel} from './drive-pointer.ts';

test('a click on a facet includes it or no longer, the wheel chooses, and headings mean nothing', () => {
	const state = drive(orvelAt('truce'), 'a');
	const panel = rectOf(state, 'detail');
	const included = clickOn(state, 'Orla-backed', panel);
	assert.equal(included.filter.text, 'actor:"Orla-backed boats"');
	assert.equal(clickOn(included, '+ Orla-backed', panel).filter.text, '');
	const turned = wheel(state, panel.x + 3, panel.y, 3);
	assert.deepEqual(turned.mode, drive(state, 'j j j').mode);
	assert.equal(clickOn(state, 'Actors', panel), state);
	assert.equal(click(state, 5, panel.y + 2), state);
	const narrowed = drive(state, '/ r u d');
	assert.equal(clickOn(narrowed, 'Rudder', panel).filter.text, 'source:Rudder');
	assert.equal(click(narrowed, panel.x + 3, panel.y), narrowed);
	const low = drive(opened({size: {columns: 40, rows: 12}}), 'a');
	assert.notEqual(click(low, 5, rectOf(low, 'list').y + 2).filter.text, '');
});

test('a click on a difference goes to it, the wheel chooses, and headings mean nothing', () => {
	const state = drive(orvelAt('arrival'), 'D');
	const screen = screenOf(state).split('\n');
	const y = screen.findIndex(row => row.startsWith('   ~ '));
	const gone = click(state, 10, y);
	assert.equal(gone.mode.type, 'browse');
	assert.deepEqual(openReading(gone), {type: 'compare'});
	assert.ok((screen[y] ?? '').includes(gone.chronology.get(gone.cursor).title.slice(0, 16)));
	assert.deepEqual(wheel(state, 10, 10, 2), drive(state, 'j j'));
	assert.equal(clickOn(state, 'Compatible ('), state);
	assert.equal(click(state, 10, 0), state);
});

test('a second event to compare with is chosen by a click and taken by another', () => {
	const state = drive(orvelAt('truce'), 'C');
	const chosen = clickOn(state, 'Balloons hit Tolwick', rectOf(state, 'list'));
	assert.deepEqual([at(chosen), keyModeOf(chosen)], ['balloon-protest', 'second']);
	const pair = clickOn(chosen, 'Balloons hit Tolwick', rectOf(chosen, 'list'));
	assert.equal(pair.mode.type, 'pair');
	const low = {...pair, size: {columns: 80, rows: 12}};
	const turned = wheel(low, 10, 5, 1);
	const body = derive(low).layout;
	assert.ok(turned.mode.type === 'pair' && body.type !== 'tooSmall');
	assert.equal(topLine(pairIn(low, turned.mode, bodyRect(body)), turned.mode.position), 3);
	assert.equal(click(low, 10, 5), low);
});

test('while a line is written the mouse does nothing beside what may complete it', () => {
	for (const keys of ['f x', '/ k i o', ': 2 0']) {
		const state = drive(orvelAt('truce'), keys);
		const layout = derive(state).layout;
		const rows = layout.type === 'tooSmall' ? 0 : layout.bar.y;
		for (let y = 0; y < rows; y += 3) {
			for (const x of [5, 60, 110]) {
				assert.equal(click(state, x, y), state);
				assert.equal(wheel(state, x, y, 1), state);
			}
		}
	}
});

test('a click on a completion writes it, and the wheel chooses among them', () => {
	const state = drive(orvelAt('truce'), 'f a c t o r : o r');
	const bar = rectOf(state, 'bar');
	assert.match(screenOf(clickOn(state, 'Orla-backed', bar)), /filter: actor:"Orla-backed boats"/);
	assert.deepEqual(wheel(state, 5, bar.y + 1, 2).mode, drive(state, 'down down').mode);
	assert.match(screenOf(state).split('\n')[bar.y + 6] ?? '', /^ +Orla +1$/);
	assert.match(screenOf(click(state, 5, bar.y + 6)), /filter: actor:Orla *$/m);
	// More than there is room for: they scroll.
	const low = drive(opened({size: {columns: 80, rows: 12}}), 'f a c t o r : down down down down');
	const {y} = rectOf(low, 'bar');
	const shown = screenOf(low).split('\n')[y]?.trim().split(/ {2}/)[0] ?? assert.fail('no completion');
	assert.ok(screenOf(click(low, 3, y)).includes(`filter: actor:"${shown}"`), shown);
});

test('a click on the id of an event goes to it, and the wheel chooses among them', () => {
	const state = drive(orvelAt('truce'), ': d e');
	const bar = rectOf(state, 'bar');
	assert.deepEqual(wheel(state, 5, bar.y, 2).mode, drive(state, 'down down').mode);
	const gone = clickOn(state, 'denial', bar);
	assert.deepEqual([at(gone), gone.mode.type], ['denial', 'browse']);
	assert.equal(click(state, 5, bar.y + 2), state);
});

test('a click in a menu takes what it is on, and the wheel chooses', () => {
	const state = drive(orvelAt('truce'), '@');
	const bar = rectOf(state, 'bar');
	assert.equal(clickOn(state, 'filter by NL captains', bar).filter.text, 'actor:"NL captains"');
	assert.deepEqual(wheel(state, 5, bar.y, 2).mode, drive(state, 'j j').mode);
	assert.equal(click(state, 5, 5), state);
	const copying = drive(state, 'escape y');
	const {y} = rectOf(copying, 'bar');
	const copied = actOnPointer(copying, {type: 'click', x: 5, y});
	assert.ok('effects' in copied);
	assert.deepEqual(
		copied.effects.map(({type}) => type),
		['cite'],
	);
});

test('a click in the help chooses a row, the wheel turns it, and titles mean nothing', () => {
	const state = drive(orvelAt('truce'), '?');
	const row = screenOf(state)
		.split('\n')
		.findIndex(text => text.includes('next year with events'));
	const chosen = click(state, 10, row);
	assert.match(screenOf(drive(chosen, 'enter')), /no later year has events here/);
	assert.deepEqual(wheel(state, 10, 10, 5).mode, drive(state, 'down down down down down').mode);
	assert.equal(clickOn(state, 'Reading'), state);
	assert.equal(click(drive(state, 'z z z z'), 10, 5).mode.type, 'help');
});

test('a click on a hint presses its key', () => {
	for (const keys of ['tab tab', 'a', 'D', 'f t', '@', 'v', '?', ': 2 0 1 4']) {
		const state = drive(orvelAt('truce'), keys);
		const {x: left, y, rows} = rectOf(state, 'bar');
		const row = `${screenOf(state).split('\n')[y + rows - 1]}   `;
		let found = 0;
		for (const {keys: named, mode, hint} of state.bindings) {
			const [key = ''] = named;
			const text = `${key === 'j' && mode === 'browse' ? 'j k' : formatKey(key)} ${hint?.label}`;
			const x = row.indexOf(` ${text}  `);
			if (mode !== keyModeOf(state) || !hint || x < 0) continue;
			found++;
			for (const column of [x + 1, x + text.length]) {
				const pointer = {type: 'click', x: column, y: y + rows - 1} as const;
				assert.deepEqual(update(state, {type: 'pointer', pointer}), update(state, {type: 'key', key}), text);
			}
		}
		assert.ok(found > 1, row);
		const beside = {type: 'click', x: left, y: y + rows - 1} as const;
		assert.deepEqual(update(state, {type: 'pointer', pointer: beside}).state.mode, state.mode);
	}
});
