import assert from 'node:assert/strict';
import {test} from 'node:test';
import {standingsLeft} from '../../source/chronology/standing.ts';
import {type Chronology, chronologyOfEvents} from '../../source/chronology/store.ts';
import {completionsOf} from '../../source/query/completion.ts';
import {frequentValues} from '../../source/query/frequent-values.ts';
import {parseQuery} from '../../source/query/parse.ts';
import {select} from '../../source/query/select.ts';
import {frame} from '../../source/viewer/frame.ts';
import {shownFacets} from '../../source/viewer/modes/facets/list.ts';
import {type State, shownSelection} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {workOf} from '../../source/viewer/work.ts';
import {drive, filtered, opened, screenOf} from '../drive.ts';
import {allRows, orvel, queryOf} from '../fixtures.ts';

/** A chronology, and how often each of its events has been looked at. */
function counted(chronology: Chronology): {readonly chronology: Chronology; readonly looks: number[]} {
	const looks = allRows(chronology).map(() => 0);
	const get = (row: number) => {
		looks[row] = (looks[row] ?? 0) + 1;
		return chronology.get(row);
	};
	return {chronology: {...chronology, get}, looks};
}

function disputed(chronology: Chronology): readonly string[] {
	const query = parseQuery('is:disputed', chronology);
	return query.type === 'query' ? Array.from(select(chronology, query), row => chronology.get(row).id) : [];
}

/** The work for a state, to its end; gives how often there was more to show. */
function workAll(state: State): number {
	return [...workOf(state)].filter(step => step !== 'later').length;
}

test('once all is worked out, no event is compared again to know its standing', () => {
	const {chronology, looks} = counted(orvel);
	workAll(opened({}, chronology));
	const before = [...looks];
	const found = disputed(chronology);
	assert.equal(found.length, 1);
	assert.deepEqual(
		looks,
		before.map((count, row) => count + (chronology.rowOf(found[0] ?? '') === row ? 1 : 0)),
	);
});

/** 5,001 events, each told of by as many sources as the event of a row of the small chronology. */
function many(id: string): Chronology {
	const event = orvel.get(orvel.rowOf(id) ?? 0);
	const events = Array.from({length: 5001}, (_, index) => ({
		...event,
		id: `event-${index}`,
		title: index === 4000 ? 'A heron on the weir' : event.title,
	}));
	return chronologyOfEvents({title: 'Many', extra: {}, sources: [], actors: [], events});
}

test('of events that one source tells of, nothing is compared to know their standing', () => {
	const {chronology, looks} = counted(many('arrival'));
	assert.equal(orvel.get(orvel.rowOf('arrival') ?? 0).accounts.length, 1);
	const query = queryOf('is:alone', chronology);
	assert.equal(select(chronology, query).length, chronology.size);
	assert.equal(standingsLeft(chronology), 0);
	assert.ok(looks.every(count => count === 0));
});

test('the panel does not count what is still to be compared, and draws itself anew once it is', () => {
	const {chronology, looks} = counted(many('truce'));
	const state = drive(opened({size: {columns: 160, rows: 40}}, chronology), 'a');
	assert.match(screenOf(state), /disputed: a source contradicts another +…\n.*\n.*\n.* alone: .* …/);
	assert.equal(standingsLeft(chronology), chronology.size);
	assert.equal(completionsOf(chronology, 'is:alone', 8)[0]?.count, undefined);
	assert.ok(workAll(state) > chronology.size);
	const ready = update(state, {type: 'ready'}).state;
	assert.match(screenOf(ready), /disputed: a source contradicts another {2,}0\n.*\n.*\n.* alone: .* 0\n/);
	assert.ok(looks.filter(count => count > 3).length < 100);
});

test('while there are more events to come, none are compared that nobody asks for', () => {
	const chronology = many('truce');
	const state = opened({isReading: true}, chronology);
	assert.equal(workAll(state), 0);
	assert.equal(standingsLeft(chronology), chronology.size);
	assert.ok(workAll(drive(state, 'a')) > chronology.size);
	const {isReading: _, ...whole} = opened({isReading: true}, many('truce'));
	workAll(whole);
	assert.equal(standingsLeft(whole.chronology), 0);
});

test('without it, what is asked for is found out then', () => {
	const {chronology} = counted(orvel);
	assert.equal(disputed(chronology).length, 1);
});

