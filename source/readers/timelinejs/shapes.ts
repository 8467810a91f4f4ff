import {plainText} from '../../text/html.ts';
import {Numeral} from '../../text/numeral.ts';
import {isMap} from '../shape.ts';
import {type DateText, dateInText, dateText, spanText} from './date.ts';
import type {Slide} from './slide.ts';

type JsonMap = Readonly<Record<string, unknown>>;

/** The name of a timeline and what it is about: its title slide has them, in old timelines the timeline itself. */
export function aboutOf(timeline: JsonMap): {readonly title?: string; readonly description?: string} {
	const slide = isMap(timeline['title']) ? timeline['title'] : timeline;
	const {headline, text} = textsOf(slide);
	const [title, description] = [headline, text].map(plainText);
	return {...(title && {title}), ...(description && {description})};
}

/** The lists of slides that a timeline may have, and how a slide of each is read. */
export function slideLists(
	timeline: JsonMap,
): readonly (readonly [list: string, read: (slide: JsonMap) => Slide])[] {
	return Array.isArray(timeline['date']) || Array.isArray(timeline['era'])
		? [
				['date', readOldSlide],
				['era', slide => asEra(readOldSlide(slide))],
			]
		: [
				['events', readSlide],
				['slides', readSlide],
				['eras', slide => asEra(readSlide(slide))],
			];
}

function asEra(slide: Slide): Slide {
	return {...slide, tags: [...slide.tags, 'era']};
}

/** A slide of version 3: dates in parts, and texts in a map of their own. */
function readSlide(slide: JsonMap): Slide {
	const start = slide['start_date'];
	const end = slide['end_date'];
	const date = partsDate(start);
	const display = [slide, start, end].map(each => (isMap(each) ? textIn(each, 'display_date') : ''));
	const [ownWords = '', startWords = '', endWords = ''] = display;
	const tag = textIn(slide, 'group') || textIn(slide, 'tag');
	return {
		id: textIn(slide, 'unique_id'),
		...(date && {date: spanText(date, partsDate(end))}),
		display: ownWords || [startWords, endWords].filter(Boolean).join(' – '),
		written: writtenDate(start),
		...textsOf(slide),
		media: mediaOf(slide['media']),
		tags: tag === '' ? [] : [tag],
	};
}

/** A slide of the versions before: dates in a text each. */
function readOldSlide(slide: JsonMap): Slide {
	const [start, end, tag] = ['startDate', 'endDate', 'tag'].map(key => textIn(slide, key));
	const date = start ? spanText(dateInText(start), end ? dateInText(end) : undefined) : undefined;
	return {
		id: textIn(slide, 'uniqueid'),
		...(date && {date}),
		display: textIn(slide, 'display_date'),
		written: start ?? '',
		...textsOf(slide),
		media: mediaOf(slide['asset']),
		tags: tag ? [tag] : [],
	};
}

/** The date of a slide in parts; nothing where it has none. */
function partsDate(date: unknown): DateText | undefined {
	if (typeof date === 'string' && date.trim() !== '') return dateInText(date.trim());
	if (!isMap(date)) return undefined;
	const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map(
		key => textIn(date, key),
	);
	const parts = {year, month, day, hour, minute, second};
	if (Object.values(parts).every(part => part === '')) return undefined;
	const [milli = '', micro = ''] = ['millisecond', 'microsecond'].map(key => textIn(date, key));
	const fraction = milli.padStart(3, '0') + (micro === '' ? '' : micro.padStart(3, '0'));
	return dateText(withoutEmpty({...parts, fraction}));
}

/** The day of a date as its parts stand in the file. */
function writtenDate(date: unknown): string {
	if (typeof date === 'string') return date.trim();
	if (!isMap(date)) return '';
	return ['day', 'month', 'year']
		.map(key => textIn(date, key))
		.filter(Boolean)
		.join(' ');
}

function withoutEmpty<T extends Readonly<Record<string, string | undefined>>>(
	parts: T,
): {readonly [Key in keyof T]?: string} {
	return Object.fromEntries(Object.entries(parts).filter(([, part]) => part)) as {
		readonly [Key in keyof T]?: string;
	};
}

function textsOf(slide: JsonMap): {readonly headline: string; readonly text: string} {
	const {text} = slide;
	const texts = isMap(text) ? text : slide;
	return {headline: textIn(texts, 'headline'), text: textIn(texts, 'text')};
}

function mediaOf(media: unknown): Slide['media'] {
	if (!isMap(media)) return {url: typeof media === 'string' ? media : '', caption: '', credit: ''};
	return {
		url: textIn(media, 'url') || textIn(media, 'media'),
		caption: textIn(media, 'caption'),
		credit: textIn(media, 'credit'),
	};
}

/** What stands under a key as text: a text or a number; empty where it is something else. */
function textIn(map: JsonMap, key: string): string {
	const value = Object.hasOwn(map, key) ? map[key] : undefined;
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number') return String(value);
	return value instanceof Numeral ? value.text : '';
}
