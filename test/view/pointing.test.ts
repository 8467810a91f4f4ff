import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {civil, dayNumber} from '../../source/model/gregorian.ts';
import {formatLabel, labelWidth} from '../../source/model/label.ts';
import {layoutOf} from '../../source/view/arrangement.ts';
import {detailRect, textWidth} from '../../source/view/detail.ts';
import {frame} from '../../source/view/frame.ts';
import {formatKey} from '../../source/view/keys.ts';
import {hasLasted} from '../../source/view/lasting.ts';
import type {Rect} from '../../source/view/layout.ts';
import {lineWidth} from '../../source/view/line.ts';
import {inView} from '../../source/view/list.ts';
import {openState} from '../../source/view/open.ts';
import {type Pointer, pointed} from '../../source/view/pointing.ts';
import {currentEvent, keyModeOf, type State, shownSelection} from '../../source/view/state.ts';
import {openReading, tabCells} from '../../source/view/tabs.ts';
import {fit} from '../../source/view/text.ts';
import {update} from '../../source/view/update.ts';
import {cellOf, windowOf} from '../../source/view/window.ts';
import {at, drive, filtered, opened, screenOf} from '../drive.ts';
import {gullRock, read} from '../fixtures.ts';

const iraqAt = (id: string, columns = 120, rows = 40) => opened({at: id, size: {columns, rows}});

function after(state: State, pointer: Pointer): State {
	const done = pointed(state, pointer);
	if (done === state) return state;
	return inView('effects' in done ? done.state : done);
}

function click(state: State, x: number, y: number): State {
	return after(state, {type: 'click', x, y});
}

/** The state after the wheel has been turned by notches over a cell. */
function wheel(state: State, x: number, y: number, notches: number): State {
	const turn = notches > 0 ? 1 : -1;
	return Array.from({length: Math.abs(notches)}).reduce<State>(
		now => after(now, {type: 'wheel', x, y, turn}),
		state,
	);
}

/** Clicks on the first place of the screen, or of a part of it, that shows a text. */
function clickOn(state: State, text: string, within: Rect = wholeOf(state)): State {
	const rows = screenOf(state).split('\n');
	for (let y = within.y; y < within.y + within.rows; y++) {
		const x = (rows[y] ?? '').slice(0, within.x + within.columns).indexOf(text, within.x);
		if (x >= 0) return click(state, x, y);
	}
	assert.fail(`${text} is not shown:\n${screenOf(state)}`);
}

function wholeOf({size}: State): Rect {
	return {x: 0, y: 0, ...size};
}

function rectOf(state: State, part: 'axis' | 'list' | 'detail' | 'bar'): Rect {
	const places = layoutOf(state);
	const rect = places.type === 'tooSmall' ? undefined : places[part];
	return rect ?? assert.fail(`no ${part} is shown`);
}

const sizes = [
	[30, 8],
	[40, 12],
	[80, 24],
	[99, 30],
	[120, 40],
	[200, 50],
] as const;

for (const [columns, rows] of sizes) {
	test(`at ${columns}x${rows} a click on a row of the list goes to the event whose title is on it`, () => {
		for (const filter of ['', 'tag:attack', 'year:2020']) {
			for (const id of ['invasion', 'truce', 'denial']) {
				const state = opened({at: id, filter, size: {columns, rows}});
				const {x, y, columns: width, rows: height} = rectOf(state, 'list');
				const screen = screenOf(state).split('\n');
				let found = 0;
				for (let row = y; row < y + height; row++) {
					const text = (screen[row] ?? '').slice(x, x + width);
					const named = shownSelection(state)
						.rows.map(each => state.chronology.get(each))
						.filter(({title, label, date}) =>
							text
								.replace(/^[ ▸]+/, '')
								.startsWith(`${fit(label ?? formatLabel(date), labelWidth)} ${title.slice(0, 10)}`),
						);
					const clicked = click(state, x + 9, row);
					if (named.length === 0) {
						assert.equal(clicked.cursor, state.cursor, text);
						continue;
					}
					found++;
					assert.ok(
						named.some(event => event.id === at(clicked)),
						text,
					);
				}
				assert.ok(found > 0);
			}
		}
	});
}

