import {type Chronology, outletOf} from '../chronology/store.ts';
import {nothingPersonal, type Personal} from '../query/personal.ts';
import {everything, notSelected} from '../query/query.ts';
import {select} from '../query/select.ts';
import {grouped} from '../text/english.ts';
import {derive} from './derive.ts';
import {type Action, bindings as usual} from './modes/index.ts';
import {scrollToCursor} from './screen/list.ts';
import {noticeKey} from './speech/key-words.ts';
import {problemNotice} from './speech/problem-notice.ts';
import type {Binding} from './state/binding.ts';
import {isSingle, type Size} from './state/layout.ts';
import type {Reading} from './state/mode.ts';
import {topPosition} from './state/position.ts';
import {whyNotCompared} from './state/report.ts';
import {nearestRow, selectionOf} from './state/selection.ts';
import type {State} from './state/state.ts';

/** How to open a chronology: `at` is the id of an event to open on, `last` the event and the tab at the end of the last visit. */
export type OpenOptions = {
	readonly size: Size;
	readonly at?: string;
	readonly last?: {readonly at: string; readonly reading?: Reading};
	readonly bindings?: readonly Binding[];
	readonly notice?: string;
} & Partial<
	Pick<
		State,
		| 'files'
		| 'readingFlags'
		| 'config'
		| 'problems'
		| 'isReading'
		| 'spoken'
		| 'filter'
		| 'personal'
		| 'openedAt'
		| 'reading'
		| 'search'
		| 'scale'
		| 'lanes'
	>
>;

/** The first state of a chronology: on the event that is asked for, else where the last visit ended, else on the first event. */
export function openState(
	chronology: Chronology,
	{filter = everything, at, last, size, notice, bindings = usual, ...rest}: OpenOptions,
): State {
	const selection = selectionOf(chronology, filter);
	const asked = at ?? last?.at;
	const wanted = asked === undefined ? undefined : chronology.rowOf(asked);
	const cursor = wanted === undefined ? selection.rows[0] : nearestRow(chronology, selection, wanted);
	const isHidden = at !== undefined && wanted !== undefined && cursor !== undefined && cursor !== wanted;
	const isBack = at === undefined && cursor === wanted && cursor !== selection.rows[0];
	const reading = rest.reading ?? (isBack ? last?.reading : undefined);
	const awaited = rest.isReading && wanted === undefined ? at : undefined;
	const silent =
		rest.reading && cursor !== undefined && awaited === undefined
			? whyNotRead(chronology, cursor, rest.reading)
			: undefined;
	const elsewhere = isHidden ? elsewhereNotice(at) : undefined;
	const problems = rest.problems ?? [];
	const spoken = rest.spoken ? {spoken: rest.spoken} : {};
	const said = notice ?? elsewhere ?? silent ?? (isBack ? backNotice({bindings, ...spoken}) : undefined);
	const news = newsNotice(chronology, rest.personal ?? nothingPersonal);
	const all = [said, news, problemNotice({problems, bindings, ...spoken})].filter(Boolean).join('; ');
	const opened: State = {
		...rest,
		files: rest.files ?? [],
		readingFlags: rest.readingFlags ?? [],
		bindings,
		chronology,
		problems,
		personal: rest.personal ?? nothingPersonal,
		size,
		filter,
		pastFilters: [],
		jumps: [],
		foldedNotes: new Set(),
		idleKeys: new Set(),
		cursor: cursor ?? wanted ?? 0,
		top: 0,
		focus: 'list',
		position: topPosition,
		column: 0,
		mode: {type: 'browse'},
		...(reading && {reading}),
		...(awaited !== undefined && {awaited}),
		...(all !== '' && {notice: all}),
	};
	// Where one pane is shown at a time, the reading that is asked for is in the detail.
	const isHiddenPane = rest.reading !== undefined && isSingle(size);
	const shown: State = isHiddenPane ? {...opened, focus: 'detail'} : opened;
	return scrollToCursor(shown, derive(shown).layout);
}

/** Says that the filter leaves out the event that is asked for. */
export function elsewhereNotice(id: string): string {
	return `${notSelected(id)}: this is the nearest`;
}

/** Why an event can't be read by the reading that is asked for; `undefined` where it can. */
export function whyNotRead(chronology: Chronology, row: number, reading: Reading): string | undefined {
	const event = chronology.get(row);
	if (reading.type === 'compare') return whyNotCompared(chronology, event);
	if (event.accounts.some(({source}) => source === reading.id)) return undefined;
	return `${outletOf(chronology, reading.id)} doesn't report this`;
}

/** The most events that are looked through for what is new before the first frame. */
const mostLookedThrough = 500;

/** How many events are new since the last visit; `undefined` where none is. */
function newsNotice(chronology: Chronology, {seen}: Pick<Personal, 'seen'>): string | undefined {
	if (!seen || chronology.size > mostLookedThrough) return undefined;
	const wanted = {type: 'is', id: 'new', seen} as const;
	const count = select(chronology, {
		...everything,
		clauses: [{wanted, excluded: false, from: 0, to: 0}],
	}).length;
	return count > 0 ? `${grouped(count)} new or changed since your last visit (is:new)` : undefined;
}

function backNotice(keys: Pick<State, 'bindings' | 'spoken'>): string {
	const key = noticeKey<Action>(keys, 'first');
	return `back where you were last${key ? `; ${key} goes to the first event` : ''}`;
}
