import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {ChronologyEvent} from '../../source/chronology/event.ts';
import {type Chronology, chronologyOfEvents} from '../../source/chronology/store.ts';
import {bindings} from '../../source/viewer/modes/index.ts';
import type {FileProblem} from '../../source/viewer/state/problem.ts';
import type {Reload} from '../../source/viewer/state/reload.ts';
import {currentEvent, type State} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {at, drive, effectsOf, filtered, opened, screenOf, topOf} from '../drive.ts';
import {fixture, orvel, read} from '../fixtures.ts';

const text = fixture('orvel.yaml');

/** The events of the file, each as it stands there, by their ids. */
const written = new Map(
	text
		.slice(text.indexOf('events:') + 8)
		.split(/(?=^ {2}- id: )/m)
		.map(event => [/- id: (\S+)/.exec(event)?.[1] ?? '', event]),
);

/** The event of the file with an id, as it stands there. */
function eventOf(id: string): string {
	return written.get(id) ?? assert.fail(id);
}

const early = '  - {id: early, date: 1901, title: An early event}\n';
const harbour = '  - {id: harbour, date: 2020-11-17, title: The harbour is shut, tags: [protest]}\n';

/** The chronology of Orvel with texts of its file replaced by others. */
async function orvelWith(...changes: readonly (readonly [from: string, to: string])[]): Promise<Chronology> {
	let changed = text;
	for (const [from, to] of changes) {
		assert.ok(changed.includes(from), from);
		changed = changed.replace(from, () => to);
	}
	return read(changed, 'orvel.yaml');
}

/** The chronology with an event before all others, and one at the end. */
const longer = await orvelWith(['events:\n', `events:\n${early}${harbour}`]);

const warning: FileProblem = {severity: 'warning', file: 'orvel.yaml', line: 3, column: 5, message: 'is odd'};
const fault: FileProblem = {severity: 'error', file: 'orvel.yaml', line: 12, column: 5, message: 'is wrong'};

function reloaded(state: State, reload: Reload): State {
	return update(state, {type: 'reloaded', reload}).state;
}

/** The state after a chronology has been read again. */
function after(
	state: State,
	chronology: Chronology,
	{problems = [], marks = []}: {problems?: readonly FileProblem[]; marks?: readonly string[]} = {},
): State {
	return reloaded(state, {type: 'read', chronology, problems, marks});
}

function idAt(state: State, row: number | undefined): string | undefined {
	return row === undefined ? undefined : state.chronology.get(row).id;
}

const notices: readonly (readonly [what: string, chronology: () => Promise<Chronology>, notice: string])[] = [
	['nothing', () => orvelWith(), 'read again: nothing has changed'],
	['an event more', () => orvelWith(['events:\n', `events:\n${early}`]), 'read again: 16 events, 1 new'],
	['an event less', () => orvelWith([eventOf('crew-cut'), '']), 'read again: 14 events, 1 gone'],
	[
		'a title',
		() => orvelWith(['title: Boats announce a conditional truce', 'title: A truce']),
		'read again: 15 events, 1 changed',
	],
	[
		'events of all kinds',
		() =>
			orvelWith(
				['events:\n', `events:\n${early}${harbour}`],
				['title: Boats announce a conditional truce', 'title: A truce'],
				[eventOf('crew-cut'), ''],
			),
		'read again: 16 events, 2 new, 1 changed and 1 gone',
	],
	['the title of it all', () => orvelWith(['title: Orvel', 'title: Old Orvel']), 'read again: 15 events'],
];

for (const [what, chronology, notice] of notices) {
	test(`where ${what} has changed, it says “${notice}”`, async () => {
		assert.equal(after(opened(), await chronology()).notice, notice);
	});
}

test('the cursor stays on its event, as far down the list, and the new one stands there', () => {
	for (const size of [
		{columns: 40, rows: 12},
		{columns: 80, rows: 24},
		{columns: 120, rows: 40},
	]) {
		const state = opened({size, at: 'crew-cut'});
		const next = after(state, longer);
		assert.equal(at(next), 'crew-cut');
		assert.notEqual(next.cursor, state.cursor);
		assert.match(screenOf(drive(next, 'k')), /The harbour/);
		// On a high screen the list has room for all, and begins with the first of them.
		if (size.rows > 30) continue;
		const rowOn = (of: State) =>
			screenOf(of)
				.split('\n')
				.findIndex(row => row.startsWith(' ▸'));
		assert.ok(Math.abs(rowOn(next) - rowOn(state)) <= 1, screenOf(next));
	}
});

test('an event that is gone gives way to the one behind it, at its top', async () => {
	const state = drive(opened({at: 'crew-cut', size: {columns: 80, rows: 24}}), 'enter j j');
	const next = after(state, await orvelWith([eventOf('crew-cut'), '']));
	assert.equal(at(next), idAt(state, state.cursor + 1));
	assert.equal(topOf(next), 0);
});

test('an event that has another id only is still the same', async () => {
	const state = opened({at: 'crew-cut'});
	const next = after(state, await orvelWith(['id: crew-cut', 'id: cut']));
	assert.equal(at(next), 'cut');
});

