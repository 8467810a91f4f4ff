import type {Facet, FacetField} from '../../../query/facet.ts';
import {enumerate, grouped, plural} from '../../../text/english.ts';
import type {Speech} from '../../mode/record.ts';
import {eventCountLine} from '../../speech/event-words.ts';
import {listWords} from '../../speech/list-words.ts';
import {type Listing, listItems} from '../../speech/listing.ts';
import {sentences} from '../../speech/speakable.ts';
import {editorText} from '../../state/line-editor.ts';
import type {FacetMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {listedFrom, shownFacets} from './list.ts';

/** How the panel of facets is spoken. */
export const facetSpeech: Speech<FacetMode> = {
	answer: (mode, moment) => {
		if (mode.isNarrowing) return [];
		const {before, after} = moment;
		const {at, whole} = facetListing(after) ?? {};
		if (before.actorsAs !== after.actorsAs && at !== undefined && whole) return [whole(at)];
		return listWords(moment, {
			listingOf: facetListing,
			head: listing => headWords(after, mode, listing),
			isNarrowed: before.mode.type === 'facets' && before.mode.isNarrowing,
			changed: ({at}) => [toggleWords(shownFacets(after, mode)[at ?? 0]), eventCountLine(after)],
		});
	},
	listing: facetListing,
	prompt: () => 'narrow',
	takesNumbers: (_, {isNarrowing}) => !isNarrowing,
};

function facetListing(state: State): Listing | undefined {
	const {mode} = state;
	if (mode.type !== 'facets') return undefined;
	return listItems('value', {
		items: shownFacets(state, mode),
		at: mode.index,
		goTo: index => ({...state, mode: {...mode, index}}),
		words: facet => facetWords(state, facet),
	});
}

const fieldNames: Readonly<Record<FacetField, {readonly one: string; readonly all: string}>> = {
	is: {one: 'Standing', all: 'standing'},
	actor: {one: 'Actor', all: 'actors'},
	says: {one: 'Cited', all: 'who is cited'},
	source: {one: 'Source', all: 'sources'},
	tag: {one: 'Tag', all: 'tags'},
	year: {one: 'Year', all: 'years'},
};

/** A facet: its label, the wholes that its actor is part of, its number of events, and whether they are included or excluded. */
function facetWords({chronology}: State, {field, label, wanted, count, state}: Facet): string {
	const actor =
		wanted.type === 'actor' || wanted.type === 'says' ? chronology.actors.get(wanted.id) : undefined;
	const wholes = (actor?.partOf ?? []).map(id => chronology.actors.get(id)?.name ?? id);
	return sentences(
		`${fieldNames[field].one}: ${[label, ...wholes.map(whole => `part of ${whole}`)].join(', ')}`,
		count === undefined ? 'not counted yet' : plural(count, 'event'),
		state === 'neither' ? undefined : state,
	);
}

/** The fields that the panel lists, or the text by which it's narrowed, and the number of its facets. */
function headWords(state: State, mode: FacetMode, {count}: Listing): string {
	const text = editorText(mode.editor);
	const all = plural(count, 'value');
	const fields = [...new Set(shownFacets(state, mode).map(({field}) => field))];
	const partly = fields.map(field => {
		const from = listedFrom(state, mode, field);
		return (
			from && `of ${grouped(from.of)} ${fieldNames[field].all} the ${grouped(from.listed)} most frequent`
		);
	});
	if (text !== '') return sentences(`${count === 0 ? 'no value' : all} with “${text}”`, ...partly);
	const names = fields.map(field => fieldNames[field].all);
	return sentences(`${enumerate(names, 'and')} to filter by: ${all}`, ...partly);
}

/** The facet that was toggled, and whether it's now included, excluded or neither. */
function toggleWords(facet: Facet | undefined): string {
	return facet
		? sentences(`${facet.state === 'neither' ? 'no longer filtered by' : facet.state}: ${facet.label}`)
		: '';
}
