import {once} from '../../lookup/memo.ts';
import {fold} from '../../text/fold.ts';
import {patternOf} from '../../text/pattern.ts';
import {type CellDate, date} from './cell-date.ts';
import {two} from './day-text.ts';

/** Words for “about”, for seasons and for centuries in the languages of tables but English, which dates/typed reads. */
const forms = once(() => ({
	about: patternOf(
		`^(?:${fold(
			'um|gegen|etwa|vers|environ|hacia|alrededor de|cerca de|por volta de|verso il|verso|intorno al|около|ок|приблизительно|' +
				'близько|okolo|ok|rond|omstreeks|yaklaşık|约|約|大约|حوالي|نحو|حدود',
		)})\\.?\\s*(.*\\d.*)$`,
		'u',
	),
	aboutEast: /^(\d{3,4})\s?年?\s?(?:頃|ごろ|左右|前后)$/u,
	seasons: [
		'frühling frühjahr printemps primavera весна весной wiosna voorjaar lente ربيع',
		'sommer été verano verão estate лето летом lato zomer літо صيف',
		'herbst automne otoño outono autunno осень осенью jesień herfst осінь خريف',
		'winter hiver invierno inverno зима зимой zima شتاء',
	].map(words => fold(words).split(' ')),
	season: patternOf(
		String.raw`^(\p{L}+)\s+(?:(?:de|del|of|du|do|в)\s+)?(\d{4})(?:\s?(?:г|года|r|roku)\.?)?$`,
		'u',
	),
	seasonEast: /^(\d{4})年([春夏秋冬])$/u,
	centuries: [
		patternOf(String.raw`^(?:siglo|secolo|sec|seculo)\.?\s+([ivx]{1,5}|\d{1,2})$`, 'u'),
		patternOf(
			String.raw`^([ivx]{1,5}|\d{1,2})(?:e|eme|\.)?\s*(?:siecle|jahrhundert|jh|jhdt|век|в|столетие|століття|wiek|w|eeuw|secolo|sec|yuzyil)\.?$`,
			'u',
		),
		/^(\d{1,2})世[紀纪]$/u,
	],
}));

/** Reads a date that is vague in words: um 1890, Sommer 1887, siglo XIX; `read` reads what is about a date. Texts are folded. */
export function vagueDate(text: string, read: (text: string) => CellDate): CellDate | undefined {
	const {about, aboutEast, season, seasonEast} = forms();
	const near = about.exec(text)?.[1] ?? aboutEast.exec(text)?.[1];
	if (near !== undefined) {
		const known = read(near);
		const isPlain = known.type === 'date' && /^-?\d{4}(?:-\d\d){0,2}$/.test(known.text);
		return isPlain ? date(`${known.text}~`, true) : undefined;
	}
	const [, word = '', year] = season.exec(text) ?? [];
	const index = forms().seasons.findIndex(words => words.includes(word));
	if (year !== undefined && index >= 0) return date(`${year}-${21 + index}`, true);
	const [, ofSeason, sign = ''] = seasonEast.exec(text) ?? [];
	if (ofSeason !== undefined) return date(`${ofSeason}-${21 + '春夏秋冬'.indexOf(sign)}`, true);
	return century(text);
}

/** A century as its years: that of Roman XIX is from 1801 to 1900. */
function century(text: string): CellDate | undefined {
	const found = forms().centuries.flatMap(form => form.exec(text)?.[1] ?? [])[0];
	if (found === undefined) return undefined;
	const number = /\d/.test(found) ? Number(found) : roman(found);
	if (number < 1 || number > 21) return undefined;
	return date(`${two(number - 1)}01/${two(number)}00`, true);
}

const values: ReadonlyMap<string, number> = new Map([
	['i', 1],
	['v', 5],
	['x', 10],
]);

/** The number of a Roman numeral of small letters. */
function roman(text: string): number {
	const parts = [...text].map(letter => values.get(letter) ?? 0);
	return parts.reduce((sum, part, index) => sum + (part < (parts[index + 1] ?? 0) ? -part : part), 0);
}
