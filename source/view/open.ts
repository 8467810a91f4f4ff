import type {Chronology} from '../model/chronology.ts';
import type {Size} from './layout.ts';
import {inView} from './list.ts';
import {nearestRow, selectionOf} from './selection.ts';
import type {State} from './state.ts';

export type Opening = {readonly filter?: string; readonly at?: string; readonly size: Size};

/** The state that a chronology is opened in; `at` is an event's id. */
export function openState(chronology: Chronology, {filter = '', at, size}: Opening): State {
	const selection = selectionOf(chronology, filter);
	const wanted = at === undefined ? undefined : chronology.rowOf(at);
	const cursor = wanted === undefined ? selection.rows[0] : nearestRow(chronology, selection, wanted);
	const isHidden = wanted !== undefined && cursor !== undefined && cursor !== wanted;
	return inView({
		chronology,
		size,
		filter,
		pastFilters: [],
		jumps: [],
		cursor: cursor ?? wanted ?? 0,
		top: 0,
		focus: 'list',
		scroll: 0,
		column: 0,
		mode: {type: 'browse'},
		...(isHidden && {notice: `the filter leaves ${at} out: this is the nearest`}),
	});
}
