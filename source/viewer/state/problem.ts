import {plural} from '../../text/english.ts';

/** Something that is wrong with the open file: an error kept it from being read, a warning didn't. */
export type FileProblem = {
	readonly severity: 'error' | 'warning';
	readonly file: string;
	/** Where in the file it is, counted from 1, where it has a place there. */
	readonly line?: number;
	readonly column?: number;
	readonly message: string;
	/** The id of the event that it is about. */
	readonly event?: string;
};

/** Whether a problem keeps the file from being read. */
export function isError({severity}: FileProblem): boolean {
	return severity === 'error';
}

/** How many problems there are: “2 faults”, which keep the file from being read, or else “4 warnings”. */
export function problemCount(problems: readonly FileProblem[]): string {
	const errors = problems.filter(isError).length;
	return errors > 0 ? plural(errors, 'fault') : plural(problems.length, 'warning');
}
