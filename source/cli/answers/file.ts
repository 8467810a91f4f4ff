import {type Answer, type AnsweredEvent, pairKey} from '../../chronology/join/answer.ts';
import type {Problem} from '../../readers/problem.ts';
import {isMap} from '../../readers/shape.ts';

/** A line of a file of answers as it is written, and its answer, where it is one. */
export type AnswerLine = {readonly text: string; readonly answer?: Answer};

/** Reads the text of a file of answers: a line of JSON an answer. Lines that are none are kept. */
export function readAnswers(text: string): readonly AnswerLine[] {
	if (text === '') return [];
	return text
		.replace(/\n$/, '')
		.split(/\r?\n/)
		.map(line => {
			const answer = answerOf(line);
			return {text: line, ...(answer && {answer})};
		});
}

/** What is wrong with lines that are no answers. */
export function answerProblems(lines: readonly AnswerLine[]): readonly Problem[] {
	return lines.flatMap(({text, answer}, index): readonly Problem[] =>
		answer || text.trim() === ''
			? []
			: [
					{
						severity: 'warning',
						path: [],
						line: index + 1,
						message: `isn't an answer, and is left as it is: write {"answer": "one", "events": [{"file": "a.yaml", "id": "x"}, {"file": "b.yaml", "id": "y"}]}, or "two"`,
					},
				],
	);
}

/** The lines with an answer in the place of what was answered before, or without one. */
export function withAnswer(
	lines: readonly AnswerLine[],
	events: Answer['events'],
	answer: Answer['answer'] | undefined,
): readonly AnswerLine[] {
	const key = pairKey(events);
	const isOfThese = (line: AnswerLine) => line.answer !== undefined && pairKey(line.answer.events) === key;
	if (answer === undefined) return lines.filter(line => !isOfThese(line));
	const given: Answer = {answer, events};
	const line = {text: JSON.stringify(given), answer: given};
	const place = lines.findIndex(isOfThese);
	return place < 0
		? [...lines, line]
		: lines.flatMap((each, index) => (index === place ? [line] : isOfThese(each) ? [] : [each]));
}

export function writeAnswers(lines: readonly AnswerLine[]): string {
	return lines.map(({text}) => `${text}\n`).join('');
}

function answerOf(line: string): Answer | undefined {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return undefined;
	}
	if (!isMap(value)) return undefined;
	const {answer, events} = value;
	if ((answer !== 'one' && answer !== 'two') || !Array.isArray(events) || events.length !== 2)
		return undefined;
	const [one, other] = events.map(eventOf);
	return one && other && one.file !== other.file ? {answer, events: [one, other]} : undefined;
}

function eventOf(value: unknown): AnsweredEvent | undefined {
	if (!isMap(value)) return undefined;
	const {file, id, title} = value;
	if (typeof file !== 'string' || typeof id !== 'string') return undefined;
	return {file, id, ...(typeof title === 'string' && {title})};
}
