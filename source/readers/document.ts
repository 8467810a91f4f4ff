import type {RawChronology} from '../chronology/schema.ts';
import type {Chronology} from '../chronology/store.ts';
import {cleanTree} from './clean-tree.ts';
import {decode} from './decode.ts';
import {eventIds, lineFinder} from './event-ids.ts';
import type {Reader} from './formats.ts';
import type {Problem} from './problem.ts';
import type {ReadResult} from './result.ts';
import {refusal} from './tree.ts';

/** The steps by which a document is read: its text is parsed, its values are checked, and then its events are made. */
export type ReadingStep = {readonly name: 'parsed' | 'checked' | 'read'; readonly share: number};

/** Called with how far a step is. */
export type OnStep = (step: ReadingStep) => void;

/** Reads a document of annals' own format, as a whole. */
export async function readDocument(
	{format, parse}: Extract<Reader, {type: 'document'}>,
	text: string,
	isThorough: boolean,
	onStep?: OnStep,
): Promise<ReadResult> {
	const parsed = await parse(text, sharesOf('parsed', onStep));
	if (parsed.type === 'refused') return (await import('./look-alikes.ts')).lookAlikeIn(text) ?? parsed;
	const advice = format === 'json' ? (await import('./json-advice.ts')).adviceOn(parsed.value) : undefined;
	if (advice !== undefined) return refusal(advice);
	const {chronology, ids, problems: found} = await readTree(parsed.value, isThorough, onStep);
	const problems =
		found.length + parsed.problems.length === 0
			? []
			: await (await import('./locate.ts')).locate(found, parsed, ids);
	if (chronology && problems.every(({severity}) => severity !== 'error'))
		return {type: 'read', chronology, warnings: problems, lineOf: lineFinder(ids, parsed.eventLines)};
	return (await import('./look-alikes.ts')).lookAlikeIn(text) ?? {type: 'refused', problems};
}

/** Makes what tells the share of a step. */
function sharesOf(
	name: ReadingStep['name'],
	onStep: OnStep | undefined,
): ((share: number) => void) | undefined {
	return onStep && (share => onStep({name, share}));
}

/** Reads the JSON of a document that was validated before, when annals was built. */
export function readValidated(text: string): Chronology {
	return decode(JSON.parse(text) as RawChronology, true).chronology;
}

/** What a tree gives: a chronology if it is valid, the ids of its events, and problems without their places. */
type TreeResult = {
	readonly chronology?: Chronology;
	readonly ids: ReturnType<typeof eventIds>;
	readonly problems: readonly Problem[];
};

async function readTree(tree: unknown, isThorough: boolean, onStep?: OnStep): Promise<TreeResult> {
	const {validateDocument} = await import('./validate.ts');
	const onChecked = sharesOf('checked', onStep);
	// The schema is the other half, and doesn't say how far it is.
	const {value, problems} = cleanTree(tree, 'document', onChecked && (share => onChecked(share / 2)));
	const ids = eventIds(value);
	if (value === undefined) return {ids, problems};
	const validation = validateDocument(value);
	onChecked?.(1);
	const found = [...problems, ...validation.problems];
	if (!validation.document) {
		const {mended} = validation;
		if (!mended) return {ids, problems: found};
		const isMended = (await import('./mend.ts')).mendedPlaces(mended.wrong);
		const others = decode(mended.document).problems.filter(({path}) => !isMended(path));
		return {ids, problems: [...found, ...others]};
	}
	const {chronology, parts, problems: others} = decode(validation.document, false, sharesOf('read', onStep));
	const doubts = isThorough ? (await import('./doubts.ts')).doubtsOn(parts) : [];
	return {chronology, ids, problems: [...found, ...others, ...doubts]};
}
