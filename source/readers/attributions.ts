import {fold} from '../text/fold.ts';
import {twinsAmong} from '../text/twins.ts';
import type {Parts} from './decode.ts';
import type {Path, Problem} from './problem.ts';

/** A text by which an actor is known, or to which a claim is attributed. */
type Naming = {readonly text: string; readonly id?: string; readonly path?: Path};

/** Claims that are attributed in words to who reads like an actor: only an actor's id has them found by who is cited. */
export function wordyAttributions({actors, events}: Parts): readonly Problem[] {
	const names = actors.flatMap(({id, name, aliases}) => [id, name, ...aliases].map(text => ({text, id})));
	const idOf = new Map(names.map(({text, id}) => [fold(text), id]));
	const nameOf = new Map(actors.map(({id, name}) => [id, name]));
	const attributions = events.flatMap(({accounts}, index) =>
		accounts.flatMap(({claims}, account) =>
			claims.flatMap(({attributedTo, speaker}, claim): readonly (Naming & {readonly path: Path})[] => {
				const path = ['events', index, 'accounts', account, 'claims', claim, 'attributedTo'];
				return attributedTo === undefined || speaker !== undefined ? [] : [{text: attributedTo, path}];
			}),
		),
	);
	const first = new Map<string, Naming & {readonly path: Path}>();
	for (const each of attributions) if (!first.has(each.text)) first.set(each.text, each);
	const distinct = [...first.values()];
	const likely = new Map<Naming, string>();
	for (const {one, other} of twinsAmong<Naming>([...names, ...distinct]))
		if (other.path && one.id !== undefined) likely.set(other, one.id);
	return distinct.flatMap((attribution): readonly Problem[] => {
		const id = idOf.get(fold(attribution.text)) ?? likely.get(attribution);
		if (id === undefined) return [];
		const message = `reads like the actor ${nameOf.get(id)}: write its id, ${id}, for says: to find it`;
		return [{severity: 'warning', path: attribution.path, message}];
	});
}
