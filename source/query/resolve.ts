import type {Chronology} from '../chronology/store.ts';
import type {Fault} from '../text/fault.ts';
import {nearest} from '../text/nearest.ts';
import {wantedCondition} from './conditions.ts';
import type {Criterion, Misread} from './fields.ts';
import {resolveLinked} from './linked-events.ts';
import {areNamesNear} from './name-table.ts';
import {isIdIn, type NamedField} from './named.ts';
import {type Resolution, resolveName} from './names.ts';
import type {Personal} from './personal.ts';
import type {Query, Wanted} from './query.ts';

/** The named filter of the user as a query, or why it can't be read; `undefined` where no filter has the name. */
type ViewQuery = (name: string) => Query | Fault | undefined;

/**
 * Finds what a criterion stands for in a chronology with the user's marks and named filters, or why it stands for nothing.
 * `viewQuery` gives the query of a named filter.
 */
export function resolve(
	criterion: Criterion,
	chronology: Chronology,
	personal: Personal,
	viewQuery: ViewQuery,
): Wanted | Misread {
	switch (criterion.type) {
		case 'year':
		case 'from':
		case 'to':
		case 'text':
			return criterion;
		case 'actor':
		case 'says':
		case 'source':
		case 'tag':
			return wantedFrom(criterion.type, resolveName(chronology, criterion.type, criterion.name));
		case 'link':
			return wantedFrom(criterion.type, resolveLinked(chronology, criterion.name));
		case 'is':
			return wantedCondition(criterion.id, personal);
		case 'view':
			return resolveView(criterion.name, personal, viewQuery(criterion.name));
	}
}

/** The field in which it can't be told at once what a criterion stands for, as it has very many names, which are listed beforehand; nothing where it can. */
export function farField(criterion: Criterion, chronology: Chronology): NamedField | undefined {
	switch (criterion.type) {
		case 'actor':
		case 'says':
		case 'source':
		case 'tag':
			return areNamesNear(chronology, criterion.type) || isIdIn(chronology, criterion.type, criterion.name)
				? undefined
				: criterion.type;
		case 'year':
		case 'from':
		case 'to':
		case 'text':
		case 'link':
		case 'is':
		case 'view':
			return undefined;
	}
}

/** The message where no filter has a name, with the filters that there are. */
export function unknownView(name: string, names: readonly string[]): string {
	const near = nearest(name, names);
	const known = near.length > 0 ? near : names.slice(0, 5);
	const verb = known.length > 1 ? 'there are' : 'there is';
	const hint = known.length > 0 ? `${verb} ${known.join(', ')}` : 'name some in the settings, under views';
	return `no filter is named “${name}”; ${hint}`;
}

function wantedFrom(type: NamedField | 'link', resolution: Resolution): Wanted | Misread {
	if (resolution.type !== 'found') return {type: 'misread', message: resolution.message};
	return {type, id: resolution.id};
}

function resolveView(name: string, {views}: Personal, query: ReturnType<ViewQuery>): Wanted | Misread {
	if (!query) return {type: 'misread', message: unknownView(name, [...views.keys()])};
	if (query.type === 'query') return {type: 'view', clauses: query.clauses};
	return {type: 'misread', message: `the filter named ${name} can't be read here: ${query.message}`};
}
