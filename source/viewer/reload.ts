import {changesBetween} from '../chronology/changes.ts';
import type {Chronology} from '../chronology/store.ts';
import {perObject} from '../lookup/memo.ts';
import type {Personal} from '../query/personal.ts';
import {everything} from '../query/query.ts';
import {enumerate, grouped, plural} from '../text/english.ts';
import {modeOf} from './modes/index.ts';
import {elsewhereNotice, whyNotRead} from './open.ts';
import {problemNotice} from './speech/problem-notice.ts';
import {locationOf} from './state/jumps.ts';
import {topPosition} from './state/position.ts';
import {type FileProblem, isError} from './state/problem.ts';
import type {Reload, Renewal} from './state/reload.ts';
import {nearestRow, selectionOf} from './state/selection.ts';
import {type State, shownSelection} from './state/state.ts';
import {type Transfer, transferTo} from './state/transfer.ts';

/** The state after the file has been read again. The user's place stays; where it couldn't be read, all that is shown stays. */
export function withReload(state: State, reload: Reload): State {
	const {notice, isReading: _, progress, awaited, ...before} = state;
	switch (reload.type) {
		case 'unchanged':
			return withNotice(
				before,
				before.files.length > 1 ? 'no file has changed' : 'the file has not changed',
				before.problems.some(isError) ? problemNotice(before) : undefined,
			);
		case 'refused': {
			const after: State = {...before, problems: reload.problems};
			const {chronology, personal} = before;
			return withNotice(inMode(after, transferTo(before, chronology, personal)), problemNotice(after));
		}
		case 'read':
			return withChronology(before, reload, changeWords(before.chronology, reload.chronology));
		case 'joined':
			return withChronology(before, reload, joinWords(before.chronology, reload.chronology));
		case 'grown': {
			const kept: State = reload.isWhole ? before : {...before, isReading: true, ...(progress && {progress})};
			const said = reload.isWhole && before.spoken ? allReadNotice(reload.chronology) : notice;
			const grown = withChronology(kept, reload, said);
			return awaited === undefined ? grown : onAwaited(grown, awaited);
		}
	}
}

/** What carries a state over to the chronology that takes the place of its own. */
export function transferBy(before: State, renewal: Renewal): Transfer {
	return transferTo(before, renewal.chronology, personalIn(renewal)(before.chronology)(before.personal));
}

/** What the user has added, in another chronology. */
const personalIn = perObject((renewal: Renewal) =>
	perObject((before: Chronology) =>
		perObject((personal: Personal) => ({...personal, marked: marksIn(renewal, before, personal)})),
	),
);

/** The rows of the events that are marked, where the user may have marked others since it was told which they are. */
function marksIn({chronology, marks}: Renewal, before: Chronology, {marked}: Personal): ReadonlySet<number> {
	const told = new Map(marks.map(id => [id, before.rowOf(id)]));
	const rowsTold = new Set(told.values());
	const kept = [...told].flatMap(([id, row]) => (row === undefined || marked.has(row) ? id : []));
	const added = [...marked].filter(row => !rowsTold.has(row)).map(row => before.get(row).id);
	return new Set([...kept, ...added].flatMap(id => chronology.rowOf(id) ?? []));
}

function withChronology(before: State, renewal: Renewal, said: string | undefined): State {
	const {chronology, problems} = renewal;
	const personal = personalIn(renewal)(before.chronology)(before.personal);
	const transfer = transferBy(before, renewal);
	const filter = transfer.queryOf(before.filter);
	const {comparing, found, difference, ...rest} = before;
	const row = difference && transfer.rowOf(difference.row);
	const first = comparing === undefined ? undefined : transfer.rowOf(comparing);
	const state: State = {
		...rest,
		...{chronology, problems, personal},
		...transfer.locationOf(locationOf(before)),
		filter: filter.type === 'query' ? filter : everything,
		pastFilters: before.pastFilters.map(transfer.queryOf).filter(past => past.type === 'query'),
		jumps: before.jumps.map(transfer.locationOf),
		...(first !== undefined && {comparing: first}),
		...(difference && row !== undefined && {difference: {...difference, row}}),
		...(found && {found: {...found, item: transfer.itemOf(before, found.item)}}),
	};
	const shown = inMode(onShownEvent(state), transfer);
	const lost =
		filter.type === 'query' ? undefined : `the filter ${before.filter.text} is off: ${filter.message}`;
	const isKnown = state.isReading || messagesOf(problems) === messagesOf(before.problems);
	const warned = isKnown ? undefined : problemNotice(state);
	return withNotice({...shown, top: topFor(before, shown)}, said, lost, warned);
}

