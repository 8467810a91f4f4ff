import {isClock} from '../../dates/clock.ts';

/** What the header of a page says: how it is called, where its times are, and the order of numbers in its dates. */
export type Header = {
	readonly title?: string;
	readonly description?: string;
	readonly timezone?: string;
	readonly isDayFirst?: boolean;
};

/** Reads a line of a header; what it says of tags, colours and readers isn't kept. */
export function readHeaderLine(line: string): Header | undefined {
	const [, key = '', written = ''] = /^\s*([A-Za-z]\w*)\s*:\s*(.*\S)\s*$/.exec(line) ?? [];
	const value = written.replace(/^(["'])(.*)\1$/, '$2');
	if (value === '') return undefined;
	switch (key.toLowerCase()) {
		case 'title':
			return {title: value};
		case 'description':
			return {description: value};
		case 'timezone':
		case 'tz':
			return {timezone: value};
		case 'dateformat':
			return {isDayFirst: /^d/i.test(value)};
		default:
			return undefined;
	}
}

/** The name of a time zone as annals knows it: an IANA name, or an offset such as +05:00 for +5; nothing where it is none. */
export function zoneName(written: string): string | undefined {
	const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2})(?::?(\d\d))?$/.exec(written.trim()) ?? [];
	const name = sign === undefined ? written.trim() : `${sign}${hours.padStart(2, '0')}:${minutes}`;
	return name.length < 100 && /^[A-Z+-]/i.test(name) && isClock(name) ? name : undefined;
}
