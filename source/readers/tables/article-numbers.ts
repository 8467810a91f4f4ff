import {byteMap, hashOfBytes} from '../../lookup/byte-map.ts';
import {most} from '../bounds.ts';
import {dayKey, dayTable} from '../keyed/day-table.ts';
import type {ListPart} from '../keyed/part.ts';
import {copyText} from '../keyed/raw-cells.ts';
import type {NumberedRows} from '../numbered-rows.ts';
import {readDate} from './any-date.ts';
import {boundsOfArticle, findArticles} from './article-bytes.ts';
import {findCitation} from './citation-bytes.ts';

/** The most bytes of a date in EDTF that is put behind a text, and the most such dates that are kept. */
const [longestDate, mostDates] = [50, 2 ** 16];

/** What tells the numbers of the articles in a column by its bytes, where rows are taken by numbers. */
export function articleNumbers(
	column: number | undefined,
	into: NumberedRows | undefined,
): Pick<ListPart, 'numbers'> {
	if (column === undefined || !into) return {};
	const text = Buffer.alloc(most.line + longestDate);
	const bounds: number[] = [];
	const days = dayTable<boolean>();
	const others = byteMap<Buffer>(mostDates);

	/** Whether a date stands for the day that it names. */
	function isDay(from: number, to: number): boolean {
		const day = dayKey(text, from, to);
		if (day < 0) return false;
		const known = days.get(day);
		if (known !== undefined) return known;
		const isItself = dateIn(from, to) === text.toString('latin1', from, to);
		days.set(day, isItself);
		return isItself;
	}

	/** The date in EDTF that stands in the text; empty where there is none. */
	function dateIn(from: number, to: number): string {
		const date = readDate(text.toString('latin1', from, to), 'either');
		return date.type === 'date' ? date.text : '';
	}

	/** Puts the date of a citation behind the text as it is kept, with its bounds in place of those where it stands. */
	function keepDate(length: number): void {
		const [from, to] = [bounds[4] ?? 0, bounds[5] ?? 0];
		if (from === to || isDay(from, to)) return;
		const hash = hashOfBytes(text, from, to);
		const known = others.get(hash, text, from, to);
		const date = known ?? Buffer.from(dateIn(from, to));
		if (!known) others.set(hash, text, from, to, date);
		date.copy(text, length);
		[bounds[4], bounds[5]] = [length, length + date.length];
	}

	/** Finds the articles in the text; tells whether it could. */
	function find(length: number): boolean {
		const whole = text.subarray(0, length);
		if (findCitation(whole, bounds)) {
			keepDate(length);
			return true;
		}
		if (!findArticles(whole, bounds)) return false;
		for (let index = 0; index < bounds.length; index += boundsOfArticle)
			if (!isDay(bounds[index + 4] ?? 0, bounds[index + 5] ?? 0)) return false;
		return true;
	}

	return {
		numbers(cells, form) {
			const length = copyText(cells, column, form, text);
			if (length < 0 || length > most.line || !find(length)) return undefined;
			const numbers: number[] = [];
			for (let index = 0; index < bounds.length; index += boundsOfArticle) {
				const number = into.sourceInBytes(text, bounds, index);
				if (number === undefined) return undefined;
				numbers.push(number);
			}
			return numbers;
		},
	};
}
