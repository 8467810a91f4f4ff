import {datesIn, spanOfDate} from '../edtf/bounds.ts';
import type {EdtfDate} from '../edtf/date.ts';
import type {Edtf, EdtfInterval, EdtfRange} from '../edtf/form.ts';
import {isApproximate, isUncertain} from '../edtf/precision.ts';
import {compareMoments} from '../span.ts';

/** How hours are shown: how finely, and as they are written or in the local time of the clock. */
export type HourForm = {
	readonly fineness: 'minute' | 'second' | 'fraction';
	readonly reading: 'written' | 'placed';
};

/**
 * The hours of a date without the day: “19:30”; “19:30–21:05” for an interval; “19:30/19:42” for one of two; “from 19:30” where
 * it ends on another day or at an unknown time. `undefined` where no hour is known.
 */
export function formatHours(edtf: Edtf, form: HourForm): string | undefined {
	switch (edtf.type) {
		case 'date':
			return formatHour(edtf, form);
		case 'interval':
			return formatEnds(edtf, '–', form);
		case 'one':
		case 'all': {
			const [range, pair] = edtf.type === 'one' ? ['..', '/'] : ['–', ', '];
			const [member, ...others] = edtf.members;
			if (member && others.length === 0) return formatMember(member, range, form);
			const dates = edtf.members
				.filter(each => each.type === 'date')
				.toSorted((a, b) => compareMoments(spanOfDate(a).earliest, spanOfDate(b).earliest));
			const [first, last] = [dates[0], dates.at(-1)];
			if (!first || !last || dates.length < edtf.members.length || !dates.every(({time}) => time))
				return undefined;
			const joined = dates.length === 2 ? pair : range;
			return isOneDay(first, last) ? formatPair(first, last, joined, form) : undefined;
		}
	}
}

/** The offsets of all times in a date, in minutes east of UTC; NaN for a time that is on another day in UTC. */
export function offsetsIn(edtf: Edtf): readonly number[] {
	return datesIn(edtf).flatMap(({time}) => {
		if (!time) return [];
		const {hour, minute, offset = 0} = time;
		const minutes = hour * 60 + minute - offset;
		return [minutes >= 0 && minutes < 1440 ? offset : Number.NaN];
	});
}

/** Whether an hour of a date is known. */
export function hasHour(edtf: Edtf): boolean {
	return datesIn(edtf).some(({time}) => time);
}

function formatMember(member: EdtfDate | EdtfRange, joiner: string, form: HourForm): string | undefined {
	return member.type === 'date' ? formatHour(member, form) : formatEnds(member, joiner, form);
}

function formatEnds(
	{start, end}: EdtfInterval | EdtfRange,
	joiner: string,
	form: HourForm,
): string | undefined {
	const [first, last] = [start, end].map(each => (typeof each !== 'string' && each.time ? each : undefined));
	if (first && last && isOneDay(first, last)) return formatPair(first, last, joiner, form);
	if (first) return `from ${formatHour(first, form)}`;
	return last && typeof start === 'string' ? `by ${formatHour(last, form)}` : undefined;
}

function formatPair(first: EdtfDate, last: EdtfDate, joiner: string, form: HourForm): string {
	const [start, end] = [formatHour(first, form), formatHour(last, form)];
	return start === end ? `${start}` : `${start}${joiner}${end}`;
}

function isOneDay(first: EdtfDate, last: EdtfDate): boolean {
	return spanOfDate(first).earliest.day === spanOfDate(last).earliest.day;
}

function formatHour(date: EdtfDate, {fineness, reading}: HourForm): string | undefined {
	const {time} = date;
	if (!time) return undefined;
	const placed = Math.floor(spanOfDate(date).earliest.second);
	const [hour, minute] =
		reading === 'written'
			? [time.hour, time.minute]
			: [Math.floor(placed / 3600), Math.floor(placed / 60) % 60];
	const hasSecond = fineness !== 'minute' && time.second !== undefined;
	const units = hasSecond ? [hour, minute, time.second ?? 0] : [hour, minute];
	const fraction = fineness === 'fraction' && time.fraction ? `.${time.fraction}` : '';
	const told = units.map(unit => String(unit).padStart(2, '0')).join(':') + fraction;
	return `${isApproximate(date) ? 'c. ' : ''}${told}${isUncertain(date) ? '?' : ''}`;
}
