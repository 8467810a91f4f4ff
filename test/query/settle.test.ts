import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {growingColumns} from '../../source/chronology/growing-columns.ts';
import {rowOf} from '../../source/chronology/row.ts';
import {type Chronology, chronologyOf, chronologyOfEvents} from '../../source/chronology/store.ts';
import {utc} from '../../source/dates/clock.ts';
import {selectKnown} from '../../source/query/query.ts';
import {select, unsearchedCount} from '../../source/query/select.ts';
import {settleUndated, undatedLeftOut} from '../../source/query/undated.ts';
import {workOf} from '../../source/viewer/work.ts';
import {opened} from '../drive.ts';
import {orvel, queryOf} from '../fixtures.ts';

const count = 6000;
const [told] = orvel.get(0).accounts;
const years = Array.from({length: count}, (_, index) => (index % 6 === 5 ? undefined : 1900 + (index % 30)));

/** 6,000 events, and a count of those that were made since: every sixth is undated, every seventh tells of a heron. */
function herons(): {readonly chronology: Chronology; readonly made: () => number} {
	const {get} = chronologyOfEvents({
		...{title: 'Herons', extra: {}, sources: [], actors: []},
		events: years.map((year, index) => {
			const {date, span} = year === undefined ? {} : orvel.get(0);
			return {
				...{id: `e${index}`, title: index % 7 === 0 ? 'A heron' : 'A weir'},
				...(date && span && {date, span: dayIn(year ?? 0)}),
				...{actors: [], tags: [], extra: {}, accounts: told ? [told] : []},
			};
		}),
	});
	const events = Array.from({length: count}, (_, row) => get(row));
	const columns = growingColumns();
	for (const event of events) columns.add(rowOf(event, utc));
	let made = 0;
	const about = {title: 'Herons', extra: {}, sources: new Map(), actors: new Map()};
	const make = (place: number) => {
		made++;
		return events[place];
	};
	return {chronology: chronologyOf(about, columns.inOrder(), make), made: () => made};
}

function dayIn(year: number) {
	const moment = {day: Math.floor((year - 1970) * 365.25) + 180, second: 0};
	return {earliest: moment, latest: moment};
}

const dated1907 = years.filter(year => year === 1907).length;

test('only events that no other term leaves out are looked through for a word', () => {
	const {chronology, made} = herons();
	const query = queryOf('heron year:1907', chronology);
	// The first of many events are looked through at once.
	const before = [unsearchedCount(chronology, query.clauses), made()] as const;
	const rows = select(chronology, query);
	assert.ok(before[0] <= dated1907 && made() - before[1] <= dated1907);
	assert.equal(rows.length, years.filter((year, index) => year === 1907 && index % 7 === 0).length);
	assert.equal(unsearchedCount(chronology, query.clauses), 0);
});

test('while nobody types, events that no other term leaves out are looked through first', () => {
	const {chronology, made} = herons();
	const query = queryOf('heron year:1907', chronology);
	const state = {...opened({}, chronology), filter: query};
	const before = made();
	const work = workOf(state)[Symbol.iterator]();
	while (!selectKnown(chronology, query).isWhole) assert.ok(!work.next().done);
	assert.ok(made() - before <= dated1907, `${made() - before} events are made`);
	assert.equal(selectKnown(chronology, query).rows.length, select(chronology, query).length);
});

test('of two words the second is looked for where the first is found', () => {
	const {chronology, made} = herons();
	assert.equal(select(chronology, queryOf('heron crane', chronology)).length, 0);
	assert.ok(made() <= 2 * count, `${made()} events are made`);
	const {chronology: again, made: twice} = herons();
	assert.equal(select(again, queryOf('crane heron', again)).length, 0);
	assert.ok(twice() < 1.4 * count, `${twice()} events are made`);
});

test('undated events that only a year leaves out are counted though it leaves them out', () => {
	const {chronology, made} = herons();
	const query = queryOf('heron year:1907', chronology);
	select(chronology, query);
	const before = made();
	settleUndated(chronology, query);
	assert.ok(made() - before <= years.filter(year => year === undefined).length);
	assert.equal(
		undatedLeftOut(chronology, query),
		years.filter((year, index) => year === undefined && index % 7 === 0).length,
	);
});

const term = fc.constantFrom(
	'heron',
	'-heron',
	'weir',
	'year:1907',
	'-year:1907..1920',
	'from:1910',
	'is:undated',
	'-is:alone',
);

test('any terms select the same events whether or not all of them are looked for everywhere', () => {
	const {chronology: everywhere} = herons();
	select(everywhere, queryOf('heron', everywhere));
	select(everywhere, queryOf('weir', everywhere));
	fc.assert(
		fc.property(fc.uniqueArray(term, {minLength: 1, maxLength: 4}), terms => {
			const {chronology} = herons();
			const [few, all] = [chronology, everywhere].map(each => queryOf(terms.join(' '), each));
			assert.ok(few && all);
			assert.deepEqual(select(chronology, few), select(everywhere, all));
			settleUndated(chronology, few);
			assert.equal(undatedLeftOut(chronology, few), undatedLeftOut(everywhere, all));
		}),
		{numRuns: 40},
	);
});
