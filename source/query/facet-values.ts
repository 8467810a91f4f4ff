import type {Rows} from '../chronology/lists.ts';
import {rowsWithParts} from '../chronology/parts.ts';
import {standingCounts} from '../chronology/standing.ts';
import type {Chronology} from '../chronology/store.ts';
import {isSo, isUnknown} from '../chronology/truth.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import {actorTree} from './actor-tree.ts';
import {conditions, truthOfCondition, wantedCondition} from './conditions.ts';
import type {FacetField, FacetValue, FacetValues} from './facet.ts';
import {isIdIn, type NamedField, namesIn} from './names.ts';
import {nothingPersonal, type Personal} from './personal.ts';
import {yearValues} from './year-values.ts';

/** The fields whose values depend on the chronology alone. */
type KeptField = Exclude<FacetField, 'is'>;

const valuesIn = perObject((chronology: Chronology) =>
	perValue((field: KeptField) => listings[field](chronology)),
);

const listings: Readonly<Record<KeptField, (chronology: Chronology) => FacetValues>> = {
	actor: chronology => actorValues(chronology, 'actor'),
	says: chronology => actorValues(chronology, 'says'),
	source: chronology => listedValues(chronology, 'source'),
	tag: chronology => listedValues(chronology, 'tag'),
	year: yearValues,
};

/** The values of a field, computed once for a chronology, but for those that depend on the user. */
export function valuesOf(
	chronology: Chronology,
	field: FacetField,
	personal: Pick<Personal, 'marked' | 'seen'> = nothingPersonal,
): FacetValues {
	if (field === 'is') return conditionValues(chronology, personal);
	return valuesIn(chronology)(field);
}

type NamedValue = FacetValue & {readonly wanted: {readonly type: NamedField; readonly id: string}};

/** The values of a field by name, or by id where another one has the same name. */
function namedValues(chronology: Chronology, field: NamedField): readonly NamedValue[] {
	const {all, bearers} = namesIn(chronology, field);
	const isNamed = ({id}: {readonly id: string}) => id !== '';
	return all.filter(isNamed).map(({id, names: [first]}) => {
		const name = first || id;
		// Of three that bear a name two have an id, since ids are different; thousands may bear it.
		const known = bearers.get(fold(name.trim()))?.slice(0, 3).filter(isNamed);
		const isItsOwn =
			name === id || (!isIdIn(chronology, field, name) && known?.length === 1 && known[0]?.id === id);
		const [value, label] = isItsOwn ? [name, name] : [id, `${name} (${id})`];
		return {field, value, wanted: {type: field, id}, label, depth: 0};
	});
}

function listedValues(chronology: Chronology, field: 'source' | 'tag'): FacetValues {
	const values = namedValues(chronology, field);
	const rowsOf = values.map(({wanted}) => chronology.rowsOf(field, wanted.id));
	return {values, countsIn: countsOf(rowsOf)};
}

function conditionValues(chronology: Chronology, personal: Pick<Personal, 'marked' | 'seen'>): FacetValues {
	const values = conditions.map(({name, help}) => {
		const wanted = wantedCondition(name, personal);
		return {field: 'is' as const, value: name, wanted, label: `${name}: ${help}`, depth: 0};
	});
	const countsIn = (mask: Uint8Array) => {
		const standing = standingCounts(chronology, mask);
		return values.map(({wanted}) => {
			const known = standing?.get(wanted.id);
			if (known !== undefined) return known;
			if (wanted.id === 'new' && !wanted.seen) return 0;
			const truth = truthOfCondition(chronology, wanted);
			if (truth.includes(isUnknown)) return undefined;
			let count = 0;
			for (let row = 0; row < mask.length; row++) if (mask[row] === 1 && truth[row] === isSo) count++;
			return count;
		});
	};
	return {values, countsIn};
}

/** The actors as a tree: all of them for `actor`; for `says` those that are cited, themselves or a part of them. */
function actorValues(chronology: Chronology, field: 'actor' | 'says'): FacetValues {
	const {actors} = chronology;
	const listed = field === 'says' ? 'speaker' : field;
	const byId = new Map(namedValues(chronology, field).map(value => [value.wanted.id, value]));
	const tree = actorTree([...actors.values()]).flatMap(({id, depth}) => {
		const value = byId.get(id);
		return value ? [{...value, depth}] : [];
	});
	const rowsOf = rowsWithParts(chronology, listed);
	const found = tree.map(value => ({value, rows: rowsOf(value.wanted.id)}));
	const known = field === 'actor' ? found : found.filter(({rows}) => rows.length > 0);
	return {values: known.map(({value}) => value), countsIn: countsOf(known.map(({rows}) => rows))};
}

function countsOf(rowsOf: readonly Rows[]): FacetValues['countsIn'] {
	return mask =>
		rowsOf.map(rows => {
			let count = 0;
			for (let at = 0; at < rows.length; at++) count += mask[rows[at] ?? 0] ?? 0;
			return count;
		});
}