test('a filter by a word shows what a key may wait for, and the rest as it is found', () => {
	const chronology = many('arrival');
	const first = filtered(opened({}, chronology), 'heron');
	assert.equal(shownSelection(first).isWhole, false);
	assert.match(screenOf(first), /0\+ … of 5,001 events/);
	assert.match(screenOf(first), /Searching …/);
	assert.ok(workAll(first) > 0);
	// Nothing changes before there is a new round.
	assert.match(screenOf(first), /Searching …/);
	const {state} = update(first, {type: 'ready'});
	assert.match(screenOf(state), /1 of 5,001 events/);
	assert.match(screenOf(state), /A heron on the weir/);
});

test('a search goes to its first match once that is found, and says until then that it goes on', () => {
	const chronology = many('arrival');
	const typed = drive(opened({}, chronology), '/ h e r o n');
	assert.match(screenOf(typed), /searching …/);
	const kept = drive(typed, 'enter');
	for (const state of [typed, kept]) {
		workAll(state);
		const found = update(state, {type: 'ready'}).state;
		assert.equal(chronology.get(found.cursor).title, 'A heron on the weir');
		assert.match(screenOf(found), /1 of 1/);
	}
});

test('events that are found before the cursor do not move what is on the screen', () => {
	const chronology = many('arrival');
	const {title} = orvel.get(orvel.rowOf('arrival') ?? 0);
	const there = filtered({...opened({}, chronology), cursor: 3000}, title.split(' ')[0] ?? '');
	assert.equal(there.cursor, 3000);
	const listed = (state: State) => {
		const shown = frame(state);
		assert.ok(shown.type === 'screen' && shown.list);
		return shown.list.lines.findIndex(line => line.some(({style}) => style === 'selected'));
	};
	const below = shownSelection(there).placeOf(3000) - there.top;
	const row = listed(there);
	workAll(there);
	const {state} = update(there, {type: 'ready'});
	assert.equal(shownSelection(state).rows.length, 5001);
	assert.equal(state.cursor, 3000);
	assert.equal(shownSelection(state).placeOf(3000) - state.top, below);
	assert.equal(listed(state), row);
});

test('of very many events the panel is listed and counted while no key waits', () => {
	const event = orvel.get(orvel.rowOf('arrival') ?? 0);
	const events = Array.from({length: 12_000}, (_, index) => ({
		...event,
		id: `event-${index}`,
		tags: [`tag ${String(index % 3000).padStart(4, '0')}`],
	}));
	const {chronology, looks} = counted(
		chronologyOfEvents({title: 'Many', extra: {}, sources: [], actors: [], events}),
	);
	const opening = drive(opened({}, chronology), 'a');
	assert.match(screenOf(opening), /Listing …/);
	assert.ok(looks.filter(count => count > 0).length < 100);
	workAll(opening);
	const listed = drive(update(opening, {type: 'ready'}).state, 'G');
	assert.match(screenOf(listed), /tag 2998 +4 .*\n.* tag 2999 +4 /);
	const chosen = drive(listed, 'space');
	assert.match(screenOf(chosen), /tag 2998 +… .*\n.*\+ tag 2999 +… /);
	assert.match(screenOf(chosen), /4 of 12,000 events/);
	workAll(chosen);
	assert.match(screenOf(update(chosen, {type: 'ready'}).state), /tag 2998 +4 .*\n.*\+ tag 2999 +4 /);
	const narrowed = drive(update(chosen, {type: 'ready'}).state, '/ 2 9 9 9');
	workAll(narrowed);
	assert.match(screenOf(update(narrowed, {type: 'ready'}).state), /\+ tag 2999 +4 /);
});

test('lanes of very many events are made while no key waits', () => {
	const event = orvel.get(orvel.rowOf('arrival') ?? 0);
	const events = Array.from({length: 12_000}, (_, index) => ({
		...event,
		id: `event-${index}`,
		tags: [`tag ${index % 30}`],
	}));
	const about = {title: 'Many', extra: {}, sources: [], actors: []};
	const chronology = chronologyOfEvents({...about, events});
	const state = drive(opened({lanes: 'source'}, chronology), 'L');
	assert.equal(state.lanes, 'tag');
	assert.match(screenOf(state), /Listing …/);
	workAll(state);
	assert.match(screenOf(update(state, {type: 'ready'}).state), /^ tag 0 /m);
});

