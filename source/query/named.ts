import type {Actor, Source} from '../chronology/event.ts';
import type {Chronology} from '../chronology/store.ts';

/** The fields whose values are found by name; that of `says` is an actor that is cited. */
export type NamedField = 'actor' | 'says' | 'source' | 'tag';

/** Something that a query can name by any of its names; the first one is shown. */
export type Named = {readonly id: string; readonly names: readonly string[]};

/** All that a field can name, in the order of the chronology. */
export function* namedIn(chronology: Chronology, field: NamedField): Iterable<Named> {
	switch (field) {
		case 'actor':
		case 'says':
			for (const actor of chronology.actors.values()) yield namedActor(actor);
			return;
		case 'source':
			for (const source of chronology.sources.values()) yield namedSource(source);
			return;
		case 'tag':
			for (const tag of chronology.idsOf('tag')) yield namedTag(tag);
	}
}

/** What a field names by an id that it has. */
export function namedBy(chronology: Chronology, field: NamedField, id: string): Named {
	switch (field) {
		case 'actor':
		case 'says': {
			const actor = chronology.actors.get(id);
			return actor ? namedActor(actor) : namedTag(id);
		}
		case 'source': {
			const source = chronology.sources.get(id);
			return source ? namedSource(source) : namedTag(id);
		}
		case 'tag':
			return namedTag(id);
	}
}

/** Whether a text is exactly the id of something that a field can name. */
export function isIdIn({actors, sources, rowsOf}: Chronology, field: NamedField, id: string): boolean {
	switch (field) {
		case 'actor':
		case 'says':
			return actors.has(id);
		case 'source':
			return sources.has(id);
		case 'tag':
			return rowsOf('tag', id).length > 0;
	}
}

function namedActor({id, name, aliases}: Actor): Named {
	return {id, names: [name, ...aliases]};
}

function namedSource({id, outlet, title}: Source): Named {
	return {id, names: title === undefined ? [outlet] : [outlet, title]};
}

function namedTag(tag: string): Named {
	return {id: tag, names: [tag]};
}
