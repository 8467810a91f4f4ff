import {roles} from '../../chronology/role.ts';
import {cleanText} from '../../text/clean.ts';
import {most} from '../bounds.ts';
import type {GivenKeys} from '../given.ts';
import {isMap} from '../shape.ts';
import type {JsonRow, RowMap} from './maps.ts';

/**
 * What an event in annals' own keys is found by, where it is so plain that nothing can be wrong with it but its date and the ids that it
 * names; nothing where only the schema can tell. Most events are plain, and to hold a million against the schema takes long.
 */
export function plainKeys({map, text}: Pick<JsonRow, 'map' | 'text'>): GivenKeys | undefined {
	// No text of a short row is beyond its bound.
	if (text.length > most.line || text === '') return undefined;
	const {id = '', date, title, place, tags = none, actors = none, accounts = none, ...others} = map;
	if (hasKeys(others) || !isWords(title) || !(place === undefined || isWords(place))) return undefined;
	if (!(id === '' ? map['id'] === undefined : isId(id)) || !(date === undefined || isId(date)))
		return undefined;
	if (!areShort(tags) || !tags.every(isId) || !areShort(actors) || !areShort(accounts)) return undefined;
	const participants = participantsIn(actors);
	const sources = accounts.map(sourceIn);
	if (!participants || !sources.every(isDefined)) return undefined;
	if (new Set(sources).size < sources.length) return undefined;
	return {...participants, id: id as string, date: date as string | undefined, sources, tags};
}

/** The actors that a list names, and those that have no part in the event; nothing where it isn't plain. */
export function participantsIn(list: readonly unknown[]): Pick<GivenKeys, 'actors' | 'named'> | undefined {
	const taking = list.map(participationIn);
	if (!taking.every(isDefined)) return undefined;
	const actors = taking.map(([actor]) => actor);
	const parts = new Set(taking.filter(([, role]) => role !== 'named').map(([actor]) => actor));
	return {actors, named: parts.size === 0 ? actors : actors.filter(actor => !parts.has(actor))};
}

const none: readonly unknown[] = [];

/** The actor of an event and its role. */
function participationIn(given: unknown): readonly [actor: string, role: string] | undefined {
	if (isId(given)) return [given, 'named'];
	if (!isMap(given)) return undefined;
	const {actor, role = 'named', as, ...others} = given;
	const isPlain = isId(actor) && !hasKeys(others) && (as === undefined || isWords(as));
	return isPlain && typeof role === 'string' && Object.hasOwn(roles, role) ? [actor, role] : undefined;
}

/** The source of an account that says nothing by paragraphs, and dates and links nothing. */
function sourceIn(given: unknown): string | undefined {
	if (!isMap(given)) return undefined;
	const {source, text, when, claims = none, ...others} = given;
	if (hasKeys(others) || !isId(source) || !isWords(text) || !(when === undefined || isWords(when)))
		return undefined;
	return areShort(claims) && claims.every(isPlainClaim) ? source : undefined;
}

function isPlainClaim(given: unknown): boolean {
	if (!isMap(given)) return false;
	const {topic, says, value = 0, unit, ...others} = given;
	if (hasKeys(others) || typeof value !== 'number' || !Number.isFinite(value)) return false;
	return isWords(topic) && isWords(says) && (unit === undefined || isWords(unit));
}

/** A list that has fewer members is within its bound, however many such lists there are. */
export const fewest = 30;

/** Whether a value is a list that is within its bound, however many of them there are. */
function areShort(list: unknown): list is readonly unknown[] {
	return Array.isArray(list) && list.length < fewest;
}

function isWords(text: unknown): text is string {
	return typeof text === 'string' && /\S/.test(text);
}

/** Whether a text is an id as it stands, or a date: cleaning changes nothing in it. */
export function isId(text: unknown): text is string {
	return (
		typeof text === 'string' &&
		text !== '' &&
		text.length <= most.id &&
		text.trim() === text &&
		!text.includes('\n') &&
		cleanText(text) === text
	);
}

function hasKeys(map: RowMap): boolean {
	for (const _ in map) return true;
	return false;
}

function isDefined<T>(value: T | undefined): value is T {
	return value !== undefined;
}