test('a click in the list gives it the keys, and one on the event that one is at goes into the detail', () => {
	const reading = drive(iraqAt('truce'), 'enter');
	const there = clickOn(reading, 'Militias announce a cond', rectOf(reading, 'list'));
	assert.deepEqual([at(there), there.focus], ['truce', 'list']);
	const again = clickOn(there, 'Militias announce a cond', rectOf(there, 'list'));
	assert.deepEqual([at(again), again.focus], ['truce', 'detail']);
});

test('a year, a gap, the header, the bar and what lies between the panes mean nothing', () => {
	const state = {...iraqAt('truce'), notice: 'said'};
	const {x, y, rows} = rectOf(state, 'list');
	for (const [column, row] of [
		[x + 4, y],
		[1, 0],
		[1, state.size.rows - 1],
		[rectOf(state, 'detail').x - 1, y + 3],
		[500, 500],
	] as const) {
		assert.equal(pointed(state, {type: 'click', x: column, y: row}), state);
	}
	assert.equal(pointed(state, {type: 'wheel', x: 1, y: 0, turn: 1}), state);
	const short = filtered(state, 'tag:attack');
	assert.equal(pointed(short, {type: 'click', x: 5, y: y + rows - 1}), short);
});

test('what was said takes rows of its own, and a click goes by what is seen', () => {
	const notice = 'so much is said that it takes more than one row of the bar '.repeat(4);
	const state = inView({...iraqAt('rocket-attack', 80, 24), notice});
	assert.ok(rectOf(state, 'bar').rows > 2);
	const clicked = clickOn(state, '2 Rudaw', rectOf(state, 'detail'));
	assert.deepEqual(clicked.reading, {type: 'source', id: 'rudaw'});
	assert.equal(clicked.notice, undefined);
});

test('the wheel goes from event to event over the list, and scrolls the detail by three lines', () => {
	const state = iraqAt('rocket-attack', 80, 24);
	const {y} = rectOf(state, 'list');
	assert.equal(wheel(state, 5, y, -1).cursor, state.cursor - 1);
	assert.equal(wheel(state, 5, y, -100).cursor, 0);
	assert.equal(wheel(state, 5, y, 100).cursor, state.chronology.size - 1);
	const compared = drive(state, 'c');
	const detail = rectOf(compared, 'detail');
	const scrolled = wheel(compared, 5, detail.y, 2);
	assert.deepEqual([scrolled.scroll, scrolled.focus, scrolled.cursor], [6, 'list', state.cursor]);
	assert.equal(wheel(scrolled, 5, detail.y, -5).scroll, 0);
	const end = wheel(compared, 5, detail.y, 100);
	assert.equal(
		end.scroll,
		drive(compared, 'tab G').scroll -
			(rectOf(end, 'detail').rows - rectOf(drive(compared, 'tab'), 'detail').rows),
	);
	assert.equal(wheel(end, 5, detail.y, 1).scroll, end.scroll);
});

test('a click in the detail gives it the keys', () => {
	const state = iraqAt('truce');
	const {x, y, rows} = rectOf(state, 'detail');
	assert.equal(click(state, x + 3, y + rows - 1).focus, 'detail');
	assert.equal(click(state, x + 3, y).focus, 'detail');
});

const outlets = [
	'Reuters',
	'Le Monde diplomatique',
	'朝日新聞',
	'Rudaw',
	'X',
	'The Washington Post',
	'صحيفة المدى',
	'AP',
];

/** An event that many sources tell of, one a tab. */
const many = await read(
	JSON.stringify({
		version: 1,
		title: 'Many',
		sources: outlets.map((outlet, index) => ({id: `s${index}`, outlet})),
		events: [
			{
				id: 'one',
				date: '2020-01-02',
				title: 'What all tell of',
				accounts: outlets.map((_, index) => ({source: `s${index}`, text: `Told by ${index}.`})),
			},
		],
	}),
	'many.json',
);