/** The state on an event that has been looked for, if it is there by now; else it is looked for as long as there is more to be read. */
function onAwaited(state: State, awaited: string): State {
	const {chronology, reading} = state;
	const row = chronology.rowOf(awaited);
	if (row === undefined) return state.isReading ? {...state, awaited} : state;
	const {notice: _, ...quiet} = state;
	const found = onShownEvent({...quiet, cursor: row, position: topPosition, column: 0});
	if (found.cursor !== row) return withNotice(found, elsewhereNotice(awaited));
	return withNotice(found, reading && whyNotRead(chronology, row, reading));
}

/** The state on its event, or on the nearest one that the filter leaves. */
function onShownEvent(state: State): State {
	const {chronology, filter, cursor} = state;
	const row = nearestRow(chronology, selectionOf(chronology, filter, state.round), cursor) ?? cursor;
	return row === cursor ? state : {...state, cursor: row, position: topPosition, column: 0};
}

/** The state in its mode, which may hold rows and places in lists. */
function inMode(state: State, transfer: Transfer): State {
	const mode = modeOf(state).reload?.(state, state.mode, transfer);
	return mode ? {...state, mode} : state;
}

/** The index of the event at the top of the list, so that the cursor's event is as far below it as it was. */
function topFor(before: State, after: State): number {
	const below = shownSelection(before).placeOf(before.cursor) - before.top;
	return Math.max(0, shownSelection(after).placeOf(after.cursor) - below);
}

/** What has come of joining events, in words. */
function joinWords(before: Chronology, after: Chronology): string {
	const isSame = before.size === after.size;
	return `your answers are kept${isSame ? '' : `: ${sizeWords(before, after)}`}`;
}

/** How many events there are now, in words: “12 events now, 2 fewer”. */
function sizeWords(before: Chronology, {size}: Chronology): string {
	const fewer = before.size - size;
	const difference =
		fewer === 0 ? 'as many as before' : `${grouped(Math.abs(fewer))} ${fewer > 0 ? 'fewer' : 'more'}`;
	return `${plural(size, 'event')} now, ${difference}`;
}

/** So many events are compared one by one. */
const mostCompared = 20_000;

/** What has changed, in words: “read again: 14 events, 1 new and 2 changed”; of very many events only how many there are. */
function changeWords(before: Chronology, after: Chronology): string {
	const {size} = after;
	if (Math.max(size, before.size) > mostCompared) return `read again: ${sizeWords(before, after)}`;
	const {added, removed, changed, isSame} = changesBetween(before, after);
	if (isSame) return 'read again: nothing has changed';
	const parts = [
		added > 0 ? `${added} new` : '',
		changed > 0 ? `${changed} changed` : '',
		removed > 0 ? `${removed} gone` : '',
	].filter(Boolean);
	return ['read again: ', plural(size, 'event'), parts.length > 0 ? ', ' : '', enumerate(parts, 'and')].join(
		'',
	);
}

function allReadNotice({size}: Chronology): string {
	return `all is read: ${plural(size, 'event')}`;
}

function messagesOf(problems: readonly FileProblem[]): string {
	return problems.map(({message}) => message).join('\n');
}

function withNotice(state: State, ...parts: readonly (string | undefined)[]): State {
	const notice = parts.filter(Boolean).join('; ');
	return notice === '' ? state : {...state, notice};
}
