import type {ProblemAction} from '../modes/problems/keys.ts';
import {countOf, isError, problemCount} from '../state/problem.ts';
import type {State} from '../state/state.ts';
import {noticeKey} from './key-words.ts';

/** What a notice says of what is wrong with the file: “4 warnings, ! lists them”, or the first fault; `undefined` where nothing is wrong. */
export function problemNotice(state: Pick<State, 'problems' | 'bindings' | 'spoken'>): string | undefined {
	const {problems} = state;
	const [first] = problems;
	if (!first) return undefined;
	const key = noticeKey<ProblemAction>(state, 'openProblems');
	if (!isError(first)) {
		const way = key ? `, ${key} ${problems.length > 1 ? 'lists them' : 'tells it'}` : '';
		return `${problemCount(problems)}${way}`;
	}
	const {file, line, column, message} = first;
	const place = [file, line, column].filter(part => part !== undefined).join(':');
	const more = countOf(problems) - 1;
	const others = more > 0 ? ` (and ${more} more${key ? `: ${key} lists them` : ''})` : '';
	return `${place}: ${message}${others}; shown is what was read before`;
}