test('the reading stays where it was in the text, though a paragraph has come before it', async () => {
	const state = drive(opened({at: 'balloon-protest', size: {columns: 80, rows: 24}}), 'enter c j j j j j j');
	assert.ok(topOf(state) > 0);
	const line = screenOf(state).split('\n')[topLineOf(state)];
	const event = eventOf('balloon-protest');
	const [claims] = /^ {8}claims:\n/m.exec(event) ?? [];
	const added = event.replace(claims ?? '', `${claims}          - {topic: Added, says: something}\n`);
	const next = after(state, await orvelWith([event, added]));
	assert.deepEqual(next.reading, {type: 'compare'});
	assert.equal(next.focus, 'detail');
	assert.equal(screenOf(next).split('\n')[topLineOf(next)], line);
});

/** The row of the screen on which the text of the detail begins. */
function topLineOf(state: State): number {
	return screenOf(state)
		.split('\n')
		.findIndex(row => row.includes('3 Compare'));
}

test('filter, marks, jumps, search, axis and lanes stay', () => {
	const marked = drive(opened({at: 'truce'}), 'm');
	const state = drive(filtered(marked, 'tag:protest'), '+ + L / b a l l o o n enter G');
	const next = after(state, longer, {marks: ['truce', 'nowhere']});
	assert.equal(next.filter.text, 'tag:protest');
	assert.match(screenOf(next), /3 of 17/);
	assert.deepEqual(
		[...next.personal.marked].map(row => idAt(next, row)),
		['truce'],
	);
	assert.deepEqual(
		next.jumps.map(({cursor}) => idAt(next, cursor)),
		state.jumps.map(({cursor}) => idAt(state, cursor)),
	);
	assert.equal(at(next), at(state));
	for (const name of ['search', 'scale', 'lanes', 'period'] as const) assert.equal(next[name], state[name]);
	assert.deepEqual(drive(next, 'u').filter, {...state.pastFilters.at(-1)});
});

test('is:marked finds what was marked before its event was there', async () => {
	const state = filtered(opened(), 'is:marked');
	const next = after(state, longer, {marks: ['harbour']});
	assert.equal(currentEvent(next)?.id, 'harbour');
});

test('a filter that can no longer be read is off, and that is said', async () => {
	const untagged = await read(text.replaceAll(/^ +tags: .*\n/gm, ''), 'orvel.yaml');
	const next = after(filtered(opened(), 'tag:protest'), untagged);
	assert.equal(next.filter.text, '');
	assert.match(next.notice ?? '', /; the filter tag:protest is off: no tag is called “?protest/);
});

test('a prompt, a menu, the facets, the differences and a comparison are still what they were', async () => {
	const ways: Readonly<Record<string, string>> = {
		filter: 'f t a g : p r',
		search: '/ b o a t',
		goto: ': 2 0',
		choose: 'y j',
		facets: 'a j j',
		range: '+ v l',
		differences: 'D j j',
		pair: 'C j enter',
		help: '? m a r k',
	};
	for (const [type, keys] of Object.entries(ways)) {
		const state = drive(opened({at: 'balloon-protest', size: {columns: 80, rows: 24}}), keys);
		assert.equal(state.mode.type, type);
		const next = after(state, await orvelWith(['events:\n', `events:\n${early}`]));
		assert.equal(next.mode.type, type);
		assert.equal(at(next), at(state), type);
		const shown = (of: State) =>
			screenOf({...of, notice: ''})
				.split('\n')
				.slice(5, 20)
				.join('\n');
		if (type === 'differences' || type === 'pair' || type === 'help') assert.equal(shown(next), shown(state));
	}
});

test('what was typed of a filter finds the new event', () => {
	const state = drive(opened(), 'f t a g : p r o t e s t');
	assert.match(screenOf(state), /2 of 15/);
	const next = after(state, longer);
	assert.match(screenOf(next), /3 of 17/);
	assert.match(screenOf(drive(next, 'enter')), /The harbour is shut/);
});

test('Esc after a search goes back to the event where it began', async () => {
	const state = drive(opened({at: 'truce'}), '/ k i o s k');
	assert.equal(at(drive(after(state, longer), 'escape')), 'truce');
});

test('of the second event of a comparison that is being looked for, the first stays', () => {
	const state = drive(opened({at: 'truce'}), 'C j');
	const next = after(state, longer);
	assert.equal(idAt(next, next.comparing), 'truce');
});

test('a comparison of an event that is gone is closed', async () => {
	const state = drive(opened({at: 'truce'}), 'C j enter');
	assert.equal(state.mode.type, 'pair');
	assert.equal(after(state, await orvelWith([eventOf('crew-cut'), ''])).mode.type, 'browse');
});

test('an empty chronology can be read again, and become one', async () => {
	const empty = await read('{"version": 1, "title": "T", "events": []}', 'empty.json');
	const gone = after(opened({at: 'truce'}), empty);
	assert.match(screenOf(gone), /0 of 0 events/);
	assert.equal(at(after(gone, orvel)), 'arrival');
	assert.match(screenOf(after(opened({}, empty), orvel)), /15 of 15 events/);
});

