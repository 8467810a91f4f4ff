import {plural} from '../text/english.ts';
import type {Problem} from './problem.ts';

/** The most problems that are kept; of more, the number is told. */
const mostProblems = 10_000;

/** What is wrong with rows, as it is found. */
export type ProblemsTold = {
	readonly tell: (problem: Problem) => void;
	/** All that was told, and some more behind it. */
	with(more: readonly Problem[]): readonly Problem[];
};

export function problemsTold(): ProblemsTold {
	const problems: Problem[] = [];
	let untold = 0;
	return {
		tell(problem) {
			if (problems.length < mostProblems) problems.push(problem);
			else untold++;
		},
		with(more) {
			const room = mostProblems - problems.length;
			const others = untold + Math.max(0, more.length - room);
			const all = [...problems, ...more.slice(0, room)];
			if (others === 0) return all;
			const message = `${plural(others, 'more problem')} like these`;
			return [...all, {severity: 'warning', path: [], message}];
		},
	};
}
