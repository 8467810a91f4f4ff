import type {RawChronology} from '../chronology/schema.ts';
import type {Chronology} from '../chronology/store.ts';
import {cleanTree} from './clean-tree.ts';
import {decode} from './decode.ts';
import {eventIds, lineFinder} from './event-ids.ts';
import type {Reader} from './formats.ts';
import type {Problem} from './problem.ts';
import type {ReadResult} from './result.ts';

/** Reads a document of annals' own format, as a whole. */
export async function readDocument(
	{parse}: Extract<Reader, {type: 'document'}>,
	text: string,
	isThorough: boolean,
	onParsed?: (share: number) => void,
): Promise<ReadResult> {
	const parsed = await parse(text, onParsed);
	if (parsed.type === 'refused') return (await import('./look-alikes.ts')).lookAlikeIn(text) ?? parsed;
	const {chronology, ids, problems: found} = await readTree(parsed.value, isThorough);
	const problems =
		found.length + parsed.problems.length === 0
			? []
			: await (await import('./locate.ts')).locate(found, parsed, ids);
	if (chronology && problems.every(({severity}) => severity !== 'error'))
		return {type: 'read', chronology, warnings: problems, lineOf: lineFinder(ids, parsed.eventLines)};
	return (await import('./look-alikes.ts')).lookAlikeIn(text) ?? {type: 'refused', problems};
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

async function readTree(tree: unknown, isThorough: boolean): Promise<TreeResult> {
	const {validateDocument} = await import('./validate.ts');
	const {value, problems} = cleanTree(tree);
	const ids = eventIds(value);
	if (value === undefined) return {ids, problems};
	const validation = validateDocument(value);
	const found = [...problems, ...validation.problems];
	if (!validation.document) {
		const {mended} = validation;
		if (!mended) return {ids, problems: found};
		const isMended = (await import('./mend.ts')).mendedPlaces(mended.wrong);
		const others = decode(mended.document).problems.filter(({path}) => !isMended(path));
		return {ids, problems: [...found, ...others]};
	}
	const {chronology, parts, problems: others} = decode(validation.document);
	const doubts = isThorough ? (await import('./doubts.ts')).doubtsOn(parts) : [];
	return {chronology, ids, problems: [...found, ...others, ...doubts]};
}
