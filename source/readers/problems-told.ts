import {plural} from '../text/english.ts';
import type {Problem, Severity} from './problem.ts';

/** The most problems that are kept; of more, one of each severity tells how many there are. */
const mostProblems = 10_000;

/** What is wrong with rows, as it is found. */
export type ProblemsTold = {
	readonly tell: (problem: Problem) => void;
	/** All that was told, and some more behind it. */
	with(more: readonly Problem[]): readonly Problem[];
};

export function problemsTold(): ProblemsTold {
	const problems: Problem[] = [];
	const untold = new Map<Severity, number>();
	return {
		tell(problem) {
			if (problems.length < mostProblems) problems.push(problem);
			else count(untold, problem);
		},
		with(more) {
			const room = mostProblems - problems.length;
			const others = new Map(untold);
			for (const problem of more.slice(room)) count(others, problem);
			return [
				...problems,
				...more.slice(0, room),
				...Array.from(others, ([severity, count]): Problem => {
					const message = `${plural(count, words[severity])} like these`;
					return {severity, path: [], message, count};
				}),
			];
		},
	};
}

const words: Readonly<Record<Severity, string>> = {
	error: 'more fault',
	skipped: 'more row',
	warning: 'more warning',
};

function count(counts: Map<Severity, number>, {severity}: Problem): void {
	counts.set(severity, (counts.get(severity) ?? 0) + 1);
}
