import {enumerate, plural} from '../../text/english.ts';
import type {Proposal} from './proposals.ts';
import type {Term} from './terms.ts';

/** The most things in common that a reason names of one type. */
const mostNamed = 4;

/** The words before what two events share. */
const leads: Readonly<Record<Term['type'], string>> = {
	actor: 'both name',
	place: 'both places have',
	word: 'both say',
};

/** Why two events may be one: “the dates overlap; both name Pentagon; both say troops and 2500”. */
export function joinReason({daysApart, shared}: Pick<Proposal, 'daysApart' | 'shared'>): string {
	const dates =
		daysApart === 0 ? 'the dates overlap' : `the dates are ${plural(Math.ceil(daysApart), 'day')} apart`;
	const parts = (Object.keys(leads) as Term['type'][]).flatMap(type => {
		const all = shared.filter(term => term.type === type).map(({text}) => text);
		// The shortest words say least: “the”, “and”. They are named where nothing else is shared.
		const telling = all.filter(text => type === 'actor' || text.length > 3 || /\d/.test(text));
		const texts = telling.length > 0 ? telling : all;
		return texts.length > 0 ? [`${leads[type]} ${enumerate(texts.slice(0, mostNamed), 'and')}`] : [];
	});
	return [dates, ...parts].join('; ');
}
