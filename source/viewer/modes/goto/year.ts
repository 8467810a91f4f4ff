import type {Chronology} from '../../../chronology/store.ts';
import {type DayRange, daysOf} from '../../../chronology/when.ts';
import {dayOf} from '../../../dates/clock.ts';
import {civil, dayNumber} from '../../../dates/gregorian.ts';
import {parseWhen, type Unplaced, type When} from '../../../dates/typed/when.ts';
import {everything} from '../../../query/query.ts';
import {placeDatedIn, yearsNear} from '../../../timeline/places.ts';
import type {Selection} from '../../../timeline/selection.ts';
import {selectionOf} from '../../state/selection.ts';
import {currentRow, type State, shownSelection} from '../../state/state.ts';
import {cursorDay} from '../../state/time.ts';

/** The most years that a date without one is looked for in, so that no key waits. */
const mostYears = 10_000;

/** Within so many years every day of a month is on every day of the week, but for 29 February, which is in one of them at least. */
const cycle = 12;

/**
 * The time that a text means where the user is. A date without a year is of the nearest year in which an event is dated so, among the
 * events shown or else among all; where there is none, of the year that the user is in. `undefined` where no event is dated.
 */
export function whenFor(state: State, text: string): When | Unplaced | undefined {
	const from = cursorDay(state);
	if (from === undefined) return undefined;
	const {chronology, openedAt} = state;
	const {clock} = chronology;
	const context = {
		clock,
		knowsMonth: isMonthKnown(state),
		// A clock may have to ask the system for a time zone, so it is only asked here.
		...(openedAt !== undefined && {today: dayOf(clock, openedAt)}),
	};
	const here = parseWhen(text, from, context);
	if (!here.isYearless) return here;
	const {year} = civil(from);
	const inYear = (other: number) => parseWhen(text, dayNumber({year: other, month: 1, day: 1}), context);
	const known = [
		here,
		...Array.from({length: here.type === 'when' ? 0 : cycle}, (_, index) => inYear(year + index)),
	];
	const model = known.find(read => read.type === 'when');
	if (!model) return here;
	const shown = shownSelection(state);
	const all = selectionOf(chronology, everything);
	return (
		findYear(chronology, shown, year, model, inYear) ??
		(shown === all ? undefined : findYear(chronology, all, year, model, inYear)) ??
		here
	);
}

/** The time of a date without a year in the nearest year in which an event of a selection is dated so; `model` is that time in any year. */
function findYear(
	chronology: Chronology,
	selection: Selection,
	year: number,
	model: When,
	inYear: (year: number) => When | Unplaced,
): When | undefined {
	const of = civil(model.span.earliest.day).year;
	let left = mostYears;
	for (const other of yearsNear(chronology, selection, year)) {
		if (left-- === 0) return undefined;
		// To read the text takes much longer than to look whether there is an event.
		if (placeDatedIn(chronology, selection, shifted(daysOfWhen(model), other - of)) === undefined) continue;
		const when = inYear(other);
		if (when.type === 'when' && placeDatedIn(chronology, selection, daysOfWhen(when)) !== undefined)
			return when;
	}
	return undefined;
}

/** The same days of another year; 29 February is 1 March there. */
function shifted({earliest, latest}: DayRange, years: number): DayRange {
	const [first, last] = [earliest, latest].map(days => {
		const day = Math.floor(days);
		const {year, ...rest} = civil(day);
		return dayNumber({...rest, year: year + years}) + (days - day);
	});
	return {earliest: first ?? earliest, latest: last ?? latest};
}

/** The days of a time, with the time of day as a fraction. */
export function daysOfWhen({span: {earliest, latest}}: When): DayRange {
	return {earliest: daysOf(earliest), latest: daysOf(latest)};
}

/** Whether the cursor's event is dated to a month, which a day by itself is then in. */
function isMonthKnown(state: State): boolean {
	const {earliest, latest, dated} = state.chronology;
	const row = currentRow(state) ?? dated;
	if (row >= dated) return false;
	const [first, last] = [earliest[row] ?? 0, latest[row] ?? 0].map(day => civil(Math.floor(day)));
	return first?.year === last?.year && first?.month === last?.month;
}
