import type {Chronology} from '../chronology/store.ts';
import {fold} from '../text/fold.ts';
import {viewQuery} from './parse.ts';
import type {Personal} from './personal.ts';
import {type Clause, countOf, type Wanted} from './query.ts';

/** A named filter of the user that may be typed after `view:`, and how many events it selects. */
export type PersonalOffer = {
	readonly field: 'view';
	readonly value: string;
	readonly label: string;
	readonly count: number;
};

/** The named filters whose name begins with what is typed, counted together with the terms on other fields. */
export function personalOffers(
	chronology: Chronology,
	personal: Personal,
	rest: readonly Clause[],
	typed: string,
): readonly PersonalOffer[] {
	const others = rest.filter(({wanted}) => wanted.type !== 'view');
	return [...personal.views.keys()]
		.filter(name => fold(name).startsWith(fold(typed)))
		.flatMap(name => {
			const wanted = wantedOf(chronology, personal, name);
			if (!wanted) return [];
			const count = countOf(chronology, [...others, {wanted, excluded: false}]);
			return [{field: 'view', value: name, label: name, count}];
		});
}

function wantedOf(chronology: Chronology, personal: Personal, name: string): Wanted | undefined {
	const query = viewQuery(chronology, personal, name);
	return query?.type === 'query' ? {type: 'view', clauses: query.clauses} : undefined;
}
