import {type Bar, idleLine} from '../../screen/bar.ts';
import type {Line} from '../../screen/line.ts';
import {itemAt, menuLines} from '../../screen/menu.ts';
import type {ChooseMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {choicesOf} from './choices.ts';

/** The menu above the bar's line. The first nine choices have their number, since only these have a key. */
export function choiceBar(
	state: State,
	{of, index}: ChooseMode,
	{columns, rows, withHints, derived}: Bar,
): readonly Line[] {
	const items = choicesOf(state, of).map(({label}, place) => ({
		label: `${place < 9 ? place + 1 : ' '}  ${label}`,
	}));
	return [...menuLines(items, index, rows - 1, columns), withHints(idleLine(state, derived))];
}

/** The index of the choice on a row of a menu of so many rows. */
export function choiceAt(
	state: State,
	{of, index}: ChooseMode,
	rows: number,
	row: number,
): number | undefined {
	return itemAt(choicesOf(state, of).length, index, rows, row);
}
