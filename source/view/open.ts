import type {Chronology} from '../model/chronology.ts';
import {nothingPersonal} from '../query/personal.ts';
import {type Binding, bindings} from './keys.ts';
import type {Size} from './layout.ts';
import {inView} from './list.ts';
import {nearestRow, selectionOf} from './selection.ts';
import type {Reading, State} from './state.ts';

/** How a chronology is opened: `at` is an event's id, `last` where one was when one left it. */
export type Opening = {
	readonly size: Size;
	readonly at?: string;
	readonly last?: {readonly at: string; readonly reading?: Reading};
	readonly bindings?: readonly Binding[];
	readonly notice?: string;
} & Partial<Pick<State, 'file' | 'filter' | 'personal' | 'reading' | 'search' | 'scale' | 'lanes'>>;

/** The state that a chronology is opened in: at an event, else where one was, else at its beginning. */
export function openState(
	chronology: Chronology,
	{filter = '', at, last, size, notice, ...rest}: Opening,
): State {
	const subject = {chronology, personal: rest.personal ?? nothingPersonal};
	const selection = selectionOf(subject, filter);
	const asked = at ?? last?.at;
	const wanted = asked === undefined ? undefined : chronology.rowOf(asked);
	const cursor = wanted === undefined ? selection.rows[0] : nearestRow(chronology, selection, wanted);
	const isHidden = at !== undefined && wanted !== undefined && cursor !== undefined && cursor !== wanted;
	const isBack = at === undefined && cursor === wanted && cursor !== selection.rows[0];
	const reading = rest.reading ?? (isBack ? last?.reading : undefined);
	const said =
		notice ??
		(isHidden ? `the filter leaves ${at} out: this is the nearest` : isBack ? backNotice : undefined);
	return inView({
		bindings,
		...rest,
		...subject,
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
		...(reading && {reading}),
		...(said !== undefined && {notice: said}),
	});
}

const backNotice = 'back where you were last; g goes to the first event';
