import {relatedTitle, relatedTo, relationWord} from '../../../chronology/related.ts';
import {urlOf} from '../../../chronology/url.ts';
import {perObject, perValue} from '../../../lookup/memo.ts';
import {shownRelated} from '../../state/content.ts';
import type {ChoiceKind} from '../../state/mode.ts';
import {currentEvent, type State} from '../../state/state.ts';
import type {Choice} from './choice.ts';
import {citationChoices, copyChoices} from './copies.ts';

/** The choices of a menu, in its order. */
export function choicesOf(state: State, of: ChoiceKind): readonly Choice[] {
	return choicesIn(state)(of);
}

const choicesIn = perObject((state: State) => perValue((of: ChoiceKind) => makeChoices(state, of)));

function makeChoices(state: State, of: ChoiceKind): readonly Choice[] {
	switch (of) {
		case 'actor':
			return actorChoices(state);
		case 'copy':
			return copyChoices(state);
		case 'citations':
			return citationChoices(state);
		case 'url':
			return urlChoices(state);
		case 'related':
			return relatedChoices(state);
	}
}

/** The events that are linked with the cursor's event, each once, with all of its relations. */
function relatedChoices(state: State): readonly Choice[] {
	const {chronology} = state;
	const event = currentEvent(state);
	if (!event) return [];
	const words = new Map<string, readonly string[]>();
	const {shown, more} = shownRelated(relatedTo(chronology, event));
	for (const related of shown) {
		const {id} = related;
		words.set(id, [...(words.get(id) ?? []), relationWord(related)]);
	}
	const choices = [...words].map(
		([id, each]): Choice => ({
			label: `${each.join(', ')}: ${relatedTitle(chronology, {id})}`,
			outcome: {type: 'event', id},
		}),
	);
	return more === undefined ? choices : [...choices, {label: more, outcome: {type: 'notice', notice: more}}];
}

function actorChoices(state: State): readonly Choice[] {
	const actors = currentEvent(state)?.actors ?? [];
	return actors.map(({actor: id}) => ({
		label: `filter by ${state.chronology.actors.get(id)?.name ?? id}`,
		outcome: {type: 'actor', id},
	}));
}

/** The web addresses of the sources of the cursor's event, each as the browser would get it. */
function urlChoices(state: State): readonly Choice[] {
	const accounts = currentEvent(state)?.accounts ?? [];
	return accounts.flatMap(({source: id}): readonly Choice[] => {
		const source = state.chronology.sources.get(id);
		if (source?.url === undefined) return [];
		const url = urlOf(source.url);
		if (url.type === 'refused') {
			return [
				{
					label: `${source.outlet}: ${source.url} (cannot be opened)`,
					outcome: {type: 'notice', notice: url.message},
				},
			];
		}
		return [
			{
				label: `${source.outlet}: ${url.href}`,
				outcome: {type: 'effect', effect: {type: 'open', href: url.href}},
			},
		];
	});
}
