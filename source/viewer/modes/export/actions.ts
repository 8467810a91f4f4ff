import type {Account, ChronologyEvent} from '../../../chronology/event.ts';
import type {Acts} from '../../mode/act.ts';
import {actorLines} from '../../screen/actors.ts';
import {blocksInTurn, comparisonLines, exportWidth as width} from '../../screen/content-blocks.ts';
import {blank, type Line, line, textOf} from '../../screen/line.ts';
import {wrap} from '../../screen/text.ts';
import {accountItems, whenOf} from '../../state/content.ts';
import type {Step} from '../../state/effect.ts';
import {openReading} from '../../state/reading.ts';
import {currentEvent, type State} from '../../state/state.ts';
import {choicesOf} from '../choose/choices.ts';
import type {exportKeys} from './keys.ts';
import {mark, nextMark} from './marks.ts';

/** The actions that take something out of the viewer, and the marks. */
export const exportActions: Acts<typeof exportKeys> = {
	copy: state => ({...state, mode: {type: 'choose', of: 'copy', index: 0}}),
	openUrl: state => {
		if (choicesOf(state, 'url').length > 0) {
			return {...state, mode: {type: 'choose', of: 'url', index: 0}};
		}
		return {...state, notice: 'no source of this event gives a web address'};
	},
	page,
	mark,
	nextMark,
};

/** Opens the text of the open account, or else the comparison, in the user's pager. */
function page(state: State): State | Step {
	const event = currentEvent(state);
	if (!event) return {...state, notice: 'no event to read'};
	const open = openReading(state);
	const account = event.accounts.find(({source}) => open?.type === 'source' && source === open.id);
	const text = {[Symbol.iterator]: () => textInPieces(state, event, account)};
	return {state, effects: [{type: 'page', name: event.id, text}]};
}

/** The text of an account, or else the comparison, beneath what the event is, in lines that are drawn when they are asked for. */
function* textInPieces(
	state: State,
	event: ChronologyEvent,
	account: Account | undefined,
): Generator<string> {
	for (const row of [
		...wrap(event.title, width).map(text => line(text)),
		...wrap(whenOf(event), width).map(text => line(text)),
		...actorLines(state, event, width),
		blank,
	])
		yield endedLine(row);
	if (!account) {
		for (const row of comparisonLines(state, event, width)) yield endedLine(row);
		return;
	}
	const items = accountItems(state.chronology, event, account);
	const blocks = blocksInTurn({...state, foldedNotes: new Set()}, event, items, width);
	for (const {lines} of blocks) for (const row of lines) yield endedLine(row);
}

function endedLine(row: Line): string {
	return `${textOf(row).trimEnd()}\n`;
}