test('a file that cannot be read leaves all as it was, and its fault is told with its line', () => {
	const state = drive(opened({at: 'truce', files: ['orvel.yaml']}), 'enter j');
	const next = reloaded(state, {type: 'refused', problems: [fault, warning]});
	const {notice, problems: _, ...rest} = next;
	const {problems: __, ...before} = state;
	assert.deepEqual({...rest, top: 0}, {...before, top: 0});
	assert.equal(notice, 'orvel.yaml:12:5: is wrong (and 1 more: ! lists them); shown is what was read before');
	assert.match(screenOf(drive(next, 'j')), /! 1 fault · 15 of 15 events/);
	const mended = after(next, orvel);
	assert.equal(mended.notice, 'read again: nothing has changed');
	assert.doesNotMatch(screenOf(mended), /fault/);
});

test('a file that was not read, since it is the same, is said to be so, and its fault again', () => {
	assert.equal(reloaded(opened(), {type: 'unchanged'}).notice, 'the file has not changed');
	const broken = reloaded(opened(), {type: 'refused', problems: [fault]});
	assert.equal(
		reloaded(broken, {type: 'unchanged'}).notice,
		'the file has not changed; orvel.yaml:12:5: is wrong; shown is what was read before',
	);
});

test('warnings are told again only where they are others', () => {
	const state = opened({problems: [warning]});
	assert.equal(
		after(state, longer, {problems: [{...warning, line: 4}]}).notice,
		'read again: 17 events, 2 new',
	);
	assert.equal(
		after(state, longer, {problems: [warning, {...warning, message: 'is strange'}]}).notice,
		'read again: 17 events, 2 new; 2 warnings, ! lists them',
	);
});

test('E has the file edited at the event, and R has it read again', () => {
	const state = opened({at: 'truce', files: ['orvel.yaml']});
	assert.deepEqual(effectsOf(state, {type: 'key', key: 'E'}), [{type: 'edit', event: 'truce'}]);
	assert.deepEqual(effectsOf(state, {type: 'key', key: 'R'}), [{type: 'reload'}]);
	const none = filtered(state, 'zeppelin');
	assert.deepEqual(effectsOf(none, {type: 'key', key: 'E'}), [{type: 'edit'}]);
});

for (const [file, key, notice] of [
	[undefined, 'E', "this chronology came with annals and can't be edited: open a file of your own"],
	[undefined, 'R', 'this chronology came with annals: there is no file to read again'],
	['-', 'E', 'this came from standard input: there is no file to edit'],
	['-', 'R', 'standard input can be read only once'],
] as const) {
	test(`${key} on ${file === '-' ? 'standard input' : 'the bundled chronology'} says why not`, () => {
		const state = opened(file === undefined ? {} : {files: [file]});
		assert.deepEqual(effectsOf(state, {type: 'key', key}), []);
		assert.equal(drive(state, key).notice, notice);
	});
}

/** The chronology with some of its events, a few of which are told otherwise. */
const parts: fc.Arbitrary<Chronology> = fc
	.array(fc.constantFrom('kept', 'kept', 'gone', 'bare', 'retitled'), {
		minLength: orvel.size,
		maxLength: orvel.size,
	})
	.map(fates => {
		const events = fates.flatMap((fate, row): readonly ChronologyEvent[] => {
			const event = orvel.get(row);
			if (fate === 'gone') return [];
			if (fate === 'bare') return [{...event, accounts: []}];
			return [fate === 'retitled' ? {...event, title: 'Another title'} : event];
		});
		const {title, extra, sources, actors} = orvel;
		return chronologyOfEvents({
			...{title, extra, events},
			sources: [...sources.values()],
			actors: [...actors.values()],
		});
	});

test('whatever is done before and after, the screen stands, and the cursor stays on an event that is kept', () => {
	const keys = bindings.flatMap(row => row.keys).filter(key => !['E', 'R', 'ctrl+z'].includes(key));
	const presses = fc.array(fc.constantFrom(...keys, 't', 'o'), {maxLength: 12});
	const sizes = fc.constantFrom({columns: 40, rows: 12}, {columns: 80, rows: 24}, {columns: 120, rows: 40});
	fc.assert(
		fc.property(presses, parts, presses, parts, sizes, (before, first, between, second, size) => {
			let state = drive(opened({size, at: 'truce'}), ['g', ...before].join(' '));
			for (const [chronology, then] of [
				[first, between],
				[second, []],
			] as const) {
				const {cursor} = state;
				const id = cursor < state.chronology.size ? idAt(state, cursor) : undefined;
				state = after(state, chronology);
				screenOf(state);
				const isKept = id !== undefined && chronology.rowOf(id) !== undefined;
				if (isKept && state.filter.text === '') assert.equal(at(state), id);
				state = drive(state, ['escape', ...then].join(' '));
				screenOf(state);
			}
		}),
		{numRuns: 200},
	);
});