test('each cell of a tab opens that tab, also where tabs are scrolled, and no other cell does', () => {
	for (const [columns, rows] of sizes) {
		const first = openState(many, {size: {columns, rows}});
		const shown = detailRect(first) ? first : drive(first, 'enter');
		for (const key of ['1', '2', '5', '8', 'c']) {
			const state = drive(shown, key);
			const event = currentEvent(state) ?? assert.fail('no event');
			const rect = rectOf(state, 'detail');
			const width = textWidth(rect.columns);
			const cells = tabCells(state, event, width);
			const open = cells.find(({isOpen}) => isOpen);
			assert.ok(open && open.to <= width, `${columns}x${rows}: ${open?.label}`);
			const y = screenOf(state)
				.split('\n')
				.findIndex(
					(row, index) => index >= rect.y && row.slice(rect.x).startsWith(` ${cells[0]?.label.slice(0, 9)}`),
				);
			assert.ok(y > 0, `${columns}x${rows}`);
			let opened = 0;
			for (let cell = 0; cell < width; cell++) {
				const tab = cells.find(({from, to}) => cell >= from && cell < to);
				const clicked = click(state, rect.x + 1 + cell, y);
				assert.deepEqual(openReading(clicked), tab?.reading ?? openReading(state));
				assert.equal(clicked.focus, tab ? state.focus : 'detail');
				if (tab) opened++;
			}
			assert.ok(opened > 8);
		}
	}
});

test('a tab stands where its label is seen', () => {
	const state = iraqAt('rocket-attack');
	const detail = rectOf(state, 'detail');
	assert.deepEqual(openReading(clickOn(state, '3 Compare', detail)), {type: 'compare'});
	const second = clickOn(clickOn(state, '3 Compare', detail), '2 ', detail);
	assert.deepEqual(second.reading, {
		type: 'source',
		id: state.chronology.get(state.cursor).accounts[1]?.source,
	});
});

test('a click on the axis goes to an event that is drawn on the cell, or else to the nearest', () => {
	for (const keys of ['_', '+', '+ +', '+ + +', '+ + + +', 'L', 'L + +']) {
		const state = drive(iraqAt('september-attacks'), keys);
		const rect = rectOf(state, 'axis');
		const {chronology} = state;
		const window = windowOf(state, rect.columns);
		const margin = rect.columns - 1 - window.width;
		const {rows} = shownSelection(state);
		const begins = (row: number) => cellOf(window, chronology.earliest[row] ?? 0);
		const ends = (row: number) =>
			hasLasted(chronology, row) ? cellOf(window, chronology.latest[row] ?? 0) : begins(row);
		for (let cell = 0; cell < window.width; cell++) {
			const {cursor} = click(state, margin + cell, rect.y);
			const [drawn] = rows.filter(row => begins(row) === cell);
			const [before, after] = [rows.filter(row => ends(row) < cell), rows.filter(row => begins(row) > cell)];
			if (drawn !== undefined) assert.equal(cursor, drawn);
			else if (ends(cursor) < cell) assert.equal(ends(cursor), Math.max(...before.map(ends)));
			else if (begins(cursor) > cell) assert.equal(begins(cursor), Math.min(...after.map(begins)));
			else assert.ok(hasLasted(chronology, cursor));
		}
	}
});

test('between two events the one that is nearer in time is gone to', () => {
	const state = iraqAt('rocket-attack');
	const {x, y, columns} = rectOf(state, 'axis');
	const window = windowOf(state, columns);
	for (const [year, id] of [
		[2006, 'invasion'],
		[2008, 'departure'],
		[2016, 'return'],
		[2017, 'withdrawal-planned'],
	] as const) {
		const cell = cellOf(window, dayNumber({year, month: 7, day: 1}));
		assert.equal(at(click(state, x + 1 + cell, y)), id);
	}
});

test('years on the axis are gone to where they are written, and Ctrl-O goes back', () => {
	const state = iraqAt('rocket-attack');
	const gone = clickOn(state, '2011', rectOf(state, 'axis'));
	assert.equal(civil(Math.floor(gone.chronology.earliest[gone.cursor] ?? 0)).year, 2011);
	assert.equal(at(drive(gone, 'ctrl+o')), 'rocket-attack');
});

