import {countFiles} from './files.ts';
import {
	describeFrames,
	describeMemory,
	describeMoves,
	describeTabs,
	describeTimes,
	type Presses,
	press,
	pressKeys,
} from './keys.ts';
import {writeLarge} from './large.ts';
import {measureStart, measureText} from './start.ts';

/** One line of the table: what is measured, what it should reach, and how it is measured on a built program. */
export type Measurement = {
	readonly name: string;
	readonly what: string;
	readonly target: string;
	readonly measure: (program: string) => Promise<string>;
};

// Ctrl-U empties the line that is written, Enter leaves it.
const searching = '/embassy\u0015harbour\u0015lamp k\u0015storm\u0015\r'.repeat(3);
const filtering = 'ftag:a\u0015actor:i\u0015bridge -flood\u0015year:2014\u0015\r'.repeat(3);
const zooming = '+++>><<--_++<>_'.repeat(3);

let presses: Promise<Presses> | undefined;

/** All that is measured, in the order in which it is. */
export const measurements: readonly Measurement[] = [
	{name: 'start', what: 'first screen ÷ node -e 0', target: '4, at most 6', measure: measureStart},
	{name: 'files', what: 'loaded before the first screen', target: '', measure: countFiles},
	{name: 'text', what: 'piped text ÷ node -e 0', target: 'at most 3', measure: measureText},
	{name: 'keys', what: 'key to frame', target: 'p50 4 ms, p99 16 ms', measure: fromKeys(describeTimes)},
	{name: 'moves', what: 'bytes for j and k', target: '', measure: fromKeys(describeMoves)},
	{name: 'frames', what: 'frames a key', target: '1', measure: fromKeys(describeFrames)},
	{name: 'tabs', what: 'bytes for another tab', target: '', measure: fromKeys(describeTabs)},
	{name: 'memory', what: 'peak of the viewer', target: 'at most 140 MiB', measure: fromKeys(describeMemory)},
	{name: 'search', what: 'letter of a search to frame', target: 'p99 16 ms', measure: typing(searching)},
	{name: 'filter', what: 'letter of a filter to frame', target: 'p99 16 ms', measure: typing(filtering)},
	{name: 'zoom', what: 'zoom or step to frame', target: '', measure: typing(zooming)},
	{
		name: 'search-10k',
		what: 'the same, 10,000 events',
		target: 'p99 16 ms',
		measure: typing(searching, writeLarge),
	},
	{
		name: 'filter-10k',
		what: 'the same, 10,000 events',
		target: 'p99 16 ms',
		measure: typing(filtering, writeLarge),
	},
	{name: 'zoom-10k', what: 'the same, 10,000 events', target: '', measure: typing(zooming, writeLarge)},
];

/** Several lines tell of one run of keys, made when the first of them is asked for. */
function fromKeys(describe: (presses: Presses) => string): Measurement['measure'] {
	return async program => {
		presses ??= pressKeys(program);
		return describe(await presses);
	};
}

/** Presses keys in the viewer, on the bundled chronology or on a file that is written first. */
function typing(keys: string, write?: (program: string) => Promise<string>): Measurement['measure'] {
	return async program =>
		describeTimes(await press([program, ...(write ? [await write(program)] : [])], keys));
}
