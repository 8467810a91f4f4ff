import {once} from '../../lookup/memo.ts';
import {pattern, patternOf} from '../../text/pattern.ts';

/** The forms of a time of day: `18:30`, `6:30 pm`, `18h30`, `T18.30`, `T1830`, with seconds. */
const clocks = once((): readonly RegExp[] => [
	/(t)?(\d{1,2}):(\d\d)(?::(\d\d(?:[.,]\d{1,9})?))?(?:\s?([ap])\.?m\b\.?)?(?![:\d])/iuy,
	/(t)?(\d{1,2})(?:[.h](\d\d))?()\s?([ap])\.?m\b\.?/iuy,
	patternOf(String.raw`(t)?(\d{1,2})h(\d\d)?()()(?![\p{L}\d])`, 'iuy'),
	/(t)(\d{1,2})(?:[.h]?(\d\d)(?:\.?(\d\d(?:[.,]\d{1,9})?))?)?()(?![:\d])/iuy,
	/(?<=\d{4},? +(?:at )?)()(\d{1,2})\.(\d\d)()()(?![.\d])/iuy,
]);
const zone = pattern(
	String.raw`\s?(?:(z|utc|gmt)(?![\p{L}\d+-])|(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d\d))?(?![\d:]))`,
	'iuy',
);
const noon = pattern(String.raw`noon(?!\p{L})`, 'iuy');

/** A time in EDTF (`T18:30+03:00`), and the offset at which it ends in the typed text. */
export type ClockTime = {readonly time: string; readonly to: number};

/** Reads a time of day at offset `at`, with a T only behind a digit; `undefined` where there is none. */
export function timeAt(text: string, at: number): ClockTime | undefined {
	for (const form of clocks()) {
		form.lastIndex = at;
		const match = form.exec(text);
		if (!match || (match[1] && !/\d\s?$/.test(text.slice(0, at)))) continue;
		const [, t, hour = '', minute = '00', second, half] = match;
		if (half && !(Number(hour) >= 1 && Number(hour) <= 12)) continue;
		const clock = `${two(hourOf(Number(hour), half))}:${minute}${second ? `:${second.replace(',', '.')}` : ''}`;
		const offset = zoneAt(text, form.lastIndex, t !== undefined, clock);
		return {time: `T${clock}${offset?.offset ?? ''}`, to: offset?.to ?? form.lastIndex};
	}
	const atNoon = noon();
	atNoon.lastIndex = at;
	return atNoon.test(text) ? {time: 'T12:00', to: atNoon.lastIndex} : undefined;
}

function hourOf(hour: number, half: string | undefined): number {
	return half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
}

function zoneAt(
	text: string,
	at: number,
	isBehindT: boolean,
	clock: string,
): {readonly offset: string; readonly to: number} | undefined {
	const form = zone();
	form.lastIndex = at;
	const match = form.exec(text);
	if (!match) return undefined;
	const [, utc, sign, hour = '', minute = '00'] = match;
	const to = form.lastIndex;
	if (utc) return {offset: 'Z', to};
	// “08:30-09:00” is a range; what follows the hyphen is an offset only if it isn't later than the time.
	const isRange = sign === '-' && !isBehindT && `${two(Number(hour))}:${minute}` > clock;
	return isRange ? undefined : {offset: `${sign}${two(Number(hour))}:${minute}`, to};
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
