import type {Columns, ListedField} from '../chronology/columns.ts';
import {codes, floats, integers} from '../chronology/growing.ts';
import {idTable} from '../chronology/id-table.ts';
import type {Survey} from './survey.ts';

/** A copy of a survey with as much of it as the texts of its rows are made from: they can be searched through, but not filtered. */
export function surveyOfTexts({columns, ...survey}: Survey): Survey {
	const {size, dated, places, lists, ids, duration, precision} = columns;
	const without = idTable(floats(0));
	const noLists = {starts: integers(1), values: integers(0)};
	const noIds = {texts: {bytes: codes(0), ends: integers(0)}, table: without};
	const only = <T>(all: Readonly<Record<ListedField, T>>, nothing: T): Readonly<Record<ListedField, T>> => ({
		actor: all.actor,
		source: all.source,
		named: nothing,
		speaker: nothing,
		tag: nothing,
	});
	const kept: Columns = {
		...{size, dated, places},
		earliest: floats(0),
		latest: floats(0),
		precision: precision.subarray(0, 0),
		duration: duration.subarray(0, 0),
		possible: new Map(),
		lists: only(lists, noLists),
		ids: only(ids, noIds),
		links: new Map(),
		rowsById: without,
	};
	return structuredClone({...survey, problems: [], columns: kept, areTextsAlone: true});
}
