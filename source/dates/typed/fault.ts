import {enumerate} from '../../text/english.ts';
import {type Fault, fault} from '../../text/fault.ts';
import {fold} from '../../text/fold.ts';
import {nearest} from '../../text/nearest.ts';
import {isFormUnknown} from '../edtf/advice.ts';
import {parseEdtf} from '../edtf/parse.ts';
import {formatDate} from '../format/sentence.ts';
import type {PlainText} from './characters.ts';
import {faultAt, faultOfDay} from './day.ts';
import {interpretationOf} from './draft.ts';
import type {Item} from './items.ts';
import {type DateContext, readPoint, weekdayOf} from './point.ts';
import {knownWords} from './words.ts';
import {yearText} from './year.ts';

/**
 * Why a text can't be read: what is wrong with it as EDTF, else with one of its items, else with the date that it was `taken`
 * for; at the least, the forms that are read.
 */
export function faultOf(
	{text}: PlainText,
	items: readonly Item[],
	context: DateContext,
	taken: Fault | undefined,
): Fault {
	const written = text.trim();
	const edtf = parseEdtf(written);
	if (edtf.type === 'fault' && !isFormUnknown(edtf) && /^[^a-z]*$/.test(written)) {
		const shift = text.length - text.trimStart().length;
		return fault(edtf.message, edtf.from + shift, edtf.to + shift);
	}
	return (
		unknownIn(items, context) ??
		taken ??
		otherWeekday(items, context) ??
		partIn(items) ??
		relativeIn(items) ??
		periodIn(items) ??
		faultOfDay(items, context.year !== undefined) ??
		fault(context.forms, 0, text.length)
	);
}

/** A fault about an unknown word or character, with known ones that resemble it. */
function unknownIn(items: readonly Item[], {forms, isQuoted}: DateContext): Fault | undefined {
	const unknown = items.find(({type}) => type === 'unknown');
	if (!unknown) return undefined;
	const initial = fold(unknown.text.charAt(0));
	const alike = knownWords().filter(word => fold(word).startsWith(initial));
	const near = unknown.text.length > 2 ? nearest(unknown.text, alike) : [];
	if (near.length === 0 && items.length === 1 && isQuoted) return undefined;
	const hint = near.length > 0 ? `near it: ${enumerate(near, 'or')}` : forms;
	return fault(`“${unknown.text}” isn't understood; ${hint}`, unknown.from, unknown.to);
}

function otherWeekday(items: readonly Item[], context: DateContext): Fault | undefined {
	const named = items.find(item => item.type === 'weekday');
	if (!named) return undefined;
	const rest = items.filter(item => item !== named);
	const [day] = readPoint(rest, context).filter(draft => weekdayOf(draft, context));
	if (!day) return undefined;
	const interpretation = interpretationOf(
		day,
		0,
		context.year === undefined ? undefined : yearText(context.year),
	);
	if (interpretation?.type !== 'interpretation') return interpretation;
	const weekday = weekdayOf(day, context) ?? '';
	return faultAt(
		`${formatDate(interpretation.date)} is a ${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`,
		[named],
	);
}

function partIn(items: readonly Item[]): Fault | undefined {
	const part = items.find(item => item.type === 'part');
	return (
		part &&
		faultAt(`EDTF has no “${part.text}” for this: write [first..last] with the bounds that are meant`, [part])
	);
}

function relativeIn(items: readonly Item[]): Fault | undefined {
	const relative = items.find(({type}) => type === 'relative');
	return (
		relative && faultAt("write the date itself, which doesn't depend on the day that it is said", [relative])
	);
}

function periodIn(items: readonly Item[]): Fault | undefined {
	const [decade] = items;
	const isAlone = items.length === 1;
	const isOther = decade?.type === 'plural' && !decade.digits.endsWith('0');
	if (isAlone && isOther) return faultAt('a decade ends in 0: 1990s', items);
	const zero = items.find(
		(item, index) => item.type === 'ordinal' && item.number === 0 && items[index + 1]?.type === 'unit',
	);
	if (zero) return faultAt('centuries are counted from the 1st', [zero]);
	const isLong = isAlone && decade?.type === 'number' && decade.digits.length > 8;
	return isLong
		? faultAt("seconds since 1970 aren't read; a year of more than four digits starts with Y", items)
		: undefined;
}
