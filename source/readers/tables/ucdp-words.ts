import type {Builder} from '../builder.ts';
import type {CellWords} from '../keyed/cell-words.ts';
import {boundsOfArticle, findArticles} from './article-bytes.ts';
import {findCitation} from './citation-bytes.ts';
import {wordsOf} from './claims.ts';
import {wordsForDate} from './date-words.ts';
import {type CellsCalled, columnsNamed, partsNamed, type Table, type WordsBy} from './layout.ts';
import {placeWords} from './place-words.ts';
import {
	accountsOf,
	articleColumns,
	articlesOf,
	dateColumns,
	dateOf,
	deaths,
	sourcesTold,
	titleOf,
	toldByWords,
	topicOf,
	typeTold,
	whatOf,
	whereColumns,
} from './ucdp-texts.ts';

/** Makes what puts in the words of the rows of UCDP. */
export function ucdpWords(
	words: CellWords,
	{order, clock}: WordsBy,
	{header, into}: Pick<Table, 'header' | 'into'>,
): () => void {
	const columnOf = columnsNamed(header);
	const part = partsNamed(header);
	const of: CellsCalled = (...names) => words.of(columnOf(...names));
	const [dyad, where] = [columnOf('dyad name'), columnOf(...whereColumns)];
	const [description, original] = [columnOf('where description'), columnOf('source original')];
	const places = ['adm 2', 'adm 1', 'country'].map(name => columnOf(name));
	const place = placeWords(words, [where, ...places]);
	const typed = words.part(
		part([['type of violence']], of => (typeTold(of) === '' ? [] : [`${typeTold(of)}:`])),
	);
	const toldBy = words.always([toldByWords]);
	const parts = [
		part(dateColumns, of => {
			const {date, when} = dateOf(of, order);
			return [...wordsForDate(date, clock), when];
		}),
		part([['number of sources']], of => wordsOf(sourcesTold(of))),
	].map(words.part);
	const dead = deaths.map(([columns, topic, side]) => ({
		column: columnOf(...columns),
		putTopic:
			side === undefined
				? words.always([topic])
				: words.part(part([[side]], of => [topicOf(topic, of(side))])),
	}));
	const [articles] = articleColumns.map(names => columnOf(...names));
	const bounds: number[] = [];

	function putHeadlines(): boolean {
		const text = articles === undefined ? undefined : words.bytesOf(articles);
		if (!text || !(findCitation(text, bounds) || findArticles(text, bounds))) return false;
		for (let index = 0; index < bounds.length; index += boundsOfArticle)
			words.bytes(bounds[index + 2] ?? 0, bounds[index + 3] ?? 0);
		return true;
	}

	return () => {
		const hasWhere = words.cell(where);
		if (words.cell(dyad, hasWhere ? ':' : '')) {
			words.cell(dyad);
			typed();
		} else words.texts([titleOf(of), whatOf(of)]);
		words.cell(description);
		if (words.cell(original)) toldBy();
		place();
		for (const put of parts) put();
		for (const {column, putTopic} of dead) if (words.cell(column)) putTopic();
		if (!putHeadlines()) words.texts(textsOfArticles(of, into));
	};
}

/** What is known of the texts of the articles of a row: of each source once. */
function textsOfArticles(of: CellsCalled, into: Builder): readonly string[] {
	const headlines = articlesOf(of).map(({headline}) => headline);
	return headlines.includes('') ? accountsOf(of, into).map(({text}) => text) : headlines;
}
