import type {RawClaim} from '../../chronology/schema.ts';
import {attributeIn, plainText} from '../../text/html.ts';
import type {Builder} from '../builder.ts';
import type {GivenEvent} from '../given.ts';
import type {Place} from '../problem.ts';
import type {DateText} from './date.ts';

/** A slide of a timeline, its texts in HTML, as they are written; a text that is empty is missing. */
export type Slide = {
	readonly id: string;
	readonly date?: DateText;
	/** The words in which the slide gives its date, and the parts of the date as they stand in the file. */
	readonly display: string;
	readonly written: string;
	readonly headline: string;
	readonly text: string;
	readonly media: {readonly url: string; readonly caption: string; readonly credit: string};
	readonly tags: readonly string[];
};

/** Hands a slide to the builder as an event, with an account of the timeline itself. */
export function takeSlide(slide: Slide, place: Place, into: Builder): void {
	const {date} = slide;
	const source = into.dataSet();
	if (date?.type === 'unread') into.warn(place, `the date ${date.why}: the event is undated here`);
	else if (date?.doubt !== undefined) into.warn(place, date.doubt);
	else if (!date && slide.display === '') into.warn(place, 'has no year: the event has no date');
	into.event(place, () => eventOf(slide, source));
}

function eventOf(slide: Slide, source: string): GivenEvent {
	const {id, date, headline, text, media, tags} = slide;
	const words = plainText(text);
	const title = plainText(headline) || firstLine(words) || plainText(media.caption) || media.url;
	const when = plainText(slide.display) || (isExact(date) ? '' : slide.written);
	const told = words || title;
	return {
		...(id !== '' && {id}),
		...(date?.type === 'date' && {date: date.text}),
		title,
		...(tags.length > 0 && {tags: [...tags]}),
		...(told !== '' && {
			accounts: [{source, ...(when !== '' && {when}), text: told, claims: claimsOf(media)}],
		}),
	};
}

/** Whether a date says all that the file says of it. */
function isExact(date: DateText | undefined): boolean {
	return !date || (date.type === 'date' && date.doubt === undefined && !date.text.startsWith('['));
}

/** What a slide shows beside its text, as claims, so that it is read and found. */
function claimsOf({url, caption, credit}: Slide['media']): RawClaim[] {
	const address = url.includes('<')
		? (attributeIn(url, 'src') ?? attributeIn(url, 'href') ?? plainText(url))
		: url;
	const told = [
		['Media', address.startsWith('//') ? `https:${address}` : address],
		['Caption', plainText(caption)],
		['Credit', plainText(credit)],
	] as const;
	return told.flatMap(([topic, says]) => (says.trim() === '' ? [] : [{topic, says}]));
}

const longestTitle = 100;

function firstLine(text: string): string {
	const [line = ''] = text.split('\n', 1);
	return line.length > longestTitle ? `${line.slice(0, longestTitle - 1).trimEnd()}…` : line;
}
