/** Where in a file's tree something stands: keys and indexes from the top. */
export type Path = readonly (string | number)[];

/** A place in a text: its line, and its character in that line, both from 1. */
export type Place = {readonly line: number; readonly column: number};

/** Where a row begins in its file; where its bytes can be read again, with their offset and number. */
export type RowPlace = Place & {readonly offset?: number; readonly length?: number};

/** How bad a problem is: an error keeps a file from being opened, for `skipped` a row of it is left out, a warning is only reported. */
export type Severity = 'error' | 'skipped' | 'warning';

/** Something wrong in a file. */
export type Problem = {
	readonly severity: Severity;
	readonly path: Path;
	/** The path to point at, where it isn't `path`: that of a key which the message names. */
	readonly at?: Path;
	readonly message: string;
	/** The id of the event that it is about, where it is about one that has an id. */
	readonly event?: string;
	/** What `path` leads to in the words of the file, such as “event closure, account of radio, text”; without it, the path is told. */
	readonly subject?: string;
	/** How many problems it stands for, where these are so many that they aren't told each. */
	readonly count?: number;
} & Partial<Place>;

/** How many problems some stand for. */
export function countOf(problems: readonly Problem[]): number {
	return problems.reduce((sum, {count = 1}) => sum + count, 0);
}

/** A path as a person writes it, such as `events[3].date`. */
export function formatPath(path: Path): string {
	return path
		.map((step, index) => (typeof step === 'number' ? `[${step}]` : index > 0 ? `.${step}` : step))
		.join('');
}

/** What stands before a problem that isn't an error. */
const leads: Readonly<Record<Severity, string>> = {error: '', skipped: ' left out:', warning: ' warning:'};

/** A problem in one line: file, line, column, what it is about and what is wrong. */
export function formatProblem(file: string, problem: Problem): string {
	const {path, message, severity, subject = formatPath(path)} = problem;
	return `${formatPlace(file, problem)}:${leads[severity]}${subject === '' ? '' : ` ${subject}:`} ${message}`;
}

/** The place of a problem: file, line and column, as far as they are known. */
export function formatPlace(file: string, {line, column}: Partial<Place>): string {
	return [file, line, column].filter(part => part !== undefined).join(':');
}

/** Compares problems by their places in the file, those behind all that stand for many. */
export function byPlace(a: Problem, b: Problem): number {
	return lineOf(a) - lineOf(b) || (a.column ?? 0) - (b.column ?? 0);
}

function lineOf({line, count}: Problem): number {
	return line ?? (count === undefined ? 0 : Infinity);
}

const severities: readonly Severity[] = ['error', 'skipped', 'warning'];

/** Compares problems by what is worse, errors before warnings, and then by their places. */
export function bySeverity(a: Problem, b: Problem): number {
	return severities.indexOf(a.severity) - severities.indexOf(b.severity) || byPlace(a, b);
}

/** The problem of a key that a map has twice, so that one of two values would be lost. */
export function keyTwice(key: string, path: Path, first: Place, second: Place): Problem {
	const message = `“${key}” stands twice, first at line ${first.line}, column ${first.column}: keep one of them`;
	return {severity: 'error', path, at: [...path, key], message, ...second};
}
