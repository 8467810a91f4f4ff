import type {Extra, Source} from '../chronology/event.ts';
import {type IdMap, mapOfIds} from '../chronology/id-map.ts';
import {type Ids, type NumberedIds, numberedIds, type Texts, textAt} from '../chronology/texts.ts';
import type {Clock} from '../dates/clock.ts';
import {perValue} from '../lookup/memo.ts';
import {cleanText} from '../text/clean.ts';
import {most} from './bounds.ts';
import {cleanTree, isExtraKey} from './clean-tree.ts';
import {decodeSource} from './decode.ts';
import {decodeDate} from './decode-field.ts';
import {freeIds, idFor, keyOfSource} from './entries.ts';
import type {GivenSource} from './given.ts';
import {type SourceNumbers, sourceNumbers} from './source-numbers.ts';

/** Sources as readers gave them, in lines or in JSON, and their ids: a data set may name more of them than objects have room. */
export type SourceTexts = {
	readonly ids: Ids;
	readonly given: Texts;
	/** Those, by their numbers, that have keys of the user's own, which JSON as it is parsed here may not keep whole. */
	readonly own: ReadonlyMap<number, GivenSource>;
};

/** Sources that are added one by one, each once. */
export type SourceList = {
	/** The id of a source; `isNew` tells whether it wasn't there. */
	add(source: GivenSource): {readonly id: string; readonly isNew: boolean};
	has(id: string): boolean;
	keys(): SetIterator<string>;
	/** The number of a source that stands in bytes, which is added unless it is there; nothing where it has to be told by `add`. */
	readonly numberInBytes: SourceNumbers;
	/** The ids, numbered as the sources were added. */
	readonly ids: NumberedIds;
	all(): SourceTexts;
};

/** The most ids and dates that are kept as texts: of sources of one outlet, or that are named again and again. */
const mostKept = 2 ** 14;

export function sourceList(): SourceList {
	const given = numberedIds();
	const ids = numberedIds();
	const own = new Map<number, GivenSource>();
	const numbers = new Map<string, number>();
	const freeId = freeIds(ids, numbers);
	const idOfOutlet = perValue(idFor, mostKept);
	return {
		add(source) {
			const count = given.length;
			const number = given.numberOf(textOf(source));
			if (number < count) return {id: ids.at(number), isNew: false};
			const id = freeId(source.id === undefined ? idOfOutlet(source.outlet) : cleanText(source.id));
			ids.addNew(id);
			if (Object.keys(source).some(isExtraKey)) own.set(number, source);
			return {id, isNew: true};
		},
		numberInBytes: sourceNumbers({given, ids, numbers, freeId, idOfOutlet}),
		ids,
		has: ids.has,
		*keys() {
			for (let number = 0; number < ids.length; number++) yield ids.at(number);
			return undefined;
		},
		all: () => ({ids: ids.all(), given: given.all().texts, own}),
	};
}

/** The sources of texts by their ids, each made when it is asked for; dates with times are placed by a clock. */
export function sourcesIn({ids, given, own}: SourceTexts, clock: Clock): IdMap<Source> {
	const context = {clock, actorNames: new Map(), sourceIds: new Set<string>(), wrong() {}};
	const dateOf = perValue((text: string) => decodeDate(text, [], context), mostKept);
	return mapOfIds(ids, number => {
		const id = textAt(ids.texts, number);
		const text = textAt(given, number);
		if (text.includes('\n')) {
			const [outlet = '', title, published] = text.split('\n');
			const date = published ? {published: dateOf(published)} : {};
			return {id, outlet, ...(title && {title}), ...date, extra: noExtra};
		}
		const {value} = cleanTree(own.get(number) ?? JSON.parse(text), 'item');
		return decodeSource({...(value as GivenSource), id}, [], context);
	});
}

/** The text that a source is kept as, which two share that are one: lines of outlet, title and date where nothing else is to be kept, since these take half the room of JSON; JSON else. */
function textOf(source: GivenSource): string {
	const {outlet, title = '', published = ''} = source;
	const lines = [outlet, title, published];
	const text = lines.join('\n');
	const isPlain =
		Object.keys(source).every(key => plainKeys.has(key) && source[key as keyof GivenSource] !== '') &&
		lines.every(each => each.trim() === each && !each.includes('\n')) &&
		text.length <= most.id &&
		cleanText(text) === text;
	return isPlain ? text : keyOfSource(source);
}

const plainKeys: ReadonlySet<string> = new Set(['outlet', 'title', 'published']);
const noExtra: Extra = {};
