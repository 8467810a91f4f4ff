import {fold} from '../../text/fold.ts';
import type {ChronologyEvent} from '../event.ts';
import type {Chronology} from '../store.ts';

/*
 * This folder finds which events of two chronologies may be one. `proposals.ts` is its door; it imports the chronology, which knows
 * nothing of it. Nothing is merged here: whoever asks is told what may be one, and why.
 */

/** What two events may have in common: an actor, by any of its names, a word of their places, or another word. */
export type Term = {readonly type: 'actor' | 'place' | 'word'; readonly text: string};

/** The terms of an event by keys that are the same in both chronologies. */
export type Terms = ReadonlyMap<string, Term>;

/** Makes the function that gives the terms of an event of one of two chronologies. Actors that share a name are taken for one. */
export function termsIn(both: readonly Chronology[]): (of: Chronology, event: ChronologyEvent) => Terms {
	const actorKeys = new Map<string, string>();
	for (const {actors} of both) {
		for (const {name, aliases} of actors.values()) {
			const names = [name, ...aliases].map(fold);
			const key = names.map(each => actorKeys.get(each)).find(each => each !== undefined) ?? names[0] ?? '';
			for (const each of names) actorKeys.set(each, key);
		}
	}
	return ({actors}, event) => {
		const terms = new Map<string, Term>();
		for (const {actor} of event.actors) {
			const text = actors.get(actor)?.name ?? actor;
			terms.set(`actor ${actorKeys.get(fold(text)) ?? fold(text)}`, {type: 'actor', text});
		}
		for (const {stem, text} of wordsOf(event.place ?? '')) terms.set(`place ${stem}`, {type: 'place', text});
		const texts = event.accounts.flatMap(({text, claims}) => [
			text,
			...claims.flatMap(({topic, says = '', quote = ''}) => [topic, says, quote]),
		]);
		for (const {stem, text} of [event.title, ...texts].flatMap(wordsOf))
			terms.set(`word ${stem}`, {type: 'word', text});
		return terms;
	};
}

/** The words of three letters or more as they are written, each with the part that its plural or past form shares; numbers are words. */
function wordsOf(text: string): readonly {readonly stem: string; readonly text: string}[] {
	const words = text.match(/[\p{L}\p{M}]{3,}|\p{N}+/gu) ?? [];
	return words.map(word => {
		const folded = fold(word);
		return {
			stem: folded.length > 5 ? folded.replace(/(?:ing|ed|es|s)$/, '') : folded.replace(/s$/, ''),
			text: word,
		};
	});
}
