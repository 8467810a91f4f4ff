import {spanOfDate} from '../edtf/bounds.ts';
import {type EdtfDate, parseDate} from '../edtf/date.ts';
import {firstDay} from '../edtf/days.ts';
import type {Edtf, EdtfMember} from '../edtf/form.ts';
import {civil} from '../gregorian.ts';

/** A date with its times in the local time of their clock, where that is on another day than the one written. */
export function dateByClock(edtf: Edtf): Edtf {
	switch (edtf.type) {
		case 'date':
			return partByClock(edtf);
		case 'interval': {
			const {start, end} = edtf;
			if (typeof start === 'string')
				return typeof end === 'string' ? edtf : {...edtf, start, end: partByClock(end)};
			return {...edtf, start: partByClock(start), end: typeof end === 'string' ? end : partByClock(end)};
		}
		case 'one':
		case 'all':
			return {...edtf, members: edtf.members.map(memberByClock)};
	}
}

function memberByClock(member: EdtfMember): EdtfMember {
	if (member.type === 'date') return partByClock(member);
	const {start, end} = member;
	if (typeof start === 'string')
		return typeof end === 'string' ? member : {...member, start, end: partByClock(end)};
	return {...member, start: partByClock(start), end: typeof end === 'string' ? end : partByClock(end)};
}

function partByClock(date: EdtfDate): EdtfDate {
	const {time} = date;
	const {day, second} = spanOfDate(date).earliest;
	if (!time || day === firstDay(date)) return date;
	const {year, month, day: ofMonth} = civil(day);
	const sign = time.approximate ? (time.uncertain ? '%' : '~') : time.uncertain ? '?' : '';
	const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
	const seconds =
		time.second === undefined ? '' : `:${two(time.second)}${time.fraction && `.${time.fraction}`}`;
	const yearDigits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
	const text = `${yearDigits}-${two(month)}-${two(ofMonth)}T${two(hours)}:${two(minutes)}${seconds}${sign}`;
	const read = parseDate(text, 0, time.clock);
	// A year of more than four digits takes no time in EDTF: then the date stays as it is written.
	return read.type === 'date' ? read : date;
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
