import type {Rows} from '../chronology/lists.ts';
import type {Chronology} from '../chronology/store.ts';
import type {EdtfDate} from '../dates/edtf/date.ts';
import type {Edtf} from '../dates/edtf/form.ts';
import {formatDate} from '../dates/format/sentence.ts';
import {type CitedSource, citedSources} from './cited-source.ts';
import {formatJson} from './json-text.ts';
import {knownParts, type PlainDate, qualifierOf} from './plain-date.ts';

/** Writes the sources of some events as CSL-JSON, an item each, as citation processors and Zotero read it; what is cited stands in the note. */
export function* writeCsl(chronology: Chronology, rows: Rows): Iterable<string> {
	const cited = yield* citedSources(chronology, rows);
	yield '[';
	for (const [index, each] of cited.entries()) {
		yield `${index > 0 ? ',' : ''}\n\t${formatJson(itemOf(each), '\t')}`;
	}
	yield `${cited.length > 0 ? '\n' : ''}]\n`;
}

function itemOf({source, key, passages, href}: CitedSource) {
	const {outlet, title, author, published, place, note} = source;
	const isArticle = title !== undefined;
	return {
		id: key,
		type: isArticle ? 'article-newspaper' : 'document',
		title: title ?? outlet,
		'container-title': isArticle ? outlet : undefined,
		// Which part of a name is the family's isn't known.
		author: author === undefined ? undefined : [{literal: author}],
		issued: published && cslDate(published),
		'publisher-place': place,
		URL: href,
		note: passages.join(' '),
		annote: note,
	};
}

type CslDate =
	| {readonly literal: string}
	| {
			readonly 'date-parts': readonly (readonly number[])[];
			readonly season?: number;
			readonly circa?: true;
	  };

/** A date as CSL has it: in parts, of which the whole may be approximate (`circa`), or in words where these parts would say more or less than it does. */
export function cslDate(date: Edtf): CslDate {
	const literal = {literal: formatDate(date)};
	const ends = endsOf(date);
	const [first] = ends;
	const parts = ends.map(knownParts).filter(each => each !== undefined);
	const qualifiers = new Set(ends.map(qualifierOf));
	const isWhole = first && parts.length === ends.length && qualifiers.size === 1 && !qualifiers.has('other');
	const hasSeason = ends.some(({season}) => season);
	if (!isWhole || (hasSeason && ends.length > 1)) return literal;
	// Seasons are 21 to 24 in EDTF, and 1 to 4 in CSL.
	const season = first.season ? first.season.least - 20 : undefined;
	return {
		'date-parts': parts.map(listOf),
		...(season !== undefined && {season}),
		...(qualifiers.has('approximate') && {circa: true as const}),
	};
}

/** The one or two dates that CSL can tell of a date; none where it is open, unknown at an end, or a set. */
function endsOf(date: Edtf): readonly EdtfDate[] {
	switch (date.type) {
		case 'date':
			return [date];
		case 'interval': {
			const ends = [date.start, date.end].filter(end => typeof end !== 'string');
			return ends.length === 2 ? ends : [];
		}
		case 'one':
		case 'all':
			return [];
	}
}

function listOf({year, month, day}: PlainDate): readonly number[] {
	return [year, month, day].filter(part => part !== undefined);
}
