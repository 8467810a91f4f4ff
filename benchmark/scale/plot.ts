import {grouped} from '../../source/text/english.ts';
import type {FileKind} from './files.ts';
import type {Series} from './growth.ts';
import type {Stage, StageId} from './stages.ts';

const [wide, high] = [300, 250];
const [between, below] = [96, 88];
const margin = {left: 58, top: 66, right: 20, bottom: 34};
const ground = '#ffffff';
const ink = '#24292f';
const faint = '#d8dee4';

/** The lines of the plot: dashes as well as colours tell them apart. */
const lines: readonly {readonly id: StageId; readonly colour: string; readonly dashes: string}[] = [
	{id: 'read', colour: '#b35900', dashes: ''},
	{id: 'print', colour: '#953800', dashes: '6 3'},
	{id: 'first', colour: '#0550ae', dashes: ''},
	{id: 'rareAll', colour: '#8250df', dashes: ''},
	{id: 'commonAll', colour: '#8250df', dashes: '6 3'},
	{id: 'facets', colour: '#116329', dashes: ''},
	{id: 'year', colour: '#116329', dashes: '6 3'},
	{id: 'actor', colour: '#116329', dashes: '2 3'},
	{id: 'keyMost', colour: '#cf222e', dashes: ''},
	{id: 'key', colour: '#cf222e', dashes: '6 3'},
	{id: 'jump', colour: '#cf222e', dashes: '2 3'},
];
const memoryDashes = ['', '6 3', '2 3', '8 3 2 3'];

type Range = {readonly least: number; readonly most: number};

type Curve = {
	readonly name: string;
	readonly colour: string;
	readonly dashes: string;
	readonly points: readonly (readonly [size: number, value: number])[];
};

/** Draws how time and memory grow with the events, in the text of an SVG file: a panel a kind of file, and one for memory. */
export function plot(
	measured: ReadonlyMap<FileKind, Series>,
	stages: readonly Stage[],
	caption: string,
): string {
	const nameOf = (id: StageId) => stages.find(stage => stage.id === id)?.name ?? id;
	const pointsOf = (series: Series, id: StageId) =>
		[...series].flatMap(([size, values]) => (values[id] === undefined ? [] : [[size, values[id]] as const]));
	const panels = [...measured].map(([{title}, series]) => ({
		title,
		unit: 'ms',
		curves: lines.map(({id, ...look}) => ({name: nameOf(id), ...look, points: pointsOf(series, id)})),
	}));
	const memory = {
		title: 'Peak memory of the viewer',
		unit: 'MiB',
		curves: [...measured].map(([{title}, series], index) => ({
			...{name: title, colour: ink, dashes: memoryDashes[index] ?? ''},
			points: pointsOf(series, 'memory'),
		})),
	};
	const sizes = [...measured.values()].flatMap(series => [...series.keys()]);
	const range = {least: Math.min(...sizes), most: Math.max(...sizes)};
	const drawn = [
		// The same heights in all panels of time, so that they compare.
		...panels.map(panel => panelOf(panel, range, wholePowers(panels.flatMap(({curves}) => curves)))),
		panelOf(memory, range, {...wholePowers(memory.curves), least: 10}),
		legend(panels[0]?.curves ?? [], 'Time'),
	];
	const cell = {wide: wide + between, high: high + below};
	const [columns, rows] = [3, 2];
	const [width, height] = [
		margin.left + columns * cell.wide + margin.right,
		margin.top + rows * cell.high + margin.bottom,
	];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="12" fill="${ink}">`,
		`<title>How the time and memory of annals grow with the events of a file</title>`,
		`<rect width="${width}" height="${height}" fill="${ground}"/>`,
		`<text x="${margin.left}" y="28" font-size="16" font-weight="bold">How time and memory grow with the events of a file</text>`,
		...drawn.flatMap((each, index) => at(index, columns, cell, each)),
		`<text x="${margin.left}" y="${height - 14}">${escaped(caption)}</text>`,
		'</svg>',
		'',
	].join('\n');
}

function at(
	index: number,
	columns: number,
	cell: {readonly wide: number; readonly high: number},
	drawn: readonly string[],
): readonly string[] {
	const [x, y] = [
		margin.left + (index % columns) * cell.wide,
		margin.top + Math.floor(index / columns) * cell.high,
	];
	return [`<g transform="translate(${x} ${y})">`, ...drawn, '</g>'];
}

function panelOf(
	{title, unit, curves}: {readonly title: string; readonly unit: string; readonly curves: readonly Curve[]},
	{least, most}: Range,
	{least: bottom, most: top}: Range,
): readonly string[] {
	const x = scale(least, most, 0, wide);
	const y = scale(bottom, top, high, 0);
	return [
		`<text y="-10" font-weight="bold">${escaped(title)}</text>`,
		...powers(bottom, top).flatMap(value => [
			`<path d="M0 ${y(value)}H${wide}" stroke="${faint}"/>`,
			`<text x="-6" y="${y(value) + 4}" text-anchor="end">${amount(value, unit)}</text>`,
		]),
		...powers(least, most).flatMap(size => [
			`<path d="M${x(size)} 0V${high}" stroke="${faint}"/>`,
			`<text x="${x(size)}" y="${high + 17}" text-anchor="middle">${grouped(size)}</text>`,
		]),
		`<text x="${wide / 2}" y="${high + 34}" text-anchor="middle">events</text>`,
		...curves.map(
			({colour, dashes, points}) =>
				`<path d="${points.map(([size, value], index) => `${index === 0 ? 'M' : 'L'}${x(size)} ${y(value)}`).join('')}" ${stroke(colour, dashes)}/>`,
		),
		...curves.flatMap(({colour, points}) =>
			points.map(([size, value]) => `<circle cx="${x(size)}" cy="${y(value)}" r="2" fill="${colour}"/>`),
		),
		...(unit === 'MiB' ? legend(curves, '', 160) : []),
	];
}

/** The powers of ten around all values of some curves. */
function wholePowers(curves: readonly Curve[]): Range {
	const values = curves.flatMap(({points}) => points.map(([, value]) => Math.log10(value)));
	return {least: 10 ** Math.floor(Math.min(...values)), most: 10 ** Math.ceil(Math.max(...values))};
}

function legend(curves: readonly Curve[], title: string, top = 0): readonly string[] {
	return [
		`<text x="10" y="${top - 10}" font-weight="bold">${escaped(title)}</text>`,
		...curves.flatMap(({name, colour, dashes}, index) => [
			`<path d="M10 ${top + 10 + index * 20}h28" ${stroke(colour, dashes)}/>`,
			`<text x="44" y="${top + 14 + index * 20}">${escaped(name)}</text>`,
		]),
	];
}

function stroke(colour: string, dashes: string): string {
	return `fill="none" stroke="${colour}" stroke-width="1.8"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}`;
}

/** Places powers of ten at equal distances. */
function scale(least: number, most: number, from: number, to: number): (value: number) => number {
	const [low, high] = [Math.log10(least), Math.log10(most)];
	return value =>
		Math.round((from + ((Math.log10(value) - low) / (high - low || 1)) * (to - from)) * 10) / 10;
}

function powers(least: number, most: number): readonly number[] {
	const [first, last] = [Math.ceil(Math.log10(least)), Math.floor(Math.log10(most))];
	return Array.from({length: last - first + 1}, (_, index) => 10 ** (first + index));
}

function amount(value: number, unit: string): string {
	return unit === 'ms' && value >= 1000 ? `${value / 1000} s` : `${grouped(value)} ${unit}`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
