import type {Chronology} from '../model/chronology.ts';
import {identityOf, type Keeper, type Kept, keeperOf} from './keeping.ts';

/** What is kept of a chronology, and what keeps it. */
export type Keeping = {readonly keeper: Keeper; readonly kept: Kept};

/** Reads what is kept of a chronology that was opened from a file, or is the bundled one. */
export function keepingOf({name, title}: Chronology, file: string | undefined): Keeping {
	const {env, platform} = process;
	const keeper = keeperOf({identity: identityOf(name, file), title, env, platform});
	return {keeper, kept: keeper.read()};
}

/** The rows of events, but for those that the chronology no longer has. */
export function rowsOf(chronology: Chronology, ids: readonly string[]): ReadonlySet<number> {
	return new Set(ids.flatMap(id => chronology.rowOf(id) ?? []));
}
