import type {ChronologyEvent} from '../../chronology/event.ts';
import {outletOf} from '../../chronology/store.ts';
import type {Reading} from './mode.ts';
import {currentEvent, type State} from './state.ts';

const comparison = 'compare';
const prefix = 'source:';

/** Formats a reading as `--read` and the marks file take it: `compare`, or the id of a source, behind `source:` where the id could be misread. */
export function formatReading(reading: Reading): string {
	if (reading.type === 'compare') return comparison;
	const {id} = reading;
	return id === comparison || id.startsWith(prefix) ? prefix + id : id;
}

/** Reads what `formatReading` writes; the id may be any text, since only a chronology knows its sources. */
export function parseReading(text: string): Reading {
	if (text === comparison) return {type: 'compare'};
	return {type: 'source', id: text.startsWith(prefix) ? text.slice(prefix.length) : text};
}

export type Tab = {readonly reading: Reading; readonly title: string};

/** The tabs of an event: an account each, and the comparison where there are two or more. */
export function tabsOf({chronology}: State, event: ChronologyEvent): readonly Tab[] {
	const accounts = event.accounts.map(
		({source}): Tab => ({
			reading: {type: 'source', id: source},
			title: outletOf(chronology, source),
		}),
	);
	return accounts.length > 1 ? [...accounts, {reading: {type: 'compare'}, title: 'Compare'}] : accounts;
}

/** The index of the open tab: the one that the user reads, or the first where this event has no such tab. */
export function openTab(state: State, tabs: readonly Tab[]): number {
	const {reading} = state;
	if (!reading) return 0;
	const found = tabs.findIndex(
		tab =>
			tab.reading.type === reading.type && (reading.type === 'compare' || idOf(tab.reading) === reading.id),
	);
	return Math.max(0, found);
}

/** The reading of the open tab; `undefined` for an event without accounts. */
export function openReading(state: State): Reading | undefined {
	const event = currentEvent(state);
	const tabs = event ? tabsOf(state, event) : [];
	return tabs[openTab(state, tabs)]?.reading;
}

function idOf(reading: Reading): string | undefined {
	return reading.type === 'source' ? reading.id : undefined;
}
