import {shownKey} from '../keys/format.ts';
import type {ProblemAction} from '../modes/problems/keys.ts';
import {isError, problemCount} from '../state/problem.ts';
import type {State} from '../state/state.ts';

/** What a notice says of what is wrong with the file: “4 warnings, ! lists them”, or the first fault; `undefined` where nothing is wrong. */
export function problemNotice({
	problems,
	bindings,
}: Pick<State, 'problems' | 'bindings'>): string | undefined {
	const [first] = problems;
	if (!first) return undefined;
	const key = shownKey<ProblemAction>(bindings, 'openProblems');
	if (!isError(first)) {
		return `${problemCount(problems)}${key ? `, ${key} ${problems.length > 1 ? 'lists them' : 'tells it'}` : ''}`;
	}
	const {file, line, column, message} = first;
	const place = [file, line, column].filter(part => part !== undefined).join(':');
	const more = problems.length - 1;
	const others = more > 0 ? ` (and ${more} more${key ? `: ${key} lists them` : ''})` : '';
	return `${place}: ${message}${others}; shown is what was read before`;
}

/** What the header says of it: “! 4 warnings”, or an empty text. */
export function problemStatus({problems, bindings}: State, isNarrow: boolean): string {
	if (problems.length === 0) return '';
	const key = shownKey<ProblemAction>(bindings, 'openProblems');
	return [key, isNarrow && key ? undefined : problemCount(problems)].filter(Boolean).join(' ');
}
