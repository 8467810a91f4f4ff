import type {Speech} from '../../mode/record.ts';
import {currentItemWords, detailLines, openTabLine, spokenDetail} from '../../speech/detail-words.ts';
import {countLine, eventLine, eventWords, periodLine, placeLine} from '../../speech/event-words.ts';
import {hintWords} from '../../speech/key-words.ts';
import type {Listing} from '../../speech/listing.ts';
import {matchLines} from '../../speech/match-words.ts';
import type {Moment} from '../../speech/moment.ts';
import {pageAndChosen, pagesOf} from '../../speech/pages.ts';
import {sentences} from '../../speech/speakable.ts';
import {isAction} from '../../state/binding.ts';
import {moveTo} from '../../state/cursor.ts';
import type {BrowseMode} from '../../state/mode.ts';
import {isSamePosition} from '../../state/position.ts';
import {currentRow, type State, shownSelection} from '../../state/state.ts';
import type {BrowseAction} from './keys.ts';

/** How reading is spoken. */
export const browseSpeech: Speech<BrowseMode> = {
	answer: (_, moment) => {
		const {before, after} = moment;
		return after.comparing === undefined || after.comparing === before.comparing
			? changeWords(moment)
			: secondWords(after, after.comparing);
	},
	here: currentItemLines,
	unchanged: (_, moment) => unchangedWords(moment),
	listing: state => (state.focus === 'list' ? eventListing(state) : undefined),
	takesNumbers: ({focus}) => focus === 'list',
};

/** The cursor's event; in the detail also the open tab and the item. */
function currentItemLines(state: State): readonly string[] {
	if (state.focus === 'list') return [eventLine(state)];
	return [eventLine(state), openTabLine(state), currentItemWords(state)].filter(Boolean);
}

function secondWords(state: State, first: number): readonly string[] {
	const {title} = state.chronology.get(first);
	return [
		sentences(`move to the event to compare “${title}” with`),
		hintWords(state.bindings, 'second'),
		eventLine(state),
	];
}

/** The changes, the widest first: the search, the filter, the period, the event, the open tab. */
function changeWords(moment: Moment): readonly string[] {
	const {before, after, row, derive} = moment;
	if (row?.isSearch) return matchLines(after, derive) ?? currentItemLines(after);
	if (row && pagesOf(row) !== 0 && after.focus === 'list') {
		const [was, is] = [eventListing(before), eventListing(after)];
		return before.focus === 'list' && is.at === was.at ? [] : pageAndChosen(is);
	}
	const left =
		before.search !== undefined && after.search === undefined
			? [`No longer searched for: ${before.search}.`]
			: [];
	return [...left, ...filterWords(moment), ...periodWords(moment), ...moveWords(moment)];
}

function filterWords({before, after}: Moment): readonly string[] {
	if (before.filter.text === after.filter.text && before.mode.type !== 'facets') return [];
	return [after.filter.text === '' ? `${countLine(after)} No filter.` : countLine(after)];
}

/** The period that the cursor is in, unless a notice has already said that the period is empty, or that there is none. */
function periodWords({after, row, derive}: Moment): readonly string[] {
	const isNoticed = row?.period === 'step' && after.notice !== undefined;
	return row?.period && !isNoticed ? [periodLine(after, derive)] : [];
}

function moveWords({before, after, row, isEntered}: Moment): readonly string[] {
	const isOther = currentRow(before) !== currentRow(after);
	const isReading = after.focus === 'detail';
	if (before.difference !== after.difference) return currentItemLines(after);
	if (isReading && before.focus === 'list')
		return isOther ? [placeLine(after), ...detailLines(after)] : detailLines(after);
	if (isOther) return isReading ? [placeLine(after), ...detailLines(after)] : [eventLine(after)];
	if (isReading !== (before.focus === 'detail')) return [eventLine(after)];
	if (openTabLine(before) !== openTabLine(after) || isAction<BrowseAction>(row, 'tab')) {
		return after.notice === undefined ? openLines(after) : [];
	}
	const isBegun = before.position.item < 0 && after.position.item >= 0 && !isReading;
	if (isBegun || !isSamePosition(before.position, after.position)) return [currentItemWords(after)];
	if (before.filter.text !== after.filter.text) return currentItemLines(after);
	return isEntered && !row?.isAnswered ? currentItemLines(after) : [];
}

/** The name of the open tab, and all that it says. */
function openLines(state: State): readonly string[] {
	return [openTabLine(state), ...spokenDetail(state).items.map(({words}) => words)].filter(Boolean);
}

function unchangedWords({after, row}: Moment): readonly string[] | undefined {
	if (isAction<BrowseAction>(row, 'read')) return detailLines(after);
	if (isAction<BrowseAction>(row, 'nextTab', 'previousTab')) {
		if (openTabLine(after) === '') return ['There is no other account.'];
		return [isAction<BrowseAction>(row, 'nextTab') ? 'This is the last.' : 'This is the first.'];
	}
	if (!row?.moves) return undefined;
	if (currentRow(after) === undefined) return ['There is no event.'];
	const end = row.moves === 'onward' ? 'last' : 'first';
	if (row.by === 'event') return [`This is the ${end} event.`];
	if (after.focus !== 'detail' && row.by !== 'detail') return undefined;
	// The lines above the first item don't scroll, so that they are spoken at the top.
	return end === 'first' ? spokenDetail(after).head : [`This is the ${end} line.`];
}

function eventListing(state: State): Listing {
	const {rows, placeOf, dated} = shownSelection(state);
	const row = currentRow(state);
	return {
		name: 'event',
		count: rows.length,
		total: String(rows.length),
		...(row !== undefined && {at: placeOf(row)}),
		line: index => eventWords(state, rows[index] ?? 0),
		whole: () => eventLine(state),
		heading: index => (index < dated ? undefined : 'Undated:'),
		goTo: index => moveTo(state, index),
	};
}
