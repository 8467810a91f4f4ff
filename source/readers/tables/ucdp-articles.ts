import type {GivenSource} from '../given.ts';
import {readDate} from './any-date.ts';
import {partsOf} from './parts.ts';

/** An article that an event is known from, as far as that is told; each but the outlet may be empty. */
export type Article = {readonly outlet: string; readonly written: string; readonly headline: string};

/** The most articles that are kept of a row. */
const mostArticles = 60;
/** A name of an outlet is no longer than this; what is longer is a citation. */
export const longestOutlet = 80;

/**
 * Reads the articles of a row: each in quotation marks as outlet, date and headline; in older rows one citation in words. Without
 * them, the parallel lists of outlets, dates and headlines tell.
 */
export function articlesIn(
	articles: string,
	offices: string,
	dates: string,
	headlines: string,
): readonly Article[] {
	if (articles === '') return listed(offices, dates, headlines);
	if (!/^".*"$/s.test(articles)) return [cited(articles)];
	return articles
		.slice(1, -1)
		.split(/"\s*;\s*"/, mostArticles)
		.filter(article => article.trim() !== '')
		.map(quoted);
}

/** “Reuters News,2014-01-27,Dead man found” */
function quoted(article: string): Article {
	const [, outlet = '', date = '', headline = ''] = /^(.*?),\s*(\d{4}-\d\d-\d\d),(.*)$/s.exec(article) ?? [];
	if (outlet.trim() === '') return cited(article);
	return {outlet: outlet.trim(), written: date, headline: headline.trim()};
}

/** “AFP 2006-04-12 "Twelve rebels, two soldiers killed”: an outlet that goes to the first figure or mark, and what stands behind it. */
function cited(text: string): Article {
	const [start = ''] = /^[^\d"“(:]*/.exec(text) ?? [];
	const outlet = start.replace(/[\s,;-]+$/, '').trim();
	const [date = ''] =
		/^\d{4}-\d\d-\d\d|^\d{1,2} \p{L}{3,9} \d{4}/u.exec(text.slice(start.length).replace(/^\(/, '')) ?? [];
	const isOutlet = outlet !== '' && outlet.length <= longestOutlet;
	return {
		outlet: isOutlet ? outlet : text.trim().slice(0, longestOutlet),
		written: date,
		headline: text.trim(),
	};
}

/** An article as a source, and what is known of its text. */
export function sourceOf({outlet, written, headline}: Article): GivenSource & {readonly text: string} {
	const date = written === '' ? undefined : readDate(written, 'either');
	return {
		outlet,
		...(headline !== '' && {title: headline}),
		...(date?.type === 'date' && {published: date.text}),
		text: headline || [outlet, written].filter(Boolean).join(', '),
	};
}

/** Lists are parallel where they have equally many members; a headline may have a semicolon of its own. */
function listed(offices: string, dates: string, headlines: string): readonly Article[] {
	const outlets = partsOf(offices, ';');
	const [days, titles] = [partsOf(dates, ';'), partsOf(headlines, ';')];
	return outlets.map((outlet, index) => ({
		outlet,
		written: days.length === outlets.length ? (days[index] ?? '') : '',
		headline:
			titles.length === outlets.length ? (titles[index] ?? '') : outlets.length === 1 ? headlines : '',
	}));
}
