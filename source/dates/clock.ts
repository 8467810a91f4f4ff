import {lastNamed, once, perValue} from '../lookup/memo.ts';

/** The local time that the times of a chronology are placed in: a name, and how far it is ahead of UTC. */
export type Clock = {
	readonly name: string;
	/** Whether its offset never changes, so that no local time occurs twice. */
	readonly isFixed: boolean;
	/** Seconds east of UTC at an instant in whole seconds since 1970-01-01T00:00Z. */
	readonly offsetAt: (instant: number) => number;
};

export const utc: Clock = fixedClock('UTC', 0);

const offsetForm = /^([+-])(\d\d):?(\d\d)?$/;

/** The clock of an IANA name (“Asia/Baghdad”) or an offset (“+03:00”, “Z”). Time zone data is read only when a time needs it. */
export const clockOf = perValue((name: string): Clock => {
	if (name === utc.name) return utc;
	const offset = fixedOffset(name);
	return offset === undefined ? namedClock(name) : fixedClock(name, offset);
});

/**
 * Seconds east of UTC when a clock shows a time, which is given in seconds since 1970-01-01. Of a time that occurs twice the first
 * is meant, and one that doesn't occur is counted by the offset before it.
 */
export function localOffset(clock: Clock, wall: number): number {
	const before = clock.offsetAt(wall - 86_400);
	const behind = clock.offsetAt(wall - before);
	return behind === before || clock.offsetAt(wall - behind) !== behind ? before : behind;
}

/** Whether a text is an offset, or the name of a time zone that this system knows. */
export function isClock(name: string): boolean {
	if (fixedOffset(name) !== undefined) return true;
	try {
		return zoneFormat(name) !== undefined;
	} catch {
		return false;
	}
}

/** The day of an instant by a clock, in days since 1970-01-01; the instant is in seconds since 1970-01-01T00:00Z. */
export function dayOf({offsetAt}: Clock, instant: number): number {
	return Math.floor((instant + offsetAt(Math.floor(instant))) / 86_400);
}

function fixedOffset(name: string): number | undefined {
	if (name === 'Z' || name === 'UTC') return 0;
	const [, sign, hours = '', minutes = '00'] = offsetForm.exec(name) ?? [];
	if (!sign || hours > '23' || minutes > '59') return undefined;
	const seconds = (Number(hours) * 60 + Number(minutes)) * 60;
	return sign === '-' ? 0 - seconds : seconds;
}

function fixedClock(name: string, offset: number): Clock {
	return {name, isFixed: true, offsetAt: () => offset};
}

function namedClock(name: string): Clock {
	const format = once(() => zoneFormat(name));
	// Zones change their offset on whole quarters of an hour, and dates near each other are asked for one after the other.
	const quarterOf = (instant: number) => Math.floor(instant / 900);
	const offsetAt = lastNamed(quarterOf, instant => {
		const parts = format().formatToParts(instant * 1000);
		return offsetIn(parts.find(({type}) => type === 'timeZoneName')?.value ?? '');
	});
	return {name, isFixed: false, offsetAt};
}

function zoneFormat(name: string): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat('en', {timeZone: name, timeZoneName: 'longOffset'});
}

/** Seconds in a text such as “GMT+03:00”, “GMT-00:01:15” or “GMT”. */
function offsetIn(text: string): number {
	const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+\-−])(\d\d):(\d\d)(?::(\d\d))?/.exec(text) ?? [];
	const count = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
	return sign === undefined || sign === '+' ? count : 0 - count;
}
