import type {Flag} from '../options/flag.ts';
import {flags} from '../options/flags.ts';

/** A command line, and the word at its caret as far as it is typed. */
export type CommandLine = Words & {
	readonly typed: string;
	/** The flag whose value this word is, and the flag as it is joined to it: `--actor=`, or nothing. */
	readonly flag?: Flag;
	readonly joined: string;
};

/** What complete words say. */
type Words = {
	/** Words that are neither flags nor their values. */
	readonly plain: readonly string[];
	/** The flags, and the last value of each. */
	readonly given: ReadonlyMap<string, string>;
	/** The flag whose value would come next. */
	readonly awaiting?: Flag;
	/** Whether a `--` came, behind which no word is a flag. */
	readonly isPlainOnly: boolean;
};

const table: readonly Flag[] = flags;

/** Reads the words of a command line, with the caret at the last of `words`. */
export function commandLineOf(words: readonly string[], following: readonly string[]): CommandLine {
	const last = words.at(-1) ?? '';
	const before = words.slice(0, -1);
	const {awaiting, isPlainOnly} = readWords(before);
	const {plain, given} = readWords([...before, ...(awaiting ? [last] : []), ...following]);
	const line = {joined: '', plain, given, isPlainOnly};
	if (awaiting) return {...line, typed: last, flag: awaiting};
	const flag = isPlainOnly || !last.includes('=') ? undefined : flagIn(last);
	const start = last.indexOf('=') + 1;
	return flag?.value === undefined
		? {...line, typed: last}
		: {...line, typed: last.slice(start), flag, joined: last.slice(0, start)};
}

function readWords(words: readonly string[]): Words {
	const plain: string[] = [];
	const given = new Map<string, string>();
	let awaiting: Flag | undefined;
	let isPlainOnly = false;
	for (const word of words) {
		const flag = isPlainOnly || awaiting ? undefined : flagIn(word);
		if (awaiting) {
			given.set(awaiting.name, word);
			awaiting = undefined;
		} else if (isPlainOnly || !word.startsWith('--')) plain.push(word);
		else if (word === '--') isPlainOnly = true;
		else if (flag) {
			given.set(flag.name, word.slice(word.indexOf('=') + 1));
			if (flag.value !== undefined && !word.includes('=')) awaiting = flag;
		}
	}
	return {plain, given, isPlainOnly, ...(awaiting && {awaiting})};
}

function flagIn(word: string): Flag | undefined {
	return table.find(({name}) => word === `--${name}` || word.startsWith(`--${name}=`));
}
