import {plural} from '../../text/english.ts';

/** Something that is wrong with the open file: an error kept it from being read, a row that is `skipped` was left out, a warning did neither. */
export type FileProblem = {
	readonly severity: 'error' | 'skipped' | 'warning';
	readonly file: string;
	/** Where in the file it is, counted from 1, where it has a place there. */
	readonly line?: number;
	readonly column?: number;
	readonly message: string;
	/** The id of the event that it is about. */
	readonly event?: string;
	/** How many problems it stands for, where it isn't one alone. */
	readonly count?: number;
};

/** Whether a problem keeps the file from being read. */
export function isError({severity}: FileProblem): boolean {
	return severity === 'error';
}

/** How many problems some stand for. */
export function countOf(problems: readonly Pick<FileProblem, 'count'>[]): number {
	return problems.reduce((sum, {count = 1}) => sum + count, 0);
}

/** How many problems there are: “2 faults”, which keep the file from being read, or else “3 rows left out, 4 warnings”. */
export function problemCount(problems: readonly FileProblem[]): string {
	const count = (severity: FileProblem['severity']) =>
		countOf(problems.filter(problem => problem.severity === severity));
	const [errors, skipped, warnings] = [count('error'), count('skipped'), count('warning')];
	if (errors > 0) return plural(errors, 'fault');
	const left = skipped > 0 ? [`${plural(skipped, 'row')} left out`] : [];
	return [...left, ...(warnings > 0 || skipped === 0 ? [plural(warnings, 'warning')] : [])].join(', ');
}
