import {spanOf} from '../../dates/edtf/bounds.ts';
import type {Edtf} from '../../dates/edtf/form.ts';
import {parseEdtf} from '../../dates/edtf/parse.ts';
import {compareMoments} from '../../dates/span.ts';
import {readTyped} from '../../dates/typed/read.ts';
import {perValue} from '../../lookup/memo.ts';
import {fold} from '../../text/fold.ts';
import {type CellDate, type DateOrder, date, dateForms, excerpt, plainCell, unread} from './cell-date.ts';
import {dayText} from './day-text.ts';
import {eraDate} from './era-date.ts';
import {oneNumber, threeNumbers, timestamp} from './number-date.ts';
import {vagueDate} from './vague-date.ts';
import {wordDate} from './word-date.ts';

const iso = /^\d{4}-\d\d-\d\d$/;
/** The midnight that programs write behind a day without a time, also before the year 0. */
const midnight = /^\+?(-?\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?$/;
const noDate = /^(?:0+(?:[-/.:\sT0]*)|n\/?a|null|none|nan|nat|not a time|-+|\?+|unknown|undated)$/i;

/** The most cells whose dates are kept, as many rows share them. */
const mostRead = 2 ** 16;

const datesIn = perValue((order: DateOrder) => perValue((cell: string) => readCell(cell, order), mostRead));

/** Reads a cell that holds a date: as ISO 8601, numbers, a Unix time, words of several languages, EDTF, or what dates/typed reads. */
export function readDate(cell: string, order: DateOrder): CellDate {
	return datesIn(order)(cell);
}

function readCell(cell: string, order: DateOrder): CellDate {
	const text = plainCell(cell).replace(midnight, '$1');
	if (iso.test(text) && isDay(text)) return date(text);
	if (text === '' || noDate.test(text)) return {type: 'undated'};
	return (
		threeNumbers(text, order) ??
		timestamp(text) ??
		oneNumber(text) ??
		eraDate(text) ??
		wordDate(fold(text)) ??
		vagueDate(fold(text), near => readDate(near, order)) ??
		edtf(text) ??
		range(text, order) ??
		(/\d/.test(text) ? typed(text) : unread(`“${excerpt(text)}” isn't a date: ${dateForms}`))
	);
}

function isDay(text: string): boolean {
	return dayText(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))?.length === 10;
}

/** From one date to another, each in any form that has a year. */
function range(text: string, order: DateOrder): CellDate | undefined {
	const [, from, to] =
		/^(.{4,40}?)(?:\s+(?:-|to|until|through|bis|au|al|hasta|до|по)\s+|\s*[–—→]\s*)(.{4,40})$/i.exec(text) ??
		[];
	if (from === undefined || to === undefined) return undefined;
	const [start, end] = [readDate(from, order), readDate(to, order)];
	if (start.type !== 'date' || end.type !== 'date' || /[[{/]/.test(start.text + end.text)) return undefined;
	const interval = `${start.text}/${end.text}`;
	return parseEdtf(interval).type === 'fault' ? undefined : date(interval, start.saysMore || end.saysMore);
}

function edtf(text: string): CellDate | undefined {
	return parseEdtf(text).type === 'fault' ? undefined : date(text);
}

/** A date in words is read slowly, and stands in many rows. */
const mostTyped = 1000;

/** A date as people write it, in the words that dates/typed reads; of several meanings it is one. */
const typed = perValue((text: string): CellDate => {
	const read = readTyped(text, {year: undefined, forms: dateForms});
	switch (read.type) {
		case 'undated':
			return {type: 'undated'};
		case 'unread':
			return unread(`“${excerpt(text)}” isn't a date: ${read.fault.message}`);
		case 'interpretations': {
			const known = read.interpretations.filter(({isYearless}) => !isYearless);
			const [first] = known;
			if (!first) return unread(`“${excerpt(text)}” has no year`);
			const open = known.find(each => /^\[\.\.|\.\.\]$/.test(each.text));
			if (open) return date(open.text, true);
			if (known.every(each => haveSameBounds(each.date, first.date))) return date(first.text, true);
			const arePoints = known.every(each => each.date.type === 'date');
			return arePoints
				? date(`[${known.map(each => each.text).join(',')}]`, true)
				: unread(`“${excerpt(text)}” may be several dates: ${dateForms}`);
		}
	}
}, mostTyped);

function haveSameBounds(a: Edtf, b: Edtf): boolean {
	const [first, second] = [spanOf(a), spanOf(b)];
	const areSame = (ends: 'earliest' | 'latest') => compareMoments(first[ends], second[ends]) === 0;
	return areSame('earliest') && areSame('latest');
}
