import {least} from '../../lookup/extremes.ts';
import {datesIn, endOf} from './bounds.ts';
import type {EdtfDate} from './date.ts';
import type {Edtf, EdtfMember} from './form.ts';
import {type DatePart, isKnown} from './part.ts';

/** The units that a date may be known to, the coarsest first. */
export const precisions = [
	'millennium',
	'century',
	'decade',
	'year',
	'season',
	'month',
	'day',
	'minute',
	'second',
] as const;

/** The unit that a date is known to. */
export type Precision = (typeof precisions)[number];

/** The unit that a date is known to: of several dates the coarsest, and in a year the unit of the first unknown digit. */
export function precisionOf(edtf: Edtf | EdtfMember): Precision {
	const dates = datesIn(edtf);
	const dated = dates.filter(date => endOf(date));
	const ranks = (dated.length > 0 ? dated : dates).map(date => precisions.indexOf(precisionOfDate(date)));
	return precisions[least(ranks)] ?? 'second';
}

function precisionOfDate({year, season, month, day, time}: EdtfDate): Precision {
	if (!isKnown(year)) return precisionOfYear(year);
	if (season) return 'season';
	if (!month || !isKnown(month)) return 'year';
	if (!day || !isKnown(day)) return 'month';
	if (!time) return 'day';
	return time.second === undefined ? 'minute' : 'second';
}

function precisionOfYear(year: DatePart): Precision {
	if (isKnown(year)) return 'year';
	const unknownDigits = year.digits.length - year.digits.indexOf('X');
	return unknownDigits === 1 ? 'decade' : unknownDigits === 2 ? 'century' : 'millennium';
}

/** Whether anything in a date is said to be approximate (`~` or `%`). */
export function isApproximate(edtf: Edtf | EdtfMember): boolean {
	return datesIn(edtf).some(date => partsOf(date).some(part => part?.approximate));
}

/** Whether anything in a date is said to be uncertain (`?` or `%`). */
export function isUncertain(edtf: Edtf | EdtfMember): boolean {
	return datesIn(edtf).some(date => partsOf(date).some(part => part?.uncertain));
}

/** For each qualifier of one date, the unit of the finest part that it is about: in 2004-06~-11, the month. */
export function qualifiedUnits(date: EdtfDate): readonly Precision[] {
	return (['approximate', 'uncertain'] as const).flatMap(sign => finestQualified(date, sign) ?? []);
}

/** The qualifiers of one date and the parts that they are about, as a text; empty where it has none. */
export function signsOf(date: EdtfDate): string {
	return [...partsOf(date), date.time]
		.map((part, index) => `${part?.approximate ? `~${index}` : ''}${part?.uncertain ? `?${index}` : ''}`)
		.join('');
}

function finestQualified(
	{year, season, month, day, time}: EdtfDate,
	sign: 'approximate' | 'uncertain',
): Precision | undefined {
	if (time?.[sign]) return 'minute';
	if (day?.[sign]) return 'day';
	if (month?.[sign]) return 'month';
	if (season?.[sign]) return 'season';
	return year[sign] ? precisionOfYear(year) : undefined;
}

function partsOf({year, season, month, day}: EdtfDate) {
	return [year, season, month, day];
}
