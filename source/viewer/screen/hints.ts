import {formatKeys} from '../keys/format.ts';
import type {Binding, KeyMode, Occasion} from '../state/binding.ts';
import {isSingle} from '../state/layout.ts';
import {waitingIn} from '../state/pairs.ts';
import {currentEvent, type State} from '../state/state.ts';
import {type Line, piece} from './line.ts';
import {cellWidth} from './text.ts';

/** The hints of a state, in the order of the key table: as many as have room, chosen by rank. */
export function hintsFor(state: State, mode: KeyMode, room: number): Line {
	const useful = state.bindings.filter(
		({mode: of, hint, keys}) => of === mode && hint && keys.length > 0 && isUseful(state, hint.when),
	);
	const ranked = useful.toSorted((a, b) => (a.hint?.rank ?? 0) - (b.hint?.rank ?? 0));
	const kept = new Set<Binding>();
	let used = 1;
	for (const row of ranked) {
		const cells = hintWidth(row);
		if (used + cells > room) break;
		used += cells;
		kept.add(row);
	}
	return useful
		.filter(row => kept.has(row))
		.flatMap(row => {
			const [key = ''] = row.keys;
			return [
				{...piece(hintKeys(row), 'label'), key},
				{...piece(` ${row.hint?.label}   `, 'dim'), key},
			];
		});
}

function isUseful(state: State, when: Occasion | undefined): boolean {
	switch (when) {
		case 'singleList':
			return isSingle(state.size) && state.focus === 'list';
		case 'singleDetail':
			return isSingle(state.size) && state.focus === 'detail';
		case 'linked':
			return state.focus === 'detail' && isLinked(state);
		case 'difference':
			return state.focus === 'detail' && state.difference?.row === state.cursor;
		case 'warned':
			return state.problems.length > 0;
		case 'paired':
			return waitingIn(state.pairs) > 0;
		case undefined:
			return true;
	}
}

function isLinked(state: State): boolean {
	const event = currentEvent(state);
	return event !== undefined && state.chronology.rowsOf('link', event.id).length > 0;
}

function hintKeys({action, keys}: Binding): string {
	const [first = ''] = keys;
	return action === 'down' && first === 'j' ? 'j k' : formatKeys([first]);
}

function hintWidth(row: Binding): number {
	return cellWidth(hintKeys(row)) + cellWidth(row.hint?.label ?? '') + 4;
}
