import {describeMemory, describeMoves, describeTabs, describeTimes, type Presses, pressKeys} from './keys.ts';
import {measureStart, measureText} from './start.ts';

/** One line of the table: what is measured, what it should reach, and how it is measured on a built program. */
export type Measurement = {
	readonly name: string;
	readonly what: string;
	readonly target: string;
	readonly measure: (program: string) => Promise<string>;
};

let presses: Promise<Presses> | undefined;

/** All that is measured, in the order in which it is. */
export const measurements: readonly Measurement[] = [
	{name: 'start', what: 'first screen ÷ node -e 0', target: '5, at most 8', measure: measureStart},
	{name: 'text', what: 'piped text ÷ node -e 0', target: 'at most 3', measure: measureText},
	{name: 'keys', what: 'key to frame', target: 'p50 6 ms, p99 20 ms', measure: fromKeys(describeTimes)},
	{name: 'moves', what: 'bytes for j and k', target: '', measure: fromKeys(describeMoves)},
	{name: 'tabs', what: 'bytes for another tab', target: '', measure: fromKeys(describeTabs)},
	{name: 'memory', what: 'peak of the viewer', target: 'at most 140 MiB', measure: fromKeys(describeMemory)},
];

/** Several lines tell of one run of keys, made when the first of them is asked for. */
function fromKeys(describe: (presses: Presses) => string): Measurement['measure'] {
	return async program => {
		presses ??= pressKeys(program);
		return describe(await presses);
	};
}
