import {choicesOf} from '../modes/choose/choices.ts';
import type {State} from '../state.ts';
import {wrap} from '../text.ts';
import {type Layout, layout, type Size} from './layout.ts';

/** Where everything stands in a state. */
export function layoutOf(state: State): Layout {
	const lanes = state.lanes === undefined ? 0 : state.chronology.postings[state.lanes].size;
	return layout(state.size, state.focus, barRowsOf(state), lanes);
}

/** The rows of the bar: more while something is written that has completions or faults to show, or much was said. */
function barRowsOf(state: State): number {
	const {size, mode} = state;
	switch (mode.type) {
		case 'filter':
			return completionRows(size) + (size.columns < 100 ? 3 : 2);
		case 'goto':
			return 2;
		case 'choose':
			return 1 + Math.min(mostChoices, choicesOf(state, mode.of).length);
		case 'search':
		case 'range':
			return 1;
		case 'help':
			return 1 + noticeLines(state).length;
		case 'browse':
		case 'facets':
		case 'differences':
		case 'pair':
			return noticeLines(state).length;
	}
}

const mostChoices = 8;
const mostSaid = 4;

/** What was just said, whole, in as many lines as it takes; one line that is empty where nothing was. */
export function noticeLines({notice = '', size}: State): readonly string[] {
	const lines = wrap(notice, size.columns - 2);
	const most = Math.max(mostSaid, size.rows - 8);
	return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
}

/** How many completions are shown at once, as many as the screen has room for, however many there are. */
export function completionRows({rows}: Size): number {
	return rows >= 30 ? 8 : rows >= 20 ? 5 : 2;
}
