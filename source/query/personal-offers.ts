import type {Chronology} from '../model/chronology.ts';
import {fold} from '../model/fold.ts';
import type {Personal} from './personal.ts';
import {type Clause, maskOf, type Wanted} from './query.ts';

/** A value of one's own that may be written after `is:` or `view:`, and how many events it leaves. */
export type PersonalOffer = {
	readonly field: 'is' | 'view';
	readonly value: string;
	readonly label: string;
	readonly count: number;
};

/** Marks and named filters whose name begins as it is typed, counted together with the terms on other fields. */
export function personalOffers(
	chronology: Chronology,
	personal: Personal,
	rest: readonly Clause[],
	field: PersonalOffer['field'],
	typed: string,
): readonly PersonalOffer[] {
	const others = rest.filter(({wanted}) => wanted.type !== field);
	const names = field === 'is' ? ['marked'] : [...personal.views.keys()];
	return names
		.filter(name => fold(name).startsWith(fold(typed)))
		.flatMap(name => {
			const wanted = wantedOf(personal, field, name);
			if (!wanted) return [];
			const mask = maskOf(chronology, [...others, {wanted, excluded: false, from: 0, to: 0}]);
			return [{field, value: name, label: name, count: mask.reduce((sum, one) => sum + one, 0)}];
		});
}

function wantedOf(personal: Personal, field: PersonalOffer['field'], name: string): Wanted | undefined {
	if (field === 'is') return {type: 'is', rows: personal.marked};
	const query = personal.view(name);
	return query?.type === 'query' ? {type: 'view', clauses: query.clauses} : undefined;
}