test('of a field with very many values the panel lists the most frequent, and says so; narrowing finds the others', () => {
	const event = orvel.get(orvel.rowOf('arrival') ?? 0);
	const events = Array.from({length: 12_000}, (_, index) => ({
		...event,
		id: `event-${index}`,
		tags: [...[0, 1, 2, 3, 4].map(part => `rare ${index}.${part}`), 'Common'],
	}));
	const about = {title: 'Many', extra: {}, sources: [], actors: []};
	const opening = drive(
		opened({size: {columns: 120, rows: 70}}, chronologyOfEvents({...about, events})),
		'a',
	);
	workAll(opening);
	const listed = drive(update(opening, {type: 'ready'}).state, 'G [');
	assert.match(
		screenOf(listed),
		/Tags: the 1,000 most frequent of 60,001 .*\n.* Common +12,000 .*\n.* rare 0\.0 +1 /,
	);
	const facets = (state: State) => (state.mode.type === 'facets' ? shownFacets(state, state.mode) : []);
	assert.equal(facets(listed).filter(({field}) => field === 'tag').length, 1000);
	const narrowed = drive(listed, '/ 1 1 9 9 9 .');
	workAll(narrowed);
	const found = drive(update(narrowed, {type: 'ready'}).state, 'enter G space');
	assert.deepEqual(
		facets(found).map(({label}) => label),
		[0, 1, 2, 3, 4].map(part => `rare 11999.${part}`),
	);
	assert.doesNotMatch(screenOf(found), /most frequent/);
	assert.equal(found.filter.text, 'tag:"rare 11999.4"');
});

test('no key waits for very many names to be listed: until they are, a filter says so', () => {
	const event = orvel.get(orvel.rowOf('arrival') ?? 0);
	let named = 0;
	const all = new Map(
		Array.from({length: 60_000}, (_, index) => [
			`p${index}`,
			{id: `p${index}`, name: `Person ${index}`, aliases: [], partOf: [], extra: {}},
		]),
	);
	const actors = Object.assign(new Map(all), {
		*values() {
			for (const actor of all.values()) {
				named++;
				yield actor;
			}
			return undefined;
		},
	});
	const about = {title: 'Many', extra: {}, sources: [], actors: []};
	const few = chronologyOfEvents({...about, events: [{...event, actors: [{actor: 'p7', role: 'by'}]}]});
	const typed = drive(opened({}, {...few, actors}), 'f a c t o r : " p e r s o n space 7');
	assert.ok(named < 60_000);
	assert.match(screenOf(typed), /“person 7” can't be looked up yet: the names are still being listed/);
	const entered = drive(typed, 'enter');
	assert.match(screenOf(entered), /the filter is applied once all names are listed/);
	assert.equal(update(entered, {type: 'ready'}).state.mode.type, 'filter');
	assert.equal(
		drive(drive(opened({}, {...few, actors}), 'f a c t o r : p 7'), 'enter').filter.text,
		'actor:p7',
	);
	workAll(typed);
	const {state} = update(typed, {type: 'ready'});
	assert.doesNotMatch(screenOf(state), /looked up/);
	assert.equal(drive(state, 'enter').filter.text, 'actor:"person 7"');
	const applied = update(entered, {type: 'ready'}).state;
	assert.deepEqual([applied.mode.type, applied.filter.text], ['browse', 'actor:"person 7"']);
	assert.doesNotMatch(screenOf(applied), /names are listed/);
	// So it is where the file was read again meanwhile, and the text with it.
	assert.ok(entered.mode.type === 'filter' && state.mode.type === 'filter');
	const reread = {...entered, mode: {...entered.mode, read: state.mode.read}};
	assert.equal(update(reread, {type: 'ready'}).state.filter.text, 'actor:"person 7"');
	// Whoever types on has not entered what is there then.
	const typedOn = update(drive(entered, '1'), {type: 'ready'}).state;
	assert.equal(typedOn.mode.type, 'filter');
	const unknown = update(drive(drive(typed, 'x'), 'enter'), {type: 'ready'}).state;
	assert.equal(unknown.mode.type, 'filter');
	assert.match(screenOf(unknown), /no actor is called/);
});

test('while there are more events to come, very many values are not listed that nobody asks for', () => {
	const event = orvel.get(0);
	const events = Array.from({length: 51}, (_, index) => ({
		...event,
		id: `event-${index}`,
		tags: Array.from({length: 1000}, (__, tag) => `tag-${index * 1000 + tag}`),
	}));
	const listed = (chronology: Chronology) => frequentValues(chronology, 'tag', '')?.of;
	const many = () => chronologyOfEvents({title: 'Many', extra: {}, sources: [], actors: [], events});
	const reading = opened({isReading: true}, many());
	workAll(reading);
	assert.equal(listed(reading.chronology), undefined);
	workAll(drive(reading, 'a'));
	assert.equal(listed(reading.chronology), 51_000);
	const whole = opened({}, many());
	workAll(whole);
	assert.equal(listed(whole.chronology), 51_000);
});
