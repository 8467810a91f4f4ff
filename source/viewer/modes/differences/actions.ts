import {grouped} from '../../../text/english.ts';
import {type Act, type Acts, inMode} from '../../mode/act.ts';
import {topicItem} from '../../state/content.ts';
import {recordJump} from '../../state/jumps.ts';
import {signWord} from '../../state/signs.ts';
import {currentRow, type State} from '../../state/state.ts';
import type {differenceKeys} from './keys.ts';
import {shownDifferences, withDifferences} from './list.ts';

/** The actions of the list of differences, and those that step from one difference to the next without it. */
export const differenceActions: Acts<typeof differenceKeys> = {
	openDifferences(state) {
		const begun = withDifferences(state);
		return choose(begun, Math.max(0, indexOfOpen(begun)));
	},
	readNextDifference: state => step(withDifferences(state), 1),
	readPreviousDifference: state => step(withDifferences(state), -1),
	nextDifference: moveBy(1),
	previousDifference: moveBy(-1),
	differencesDown: moveBy(10),
	differencesUp: moveBy(-10),
	firstDifference: moveBy(-Infinity),
	lastDifference: moveBy(Infinity),
	readDifference: inMode('differences', (state, {index}) => readDifference(state, index)),
	closeDifferences: state => ({...state, mode: {type: 'browse'}}),
};

function moveBy(topics: number): Act {
	return inMode('differences', (state, {index}) => choose(state, index + topics));
}

function choose(state: State, index: number): State {
	const last = shownDifferences(state).list.length - 1;
	return {...state, mode: {type: 'differences', index: Math.max(0, Math.min(last, index))}};
}

/** The index of the difference that was gone to last, as long as its comparison is being read; else -1. */
function indexOfOpen(state: State): number {
	const {difference, cursor, focus, reading} = state;
	if (!difference || difference.row !== cursor || focus !== 'detail' || reading?.type !== 'compare')
		return -1;
	return shownDifferences(state).list.findIndex(
		({row, place}) => row === difference.row && place === difference.place,
	);
}

/** Goes to the next or the previous difference of the list; behind the last comes the first again. */
function step(state: State, direction: 1 | -1): State {
	const {list, verdict} = shownDifferences(state);
	if (list.length === 0) return {...state, ...(verdict !== undefined && {notice: verdict})};
	const open = indexOfOpen(state);
	const next = open < 0 ? nearestIndex(state, direction) : open + direction;
	if (next >= 0 && next < list.length) return readDifference(state, next);
	const end = direction > 0 ? 'first' : 'last';
	return readDifference(state, direction > 0 ? 0 : list.length - 1, `; from the ${end} again`);
}

/** The index of the first of the gravest differences from the cursor's event on, or of the last one before the event; one beyond the list where there is none. */
function nearestIndex(state: State, direction: 1 | -1): number {
	const {list} = shownDifferences(state);
	const at = currentRow(state) ?? 0;
	const gravest = list.filter(({topic}) => topic.sign === list[0]?.topic.sign);
	if (direction < 0) return gravest.findLastIndex(({row}) => row < at);
	const index = gravest.findIndex(({row}) => row >= at);
	return index < 0 ? list.length : index;
}

/** Opens the comparison of a difference's event at the topic, with the first source that speaks of it in view, and says which of the differences it is, and of what sign. */
function readDifference(state: State, index: number, again = ''): State {
	const {list, isWhole} = shownDifferences(state);
	const difference = list[index];
	if (!difference) return state;
	const {row, topic, place} = difference;
	const event = state.chronology.get(row);
	// An event with one source has no comparison; its links stand beneath its account.
	const isAlone = event.accounts.length === 1;
	return recordJump(state, {
		...state,
		mode: {type: 'browse'},
		cursor: row,
		focus: 'detail',
		reading: {type: 'compare'},
		column: isAlone ? 0 : topic.cells.findIndex(claims => claims.length > 0),
		position: {item: topicItem(state.chronology, event, place), into: 0},
		difference: {row, place},
		notice: `${grouped(index + 1)} of ${grouped(list.length)}${isWhole ? '' : '+ …'}: ${topic.topic}, ${signWord(topic.sign, 'source', 1)}${again}`,
	});
}
