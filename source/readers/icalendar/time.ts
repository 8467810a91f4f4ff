import {civil, dayNumber, daysInMonth} from '../../dates/gregorian.ts';
import {secondsPerDay} from '../../dates/span.ts';
import type {Property} from './property.ts';
import type {Zone} from './zone-rules.ts';
import type {Zones} from './zones.ts';

/** A day, or a time of day in a zone, whose name is told; without a zone it is local time wherever somebody is. */
export type CalendarTime = {
	/** Days since 1970-01-01. */
	readonly day: number;
	/** Seconds of the day as the clock shows them. */
	readonly second?: number;
	readonly zone?: Zone;
};

const form =
	/^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ]([01]\d|2[0-4]):?([0-5]\d)(?::?([0-5]\d|60))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?|Z)?\s*$/i;

/** Reads the values of a property that are dates or times, in its zone; what is none is missing. Of a period the start is read. */
export function timesIn({values, parameters}: Property, zones: Zones): readonly (CalendarTime | undefined)[] {
	const isDay = parameters.get('value')?.toUpperCase() === 'DATE';
	return values.map(value => readTime(value.split('/')[0] ?? '', parameters.get('tzid'), isDay, zones));
}

function readTime(
	text: string,
	tzid: string | undefined,
	isDay: boolean,
	zones: Zones,
): CalendarTime | undefined {
	const [, year, month, date, hour, minute, second = '0', offset] = form.exec(text) ?? [];
	if (year === undefined) return undefined;
	const civilDay = {year: Number(year), month: Number(month), day: Number(date)};
	if (civilDay.month < 1 || civilDay.month > 12 || civilDay.day < 1) return undefined;
	if (civilDay.day > daysInMonth(civilDay.year, civilDay.month)) return undefined;
	const day = dayNumber(civilDay);
	if (hour === undefined || isDay) return {day};
	const seconds = Number(hour) * 3600 + Number(minute) * 60 + Math.min(Number(second), 59);
	const zone = offset === undefined ? zones.named(tzid) : zones.named(offset.toUpperCase());
	return after({day, second: seconds, ...(zone && {zone})}, 0);
}

/** The time so many seconds later as the clock shows it. */
export function after(time: CalendarTime, seconds: number): CalendarTime {
	if (time.second === undefined) return {...time, day: time.day + Math.floor(seconds / secondsPerDay)};
	const total = time.second + seconds;
	const days = Math.floor(total / secondsPerDay);
	return {...time, day: time.day + days, second: total - days * secondsPerDay};
}

/** Seconds since 1970-01-01 by which times are compared: those of UTC, or where the zone isn't known of the clock's. */
export function instantOf({day, second = 0, zone}: CalendarTime): number {
	const wall = day * secondsPerDay + second;
	return zone ? wall - zone.offsetAt(wall) : wall;
}

/** A time in EDTF. */
export function edtfOf({day, second, zone}: CalendarTime): string {
	if (second === undefined) return dayText(day);
	const wall = day * secondsPerDay + second;
	const offset = zone?.offsetAt(wall) ?? 0;
	// An offset of EDTF has no seconds, as local mean times have.
	if (offset % 60 !== 0) return `${wallText(wall - offset)}Z`;
	return `${wallText(wall)}${zone === undefined ? '' : offsetText(offset, zone)}`;
}

function wallText(wall: number): string {
	const day = Math.floor(wall / secondsPerDay);
	const second = wall - day * secondsPerDay;
	const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
	if (second % 60 !== 0) parts.push(second % 60);
	return `${dayText(day)}T${parts.map(two).join(':')}`;
}

function offsetText(offset: number, {name}: Zone): string {
	if (offset === 0 && name === 'UTC') return 'Z';
	const minutes = Math.abs(offset) / 60;
	return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A day in EDTF. */
export function dayText(day: number): string {
	const {year, month, day: date} = civil(day);
	if (year > 9999 || year < -9999) return `Y${year}`;
	const digits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
	return `${digits}-${two(month)}-${two(date)}`;
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
