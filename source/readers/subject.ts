import {oneLine} from '../text/clean.ts';
import {excerpt, ordinal, withArticle} from '../text/english.ts';
import {isExtraKey} from './clean-tree.ts';
import {formatPath, type Path} from './problem.ts';
import {isMap} from './shape.ts';

/** How an item of a list is called: a noun, the key whose value names it, and the key that describes it where it has no name. */
type Naming = {readonly noun: string; readonly name: string; readonly description?: string};

const namings: Readonly<Record<string, Naming>> = {
	sources: {noun: 'source', name: 'id', description: 'outlet'},
	actors: {noun: 'actor', name: 'id', description: 'name'},
	events: {noun: 'event', name: 'id', description: 'title'},
	accounts: {noun: 'account of', name: 'source'},
	claims: {noun: 'claim', name: '', description: 'topic'},
	links: {noun: 'link to', name: 'to'},
};

/** Says what a path leads to in the words of a file's tree: “event closure, account of radio, text”. */
export function subjectOf(path: Path, tree: unknown): string {
	const parts: string[] = [];
	let whole: unknown = tree;
	for (let index = 0; index < path.length; index++) {
		const [step = '', item] = path.slice(index);
		if (typeof step === 'string' && isExtraKey(step))
			return [...parts, formatPath(path.slice(index))].join(', ');
		whole = childOf(whole, step);
		if (typeof item === 'number' && Array.isArray(whole)) {
			whole = whole[item];
			index++;
			parts.push(itemName(String(step), item, whole));
		} else if (index > 0 && typeof path[index - 1] === 'string') parts.push(`${parts.pop()}.${step}`);
		else parts.push(String(step));
	}
	return parts.join(', ');
}

/** What an item of a list is: “an event”; nothing where it has no noun of its own. */
export function nounOf(list: string): string | undefined {
	const noun = namings[list]?.noun.replace(link, '');
	return noun && withArticle(noun);
}

// What stands between a noun and the name that is not the item's own.
const link = / (?:of|to)$/;

/** The part of a subject that tells which item of a list is meant: “event closure”, “event “The bridge is closed””, “2nd event”. */
function itemName(list: string, index: number, item: unknown): string {
	const naming = Object.hasOwn(namings, list) ? namings[list] : undefined;
	if (!naming) return `${ordinal(index + 1)} of ${list}`;
	const {noun, name, description = ''} = naming;
	const called = textIn(item, name) ?? textIn(item, 'actor') ?? (typeof item === 'string' ? item : undefined);
	const described = textIn(item, description);
	if (called !== undefined) return `${noun} ${excerpt(called, longestName)}`;
	if (described !== undefined) return `${noun} “${excerpt(described, longestName)}”`;
	return `${ordinal(index + 1)} ${noun.replace(link, '')}`;
}

const longestName = 50;

function textIn(item: unknown, key: string): string | undefined {
	const text = isMap(item) && Object.hasOwn(item, key) ? item[key] : undefined;
	return typeof text === 'string' && text.trim() !== '' ? oneLine(text).trim() : undefined;
}

function childOf(whole: unknown, step: string | number): unknown {
	if (Array.isArray(whole)) return typeof step === 'number' ? whole[step] : undefined;
	return isMap(whole) && Object.hasOwn(whole, step) ? whole[step] : undefined;
}
