import {type FileProblem, isError, problemCount} from '../../state/problem.ts';
import type {State} from '../../state/state.ts';

/** The title of the list: how many problems there are, and in which file, or in how many. */
export function problemsTitle({problems, files}: State): string {
	const [file = '', ...others] = files;
	return `${problemCount(problems)} in ${others.length > 0 ? `${files.length} files` : file}`;
}

/** What is shown where the problems kept the file from being read; an empty text where they didn't. */
export function shownInstead({problems}: State): string {
	return problems.some(isError) ? 'Shown is what was read before.' : '';
}

/** The line of a problem, with its file where there are several, and the title of the event that it is about, as far as there are such. */
export function problemSubject(
	{chronology, files}: State,
	{file, line, event}: FileProblem,
): readonly string[] {
	const row = event === undefined ? undefined : chronology.rowOf(event);
	const title = row === undefined ? event : chronology.get(row).title;
	const place = [...(files.length > 1 ? [file] : []), ...(line === undefined ? [] : [`line ${line}`])].join(
		', ',
	);
	return [...(place === '' ? [] : [place]), ...(title === undefined ? [] : [title])];
}

/** What is wrong; a warning that stands among faults says that it is one. */
export function problemMessage({problems}: State, problem: FileProblem): string {
	const isAmongFaults = !isError(problem) && problems.some(isError);
	return isAmongFaults ? `warning: ${problem.message}` : problem.message;
}
