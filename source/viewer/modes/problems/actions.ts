import {type Act, type Acts, inMode} from '../../mode/act.ts';
import {noticeKey} from '../../speech/key-words.ts';
import {currentEvent, type State} from '../../state/state.ts';
import {goToEvent} from '../choose/actions.ts';
import {editAt} from '../file/actions.ts';
import type {ProblemAction, problemKeys} from './keys.ts';

/** The actions of the list of what is wrong with the file. */
export const problemActions: Acts<typeof problemKeys> = {
	openProblems: state => {
		const {problems} = state;
		if (problems.length === 0) return {...state, notice: 'no warnings'};
		const event = currentEvent(state)?.id;
		return choose(
			state,
			Math.max(
				0,
				problems.findIndex(problem => problem.event === event),
			),
		);
	},
	nextProblem: moveBy(1),
	previousProblem: moveBy(-1),
	problemsDown: moveBy(10),
	problemsUp: moveBy(-10),
	firstProblem: moveBy(-Infinity),
	lastProblem: moveBy(Infinity),
	readProblem: inMode('problems', (state, {index}) => {
		const event = state.problems[index]?.event;
		if (event !== undefined && state.chronology.rowOf(event) !== undefined) {
			return goToEvent({...state, mode: {type: 'browse'}}, event);
		}
		return {
			...state,
			notice: `${event === undefined ? 'this is about no event' : `the event ${event} is not shown`}${editHint(state)}`,
		};
	}),
	editProblem: inMode('problems', (state, {index}) => {
		const {file, line} = state.problems[index] ?? {};
		return editAt(state, {...(file !== undefined && {file}), ...(line !== undefined && {line})});
	}),
	closeProblems: state => ({...state, mode: {type: 'browse'}}),
};

function editHint(state: State): string {
	const key = noticeKey<ProblemAction>(state, 'editProblem');
	return key === undefined ? '' : `: ${key} edits the file at its line`;
}

function moveBy(rows: number): Act {
	return inMode('problems', (state, {index}) => choose(state, index + rows));
}

function choose(state: State, index: number): State {
	const last = state.problems.length - 1;
	return {...state, mode: {type: 'problems', index: Math.max(0, Math.min(last, index))}};
}
