import {parseJson} from '../../readers/json.ts';
import type {Path, Problem} from '../../readers/problem.ts';
import {isMap, shapeOf} from '../../readers/shape.ts';
import {cleanText} from '../../text/clean.ts';
import {formatSpelled} from '../../writers/json-text.ts';

/** What a file of marks holds of a chronology between runs. */
export type KeptText = {
	readonly type: 'kept';
	readonly marks: readonly string[];
	readonly at?: string;
	readonly reading?: string;
	/** What stands under keys that aren't annals' own, to be written again. */
	readonly others: Readonly<Record<string, unknown>>;
};

/** What is wrong with the text of a file of marks. */
export type Misshapen = {readonly type: 'misshapen'; readonly problem: Problem};

export const nothingKept: KeptText = {type: 'kept', marks: [], others: {}};

/** Reads the text of a file of marks; where anything in it isn't understood, all of it is refused. */
export async function readKeptText(text: string, identity: string): Promise<KeptText | Misshapen> {
	const tree = await parseJson(text);
	const [problem] = tree.problems;
	if (problem || tree.type === 'refused') return misshapen(problem ?? {message: 'is not understood'});
	const {value} = tree;
	if (!isMap(value)) {
		return misshapen({message: `is ${shapeOf(value)}, and should be a map with a list of marks`});
	}
	const {chronology = identity, title: _, at, reading, marks = [], ...others} = value;
	const list: readonly unknown[] = Array.isArray(marks) ? marks : [];
	const odd = list.findIndex(mark => typeof mark !== 'string');
	const wrong =
		wrongAt(['chronology'], chronology, chronology === identity, identity) ??
		wrongAt(['at'], at, isTextIfAny(at), 'the id of an event') ??
		wrongAt(['reading'], reading, isTextIfAny(reading), 'the id of a source or compare') ??
		wrongAt(['marks'], marks, Array.isArray(marks), 'a list of the ids of events') ??
		wrongAt(['marks', odd], list[odd], odd < 0, 'the id of an event');
	if (wrong) return misshapen({...wrong, ...(await tree.places())(wrong.path)});
	return {
		type: 'kept',
		marks: [...new Set(list.map(mark => cleanText(String(mark))))],
		...(typeof at === 'string' && {at: cleanText(at)}),
		...(typeof reading === 'string' && {reading: cleanText(reading)}),
		others,
	};
}

function misshapen(problem: Pick<Problem, 'message'> & Partial<Problem>): Misshapen {
	return {type: 'misshapen', problem: {path: [], severity: 'error', ...problem}};
}

function isTextIfAny(value: unknown): boolean {
	return value === undefined || typeof value === 'string';
}

function wrongAt(
	path: Path,
	value: unknown,
	isRight: boolean,
	wanted: string,
): Pick<Problem, 'path' | 'message'> | undefined {
	const found = path[0] === 'chronology' && typeof value === 'string' ? value : shapeOf(value);
	return isRight ? undefined : {path, message: `should be ${wanted}, and is ${found}`};
}

/** The text of a file of marks, a mark a line; numbers under other keys stand in it as they were spelled. */
export function writeKeptText(
	{marks, at, reading, others}: KeptText,
	about: {readonly chronology: string; readonly title: string},
): string {
	return `${formatSpelled({...about, at, reading, marks, ...others})}\n`;
}
