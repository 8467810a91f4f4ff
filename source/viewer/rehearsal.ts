import type {Work} from '../chronology/finding.ts';
import {perObject} from '../lookup/memo.ts';
import {facetFields} from '../query/facet.ts';
import {facetWork} from '../query/facet-values.ts';
import {derive} from './derive.ts';
import {frame} from './frame.ts';
import {modeOf} from './modes/index.ts';
import {countLines} from './screen/viewport.ts';
import type {Binding} from './state/binding.ts';
import type {State} from './state/state.ts';
import {update} from './update.ts';

/** The most events that are looked through, and listed in facets, for a rehearsal. */
const mostEvents = 1000;

/** Does in steps what a rehearsal would do at once: it looks for a letter, and lists facets. */
export function* beforeRehearsal({chronology, cursor, mode, spoken}: State): Work {
	if (mode.type !== 'browse' || spoken || chronology.size > mostEvents) return;
	yield* chronology.find(letter).work(cursor);
	for (const field of facetFields) yield* facetWork(chronology, field);
}

/**
 * Presses the keys that a user may press next, draws what they show, and throws it away: what runs for the first time takes several
 * times as long. Each action that is used most, or that the bar names, is rehearsed once a table of keys, and behind it one key of the mode
 * that it opens; the others have most of what they call in common with these.
 */
export function* rehearsal(state: State): Work {
	if (state.mode.type !== 'browse' || state.spoken || isLong(state)) return;
	const left = actionsLeft(state.bindings);
	for (const row of left) {
		left.delete(row);
		const [key] = row.keys;
		if (key === undefined) continue;
		const opened = pressed(state, key);
		yield 1;
		if (opened.mode.type === 'browse') continue;
		pressed(opened, keyWithin(opened));
		yield 1;
	}
}

/** So many lines of a detail are drawn in no time that anybody would notice who presses a key meanwhile. */
const mostLines = 1000;

function isLong(state: State): boolean {
	const {detail} = derive(state);
	return detail !== undefined && detail.head.length + countLines(detail.blocks) > mostLines;
}

/** The rows whose actions haven't been rehearsed yet, those first that are used most. */
const actionsLeft = perObject((bindings: readonly Binding[]): Set<Binding> => {
	const rows = bindings.filter(
		({mode, isAnswered, isFrequent, hint}) => mode === 'browse' && !isAnswered && (isFrequent || hint),
	);
	return new Set([...rows.filter(({isFrequent}) => isFrequent), ...rows]);
});

/** The state after a key, whose frame has been drawn. */
function pressed(state: State, key: string): State {
	const next = update(state, {type: 'key', key}).state;
	frame(next);
	return next;
}

/** What is typed where a line is written. */
const letter = 'e';

/** A key that does something in a mode: a letter where a line is written, else the first of its table. */
function keyWithin(state: State): string {
	if (modeOf(state).editor?.(state.mode)) return letter;
	return state.bindings.find(({mode}) => mode === state.mode.type)?.keys[0] ?? letter;
}
