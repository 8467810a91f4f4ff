import type {BytesOptions} from '../../readers/bytes.ts';
import {parseColumns} from '../../readers/tables/roles.ts';

/** How a user wants a file to be read: by its encoding, as a format, and by the columns and the order of dates of a table. */
export type ReadAs = {
	/** Its encoding, if it isn't UTF-8. */
	readonly encoding?: string;
	readonly fromFormat?: string;
	/** As `--columns` has it, in which nothing is wrong. */
	readonly columns?: string;
	readonly dateOrder?: (typeof dateOrders)[number];
};

export const dateOrders = ['day', 'month'] as const;

/** The flags that say how a file is read. */
export const readFlags = ['encoding', 'from-format', 'columns', 'date-order'] as const;

/** What readers are told of how a file is read. */
export function readOptionsOf({encoding, fromFormat, columns, dateOrder}: ReadAs): BytesOptions {
	const named = columns === undefined ? undefined : parseColumns(columns);
	return {
		...(encoding !== undefined && {encoding}),
		...(fromFormat !== undefined && {format: fromFormat}),
		...(named?.type === 'columns' && {columns: named.columns}),
		...(dateOrder !== undefined && {dateOrder}),
	};
}

/** The flags, beside that of the encoding, with which a file is read in the same way again. */
export function tableFlagsOf({
	fromFormat,
	columns,
	dateOrder,
}: ReadAs): readonly (readonly [flag: string, value: string])[] {
	const flags = [
		['--from-format', fromFormat],
		['--columns', columns],
		['--date-order', dateOrder],
	] as const;
	return flags.flatMap(([flag, value]) => (value === undefined ? [] : [[flag, value] as const]));
}

/** The flags that say how a file is read, of those given. */
export function readFlagsIn(readAs: ReadAs): readonly string[] {
	const others = tableFlagsOf(readAs).map(([flag]) => flag);
	return readAs.encoding === undefined ? others : ['--encoding', ...others];
}

/** What flags of a command line that isn't complete say of how a file is read. */
export function readAsGiven(given: ReadonlyMap<string, string>): ReadAs {
	const [encoding, fromFormat, columns] = ['encoding', 'from-format', 'columns'].map(name => given.get(name));
	const dateOrder = dateOrders.find(order => order === given.get('date-order'));
	return {
		...(encoding !== undefined && {encoding}),
		...(fromFormat !== undefined && {fromFormat}),
		...(columns !== undefined && {columns}),
		...(dateOrder !== undefined && {dateOrder}),
	};
}
