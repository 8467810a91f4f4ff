import type {DateKeys} from '../../chronology/date-keys.ts';
import type {RowNumbers} from '../../chronology/growing-lists.ts';
import {type Digests, noNumber} from '../digest.ts';
import type {OwnContent, Participants} from './own-content.ts';
import {asGroup} from './own-digester.ts';

/** What events give that come with digests, as far as events before them had the same numbers. */
export type DigestedOwn = {
	/** What an event gives; nothing where one of its numbers wasn't met, or where it names a source twice. */
	readonly contentOf: (digests: Digests, index: number) => OwnContent | undefined;
	/** Keeps what the numbers of an event give. */
	readonly keep: (digests: Digests, index: number, content: OwnContent) => void;
	/** Forgets what dates give, as the clock has changed. */
	readonly forgetDates: () => void;
};

export function digestedOwn(): DigestedOwn {
	let dates = numbered<DateKeys>();
	const groups = numbered<Participants>();
	const [source, tag, actor] = [numberedList(), numberedList(), numberedList()];

	return {
		contentOf({numbers, ends}, index) {
			let at = index === 0 ? 0 : (ends[index - 1] ?? 0);
			const date = dates.get(numbers[at++] ?? noNumber);
			at = date ? source.fill(numbers, at) : -1;
			if (!date || at < 0 || source.hasTwice()) return undefined;
			at = tag.fill(numbers, at);
			if (at < 0) return undefined;
			if (numbers[at] === asGroup) {
				const group = groups.get(numbers[at + 1] ?? noNumber);
				return group && {date, source, tag, actor: group.actors, named: group.named, group};
			}
			return actor.fill(numbers, at) < 0 ? undefined : {date, source, tag, actor, named: undefined};
		},
		keep({numbers, ends}, index, content) {
			let at = index === 0 ? 0 : (ends[index - 1] ?? 0);
			dates.set(numbers[at++] ?? noNumber, content.date);
			at = source.keep(numbers, at, content.source);
			at = tag.keep(numbers, at, content.tag);
			if (content.group) groups.set(numbers[at + 1] ?? noNumber, content.group);
			else actor.keep(numbers, at, content.actor);
		},
		forgetDates() {
			dates = numbered();
		},
	};
}

/** Values by numbers from 0 on, which come one after another. */
function numbered<T>() {
	const values: (T | undefined)[] = [];
	return {
		get: (number: number) => (number < values.length ? values[number] : undefined),
		set(number: number, value: T) {
			if (number >= asGroup) return;
			while (values.length <= number) values.push(undefined);
			values[number] = value;
		},
	};
}

/** The numbers of the values of one event in a field, and those of the values of events before it by their numbers in digests. */
function numberedList() {
	const known = numbered<number>();
	const values: number[] = [];
	const list = {values, count: 0};
	return {
		values,
		get count() {
			return list.count;
		},
		/** Finds the values of an event; gives the index behind its numbers, or -1 where one wasn't met. */
		fill(numbers: Uint32Array, from: number): number {
			const count = numbers[from] ?? 0;
			for (let index = 0; index < count; index++) {
				const value = known.get(numbers[from + 1 + index] ?? noNumber);
				if (value === undefined) return -1;
				values[index] = value;
			}
			list.count = count;
			return from + 1 + count;
		},
		keep(numbers: Uint32Array, from: number, given: RowNumbers): number {
			const count = numbers[from] ?? 0;
			for (let index = 0; index < count; index++)
				known.set(numbers[from + 1 + index] ?? noNumber, given.values[index] ?? 0);
			return from + 1 + count;
		},
		hasTwice(): boolean {
			for (let index = 1; index < list.count; index++)
				if (values.indexOf(values[index] ?? 0) < index) return true;
			return false;
		},
	};
}
