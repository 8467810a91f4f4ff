import {nearest} from '../../text/nearest.ts';
import {type Flag, formatFlag} from './flag.ts';
import {flags} from './flags.ts';

/** What is wrong with a command line, in one line. */
export type Misuse = {readonly type: 'misuse'; readonly message: string};

/** Arguments in the form that meow reads without loss: every value joined to its flag. */
export type Normalised = {readonly type: 'arguments'; readonly list: readonly string[]};

export function misuse(message: string): Misuse {
	return {type: 'misuse', message};
}

/** The flags that other ways to write them stand for. */
const inFull: ReadonlyMap<string, string> = new Map(
	flags.flatMap(({name, also = []}: Flag) =>
		also.map(({written, value}) => [written, `--${name}${value === undefined ? '' : `=${value}`}`]),
	),
);

/** Checks arguments against the flag table, since meow drops a flag without its value and takes a flag twice that may stand once. */
export function normaliseArguments(given: readonly string[]): Normalised | Misuse {
	const table: readonly Flag[] = flags;
	const list: string[] = [];
	const seen = new Set<string>();
	for (let index = 0; index < given.length; index++) {
		const argument = inFull.get(given[index] ?? '') ?? given[index] ?? '';
		if (argument === '--') return {type: 'arguments', list: [...list, ...given.slice(index)]};
		const [, name, , joined] = /^--([^=]*)(=([\s\S]*))?$/.exec(argument) ?? [];
		if (name === undefined) {
			if (/^-./.test(argument)) return misuse(`${argument}: flags are written out, such as --help`);
			list.push(argument);
			continue;
		}
		const flag = table.find(known => known.name === name);
		if (!flag) return misuse(`no flag --${name}${hintOf(name, table)}`);
		if (!flag.isRepeatable && seen.has(name))
			return misuse(`--${name} was given twice: give it once, ${flag.example}`);
		seen.add(name);
		if (flag.value === undefined) {
			if (joined !== undefined) return misuse(`--${name} takes no value`);
			list.push(argument);
			continue;
		}
		const next = given[index + 1];
		const value = joined ?? (next?.startsWith('--') ? undefined : next);
		if (joined === undefined) index++;
		if (!value?.trim()) return misuse(`--${name} needs a value: ${flag.example}`);
		if (flag.choices && !flag.choices.includes(value)) {
			return misuse(`--${name} ${value}: write --${name} ${flag.choices.join('|')}`);
		}
		if (flag.names && !flag.names.isKnown(value)) {
			const near = nearest(value, flag.names.offered);
			const hint = near.length > 0 ? `near it: ${near.join(', ')}` : `such as ${flag.example}`;
			return misuse(`--${name}: no ${name} is called ${value}; ${hint}`);
		}
		list.push(`--${name}=${value}`);
	}
	return {type: 'arguments', list};
}

function hintOf(name: string, table: readonly Flag[]): string {
	const [likely] = nearest(
		name,
		table.map(flag => flag.name),
	);
	const flag = table.find(known => known.name === likely);
	return flag ? `; did you mean ${formatFlag(flag)}?` : '; --help lists them';
}
