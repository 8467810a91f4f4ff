import {parseJson} from '../../readers/json.ts';
import type {Path, Problem} from '../../readers/problem.ts';
import {isMap, shapeOf} from '../../readers/shape.ts';
import {cleanText} from '../../text/clean.ts';
import {formatSpelled} from '../../writers/json-text.ts';

/** What a file of marks says of one chronology: the ids of its marked events, the place where the viewer was left, and what was there then. */
export type MarksFile = {
	readonly type: 'marks';
	readonly marks: readonly string[];
	readonly at?: string;
	readonly reading?: string;
	readonly seen?: string;
	/** What is under keys that aren't annals' own; it is written again. */
	readonly others: Readonly<Record<string, unknown>>;
};

/** What is wrong with the text of a file of marks. */
export type Refusal = {readonly type: 'refused'; readonly problem: Problem};

export const noMarks: MarksFile = {type: 'marks', marks: [], others: {}};

/** Reads the text of a file of marks. If anything in it is wrong, the whole text is refused, so that nothing is lost when the file is written. */
export async function readMarks(text: string, identity: string): Promise<MarksFile | Refusal> {
	const tree = await parseJson(text);
	const [problem] = tree.problems;
	if (problem || tree.type === 'refused') return refuse(problem ?? {message: 'is not understood'});
	const {value} = tree;
	if (!isMap(value)) {
		return refuse({message: `is ${shapeOf(value)}, and should be a map with a list of marks`});
	}
	const {chronology = identity, title: _, at, reading, seen, marks = [], ...others} = value;
	const list: readonly unknown[] = Array.isArray(marks) ? marks : [];
	const wrongMark = list.findIndex(mark => typeof mark !== 'string');
	const wrong =
		wrongAt(['chronology'], chronology, chronology === identity, identity) ??
		wrongAt(['at'], at, isOptionalText(at), 'the id of an event') ??
		wrongAt(['reading'], reading, isOptionalText(reading), 'the id of a source or compare') ??
		wrongAt(['seen'], seen, isOptionalText(seen), 'fingerprints of events in one text') ??
		wrongAt(['marks'], marks, Array.isArray(marks), 'a list of the ids of events') ??
		wrongAt(['marks', wrongMark], list[wrongMark], wrongMark < 0, 'the id of an event');
	if (wrong) return refuse({...wrong, ...(await tree.places())(wrong.path)});
	return {
		type: 'marks',
		marks: [...new Set(list.map(mark => cleanText(String(mark))))],
		...(typeof at === 'string' && {at: cleanText(at)}),
		...(typeof reading === 'string' && {reading: cleanText(reading)}),
		...(typeof seen === 'string' && {seen: cleanText(seen)}),
		others,
	};
}

function refuse(problem: Pick<Problem, 'message'> & Partial<Problem>): Refusal {
	return {type: 'refused', problem: {path: [], severity: 'error', ...problem}};
}

function isOptionalText(value: unknown): boolean {
	return value === undefined || typeof value === 'string';
}

function wrongAt(
	path: Path,
	value: unknown,
	isRight: boolean,
	expected: string,
): Pick<Problem, 'path' | 'message'> | undefined {
	const found = path[0] === 'chronology' && typeof value === 'string' ? value : shapeOf(value);
	return isRight ? undefined : {path, message: `should be ${expected}, and is ${found}`};
}

/** Writes a file of marks, one mark on a line. Numbers under other keys keep their spelling. */
export function writeMarks(
	{marks, at, reading, seen, others}: MarksFile,
	about: {readonly chronology: string; readonly title: string},
): string {
	return `${formatSpelled({...about, at, reading, marks, seen, ...others})}\n`;
}
