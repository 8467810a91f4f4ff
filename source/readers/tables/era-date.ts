import {pattern} from '../../text/pattern.ts';
import {type CellDate, date, excerpt, unread} from './cell-date.ts';
import {dayText, two} from './day-text.ts';

/** Eras of Japan and China by their names and letters, with the year before their first. */
const eras: ReadonlyMap<string, number> = new Map([
	['明治', 1867],
	['大正', 1911],
	['昭和', 1925],
	['平成', 1988],
	['令和', 2018],
	['民國', 1911],
	['民国', 1911],
	['m', 1867],
	['t', 1911],
	['s', 1925],
	['h', 1988],
	['r', 2018],
]);

/** Until the year before this one, months and days of Japan were those of the moon. */
const firstSolarYear = 1873;

const named = pattern(
	String.raw`^(?:中華)?(明治|大正|昭和|平成|令和|民國|民国)\s?(\d{1,3}|元)\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?(?:\s?[(（].{1,3}[)）])?$`,
	'u',
);
// The letter of an era stands before a whole day only, since R2 alone may be anything.
const lettered = /^([mtshr])(\d{1,2})([./-])(\d{1,2})\3(\d{1,2})$/i;

/** The months in Thai, each with its short form. */
const thaiMonths: readonly (readonly string[])[] = [
	['มกราคม', 'ม.ค.'],
	['กุมภาพันธ์', 'ก.พ.'],
	['มีนาคม', 'มี.ค.'],
	['เมษายน', 'เม.ย.'],
	['พฤษภาคม', 'พ.ค.'],
	['มิถุนายน', 'มิ.ย.'],
	['กรกฎาคม', 'ก.ค.'],
	['สิงหาคม', 'ส.ค.'],
	['กันยายน', 'ก.ย.'],
	['ตุลาคม', 'ต.ค.'],
	['พฤศจิกายน', 'พ.ย.'],
	['ธันวาคม', 'ธ.ค.'],
];
const thai = pattern(
	String.raw`^(?:(?:วัน[\p{L}\p{M}]+\s?)?(?:ที่\s?)?(\d{1,2})\s+)?((?![พค]\.?ศ)[\u0e00-\u0e7f.]+\s)?\s*([พค]\.?ศ\.?)?\s*(\d{4})$`,
	'u',
);

/** Years of the Buddhist era are so many ahead, up to this one only from April on, which then was the first month. */
const buddhistLead = 543;
const lastFromApril = 2483;
/** Before this Buddhist year months and days of Siam were those of the moon. */
const firstThaiSolarYear = 2432;

/** A date whose year is counted from the start of an era that it names: 令和2年3月5日, S20.8.15, 5 มีนาคม พ.ศ. 2563. */
export function eraDate(text: string): CellDate | undefined {
	return /[\u0e00-\u0e7f]/.test(text) ? thaiDate(text) : japaneseDate(text);
}

function japaneseDate(text: string): CellDate | undefined {
	const [, letter, letterYear, , letterMonth, letterDay] = lettered.exec(text) ?? [];
	const [, name = letter?.toLowerCase(), ofEra = letterYear, month = letterMonth, day = letterDay] =
		named().exec(text) ?? [];
	const before = eras.get(name ?? '');
	if (before === undefined || ofEra === undefined) return undefined;
	const year = before + (ofEra === '元' ? 1 : Number(ofEra));
	if (year < firstSolarYear && before === eras.get('明治')) return lunar(text);
	const said = dayText(year, Number(month ?? 0), Number(day ?? 0));
	return said === undefined ? undefined : date(said, true);
}

function thaiDate(text: string): CellDate | undefined {
	const [, day, word = '', era = '', digits] = thai().exec(text.normalize('NFC')) ?? [];
	if (digits === undefined) return undefined;
	const month = thaiMonths.findIndex(forms => forms.includes(word.trim())) + 1;
	if (word.trim() !== '' && month === 0) return undefined;
	const isCommon = era.startsWith('ค');
	// Thai months stand beside years of the Buddhist era, unless they are too few for that.
	if (isCommon || (era === '' && Number(digits) < 2300)) return dated(Number(digits), month, day);
	const year = Number(digits);
	if (year < firstThaiSolarYear) return lunar(text);
	if (month === 0 && year <= lastFromApril) {
		const [first, last] = [
			year - buddhistLead,
			year === lastFromApril ? year - buddhistLead : year - buddhistLead + 1,
		];
		return date(`[${first}-04..${last}-${first === last ? '12' : two(3)}]`, true);
	}
	const lead = year <= lastFromApril && month < 4 ? buddhistLead - 1 : buddhistLead;
	return dated(year - lead, month, day);
}

function dated(year: number, month: number, day = '0'): CellDate | undefined {
	const said = month === 0 && Number(day) > 0 ? undefined : dayText(year, month, Number(day));
	return said === undefined ? undefined : date(said, true);
}

function lunar(text: string): CellDate {
	return unread(
		`“${excerpt(text)}” is in a calendar of the moon, which annals doesn't convert: write the Gregorian date`,
	);
}
