import {relatedTitle, relatedTo, relationWord} from '../../../chronology/related.ts';
import {urlOf} from '../../../chronology/url.ts';
import {shownRelated} from '../../state/content.ts';
import type {Effect} from '../../state/effect.ts';
import type {ChoiceKind} from '../../state/mode.ts';
import {currentEvent, type State} from '../../state/state.ts';
import {copyablesOf} from './copy-items.ts';

/** One of a few things to choose from, and what choosing it comes to. */
export type Choice = {
	readonly label: string;
	readonly comesTo:
		| {readonly type: 'actor'; readonly id: string}
		| {readonly type: 'event'; readonly id: string}
		| {readonly type: 'told'; readonly notice: string}
		| Extract<Effect, {type: 'copy' | 'open'}>;
};

/** What can be chosen in a menu, in its order. */
export function choicesOf(state: State, of: ChoiceKind): readonly Choice[] {
	switch (of) {
		case 'actor':
			return actorChoices(state);
		case 'copy':
			return copyablesOf(state).map(({what, text}) => ({
				label: `${what}: ${text.trim().replace(/\s+/g, ' ')}`,
				comesTo: {type: 'copy', what, text},
			}));
		case 'url':
			return urlChoices(state);
		case 'related':
			return relatedChoices(state);
	}
}

/** The events that one is linked with, each once, with all that it is to them. */
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
			comesTo: {type: 'event', id},
		}),
	);
	return more === undefined ? choices : [...choices, {label: more, comesTo: {type: 'told', notice: more}}];
}

function actorChoices(state: State): readonly Choice[] {
	const actors = currentEvent(state)?.actors ?? [];
	return actors.map(({actor: id}) => ({
		label: `filter by ${state.chronology.actors.get(id)?.name ?? id}`,
		comesTo: {type: 'actor', id},
	}));
}

/** The web addresses of the sources that tell of the event; what would be opened is shown as it would be. */
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
					comesTo: {type: 'told', notice: url.message},
				},
			];
		}
		return [{label: `${source.outlet}: ${url.href}`, comesTo: {type: 'open', href: url.href}}];
	});
}
