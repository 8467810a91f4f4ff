import {type Binding, formatKeys} from '../keys/keys.ts';
import {currentEvent, keyModeOf, type State} from '../state.ts';
import {cellWidth} from '../text.ts';
import {isSingle} from './layout.ts';
import {type Line, piece} from './line.ts';

/** The keys that matter in a state, as many as there is room for, those of the highest rank first. */
export function hintsFor(state: State, room: number): Line {
	const mode = keyModeOf(state);
	const isAlone = isSingle(state.size);
	const useful = state.bindings.filter(({action, mode: of, hint, keys}) => {
		if (of !== mode || !hint || keys.length === 0) return false;
		if (action === 'read') return isAlone && state.focus === 'list';
		if (action === 'back') return isAlone && state.focus === 'detail';
		if (action === 'related') return state.focus === 'detail' && isLinked(state);
		return true;
	});
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

function isLinked(state: State): boolean {
	const event = currentEvent(state);
	return event !== undefined && state.chronology.postings.link.has(event.id);
}

function hintKeys({action, keys}: Binding): string {
	const [first = ''] = keys;
	return action === 'down' && first === 'j' ? 'j k' : formatKeys([first]);
}

function hintWidth(row: Binding): number {
	return cellWidth(hintKeys(row)) + cellWidth(row.hint?.label ?? '') + 4;
}
