import type {ChronologyEvent} from '../../chronology/event.ts';
import {type Chronology, outletOf} from '../../chronology/store.ts';

/** Who reports an event, where no two sources do, with the outlet as the part in the middle; `undefined` where several do. */
export function loneReportParts(
	chronology: Chronology,
	{accounts}: ChronologyEvent,
): readonly [lead: string, outlet: string, rest: string] | undefined {
	const [first, second] = accounts;
	if (second) return undefined;
	return first ? ['Only ', outletOf(chronology, first.source), ' reports this'] : ['No source given', '', ''];
}

/** The same as one text: “Only Rudaw reports this”, “No source given”. */
export function loneReport(chronology: Chronology, event: ChronologyEvent): string | undefined {
	return loneReportParts(chronology, event)?.join('');
}

/** Why the accounts of an event can't be compared, in the words that stand above them; `undefined` where they can. */
export function whyNotCompared(chronology: Chronology, event: ChronologyEvent): string | undefined {
	const report = loneReport(chronology, event);
	return report && `${report}: nothing to compare`;
}
