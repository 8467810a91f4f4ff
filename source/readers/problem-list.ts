import {grouped} from '../text/english.ts';
import {countOf, formatProblem, type Problem} from './problem.ts';

/** The lines that are printed of a file's problems when it is opened. */
const most = 20;

/** So many equal problems are told each; from one more on, the first of them stands for all. */
const mostEqual = 3;

/**
 * The lines to print when a file is opened: of equal problems the first, with how many more there are; and of more than
 * twenty the first ones, with how many are left out. `all` is what lists them all.
 */
export function problemLines(file: string, problems: readonly Problem[], all: string): readonly string[] {
	const groups = groupsOf(problems);
	const lines = groups.slice(0, most).map(group => lineOf(file, group));
	const left = countOf(groups.slice(most).flat());
	return left === 0 ? lines : [...lines, `${file}: and ${grouped(left)} more: ${all} lists them all`];
}

/** Problems that say the same of the same key; the first stands for all. */
type Group = readonly [first: Problem, ...others: readonly Problem[]];

function groupsOf(problems: readonly Problem[]): readonly Group[] {
	const groups = new Map<string, [first: Problem, ...others: Problem[]]>();
	for (const problem of problems) {
		const kind = kindOf(problem);
		const group = groups.get(kind);
		if (group) group.push(problem);
		else groups.set(kind, [problem]);
	}
	return problems.flatMap((problem): readonly Group[] => {
		const group = groups.get(kindOf(problem)) ?? [problem];
		if (group.length <= mostEqual) return [[problem]];
		return problem === group[0] ? [group] : [];
	});
}

function kindOf({severity, path, message}: Problem): string {
	const keys = path.map(step => (typeof step === 'number' ? 0 : step));
	return JSON.stringify([severity, keys, message]);
}

function lineOf(file: string, [first, ...others]: Group): string {
	const line = formatProblem(file, first);
	return others.length === 0 ? line : `${line} (the same ${extentOf(first, others)})`;
}

/** How far equal problems reach: “in 7,999 more events”, or “12 more times” where they are all in one item. */
function extentOf({path: [list, item]}: Problem, others: readonly Problem[]): string {
	const items = new Set(others.map(({path}) => path[1]).filter(other => other !== item));
	const isSpread = typeof item === 'number' && items.size > 0;
	return isSpread ? `in ${grouped(items.size)} more ${list}` : `${grouped(others.length)} more times`;
}
