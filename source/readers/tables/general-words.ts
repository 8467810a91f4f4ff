import type {CellWords} from '../keyed/cell-words.ts';
import {claimWords} from './claim-words.ts';
import {columnsInUse} from './claims.ts';
import {wordsForDate} from './date-words.ts';
import {type Context, dateColumnsOf, titleWithout, whenIn} from './general-row.ts';
import {columnsThere, type WordsBy} from './layout.ts';
import {excerptOf} from './parts.ts';
import type {ColumnRole} from './roles.ts';

/** Makes what puts in the words of the rows of any table, as `takeRow` makes events of them. */
export function generalWords(
	into: CellWords,
	{order, clock}: WordsBy,
	{columns, names, dateIn}: Context,
): () => void {
	const {byRole, calendar, endTime, others} = columns;
	const at = (role: ColumnRole) => byRole.get(role);
	const date = into.part({
		columns: [
			...dateColumnsOf(columns),
			...columnsThere(at('when'), calendar, ...others.map(({column}) => column)),
		],
		make(cell) {
			const {date} = dateIn(role => cell(at(role)), cell(endTime), order);
			const text = date.type === 'date' ? date.text : undefined;
			return [...wordsForDate(text, clock), whenIn(cell, date, columns)];
		},
	});
	const claims = claimWords(into, names, columnsInUse(columns));
	return () => {
		const hasText = into.cell(at('text'));
		if (!into.cell(at('title')))
			into.texts([hasText ? excerptOf(into.of(at('text'))) : titleWithout(into.of, columns)]);
		into.cell(at('place'));
		date();
		claims();
	};
}
