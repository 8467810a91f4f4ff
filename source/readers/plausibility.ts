import type {ChronologyEvent, Source} from '../chronology/event.ts';
import {spanOf} from '../dates/edtf/bounds.ts';
import {isBefore} from '../dates/edtf/relation.ts';
import {formatDate} from '../dates/format/sentence.ts';
import {civil} from '../dates/gregorian.ts';
import {compareMoments} from '../dates/span.ts';
import {grouped} from '../text/english.ts';
import type {Path, Problem} from './problem.ts';

/** Warnings on dates that are valid and look like slips: a year far from all others, a source published before its event. */
export function plausibilityProblems(
	events: readonly ChronologyEvent[],
	sources: readonly Source[],
): readonly Problem[] {
	return [...strayYears(events), ...earlySources(events, sources)];
}

const far = 500;
const near = 200;

/** Of three dated events or more, the one that is over 500 years from its nearest neighbour while all others lie within 200 years. */
function strayYears(events: readonly ChronologyEvent[]): readonly Problem[] {
	const dated = events
		.flatMap(({span}, index) =>
			span ? [{index, first: civil(span.earliest.day).year, last: civil(span.latest.day).year}] : [],
		)
		.toSorted((a, b) => a.first - b.first);
	if (dated.length < 3) return [];
	return [dated[0], dated.at(-1)].flatMap((stray, side) => {
		const others = side === 0 ? dated.slice(1) : dated.slice(0, -1);
		const first = others[0]?.first ?? 0;
		const last = others.reduce((latest, other) => Math.max(latest, other.last), -Infinity);
		if (!stray || last - first > near) return [];
		const distance = side === 0 ? first - stray.last : stray.first - last;
		if (distance <= far) return [];
		const date = events[stray.index]?.date;
		const said = `${date ? formatDate(date) : ''} is ${grouped(distance)} years from all other events`;
		return [warning(['events', stray.index, 'date'], `${said}: is the year right?`)];
	});
}

/** The accounts whose source was published, at the latest, before the earliest day of their event. */
function earlySources(events: readonly ChronologyEvent[], sources: readonly Source[]): readonly Problem[] {
	const published = new Map(
		sources.flatMap(({id, published: date}) =>
			date ? [[id, {date, latest: spanOf(date).latest}] as const] : [],
		),
	);
	return events.flatMap(({span, date, accounts}, index) =>
		accounts.flatMap(({source}, account): readonly Problem[] => {
			const known = published.get(source);
			if (!known || !span || !date) return [];
			// Most dates are told apart by their bounds, which are at hand.
			if (compareMoments(known.latest, span.earliest) >= 0 || !isBefore(known.date, date)) return [];
			const said = `${source} was published before the event (${formatDate(known.date)}; the event: ${formatDate(date)})`;
			return [warning(['events', index, 'accounts', account, 'source'], said)];
		}),
	);
}

/**
 * Events out of line in a file that is otherwise in the order of time: each is dated in another year than those around it, which go
 * on without it.
 */
export function datesOutOfLine(events: readonly ChronologyEvent[]): readonly Problem[] {
	const dated = events.flatMap(({span, date}, index) =>
		span && date
			? [{index, date, day: span.earliest.day, last: span.latest.day, year: civil(span.earliest.day).year}]
			: [],
	);
	const steps = dated.slice(1).filter(({day}, index) => day < (dated[index]?.day ?? day)).length;
	// A file in no order at all has many steps back; one event out of line makes one.
	if (dated.length < 4 || steps > Math.max(1, dated.length / 20)) return [];
	return dated.flatMap(({index, date, day, last, year}, place) => {
		const [before, after] = [dated[place - 1], dated[place + 1]];
		if (!before || !after || before.day > after.day) return [];
		const isOut =
			(day < before.day && last < before.day && year < before.year) || (day > after.day && year > after.year);
		if (!isOut) return [];
		const said = `${formatDate(date)} stands between ${formatDate(before.date)} and ${formatDate(after.date)}`;
		return [warning(['events', index, 'date'], `${said}: is the date right?`)];
	});
}

function warning(path: Path, message: string): Problem {
	return {severity: 'warning', path, message};
}
