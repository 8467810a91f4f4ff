import {once} from '../../lookup/memo.ts';
import {patternOf} from '../../text/pattern.ts';
import {isWeekday, monthCalled} from '../months.ts';
import {type CellDate, date} from './cell-date.ts';
import {clockTime, isMidnight} from './clock-time.ts';
import {dayText, withTime, yearOf} from './day-text.ts';

const behind = String.raw`(?:,?\s+(?:at |um |a las |klo )?(\d.*))?$`;
const weekday = String.raw`(?:(\p{L}{2,14})(?:-feira)?\.?,?\s+)?`;
// In Arabic some months have two words.
const month = String.raw`(\p{L}[\p{L}']*(?:\s\p{Script=Arabic}+)?)\.?`;
const year = String.raw`('?\d\d|\d{4})(?:\s?(?:г|год|года|р|року|r|roku)\.?)?`;
const joint = String.raw`[\s.,/-]*(?:(?:de|del|of|d')\s+)?`;

type Part = 'weekday' | 'day' | 'month' | 'year' | 'time';

/** The ways in which day, month and year stand, and what the groups of each are. */
const ways = once((): readonly (readonly [form: RegExp, parts: readonly Part[]])[] => [
	[
		patternOf(
			`^${weekday}(\\d{1,2})(?:st|nd|rd|th|er|\\.?[ºª°oa]|\\.)?${joint}${month}${joint}${year}${behind}`,
			'u',
		),
		['weekday', 'day', 'month', 'year', 'time'],
	],
	[
		patternOf(String.raw`^${weekday}${month}[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+${year}${behind}`, 'u'),
		['weekday', 'month', 'day', 'year', 'time'],
	],
	[
		patternOf(String.raw`^(\d{4})[\s.,/-]+${month}(?:[\s.,/-]+(\d{1,2}))?${behind}`, 'u'),
		['year', 'month', 'day', 'time'],
	],
	[patternOf(String.raw`^${month}${joint}(\d{4})(?:\s?(?:г|года)\.?)?$`, 'u'), ['month', 'year']],
	// Spreadsheets write May-20 for a month, and May 20 may be a day.
	[patternOf(String.raw`^${month}[-']\s?(\d\d)$`, 'u'), ['month', 'year']],
]);
const eastern =
	/^(\d{1,4})\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일](?:\s?\(.{1,3}\))?)?)?(?:\s+(\d.*))?$/u;
const easternTime = /\s?(\d{1,2})[時时시]\s?(\d{2})[分분]$/u;

/** A date whose month is a name, in the languages of tables, from a folded text: 9-may-20, 01 november 2024, 5 de marzo de 2019. */
export function wordDate(text: string): CellDate | undefined {
	for (const [form, parts] of ways()) {
		const match = form.exec(text);
		if (!match) continue;
		const said = Object.fromEntries(parts.map((part, index) => [part, match[index + 1]]));
		const month = monthCalled(said['month'] ?? '');
		if (month === undefined || !isWeekday(said['weekday'] ?? '')) continue;
		const digits = (said['year'] ?? '').replace("'", '');
		const year = digits.length > 2 ? Number(digits) : yearOf(digits);
		return dayAt(year, month, Number(said['day'] ?? 0), said['time']);
	}
	const [, year, month = '0', day = '0', rest] = eastern.exec(text.replace(easternTime, ' $1:$2')) ?? [];
	return year === undefined ? undefined : dayAt(Number(year), Number(month), Number(day), rest);
}

function dayAt(year: number, month: number, day: number, rest: string | undefined): CellDate | undefined {
	const said = dayText(year, month, day);
	const time = rest === undefined ? '' : clockTime(rest);
	if (said === undefined || time === undefined) return undefined;
	return date(isMidnight(time) ? said : withTime(said, time));
}
