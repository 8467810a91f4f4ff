import {grouped} from '../../text/english.ts';
import type {Builder} from '../builder.ts';
import {cleanTree} from '../clean-tree.ts';
import type {GivenEvent, GivenKeys} from '../given.ts';
import type {Problem} from '../problem.ts';
import {subjectOf} from '../subject.ts';
import {placeWithin} from '../tree.ts';
import type {validateDocument} from '../validate.ts';
import {type JsonRow, mapAgain, type RowMap, type RowText} from './maps.ts';
import {plainKeys} from './plain-event.ts';

/** What an event is held against: the schema, and the ids that the file has defined, if it defines any. */
export type OwnRules = {
	readonly validate: typeof validateDocument;
	readonly definesSources: boolean;
	readonly definesActors: boolean;
};

/** Hands an event in annals' own keys to the builder, or tells why it can't be used, which takes the library for places. */
export function readOwnEvent(row: JsonRow, into: Builder, rules: OwnRules): Promise<void> | undefined {
	const keys = knownKeys(row, into, rules);
	if (keys) {
		into.event(row.place, givenIn(row), keys);
		return undefined;
	}
	const problems = problemsOf(row.map, rules);
	if (problems.length > 0) return readDoubtful(row, into, {rules, problems});
	takeOwnEvent(row, into, rules);
	return undefined;
}

async function readDoubtful(
	row: JsonRow,
	into: Builder,
	{rules, problems}: {readonly rules: OwnRules; readonly problems: readonly Problem[]},
): Promise<void> {
	if (await areDoubts(problems, row, into)) takeOwnEvent(row, into, rules);
}

/** Hands an event to the builder that is known to be sound. */
export function takeOwnEvent({map, text, parse, place}: JsonRow, into: Builder, rules: OwnRules): void {
	if (!rules.definesSources) for (const id of idsIn(map, 'accounts', 'source')) into.source({id, outlet: id});
	if (!rules.definesActors) for (const id of idsIn(map, 'actors', 'actor')) into.actor({id, name: id});
	into.event(place, givenIn({text, parse}));
}

function givenIn({text, parse}: RowText): () => GivenEvent {
	return () => mapAgain({text, parse}) as GivenEvent;
}

/** The keys of a plain event whose sources and actors are known, or become known by it. */
function knownKeys(row: JsonRow, into: Builder, rules: OwnRules): GivenKeys | undefined {
	const keys = plainKeys(row);
	if (!keys) return undefined;
	const lacks = (what: 'source' | 'actor', ids: readonly string[]) => ids.filter(id => !into.has(what, id));
	const [sources, actors] = [lacks('source', keys.sources), lacks('actor', keys.actors)];
	if ((rules.definesSources && sources.length > 0) || (rules.definesActors && actors.length > 0))
		return undefined;
	for (const id of sources) into.source({id, outlet: id});
	for (const id of actors) into.actor({id, name: id});
	return keys;
}

/** What is wrong with an event, by paths in a document of which it is the only one. */
function problemsOf(map: RowMap, {validate}: OwnRules): readonly Problem[] {
	const {value, problems} = cleanTree(map, 'item');
	// What is beyond the bounds the builder tells, for rows of all formats.
	const errors = problems.filter(({severity}) => severity === 'error');
	if (errors.length > 0) return errors.map(problem => ({...problem, path: [...top, ...problem.path]}));
	// An event without an id gets one.
	return validate({version: 1, title: '-', events: [{id: '-', ...(value as RowMap)}]}).problems;
}

const top = ['events', 0] as const;

/** Tells problems of an event with their places; whether all are doubts, so that it can be used. */
async function areDoubts(
	problems: readonly Problem[],
	{map, text, place}: JsonRow,
	into: Builder,
): Promise<boolean> {
	const {placesOfJson} = await import('../json-source.ts');
	const placeOf = placesOfJson(text);
	const placed = ({path, at = path, message}: Problem) => {
		const found = placeOf(at.slice(at[0] === 'events' ? 2 : 0)) ?? {line: 1, column: 1};
		const subject = subjectOf(path, {events: [map]});
		return {place: placeWithin(place, found), message: `${subject}: ${message}`};
	};
	const [fault, ...others] = problems.filter(({severity}) => severity === 'error');
	if (fault) {
		const told = placed(fault);
		const more = others.length > 0 ? ` (and ${grouped(others.length)} more in this event)` : '';
		into.leaveOut(told.place, `${told.message}${more}`);
		return false;
	}
	for (const each of problems.slice(0, mostDoubts).map(placed)) into.warn(each.place, each.message);
	const left = problems.length - mostDoubts;
	if (left > 0) into.warn(place, `has ${grouped(left)} more doubts like these`);
	return true;
}

/** So many doubts about an event are told each, since to find the place of one takes the longer the more keys there are. */
const mostDoubts = 20;

/** The ids that the items of a list refer to, which stand under a key or alone. */
function idsIn(map: RowMap, list: string, key: string): readonly string[] {
	const items = map[list];
	if (!Array.isArray(items)) return [];
	return items
		.map(item => (typeof item === 'object' ? (item as RowMap)[key] : item))
		.filter(id => typeof id === 'string');
}
