import type {Difference} from '../../../chronology/differences.ts';
import type {Chronology} from '../../../chronology/store.ts';
import {type Act, type Acts, inMode} from '../../mode/act.ts';
import {topicItem} from '../../state/content.ts';
import {recordJump} from '../../state/jumps.ts';
import {isSamePosition, type Position} from '../../state/position.ts';
import type {State} from '../../state/state.ts';
import type {differenceKeys} from './keys.ts';
import {shownDifferences} from './list.ts';

/** The actions of the list of differences. */
export const differenceActions: Acts<typeof differenceKeys> = {
	openDifferences: state => choose(state, indexOfOpenTopic(state)),
	nextDifference: moveBy(1),
	previousDifference: moveBy(-1),
	differencesDown: moveBy(10),
	differencesUp: moveBy(-10),
	firstDifference: moveBy(-Infinity),
	lastDifference: moveBy(Infinity),
	readDifference: inMode('differences', (state, {index}) => {
		const difference = shownDifferences(state).list[index];
		return difference ? recordJump(state, readDifference(state, difference)) : state;
	}),
	closeDifferences: state => ({...state, mode: {type: 'browse'}}),
};

function moveBy(topics: number): Act {
	return inMode('differences', (state, {index}) => choose(state, index + topics));
}

function choose(state: State, index: number): State {
	const last = shownDifferences(state).list.length - 1;
	return {...state, mode: {type: 'differences', index: Math.max(0, Math.min(last, index))}};
}

/** The index of the difference that the detail shows, so that the list goes on behind it when it's opened again; else 0. */
function indexOfOpenTopic(state: State): number {
	const {cursor, focus, position, reading, chronology} = state;
	if (focus !== 'detail' || reading?.type !== 'compare') return 0;
	const isOpen = ({row, place}: Difference) =>
		row === cursor && isSamePosition(position, topicPosition(chronology, row, place));
	return Math.max(0, shownDifferences(state).list.findIndex(isOpen));
}

/** Opens the comparison of a difference's event at the topic, with the first source that speaks of it in view. */
function readDifference(state: State, {row, topic: {cells}, place}: Difference): State {
	// An event with one source has no comparison; its links stand beneath its account.
	const isAlone = state.chronology.get(row).accounts.length === 1;
	return {
		...state,
		mode: {type: 'browse'},
		cursor: row,
		focus: 'detail',
		reading: {type: 'compare'},
		column: isAlone ? 0 : cells.findIndex(claims => claims.length > 0),
		position: topicPosition(state.chronology, row, place),
	};
}

function topicPosition(chronology: Chronology, row: number, place: number): Position {
	return {item: topicItem(chronology, chronology.get(row), place), into: 0};
}
