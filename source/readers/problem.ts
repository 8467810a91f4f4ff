/** Where in a file's tree something stands: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** Something wrong in a file: an error makes it unreadable, a warning is told and passed over. */
export type Problem = {
	readonly severity: 'error' | 'warning';
	readonly path: Path;
	readonly message: string;
	readonly line?: number;
};

/** A path as a person writes it, such as `events[3].date`. */
export function formatPath(path: Path): string {
	return path
		.map((step, index) => (typeof step === 'number' ? `[${step}]` : index > 0 ? `.${step}` : step))
		.join('');
}

/** A problem in one line: file, line, path and what is wrong. */
export function formatProblem(file: string, {path, message, line, severity}: Problem): string {
	const place = line === undefined ? file : `${file}:${line}`;
	const subject = path.length > 0 ? ` ${formatPath(path)}:` : '';
	return `${place}:${subject}${severity === 'warning' ? ' warning:' : ''} ${message}`;
}
