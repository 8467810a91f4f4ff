import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import {clockOf, localOffset} from '../../source/dates/clock.ts';
import {civil, dayNumber} from '../../source/dates/gregorian.ts';
import {expand} from '../../source/readers/icalendar/expansion.ts';
import {readProperty} from '../../source/readers/icalendar/property.ts';
import {readRule} from '../../source/readers/icalendar/rule.ts';
import {zoneOfComponent} from '../../source/readers/icalendar/zone-rules.ts';

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const nthWeekday = fc
	.tuple(fc.constantFrom('', '1', '2', '3', '-1'), weekday)
	.map(([nth, name]) => `${nth}${name}`);

function listed(name: string, items: fc.Arbitrary<string | number>): fc.Arbitrary<string> {
	return fc
		.uniqueArray(items, {maxLength: 2})
		.map(list => (list.length === 0 ? '' : `;${name}=${list.join(',')}`));
}

const months = fc
	.option(fc.integer({min: 1, max: 12}), {nil: undefined})
	.map(month => (month ? `;BYMONTH=${month}` : ''));
const monthDays = listed('BYMONTHDAY', fc.constantFrom(1, 13, 15, 28, 31, -1, -2));

/** Rules that the library follows: with some others it never comes to an end, and months that a rule names may begin with a day of another. */
const rule = fc
	.tuple(
		fc.integer({min: 1, max: 3}),
		fc.oneof(
			listed('BYDAY', weekday).map(part => `DAILY${part}`),
			fc
				.tuple(listed('BYDAY', weekday), fc.constantFrom('', ';WKST=SU', ';WKST=WE'))
				.map(parts => `WEEKLY${parts.join('')}`),
			monthDays.map(part => `MONTHLY${part}`),
			listed('BYDAY', nthWeekday).map(part => `MONTHLY${part}`),
			fc.tuple(months, listed('BYDAY', nthWeekday)).map(parts => `YEARLY${parts.join('')}`),
		),
	)
	.map(([interval, rest]) => `FREQ=${rest};INTERVAL=${interval};COUNT=6`);

const day = fc.record({
	year: fc.integer({min: 1999, max: 2030}),
	month: fc.integer({min: 1, max: 12}),
	day: fc.integer({min: 1, max: 28}),
});

test('rules are followed as the library follows them', () => {
	fc.assert(
		fc.property(rule, day, (text, start) => {
			const read = readRule(text);
			assert.ok(read);
			const first = dayNumber(start);
			const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromData({...start, isDate: true}));
			// The library gives one time again and again, and changes it.
			const theirs = Array.from({length: 5}, () => {
				const time = iterator.next();
				return time ? [dayNumber({year: time.year, month: time.month, day: time.day})] : [];
			}).flat();
			// The library gives the first day of an event only where its rule names it.
			const ours = expand(read, first, undefined, {left: 100_000}).days;
			const named = theirs[0] === first ? ours : ours.slice(1);
			assert.deepEqual(named.slice(0, theirs.length).map(civil), theirs.slice(0, named.length).map(civil));
		}),
		{numRuns: 1000},
	);
});

function component(name: string, ...lines: readonly string[]) {
	const properties = lines.flatMap((text, index) => readProperty({text, line: index + 1}) ?? []);
	return {name, place: {line: 1, column: 1}, properties, inner: []};
}

test('a zone that a calendar defines is that of its name', () => {
	const inner = [
		component(
			'STANDARD',
			'DTSTART:19961027T030000',
			'TZOFFSETFROM:+0200',
			'TZOFFSETTO:+0100',
			'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
		),
		component(
			'DAYLIGHT',
			'DTSTART:19960331T020000',
			'TZOFFSETFROM:+0100',
			'TZOFFSETTO:+0200',
			'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
		),
	];
	const zone = zoneOfComponent('ours', {...component('VTIMEZONE'), inner});
	const berlin = clockOf('Europe/Berlin');
	const second = fc.integer({
		min: dayNumber({year: 1997, month: 1, day: 1}) * 86_400,
		max: dayNumber({year: 2035, month: 1, day: 1}) * 86_400,
	});
	fc.assert(
		fc.property(second, wall => {
			// The hour that is left out in March is counted by either offset.
			const {month, day: date} = civil(Math.floor(wall / 86_400));
			fc.pre(!(month === 3 && date > 24 && Math.floor(wall / 3600) % 24 === 2));
			assert.equal(zone?.offsetAt(wall), localOffset(berlin, wall));
		}),
		{numRuns: 500},
	);
});