test('a lane leads to its own events, its name and what lies beneath the last one to none', () => {
	const state = drive(iraqAt('rocket-attack'), 'L');
	const rect = rectOf(state, 'axis');
	const screen = screenOf(state).split('\n');
	const military = screen.findIndex((row, y) => y > rect.y && row.startsWith(' US military'));
	for (const x of [rect.columns - 2, 60, 40]) {
		const {actors} = state.chronology.get(click(state, x, military).cursor);
		assert.ok(actors.some(({actor}) => actor === 'us-military'));
	}
	assert.equal(click(state, 3, military).cursor, state.cursor);
	const more = screen.findIndex(row => / … \d+ more/.test(row));
	if (more > 0) assert.equal(click(state, 60, more).cursor, state.cursor);
});

test('the wheel over the axis steps by its periods', () => {
	const state = drive(iraqAt('truce'), '+ +');
	const {y} = rectOf(state, 'axis');
	assert.deepEqual(wheel(state, 30, y, -1), drive(state, '<'));
	assert.deepEqual(wheel(state, 30, y, 2), drive(state, '> >'));
});

test('where a range is picked, a click puts the end that moves, past the other one too, and the wheel moves it', () => {
	const state = drive(iraqAt('return'), 'v');
	const axis = rectOf(state, 'axis');
	const later = clickOn(state, '2017', axis);
	assert.match(screenOf(later), /from 2014 to 2017/);
	const earlier = clickOn(later, '2011', axis);
	assert.match(screenOf(earlier), /from 2011 to 2014/);
	assert.match(screenOf(wheel(earlier, 30, axis.y, 1)), /from 2012 to 2014/);
	assert.equal(drive(earlier, 'enter').filter, 'from:2011 to:2014');
	assert.equal(click(earlier, 10, axis.y + 10), earlier);
});

test('a click on a facet includes it or no longer, the wheel chooses, and headings mean nothing', () => {
	const state = drive(iraqAt('truce'), 'a');
	const panel = rectOf(state, 'detail');
	const included = clickOn(state, 'Rudaw', panel);
	assert.equal(included.filter, 'source:Rudaw');
	assert.equal(clickOn(included, '+ Rudaw', panel).filter, '');
	const turned = wheel(state, panel.x + 3, panel.y, 3);
	assert.deepEqual(turned.mode, drive(state, 'j j j').mode);
	assert.equal(clickOn(state, 'Actors', panel), state);
	assert.equal(click(state, 5, panel.y + 2), state);
	const narrowed = drive(state, '/ r u d');
	assert.equal(clickOn(narrowed, 'Rudaw', panel).filter, 'source:Rudaw');
	assert.equal(click(narrowed, panel.x + 3, panel.y), narrowed);
	const low = drive(opened({size: {columns: 40, rows: 12}}), 'a');
	assert.notEqual(click(low, 5, rectOf(low, 'list').y + 2).filter, '');
});

test('a click on a difference goes to it, the wheel chooses, and headings mean nothing', () => {
	const state = drive(iraqAt('invasion'), 'D');
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
	const state = drive(iraqAt('truce'), 'C');
	const chosen = clickOn(state, 'Rockets hit Baghdad', rectOf(state, 'list'));
	assert.deepEqual([at(chosen), chosen.mode.type], ['rocket-attack', 'second']);
	const detail = rectOf(chosen, 'detail');
	assert.equal(click(chosen, detail.x + 5, detail.y + 1), chosen);
	const pair = clickOn(chosen, 'Rockets hit Baghdad', rectOf(chosen, 'list'));
	assert.equal(pair.mode.type, 'pair');
	const low = {...pair, size: {columns: 80, rows: 12}};
	const turned = wheel(low, 10, 5, 1);
	assert.ok(turned.mode.type === 'pair' && turned.mode.scroll === 3);
	assert.equal(click(low, 10, 5), low);
});

test('while a line is written the mouse does nothing beside what may complete it', () => {
	for (const keys of ['f x', '/ e m b', ': 2 0']) {
		const state = drive(iraqAt('truce'), keys);
		const places = layoutOf(state);
		const rows = places.type === 'tooSmall' ? 0 : places.bar.y;
		for (let y = 0; y < rows; y += 3) {
			for (const x of [5, 60, 110]) {
				assert.equal(click(state, x, y), state);
				assert.equal(wheel(state, x, y, 1), state);
			}
		}
	}
});

