import type {RawActor, RawSource} from '../../chronology/schema.ts';
import type {Builder} from '../builder.ts';
import {cleanTree} from '../clean-tree.ts';
import {decode} from '../decode.ts';
import {extraOf} from '../decode-field.ts';
import type {Path, Problem} from '../problem.ts';
import {isMap} from '../shape.ts';
import {subjectOf} from '../subject.ts';
import {placeWithin} from '../tree.ts';
import type {validateDocument} from '../validate.ts';
import type {JsonRow, RowMap} from './maps.ts';

/** Whether a map is a document rather than an event. */
export function isHead(map: RowMap): boolean {
	if (eventKeys.some(key => Object.hasOwn(map, key))) return false;
	const {version, $schema, title, sources, actors, events} = map;
	return (
		version === 1 ||
		$schema !== undefined ||
		(title !== undefined && [sources, actors, events].some(Array.isArray))
	);
}

// Rows of other programs have versions and sources, too.
const eventKeys = ['id', 'date', 'datetime', 'timestamp', 'message'];

/**
 * Reads a line that is a document of annals' own format without its events: names the chronology, and adds its sources and actors.
 * What is faulty in it is told and left out.
 */
export async function readHead(
	{map, text, place}: JsonRow,
	into: Builder,
	validate: typeof validateDocument,
): Promise<void> {
	const {document, problems} = withoutFaults(map, validate);
	if (problems.length > 0) {
		const {placesOfJson} = await import('../json-source.ts');
		const placeOf = placesOfJson(text);
		for (const {severity, path, at = path, message} of problems) {
			const found = placeWithin(place, placeOf(at) ?? {line: 1, column: 1});
			const subject = subjectOf(path, map);
			const told = subject === '' ? message : `${subject}: ${message}`;
			if (severity === 'error') into.leaveOut(found, told);
			else into.warn(found, told);
		}
	}
	const {title, description, chronology, $schema, timezone} = document as Readonly<Record<string, string>>;
	into.about({
		...(title !== undefined && {title}),
		...(description !== undefined && {description}),
		...(chronology !== undefined && {name: chronology}),
		...($schema !== undefined && {schema: $schema}),
		...(timezone !== undefined && {timezone: timezone.trim()}),
		extra: extraOf(document),
		isChronology: true,
	});
	for (const source of (document['sources'] ?? []) as readonly RawSource[])
		tellOther('source', source.id, into.source(source), {place, into});
	for (const actor of (document['actors'] ?? []) as readonly RawActor[])
		tellOther('actor', actor.id, into.actor(actor), {place, into});
}

function tellOther(
	noun: string,
	wanted: string,
	id: string,
	{place, into}: {readonly place: JsonRow['place']; readonly into: Builder},
): void {
	if (id !== wanted)
		into.warn(place, `${wanted} is the id of another ${noun} already: this one is called ${id} here`);
}

/** A document without what is faulty in it, and all that was found. */
function withoutFaults(
	map: RowMap,
	validate: typeof validateDocument,
): {readonly document: RowMap; readonly problems: readonly Problem[]} {
	const clean = cleanTree(map);
	const problems: Problem[] = [...clean.problems];
	const gone = new Set<unknown>();
	let document: RowMap = {...(clean.value as RowMap | undefined), events: []};
	for (let round = 0; round < mostRounds; round++) {
		const {document: valid, problems: found} = validate({version: 1, title: '-', ...document});
		const all = [...found, ...(valid ? decode(valid).problems : [])];
		const errors = all.filter(({severity}) => severity === 'error');
		for (const problem of all) if (round === 0 || problem.severity === 'error') problems.push(problem);
		if (errors.length === 0) return {document: withoutItems(document, gone), problems};
		document = errors.reduce((rest, {path}) => without(rest, path, gone), document);
	}
	return {document: {}, problems};
}

/** To leave out an actor may make another one refer to nothing. */
const mostRounds = 8;

const required: ReadonlySet<unknown> = new Set(['id', 'outlet', 'name']);

/**
 * A document without what a path leads to: a key, an item's key, or the item where it can't be without. For such an item another one
 * is put that is gone in the end, so that paths stay.
 */
function without(document: RowMap, [key = '', index, inner]: Path, gone: Set<unknown>): RowMap {
	const list = document[key];
	if (!Array.isArray(list) || typeof index !== 'number') return withoutKey(document, key);
	const item: unknown = list[index];
	if (gone.has(item)) return document;
	if (inner !== undefined && !required.has(inner) && isMap(item))
		return {...document, [key]: list.with(index, withoutKey(item, inner))};
	const standIn = {id: `gone ${index}`, [key === 'actors' ? 'name' : 'outlet']: '-'};
	gone.add(standIn);
	return {...document, [key]: list.with(index, standIn)};
}

function withoutKey(map: RowMap, key: string | number): RowMap {
	return Object.fromEntries(Object.entries(map).filter(([other]) => other !== key));
}

function withoutItems(document: RowMap, gone: ReadonlySet<unknown>): RowMap {
	return Object.fromEntries(
		Object.entries(document).map(([key, value]) => [
			key,
			Array.isArray(value) ? value.filter(item => !gone.has(item)) : value,
		]),
	);
}
