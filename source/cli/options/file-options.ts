import path from 'node:path';
import {parseEdtf} from '../../dates/edtf/parse.ts';
import type {ReadOptions} from '../../readers/index.ts';
import {parseColumns} from '../../readers/tables/roles.ts';
import {type Misuse, misuse} from './arguments.ts';
import {dateOrders, readFlags} from './file-choices.ts';
import type {FlagName} from './flags.ts';
import {withoutUndefined} from './without-undefined.ts';

/** How files are read: where a file can't tell, or isn't to be asked. */
export type FileOptions = Pick<ReadOptions, 'format' | 'columns' | 'dateOrder' | 'today' | 'within'> & {
	/** Their encoding, if it isn't UTF-8. */
	readonly encoding?: string;
	/** Whether the ids of all files are of the same events. */
	readonly areIdsShared?: boolean;
	/** Whether the user is asked which events that lie near each other are one. */
	readonly isNear?: boolean;
	/** The path of the file of answers, if it isn't the usual one. */
	readonly answers?: string;
	/** The names of files that are sources of their own, by their paths. */
	readonly as?: ReadonlyMap<string, string>;
};

/** The flags that say how files are read, by which a command line that shows the same can be written. */
export const fileFlags = [...readFlags, 'join', 'answers', 'as'] as const satisfies readonly FlagName[];

type FileOptionsRead = {readonly type: 'read'; readonly options: FileOptions};

/** Reads what flags say of files: the texts of all flags, by their names. */
export function readFileOptions(valuesOf: (name: FlagName) => readonly string[]): FileOptionsRead | Misuse {
	const [given] = valuesOf('columns');
	const columns = given === undefined ? undefined : parseColumns(given);
	if (columns?.type === 'wrong') return misuse(`--columns: ${columns.message}`);
	const as = new Map<string, string>();
	for (const written of valuesOf('as')) {
		const [, name = '', file = ''] = /^([^=]*)=(.*)$/s.exec(written) ?? [];
		if (name.trim() === '' || file === '')
			return misuse(`--as ${written}: write a name for the file, --as NAME=FILE`);
		if (as.has(file)) return misuse(`--as gives ${file} two names: give it one`);
		as.set(file, name.trim());
	}
	const [order] = valuesOf('date-order');
	const [now] = valuesOf('now');
	if (now !== undefined && !isDay(now)) return misuse(`--now ${now}: write a day, --now 2020-11-17`);
	const isNear = valuesOf('join').includes('near');
	const [answers] = valuesOf('answers');
	const options = withoutUndefined({
		encoding: valuesOf('encoding')[0],
		format: valuesOf('from-format')[0],
		columns: columns?.columns,
		dateOrder: dateOrders.find(each => each === order),
		today: now,
		areIdsShared: valuesOf('join').includes('id') ? (true as const) : undefined,
		isNear: isNear || undefined,
		answers,
		as: as.size > 0 ? as : undefined,
	});
	return {type: 'read', options};
}

function isDay(text: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(text) && parseEdtf(text).type === 'date';
}

/** All files of a command line, those that are only given a name last; or what is wrong with them. */
export function filesOf(input: readonly string[], {as = new Map()}: FileOptions): readonly string[] | Misuse {
	const files = [...input, ...[...as.keys()].filter(file => !input.includes(file))];
	const paths = files.map(file => path.normalize(file));
	const twice = files.find((_, index) => paths.indexOf(paths[index] ?? '') !== index);
	if (twice === '-') return misuse('standard input can be read only once: give - once');
	return twice === undefined ? files : misuse(`${twice} was given twice: give each file once`);
}
