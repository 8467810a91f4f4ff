import type {ChronologyEvent} from '../chronology/event.ts';
import {growing, integers} from '../chronology/growing.ts';
import {type Chronology, chronologyOf} from '../chronology/store.ts';
import {clockOf, utc} from '../dates/clock.ts';
import {actorsIn} from './actor-list.ts';
import {type Builder, builderFor} from './builder.ts';
import type {Problem} from './problem.ts';
import {sourcesIn} from './source-list.ts';

/** A chronology of rows, what is wrong with them, and the lines of events by their ids. */
export type MadeOfRows = {
	readonly chronology: Chronology;
	readonly problems: readonly Problem[];
	readonly lineOf: (id: string) => number | undefined;
	/** Whether it is a chronology even if it has no events. */
	readonly isChronology: boolean;
};

/** Rows that a reader hands to a builder, and that are kept in memory. `made` gives the chronology of those that are there so far. */
export type KeptRows = {readonly into: Builder; readonly made: () => MadeOfRows};

/** Begins to keep rows. The name is the title of a chronology that has none of its own. */
export function keptRows(name: string): KeptRows {
	const makers: (() => ChronologyEvent)[] = [];
	const lines = growing(integers);
	const into = builderFor(name, {
		add({line}, make) {
			makers.push(make);
			lines.push(line);
		},
	});
	return {
		into,
		made() {
			const {about, sources, actors, columns, ...rest} = into.finish();
			const clock = about.timezone === undefined ? utc : clockOf(about.timezone);
			const whole = {...about, sources: sourcesIn(sources, clock), actors: actorsIn(actors)};
			const chronology = chronologyOf(whole, columns, place => makers[place]?.());
			const lineOf = (id: string) => {
				const row = chronology.rowOf(id);
				return row === undefined ? undefined : lines.at(chronology.places[row] ?? 0);
			};
			return {chronology, lineOf, ...rest};
		},
	};
}
