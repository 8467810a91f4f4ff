import type {Builder} from '../builder.ts';
import type {GivenEvent, GivenSource} from '../given.ts';
import {citationsIn, notesIn} from './citations.ts';
import {placeOf} from './place.ts';
import {valueBelow} from './records.ts';
import type {Telling, Tree} from './telling.ts';

type GivenAccount = NonNullable<GivenEvent['accounts']>[number];
type Claims = NonNullable<GivenAccount['claims']>;

/**
 * The accounts of an event: of each source that is cited, and of the file itself where it cites none or notes something. Where
 * records differ, each dates the event by itself, and a source that stands behind two of them is a source for each.
 */
export function accountsOf(
	tellings: readonly Telling[],
	title: string,
	records: Tree,
	into: Builder,
): readonly GivenAccount[] {
	const accounts = new Map<string, GivenAccount>();
	for (const [index, telling] of tellings.entries()) {
		const {structure} = telling;
		const isTold = (source: string) => accounts.has(source);
		const citations = citationsIn(structure, records, into);
		const notes = [...notesIn(structure, records), agencyOf(telling)].filter(Boolean).join('\n\n');
		const added: {readonly source: string; readonly text: string}[] = [];
		if (citations.length === 0 || notes !== '') {
			const own = index === 0 ? into.dataSet() : into.source({outlet: `This file, record ${index + 1}`});
			added.push({source: own, text: notes});
		}
		for (const {source, text} of citations) {
			const id = into.source(source);
			added.push({source: isTold(id) ? into.source(again(source, index + 1)) : id, text});
		}
		const claims = claimsOf(telling, tellings.length > 1);
		for (const [place, {source, text}] of added.entries()) {
			if (isTold(source)) continue;
			accounts.set(source, {
				source,
				...(tellings.length > 1 || place === 0 ? datesOf(telling, tellings.length > 1) : {}),
				text: text === '' ? title : text,
				...(place === 0 && claims.length > 0 && {claims}),
			});
		}
	}
	return [...accounts.values()];
}

function again({id, ...source}: GivenSource, number: number): GivenSource {
	return {
		...source,
		...(id !== undefined && {id: `${id}-record-${number}`}),
		outlet: `${source.outlet}, record ${number}`,
	};
}

function datesOf(
	{date: {date, words, isPlain}}: Telling,
	areRivals: boolean,
): {when?: string; date?: string} {
	return {
		...(words !== undefined && !isPlain && {when: words}),
		...(areRivals && date !== undefined && {date}),
	};
}

/** What a record says beside the date; the place only where another record may say another one. */
function claimsOf({structure}: Telling, areRivals: boolean): Claims {
	const topics = [
		['Place', areRivals ? placeOf(structure) : undefined],
		['Cause', valueBelow(structure, 'CAUS')],
		['Age', valueBelow(structure, 'AGE')],
	] as const;
	return topics.flatMap(([topic, says]) => (says === undefined ? [] : [{topic, says}]));
}

function agencyOf({structure}: Telling): string | undefined {
	const agency = valueBelow(structure, 'AGNC');
	return agency && `Agency: ${agency}`;
}
