import {type Answer, type AnsweredEvent, pairKey} from '../../chronology/join/answer.ts';
import {isNumberedId} from '../../chronology/row.ts';
import {eventIdsIn} from '../../chronology/store.ts';
import {plural} from '../../text/english.ts';
import type {Problem} from '../problem.ts';
import {type Part, warning} from './part.ts';

/** An event of a part, by its id there. */
export type PartEvent = {readonly part: number; readonly id: string};

/** What answers make of the events of several parts. */
export type Answered = {
	/** The id here of an event of a part; one for all that are answered to be one event. */
	readonly idIn: (part: number, id: string) => string;
	/** The ids that events would have here if nothing were answered, where they have another, and that one. */
	readonly alsoCalled: ReadonlyMap<string, string>;
	/** Whether two events of two parts can still be proposed: they aren't answered, and may be one. */
	readonly isOpen: (one: PartEvent, other: PartEvent) => boolean;
	/** The answers whose events are here, and what is done by them. */
	readonly kept: readonly {
		readonly answer: Answer;
		readonly events: readonly [PartEvent, PartEvent];
	}[];
	/** What is to be told of answers that do nothing. */
	readonly problems: readonly Problem[];
};

/** Finds what answers make of the events of several parts, which have the ids that `idIn` gives. */
export function answeredIn(
	parts: readonly Part[],
	idIn: Answered['idIn'],
	answers: readonly Answer[],
): Answered {
	const firstOf = new Map<string, string>();
	const rootOf = (id: string): string => {
		let root = id;
		for (let next = firstOf.get(root); next !== undefined; next = firstOf.get(root)) root = next;
		return root;
	};
	const idHere = (part: number, id: string) => rootOf(idIn(part, id));
	let partsOf: Map<string, readonly number[]> | undefined;
	const tellers = (root: string): readonly number[] => {
		partsOf ??= partsById(parts, idIn);
		return partsOf.get(root) ?? [];
	};
	const areApart = (one: string, other: string) => !tellers(one).some(part => tellers(other).includes(part));

	const leadsTo = ({part, id}: PartEvent, to: string) => {
		const {chronology} = parts[part] ?? {};
		const row = chronology?.rowOf(id);
		const links = row === undefined ? [] : (chronology?.links.get(row) ?? []);
		return links.some(link => idHere(part, link) === to);
	};
	/** Whether two events can be one: no file has both, and neither is linked with the other. */
	const mayBeOne = (one: PartEvent, other: PartEvent) => {
		const [first, second] = [idHere(one.part, one.id), idHere(other.part, other.id)];
		return areApart(first, second) && !leadsTo(one, second) && !leadsTo(other, first);
	};

	const kept: Answered['kept'][number][] = [];
	let gone = 0;
	const refused: Answer[] = [];
	const keys = new Set<string>();
	for (const answer of answers) {
		const [one, other] = answer.events.map(event => placeOf(parts, event));
		if (!one || !other) {
			gone++;
			continue;
		}
		const [a, b] = one.part <= other.part ? [one, other] : [other, one];
		const [first, second] = [idHere(a.part, a.id), idHere(b.part, b.id)];
		if (answer.answer === 'one' && first !== second) {
			if (!mayBeOne(a, b)) {
				refused.push(answer);
				continue;
			}
			partsOf?.set(first, [...tellers(first), ...tellers(second)]);
			firstOf.set(second, first);
		}
		keys.add(pairKey(answer.events));
		kept.push({answer, events: [a, b]});
	}
	const keyOf = ({part, id}: PartEvent): AnsweredEvent => ({file: parts[part]?.file ?? '', id});
	return {
		idIn: idHere,
		alsoCalled: new Map([...firstOf.keys()].map(id => [id, rootOf(id)])),
		isOpen: (one, other) => !keys.has(pairKey([keyOf(one), keyOf(other)])) && mayBeOne(one, other),
		kept,
		problems: doubtsAbout(gone, refused),
	};
}

/** What is to be told of answers of which an event isn't here, and of those by which two events of one file would be one. */
function doubtsAbout(gone: number, refused: readonly Answer[]): readonly Problem[] {
	const lost =
		gone === 0
			? []
			: [
					warning(
						`${plural(gone, 'answer')} ${gone === 1 ? 'is' : 'are'} about an event that isn't in these files now: it is kept for when it is`,
					),
				];
	const clashes = refused.map(({events: [one, other]}) =>
		warning(
			`${one.id} of ${one.file} and ${other.id} of ${other.file} are not made one event: two events of one file would be one with them, or one is linked with the other`,
		),
	);
	return [...lost, ...clashes];
}

/** The parts that tell of each event, by its id in the whole. */
function partsById(parts: readonly Part[], idIn: Answered['idIn']): Map<string, readonly number[]> {
	const all = new Map<string, readonly number[]>();
	for (const [part, {chronology}] of parts.entries()) {
		for (const id of eventIdsIn(chronology)) {
			const here = idIn(part, id);
			all.set(here, [...(all.get(here) ?? []), part]);
		}
	}
	return all;
}

/** Where an event is; a row that has only a number has to have the title that it had, too, as it may be another by now. */
function placeOf(parts: readonly Part[], {file, id, title}: AnsweredEvent): PartEvent | undefined {
	const part = parts.findIndex(each => each.file === file);
	const chronology = parts[part]?.chronology;
	const row = chronology?.rowOf(id);
	if (!chronology || row === undefined) return undefined;
	const isSame = title === undefined || !isNumberedId(id) || chronology.get(row).title === title;
	return isSame ? {part, id} : undefined;
}
