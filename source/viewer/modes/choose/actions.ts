import {valueBy} from '../../../query/facet-values.ts';
import {stateUnder, toggleFacet} from '../../../query/facets.ts';
import {notSelected} from '../../../query/query.ts';
import {shownKey} from '../../keys/format.ts';
import {type Acts, inMode} from '../../mode/act.ts';
import {numberOf} from '../../state/binding.ts';
import {moveTo} from '../../state/cursor.ts';
import type {Step} from '../../state/effect.ts';
import {recordJump} from '../../state/jumps.ts';
import type {ChooseMode} from '../../state/mode.ts';
import {currentEvent, type State, shownSelection} from '../../state/state.ts';
import {filterBy} from '../filter/actions.ts';
import type {FilterAction} from '../filter/keys.ts';
import {choicesOf} from './choices.ts';
import type {ChoiceAction, choiceKeys} from './keys.ts';

/** The actions in a menu of choices. */
export const choiceActions: Acts<typeof choiceKeys> = {
	related: chooseRelated,
	filterByActor: chooseActor,
	chooseNext: inMode('choose', (state, mode) => chooseAt(state, mode, mode.index + 1)),
	choosePrevious: inMode('choose', (state, mode) => chooseAt(state, mode, mode.index - 1)),
	takeChoice: inMode('choose', (state, mode) => takeChoice(state, mode.of, mode.index)),
	takeNumber: inMode('choose', (state, mode, {key}) =>
		takeChoice(state, mode.of, numberOf<ChoiceAction>(state.bindings, 'takeNumber', key) - 1),
	),
	leaveChoice: state => ({...state, mode: {type: 'browse'}}),
};

/** Goes to the event that the cursor's event is linked with; a menu asks where there are several. */
function chooseRelated(state: State): State | Step {
	const related = choicesOf(state, 'related');
	if (!currentEvent(state)) return {...state, notice: 'no event, so no links to follow'};
	if (related.length === 0) return {...state, notice: 'no source links this event with another'};
	return related.length === 1
		? takeChoice(state, 'related', 0)
		: {...state, mode: {type: 'choose', of: 'related', index: 0}};
}

/** Filters by the actor of the cursor's event; a menu asks where there are several. */
function chooseActor(state: State): State | Step {
	const actors = choicesOf(state, 'actor');
	if (!currentEvent(state)) return {...state, notice: 'no event, so no actors to filter by'};
	if (actors.length === 0) return {...state, notice: 'this event names no actor'};
	return actors.length === 1
		? takeChoice(state, 'actor', 0)
		: {...state, mode: {type: 'choose', of: 'actor', index: 0}};
}

/** Closes the menu and performs the outcome of the choice at an index; an index without a choice changes nothing. */
export function takeChoice(state: State, of: ChooseMode['of'], index: number): State | Step {
	const choice = choicesOf(state, of)[index];
	if (!choice) return state;
	const browsing: State = {...state, mode: {type: 'browse'}};
	const {outcome} = choice;
	switch (outcome.type) {
		case 'actor':
			return filterByActor(browsing, outcome.id);
		case 'event':
			return goToEvent(browsing, outcome.id);
		case 'notice':
			return {...browsing, notice: outcome.notice};
		case 'menu':
			return {...state, mode: {type: 'choose', of: outcome.of, index: 0}};
		case 'effect':
			return {state: browsing, effects: [outcome.effect]};
	}
}

function chooseAt(state: State, mode: ChooseMode, index: number): State {
	const last = choicesOf(state, mode.of).length - 1;
	return {...state, mode: {...mode, index: Math.max(0, Math.min(last, index))}};
}

/** Goes to an event by its id; an event that the filter leaves out gets a notice. */
export function goToEvent(state: State, id: string): State {
	const row = state.chronology.rowOf(id);
	if (row === undefined) return {...state, notice: `${id} is not in this chronology`};
	const {rows, placeOf} = shownSelection(state);
	const place = placeOf(row);
	if (rows[place] !== row) {
		const clear = shownKey<FilterAction>(state.bindings, 'clearFilter');
		const way = clear === undefined ? '' : `: ${clear} clears it`;
		return {...state, notice: `${notSelected(`“${state.chronology.get(row).title}”`)}${way}`};
	}
	return recordJump(state, moveTo(state, place));
}

function filterByActor(state: State, id: string): State {
	const {chronology, filter} = state;
	const value = valueBy(chronology, 'actor', id);
	if (!value || stateUnder(filter.clauses, value.wanted) === 'included') return state;
	return filterBy(state, toggleFacet(filter, value, 'include'));
}
