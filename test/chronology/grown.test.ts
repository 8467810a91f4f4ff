import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ChronologyEvent} from '../../source/chronology/event.ts';
import {takeHits, takeStandings} from '../../source/chronology/grown.ts';
import {compareAll, standingsLeft, truthOfStanding} from '../../source/chronology/standing.ts';
import {type Chronology, chronologyOfEvents} from '../../source/chronology/store.ts';
import {isSo, isUnknown} from '../../source/chronology/truth.ts';
import {allEvents, orvel} from '../fixtures.ts';

const several = allEvents(orvel).filter(({accounts}) => accounts.length > 1);
const [alone] = allEvents(orvel).filter(({accounts}) => accounts.length === 1);

/** The first of 70,500 events, which come in another order than they stand in the file; each 50th is told of by several sources. */
function first(size: number, prefix = 'e'): Chronology {
	const events = Array.from({length: size}, (_, index): ChronologyEvent => {
		const day = (index * 7919) % 30_000;
		const told = index % 50 === 0 ? several[(index / 50) % several.length] : alone;
		assert.ok(told);
		const moment = {day, second: 0};
		const title = index % 700 === 0 ? 'A heron' : 'A weir';
		return {...told, id: `${prefix}${index}`, title, span: {earliest: moment, latest: moment}};
	});
	return chronologyOfEvents({title: 'Grown', extra: {}, sources: [], actors: [], events});
}

const [before, after] = [first(70_000), first(70_500)];

test('rows that hold a word are taken over from a chronology of fewer rows, and no others', () => {
	const found = before.find('heron');
	for (const _ of found.work(0));
	for (const _ of takeHits('heron', before, after));
	const {truth, hits} = after.find('heron');
	assert.equal(hits, 100);
	assert.equal(truth.filter(code => code === isUnknown).length, after.size - hits);
	for (const [row, code] of truth.entries()) if (code === isSo) assert.equal(after.get(row).title, 'A heron');
});

test('how sources stand is taken over, and is what a comparison finds', () => {
	for (const _ of compareAll(before, 0));
	for (const _ of takeStandings(before, after));
	assert.equal(standingsLeft(after), 10);
	for (const _ of compareAll(after, 0));
	const anew = first(70_500);
	for (const _ of compareAll(anew, 0));
	for (const standing of ['disputed', 'agreed', 'compatible', 'alone'] as const)
		assert.deepEqual(truthOfStanding(after, standing), truthOfStanding(anew, standing));
});

test('nothing is taken over of rows that are others now', () => {
	const other = first(70_500, 'x');
	for (const _ of takeHits('heron', before, other));
	for (const _ of takeStandings(before, other));
	assert.equal(other.find('heron').hits, 0);
	assert.equal(standingsLeft(other), 1410);
});
