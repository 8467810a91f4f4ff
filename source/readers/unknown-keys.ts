import {enumerate} from '../text/english.ts';
import {fold} from '../text/fold.ts';
import {nearest} from '../text/nearest.ts';
import {isExtraKey} from './clean-tree.ts';
import {listsWith, type MapKeys} from './format-keys.ts';
import type {Path, Problem} from './problem.ts';
import {isMap} from './shape.ts';
import {nounOf} from './subject.ts';

/** A problem of the schema, and whether it is that a key is missing. */
export type Missing = Problem & {readonly isMissing: boolean};

/** Problems of keys that aren't of the format, and the problems of missing keys that they explain. */
type KeyProblems = {readonly problems: readonly Problem[]; readonly explained: ReadonlySet<Problem>};

/**
 * Tells every key of a tree that isn't of the format: an error where it is likely to stand for one that is missing, which it then
 * explains, else a warning.
 */
export function keyProblems(tree: unknown, keys: MapKeys, missing: readonly Missing[]): KeyProblems {
	const explained = new Set<Problem>();
	const byMap = new Map<string, Missing[]>();
	for (const problem of missing) {
		const map = JSON.stringify(problem.path.slice(0, -1));
		byMap.set(map, [...(byMap.get(map) ?? []), problem]);
	}
	return {problems: inside(tree, [], keys), explained};

	function inside(whole: unknown, path: Path, {keys: known, inner}: MapKeys): readonly Problem[] {
		if (!isMap(whole)) return [];
		const free = known.filter(key => !Object.hasOwn(whole, key));
		return Object.entries(whole).flatMap(([key, value]) => {
			const innerKeys = inner.get(key);
			if (innerKeys && Array.isArray(value)) {
				return value.flatMap((item, index) => inside(item, [...path, key, index], innerKeys));
			}
			return known.includes(key) || isExtraKey(key) ? [] : [unknown(key, path, free)];
		});
	}

	function unknown(key: string, path: Path, free: readonly string[]): Problem {
		const likely = likelyKey(key, free);
		const lacks = byMap.get(JSON.stringify(path)) ?? [];
		const lack = lacks.find(({path: at}) => at.at(-1) === likely);
		if (!lack || explained.has(lack)) return warningOf(key, path, likely);
		explained.add(lack);
		const message = `${likely} is missing, and ${key} isn't a key of the format: write ${likely} in its place`;
		return {severity: 'error', path, at: [...path, key], message};
	}
}

function warningOf(key: string, path: Path, likely: string | undefined): Problem {
	// Between YAML's braces a comma in unquoted text begins a new key, which mostly has spaces in it.
	const isText = /\s/.test(key.trim());
	const message = isText
		? "isn't a key of the format: if it is part of a text, put the text in quotes"
		: likely === undefined
			? `isn't a key of ${ownerOf(key, path) ?? 'the format'}`
			: `isn't a key of the format; did you mean ${likely}?`;
	return {severity: 'warning', path: [...path, key], message};
}

/** The map that a key stands in and those that have it, where it is one of the format in the wrong map: “an event, but of an account”. */
function ownerOf(key: string, path: Path): string | undefined {
	const own = nounOf(path.findLast(step => typeof step === 'string') ?? '') ?? 'a chronology';
	const owners = [...new Set(listsWith(key).flatMap(list => nounOf(list) ?? []))].filter(
		owner => owner !== own,
	);
	return owners.length > 0 ? `${own}, but of ${enumerate(owners, 'or')}` : undefined;
}

/** What people call the keys of the format, in each map that has them. */
const synonyms: Readonly<Record<string, string>> = {
	title: 'name headline heading event',
	name: 'title called label',
	outlet: 'name publisher publication newspaper paper site medium',
	author: 'by byline writer reporter journalist authors',
	published: 'date publicationdate publishedon pubdate',
	url: 'link href uri address website',
	note: 'notes comment remark description',
	place: 'location where venue city',
	date: 'when day datetime start',
	display: 'datetext',
	tags: 'categories category keywords type',
	actors: 'people persons who participants parties',
	accounts: 'reports coverage sources',
	text: 'says summary content body description',
	when: 'dated',
	paragraphs: 'paras pages',
	claims: 'statements facts',
	links: 'relations related',
	topic: 'about subject question',
	says: 'text said statement claim',
	quote: 'quotation quoted',
	value: 'number amount count figure',
	attributedto: 'by speaker according saidby',
	kind: 'type',
	aliases: 'names aka alsoknownas',
	partof: 'parent whole memberof',
	office: 'position job',
	source: 'outlet from',
	to: 'event target',
	description: 'summary about text',
	timezone: 'tz zone',
	events: 'entries items timeline',
	id: 'identifier slug key',
};

function likelyKey(key: string, free: readonly string[]): string | undefined {
	const word = fold(key).replace(/[\s_-]/g, '');
	const bySpelling = free.find(known => fold(known) === word);
	const byMeaning = free.find(known => synonyms[fold(known)]?.split(' ').includes(word));
	// A key of another map is in the wrong place, and no misspelling.
	if (bySpelling || byMeaning || word.length < 3 || listsWith(key).length > 0) return bySpelling ?? byMeaning;
	const [near] = nearest(
		key,
		free.filter(known => !known.startsWith('$')),
	);
	return near;
}
