import {formatYear, shortMonthName, startOf, stepDay, type Unit} from '../model/calendar.ts';
import {civil} from '../model/gregorian.ts';
import {glyphs} from './glyphs.ts';
import type {Rect} from './layout.ts';
import {blank, type Line, line, type Piece, piece} from './line.ts';
import {currentRow, type State, shownSelection} from './state.ts';
import {cellWidth} from './text.ts';

type Scale = {readonly unit: Unit; readonly label: (day: number) => string};

/** The periods that the axis is ruled by, the finest first. */
export const scales: readonly Scale[] = [
	{unit: 'day', label: day => `${civil(day).day} ${shortMonthName(civil(day).month)}`},
	{unit: 'month', label: day => `${shortMonthName(civil(day).month)} ${formatYear(civil(day).year)}`},
	{unit: 'year', label: day => formatYear(civil(day).year)},
	{unit: 'decade', label: day => formatYear(civil(day).year)},
	{unit: 'century', label: day => formatYear(civil(day).year)},
];

type Domain = {readonly first: number; readonly end: number; readonly width: number; readonly scale: Scale};

/** Time from the first event to the last: how many events a cell holds, the periods, and the cursor's place. */
export function axisLines(state: State, rect: Rect): readonly Line[] {
	const {chronology} = state;
	if (chronology.size === 0) return [];
	const domain = domainOf(state, rect.columns - 2);
	const row = currentRow(state);
	const place = row === undefined ? undefined : cellOf(domain, chronology.earliest[row] ?? 0);
	const lines = [densityLine(state, domain, place), labelLine(domain, place)];
	return rect.rows > 2 ? [...lines, blank] : lines;
}

function domainOf({chronology}: State, width: number): Domain {
	const earliest = Math.floor(chronology.earliest[0] ?? 0);
	let latest = earliest;
	for (const day of chronology.latest) latest = Math.max(latest, Math.floor(day));
	const fits = ({unit}: Scale) => {
		const [first, end] = [startOf(earliest, unit), stepDay(startOf(latest, unit), unit, 1)];
		const second = stepDay(first, unit, 1);
		return (second - first) / (end - first) >= 2 / width;
	};
	const scale = scales.find(fits) ?? (scales.at(-1) as Scale);
	const first = startOf(earliest, scale.unit);
	return {first, end: stepDay(startOf(latest, scale.unit), scale.unit, 1), width, scale};
}

function cellOf({first, end, width}: Domain, day: number): number {
	return Math.min(width - 1, Math.max(0, Math.floor(((day - first) / (end - first)) * width)));
}

function ticksOf(domain: Domain): readonly number[] {
	const {first, end, scale} = domain;
	const ticks = [first];
	for (
		let day = stepDay(first, scale.unit, 1);
		day < end && ticks.length < domain.width;
		day = stepDay(day, scale.unit, 1)
	) {
		ticks.push(day);
	}
	return ticks;
}

function densityLine(state: State, domain: Domain, place: number | undefined): Line {
	const counts = new Uint32Array(domain.width);
	for (const row of shownSelection(state).rows) {
		const cell = cellOf(domain, state.chronology.earliest[row] ?? 0);
		counts[cell] = (counts[cell] ?? 0) + 1;
	}
	const most = Math.max(1, ...counts);
	const ticks = new Set(ticksOf(domain).map(day => cellOf(domain, day)));
	const cells = Array.from(counts, (count, cell): Piece => {
		if (count === 0) return piece(ticks.has(cell) ? glyphs.empty : ' ', 'dim');
		const level = Math.ceil((count / most) * glyphs.density.length) - 1;
		return piece(glyphs.density.charAt(Math.max(1, level)), cell === place ? 'accent' : 'label');
	});
	return [piece(' '), ...joined(cells)];
}

/** Labels as many periods as have room, each at its start; the cursor's mark keeps its cell free. */
function labelLine(domain: Domain, place: number | undefined): Line {
	const ticks = ticksOf(domain);
	const cells: string[] = Array.from({length: domain.width}, () => ' ');
	const widest = Math.max(...ticks.map(day => cellWidth(domain.scale.label(day))));
	const perTick = domain.width / ticks.length;
	const step = [1, 2, 3, 5, 10, 20, 25, 50, 100].find(every => every * perTick >= widest + 2) ?? ticks.length;
	const current = ticks.findLastIndex(day => place !== undefined && cellOf(domain, day) <= place);
	const inOrder = [...ticks.entries()].toSorted(([a], [b]) => Number(b === current) - Number(a === current));
	for (const [index, day] of inOrder) {
		if (index === current || index % step === 0)
			write(cells, cellOf(domain, day), domain.scale.label(day), place);
	}
	const text = cells.join('');
	if (place === undefined) return line(` ${text}`, 'dim');
	return [
		piece(` ${text.slice(0, place)}`, 'dim'),
		piece(glyphs.place, 'accent'),
		piece(text.slice(place + 1), 'dim'),
	];
}

/** Writes a label at a cell, moved left past the cursor's mark or the edge where it must be, if there is room. */
function write(cells: string[], at: number, label: string, place: number | undefined): void {
	const length = label.length;
	const fits = (start: number) =>
		start >= 0 &&
		start + length <= cells.length &&
		(place === undefined || place < start || place >= start + length) &&
		cells.slice(Math.max(0, start - 1), start + length + 1).every(cell => cell === ' ');
	const start = [at, (place ?? at) - length, (place ?? at) + 1, cells.length - length].find(
		candidate => Math.abs(candidate - at) <= length && fits(candidate),
	);
	if (start !== undefined) cells.splice(start, length, ...label);
}

/** Neighbouring pieces of one style as one. */
function joined(pieces: readonly Piece[]): Line {
	const runs: Piece[] = [];
	for (const next of pieces) {
		const last = runs.at(-1);
		if (last && last.style === next.style) runs[runs.length - 1] = {...last, text: last.text + next.text};
		else runs.push(next);
	}
	return runs;
}
