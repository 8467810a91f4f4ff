import type {Builder} from './builder.ts';
import {keyOfActor, keyOfSource} from './entries.ts';
import type {GivenEvent} from './given.ts';

/** A builder that keeps nothing but the event that was handed to it last; sources and actors have keys in place of ids. */
export type Echo = {readonly into: Builder; readonly last: () => GivenEvent | undefined};

export function echo(): Echo {
	let event: GivenEvent | undefined;
	const into: Builder = {
		about() {},
		source: keyOfSource,
		has: () => true,
		dataSet: () => '',
		actor: keyOfActor,
		event(_place, make) {
			event = make();
		},
		leaveOut() {},
		warn() {},
		finish() {
			throw new Error('an echo makes no chronology');
		},
	};
	return {
		into,
		last() {
			const given = event;
			event = undefined;
			return given;
		},
	};
}
