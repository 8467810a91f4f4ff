import type {Rows} from '../chronology/lists.ts';
import type {Chronology} from '../chronology/store.ts';
import {shortMonthName} from '../dates/calendar.ts';
import type {Edtf} from '../dates/edtf/form.ts';
import {formatDate} from '../dates/format/sentence.ts';
import {type CitedSource, citedSources} from './cited-source.ts';
import {escapeLatex} from './latex.ts';
import {plainDate} from './plain-date.ts';

/** Writes the sources of some events as a BibTeX database, an entry each; what is cited from a source stands in its note. */
export function* writeBibtex(chronology: Chronology, rows: Rows): Iterable<string> {
	const cited = yield* citedSources(chronology, rows);
	for (const [index, each] of cited.entries()) {
		yield `${index > 0 ? '\n' : ''}${entryOf(each)}\n`;
	}
}

function entryOf({source, key, passages, href}: CitedSource): string {
	const {outlet, title, author, published, place, note} = source;
	const isArticle = title !== undefined;
	const fields: readonly (readonly [name: string, value: string | undefined])[] = [
		// Which part of a name is the family's isn't known; two braces keep a name, or a title, as it is.
		['author', author && `{{${escapeLatex(author)}}}`],
		['title', `{{${escapeLatex(title ?? outlet)}}}`],
		['journal', isArticle ? braced(outlet) : undefined],
		...(published ? dateFields(published) : []),
		['address', place && braced(place)],
		['url', href && `{${href.replace(/[{}]/g, brace => (brace === '{' ? '%7B' : '%7D'))}}`],
		// BibTeX has a limit to the length of a line.
		['note', `{${passages.map(escapeLatex).join('\n\t\t')}}`],
		['annote', note && braced(note)],
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`\t${name} = ${value}`]));
	return `@${isArticle ? 'article' : 'misc'}{${key},\n${lines.join(',\n')}\n}`;
}

/** A date in the fields of BibTeX; one that these would make firmer than it is stands in words, as a year may. */
function dateFields(date: Edtf): readonly (readonly [name: string, value: string | undefined])[] {
	const plain = plainDate(date);
	if (!plain || plain.year < 1000) return [['year', braced(formatDate(date))]];
	const {year, month, day} = plain;
	return [
		['year', `{${year}}`],
		['month', month === undefined ? undefined : shortMonthName(month).toLowerCase()],
		['day', day === undefined ? undefined : `{${day}}`],
	];
}

function braced(text: string): string {
	return `{${escapeLatex(text)}}`;
}
