import fc from 'fast-check';

// JSON in all the ways that programs and people print a list of maps.

export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** Prints a value with blanks that are asked for one by one, wherever JSON may have some. */
export function printed(value: Json, blank: () => string): string {
	const within = (open: string, members: readonly string[], close: string) =>
		`${open}${blank()}${members.map(each => each + blank()).join(`,${blank()}`)}${close}`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	if (isList(value))
		return within(
			'[',
			value.map(each => printed(each, blank)),
			']',
		);
	const members = Object.entries(value).map(
		([key, inner]) => `${JSON.stringify(key)}${blank()}:${blank()}${printed(inner, blank)}`,
	);
	return within('{', members, '}');
}

function isList(value: Json): value is readonly Json[] {
	return Array.isArray(value);
}

/** How rows are printed and put together: what is before the first, between two and behind the last. */
export type Form = {
	readonly name: string;
	readonly row: (row: object, index: number) => string;
	readonly start: string;
	readonly between: string | ((index: number) => string);
	readonly end: string;
};

const compact = (row: object) => JSON.stringify(row);
const indented = (by: string, base: string) => (row: object) =>
	JSON.stringify(row, null, by).replaceAll('\n', `\n${base}`);
const before = '{"status": 200, "success": true, "count": 3, "data": ';

/** Blanks that come again and again; a number that is made from the one before tells which. */
function blanksOf(...blanks: readonly string[]): (row: object, index: number) => string {
	return (row, index) => {
		let seed = index + 1;
		return printed(row as Json, () => {
			seed = (seed * 1103515245 + 12345) % 2 ** 31;
			return blanks[seed % blanks.length] ?? '';
		});
	};
}

export const forms: readonly Form[] = [
	{name: 'in one line', row: compact, start: '[', between: ',', end: ']'},
	{name: 'in one line with spaces', row: blanksOf('', ' '), start: '[ ', between: ' , ', end: ' ]\n'},
	{name: 'a map a line', row: compact, start: '[', between: ',\n', end: ']\n'},
	{name: 'a map a line behind a comma', row: compact, start: '[\n ', between: '\n,', end: '\n]'},
	{name: 'over lines', row: indented('  ', '  '), start: '[\n  ', between: ',\n  ', end: '\n]\n'},
	{name: 'over lines with tabs', row: indented('\t', ''), start: '[\r\n', between: ',\r\n', end: '\r\n]\r\n'},
	{name: 'over lines, begun behind a bracket', row: indented('  ', ''), start: '[', between: ', ', end: ']'},
	{
		name: 'with blanks anywhere',
		row: blanksOf('', ' ', '\n', '\t', '\r\n', '\n\n  ', '\n '),
		start: '[',
		between: '\n,\n',
		end: '\n]\n\n',
	},
	{
		name: 'long ones over lines',
		row: row => (compact(row).length < 60 ? compact(row) : indented('  ', '  ')(row)),
		start: '[\n  ',
		between: ',\n  ',
		end: '\n]\n',
	},
	{name: 'in a map, in one line', row: compact, start: `${before}[`, between: ',', end: ']}'},
	{name: 'in a map, a map a line', row: compact, start: `${before}[\n`, between: ',\n', end: '\n]}\n'},
	{
		name: 'in a map, over lines',
		row: indented('  ', '    '),
		start: `${before.replaceAll(/ "/g, '\n  "')}[\n    `,
		between: ',\n    ',
		end: '\n  ]\n}\n',
	},
	{
		name: 'by keys with numbers',
		row: compact,
		start: '{"event_0": ',
		between: index => `\n, "event_${index}": `,
		end: '\n}\n',
	},
	{name: 'one behind another over lines', row: indented('  ', ''), start: '', between: '\n', end: '\n'},
];

/** Puts printed rows together. */
export function document({start, between, end}: Form, rows: readonly string[]): string {
	const parts = rows.map((row, index) =>
		index === 0 ? row : (typeof between === 'string' ? between : between(index)) + row,
	);
	return start + parts.join('') + end;
}

export const anyForm = fc.constantFrom(...forms);
