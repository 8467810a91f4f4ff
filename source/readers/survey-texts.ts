import type {Columns, ListedField} from '../chronology/columns.ts';
import {codes, floats, integers} from '../chronology/growing.ts';
import type {Survey} from './survey.ts';

/** As much of a survey as the texts of its rows are made from: they can be searched through, but not filtered. */
export function surveyOfTexts({columns, ...survey}: Survey): Survey {
	const {size, dated, places, rowsByPlace, lists, ids} = columns;
	const table = {hashes: floats(0), table: integers(1)};
	const noLists = {size: 0, starts: 0, values: integers(0)};
	const noIds = {texts: {bytes: codes(0), ends: integers(0)}, table};
	const only = <T>(all: Readonly<Record<ListedField, T>>, nothing: T): Readonly<Record<ListedField, T>> => ({
		actor: all.actor,
		source: all.source,
		named: nothing,
		speaker: nothing,
		tag: nothing,
	});
	const kept: Columns = {
		...{size, dated, places, rowsByPlace},
		earliest: floats(0),
		latest: floats(0),
		precision: codes(0),
		duration: codes(0),
		possible: new Map(),
		told: new Set(),
		lists: only(lists, noLists),
		ids: only(ids, noIds),
		links: new Map(),
		placesById: table,
	};
	return {...survey, problems: [], columns: kept, areTextsAlone: true};
}
