import {most} from '../bounds.ts';
import {dayKey, dayTable} from '../keyed/day-table.ts';
import type {ListPart} from '../keyed/part.ts';
import {copyText} from '../keyed/raw-cells.ts';
import type {NumberedRows} from '../numbered-rows.ts';
import {readDate} from './any-date.ts';
import {boundsOfArticle, findArticles} from './article-bytes.ts';

/** What tells the numbers of the articles in a column by its bytes, where rows are taken by numbers. */
export function articleNumbers(
	column: number | undefined,
	into: NumberedRows | undefined,
): Pick<ListPart, 'numbers'> {
	if (column === undefined || !into) return {};
	const text = Buffer.alloc(most.line);
	const bounds: number[] = [];
	const days = dayTable<boolean>();

	/** Whether a date stands for the day that it names. */
	function isDay(from: number, to: number): boolean {
		const day = dayKey(text, from, to);
		if (day < 0) return false;
		const known = days.get(day);
		if (known !== undefined) return known;
		const written = text.toString('latin1', from, to);
		const date = readDate(written, 'either');
		const isItself = date.type === 'date' && date.text === written;
		days.set(day, isItself);
		return isItself;
	}

	return {
		numbers(cells, form) {
			const length = copyText(cells, column, form, text);
			if (length < 0 || !findArticles(text.subarray(0, length), bounds)) return undefined;
			const numbers: number[] = [];
			for (let index = 0; index < bounds.length; index += boundsOfArticle) {
				if (!isDay(bounds[index + 4] ?? 0, bounds[index + 5] ?? 0)) return undefined;
				const number = into.sourceInBytes(text, bounds, index);
				if (number === undefined) return undefined;
				numbers.push(number);
			}
			return numbers;
		},
	};
}
