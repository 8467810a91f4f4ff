import type {Line} from '../../screen/line.ts';
import {itemAt, menuLines} from '../../screen/menu.ts';
import type {ChooseMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {choicesOf} from './choices.ts';

/** A menu of choices, numbered as far as there are keys for them. */
export function choiceLines(
	state: State,
	{of, index}: ChooseMode,
	rows: number,
	columns: number,
): readonly Line[] {
	const items = choicesOf(state, of).map(({label}, place) => ({
		label: `${place < 9 ? place + 1 : ' '}  ${label}`,
	}));
	return menuLines(items, index, rows, columns);
}

/** The place of the choice that a row of their menu shows. */
export function choiceAt(
	state: State,
	{of, index}: ChooseMode,
	rows: number,
	row: number,
): number | undefined {
	return itemAt(choicesOf(state, of).length, index, rows, row);
}
