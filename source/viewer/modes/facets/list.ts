import {begin, type Work} from '../../../chronology/finding.ts';
import type {Chronology} from '../../../chronology/store.ts';
import {perObject, perValue, type Stepwise, stepwise} from '../../../lookup/memo.ts';
import {type Facet, type FacetField, facetFields} from '../../../query/facet.ts';
import {facetsInSteps, facetsOf, stateUnder} from '../../../query/facets.ts';
import {areVeryMany, frequentValues} from '../../../query/frequent-values.ts';
import {nameSteps} from '../../../query/name-steps.ts';
import {nothingPersonal, type Personal} from '../../../query/personal.ts';
import {areKnown, type Query} from '../../../query/query.ts';
import {fold} from '../../../text/fold.ts';
import {editorText} from '../../state/line-editor.ts';
import type {FacetMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';

/** The facets of the panel, as far as they are listed by now. Where they are not counted yet, they are those of the filter before. */
export type FacetList = {
	readonly facets: readonly Facet[];
	readonly isListed: boolean;
	readonly isCounted: boolean;
};

/** The most events of which as many facets are listed and counted before a key is answered as there is time for. */
const mostBegun = 100_000;

/** The most events of which all facets are listed at once, and what that may cost, as the names may be long. */
const [mostAtOnce, mostCost] = [10_000, 1500];

/** The facets whose label contains the text that the user has typed to narrow the panel, field by field. */
export function facetList(state: State, mode: FacetMode): FacetList {
	const {chronology, spoken} = state;
	const making = makingOf(state, mode);
	const kept = shownLast(chronology)(mode.before);
	const name = [state.actorsAs, wantedIn(mode)].join(' ');
	// To count under another filter what is listed takes a walk over all events first, and a thread that reads slows what is done here.
	const isFar = chronology.size > mostBegun && (kept.has(name) || state.isReading);
	if (!spoken && !isFar) begin(making.work());
	const made = spoken ? making.get() : making.ready();
	if (!made) {
		const last = kept.get(name);
		return {facets: last ?? [], isListed: last !== undefined, isCounted: false};
	}
	const facets = joined(made)(conditionsOf(state, mode));
	kept.clear();
	kept.set(name, facets);
	return {facets, isListed: true, isCounted: true};
}

/** The facets of the panel, as far as they are listed by now. */
export function shownFacets(state: State, mode: FacetMode): readonly Facet[] {
	return facetList(state, mode).facets;
}

/** A facet as it stands under the filter. */
export function facetUnder({filter}: State, {isCounted}: FacetList, facet: Facet): Facet {
	if (isCounted) return facet;
	return {...facet, count: undefined, state: stateUnder(filter.clauses, facet.wanted)};
}

/** Of how many values of a field the panel lists the most frequent ones alone; nothing where it lists all. */
export function listedFrom(
	{chronology}: State,
	mode: FacetMode,
	field: FacetField,
): {readonly listed: number; readonly of: number} | undefined {
	const frequent = areVeryMany(chronology, field)
		? frequentValues(chronology, field, wantedIn(mode))
		: undefined;
	if (!frequent || frequent.of === frequent.values.length) return undefined;
	return {listed: frequent.values.length, of: frequent.of};
}

/** The work that lists the facets of the panel. */
export function facetListWork(state: State): Work {
	return state.mode.type === 'facets' ? makingOf(state, state.mode).work() : [];
}

/** What the facets of the panel depend on beside the filter. */
export function facetListName({mode, actorsAs}: State): string | undefined {
	return mode.type === 'facets' ? [actorsAs, wantedIn(mode)].join(' ') : undefined;
}

function wantedIn({editor}: FacetMode): string {
	return fold(editorText(editor).trim());
}

/** The facets that were shown last in a panel, by what it is narrowed by. */
const shownLast = perObject((_: Chronology) =>
	perObject((_before: Query) => new Map<string, readonly Facet[]>()),
);

type Making = Stepwise<readonly Facet[]>;

/** What depends on how the sources of events compare is known later than the rest, and is few. */
const fieldsInSteps = facetFields.filter(field => field !== 'is');

/** What is made for a panel that was opened with a filter, under another and, where not all is known of that, as far as it is known. */
const makings = perObject((chronology: Chronology) =>
	perObject((filter: Query) =>
		perObject((personal: Personal) =>
			perObject((before: Query) =>
				perValue((name: string): Making => {
					const {isTree, wanted} = JSON.parse(name) as {isTree: boolean; wanted: string};
					const making = stepwise(() => listInSteps(chronology, filter, personal, before, {isTree, wanted}));
					if (chronology.size <= mostAtOnce) begin(making.work(), mostCost);
					return making;
				}, mostLists),
			),
		),
	),
);

const mostLists = 4;

function makingOf({chronology, filter, personal, actorsAs}: State, mode: FacetMode): Making {
	const isKnown = areKnown(chronology, filter.clauses);
	const name = JSON.stringify({isTree: actorsAs === 'tree', wanted: wantedIn(mode), isKnown});
	return makings(chronology)(filter)(personal)(mode.before)(name);
}

/** The most facets that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [facetsAStep, stepCost] = [2000, 20];

function* listInSteps(
	chronology: Chronology,
	filter: Query,
	personal: Personal,
	before: Query,
	{isTree, wanted}: {readonly isTree: boolean; readonly wanted: string},
): Generator<number, readonly Facet[]> {
	const all = yield* facetsInSteps(chronology, filter, fieldsInSteps, personal, wanted);
	const meant: Facet[] = [];
	const costWith = nameSteps(facetsAStep, stepCost);
	for (const facet of all) {
		if (wanted === '' || fold(facet.label).includes(wanted)) meant.push(facet);
		const cost = costWith(wanted === '' ? 0 : facet.label.length);
		if (cost > 0) yield cost;
	}
	if (isTree) return meant;
	yield* placesByCount(chronology)(before).work();
	const places = placesByCount(chronology)(before).get();
	const listed: Facet[] = [];
	for (const field of fieldsInSteps) {
		const own = meant.filter(facet => facet.field === field);
		// The most frequent of very many are listed by count as they are.
		if (!countedFields.includes(field) || areVeryMany(chronology, field)) {
			for (const facet of own) listed.push(facet);
			continue;
		}
		const order = orderOf(own.map(facet => places.get(nameOf(facet)) ?? 0));
		yield stepCost;
		for (const [index, at] of order.entries()) {
			const facet = own[at];
			if (facet) listed.push({...facet, depth: 0});
			if (index % facetsAStep === facetsAStep - 1) yield stepCost;
		}
	}
	return listed;
}

/** The indices of some keys, the least first, and of equal ones the first; there may be very many. */
function orderOf(keys: readonly number[]): Uint32Array {
	const sorted = Float64Array.from(keys, (key, index) => key * keys.length + index).sort();
	return Uint32Array.from(sorted, each => each - Math.floor(each / keys.length) * keys.length);
}

/** The fields of actors, which form a tree. */
const countedFields: readonly FacetField[] = ['actor', 'says'];

/** The places of actors by their counts under the filter with which the panel was opened, so that no row moves while the user chooses. */
const placesByCount = perObject((chronology: Chronology) =>
	perObject((before: Query) => stepwise(() => placesInSteps(chronology, before))),
);

function* placesInSteps(
	chronology: Chronology,
	before: Query,
): Generator<number, ReadonlyMap<string, number>> {
	const facets = yield* facetsInSteps(
		chronology,
		before,
		countedFields.filter(field => !areVeryMany(chronology, field)),
		nothingPersonal,
	);
	const order = orderOf(facets.map(({count = 0}) => chronology.size - count));
	yield stepCost;
	const places = new Map<string, number>();
	for (const [place, at] of order.entries()) {
		const facet = facets[at];
		if (facet) places.set(nameOf(facet), place);
		if (place % facetsAStep === facetsAStep - 1) yield stepCost;
	}
	return places;
}

function nameOf({field, value}: Facet): string {
	return `${field}:${value}`;
}

/** The facets by how the sources of events compare and by the user's marks, counted once a round of the work beside the keys. */
function conditionsOf({chronology, filter, personal, round = 0}: State, mode: FacetMode): readonly Facet[] {
	return conditionsIn(chronology)(filter)(personal)(round)(wantedIn(mode));
}

const conditionsIn = perObject((chronology: Chronology) =>
	perObject((filter: Query) =>
		perObject((personal: Personal) =>
			perValue((_round: number) => {
				const all = facetsOf(chronology, filter, ['is'], personal);
				return perValue((wanted: string) => all.filter(({label}) => fold(label).includes(wanted)), mostLists);
			}, 2),
		),
	),
);

/** The facets with those of conditions in their place. */
const joined = perObject((facets: readonly Facet[]) =>
	perObject((conditions: readonly Facet[]): readonly Facet[] => {
		const behind = facetFields.slice(facetFields.indexOf('is') + 1);
		const place = facets.findIndex(({field}) => behind.includes(field));
		return facets.toSpliced(place < 0 ? facets.length : place, 0, ...conditions);
	}),
);
