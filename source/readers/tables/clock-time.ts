const form =
	/^(\d{1,2})(?:[:.h](\d\d)(?:[:.](\d\d)(?:[.,](\d{1,9})\d*)?)?)?\s*(?:([ap])\.?m\.?)?\s*(z|utc|gmt|[+-]\d\d:?\d\d|[+-]\d\d)?$/i;

/** A time of day as EDTF writes it behind a date, `T18:30:00Z`; `undefined` where a text isn't one. */
export function clockTime(text: string): string | undefined {
	const [, hours, minutes, seconds, fraction, half, zone = ''] = form.exec(text.trim()) ?? [];
	if (hours === undefined || (minutes === undefined && half === undefined)) return undefined;
	if (half !== undefined && (Number(hours) > 12 || Number(hours) < 1)) {
		// Some programs write “22:00 PM”.
		if (Number(hours) < 13 || half.toLowerCase() === 'a') return undefined;
	}
	const isHalf = half !== undefined && Number(hours) <= 12;
	const hour = isHalf ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
	const minute = minutes ?? '00';
	if (hour > 23 || minute > '59' || (seconds ?? '00') > '59') return undefined;
	const second = seconds === undefined ? '' : `:${seconds}${fraction === undefined ? '' : `.${fraction}`}`;
	return `T${String(hour).padStart(2, '0')}:${minute}${second}${offsetOf(zone)}`;
}

/** Whether a time is the midnight that programs write behind a day which has no time. */
export function isMidnight(time: string): boolean {
	return /^T00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$/.test(time);
}

function offsetOf(zone: string): string {
	if (zone === '') return '';
	if (/^[a-z]/i.test(zone)) return 'Z';
	return zone.length === 3 ? `${zone}:00` : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}