test('a click on a completion writes it, and the wheel chooses among them', () => {
	const state = drive(iraqAt('truce'), 'f a c t o r : i r');
	const bar = rectOf(state, 'bar');
	assert.match(screenOf(clickOn(state, 'Iran-backed', bar)), /filter: actor:"Iran-backed militias"/);
	assert.deepEqual(wheel(state, 5, bar.y + 1, 2).mode, drive(state, 'down down').mode);
	const first = screenOf(state).split('\n')[bar.y + 7]?.trim().split(/ {2}/)[0] ?? '';
	assert.ok(screenOf(clickOn(state, first, bar)).includes(first));
	// More than there is room for: they scroll.
	const low = drive(opened({size: {columns: 80, rows: 12}}), 'f a c t o r : down down down down');
	const {y} = rectOf(low, 'bar');
	const shown = screenOf(low).split('\n')[y]?.trim().split(/ {2}/)[0] ?? assert.fail('no completion');
	assert.ok(screenOf(click(low, 3, y)).includes(`filter: actor:"${shown}"`), shown);
});

test('a click in a menu takes what it is on, and the wheel chooses', () => {
	const state = drive(iraqAt('truce'), '@');
	const bar = rectOf(state, 'bar');
	assert.equal(clickOn(state, 'filter by US military', bar).filter, 'actor:"US military"');
	assert.deepEqual(wheel(state, 5, bar.y, 2).mode, drive(state, 'j j').mode);
	assert.equal(click(state, 5, 5), state);
	const copying = drive(state, 'escape y');
	const {y} = rectOf(copying, 'bar');
	const copied = pointed(copying, {type: 'click', x: 5, y});
	assert.ok('effects' in copied);
	assert.deepEqual(
		copied.effects.map(({type}) => type),
		['copy'],
	);
});

test('a click in the help chooses a row, the wheel turns it, and titles mean nothing', () => {
	const state = drive(iraqAt('truce'), '?');
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
		const state = drive(iraqAt('truce'), keys);
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

const openings = [
	'',
	'enter',
	'c',
	'enter c',
	'a',
	'a / r',
	'a / z z z',
	'D',
	'v',
	'+ + v',
	'L',
	'L L +',
	'+ + +',
	'f t a g',
	'/ u s',
	': 2 0',
	'@',
	'y',
	'?',
	'? y e a r',
	'C',
	'C j enter',
] as const;

test('any click, and any turn of the wheel, in any mode, at any size, leaves a state that can be drawn', () => {
	const pointer = fc.oneof(
		fc.record({type: fc.constant('click' as const), x: fc.nat(130), y: fc.nat(45)}),
		fc.record({
			type: fc.constant('wheel' as const),
			x: fc.nat(130),
			y: fc.nat(45),
			turn: fc.constantFrom(1 as const, -1 as const),
		}),
	);
	const start = fc.record({
		chronology: fc.constantFrom(opened().chronology, gullRock, many),
		filter: fc.constantFrom('', 'tag:attack', 'nothing-holds-this'),
		columns: fc.integer({min: 28, max: 125}),
		rows: fc.integer({min: 7, max: 42}),
		keys: fc.constantFrom(...openings),
	});
	fc.assert(
		fc.property(start, fc.array(pointer, {minLength: 1, maxLength: 6}), (given, pointers) => {
			const {chronology, filter, columns, rows, keys} = given;
			const begun = openState(chronology, {filter, size: {columns, rows}});
			let state = keys === '' ? begun : drive(begun, keys);
			for (const each of pointers) {
				state = after(state, each);
				assert.ok(state.cursor >= 0 && state.cursor < chronology.size);
				assert.ok(state.top >= 0 && state.top <= shownSelection(state).rows.length);
				const shown = frame(state);
				if (shown.type === 'tooSmall') continue;
				for (const region of [shown.header, shown.axis, shown.list, shown.detail, shown.help, shown.bar]) {
					if (!region) continue;
					for (const line of region.lines) assert.ok(lineWidth(line) <= region.rect.columns);
				}
			}
		}),
		{numRuns: 300},
	);
});
