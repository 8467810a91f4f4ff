import {
	bySeverity,
	countOf,
	formatPath,
	formatProblem,
	type Problem,
	type Severity,
} from '../../readers/problem.ts';
import {enumerate, plural} from '../../text/english.ts';
import {formatJson} from '../../writers/json-text.ts';
import {shownNameOf} from '../input/bytes.ts';
import {longFile} from '../input/open.ts';
import {readFile} from '../input/read-file.ts';
import type {FileOptions} from '../options/file-options.ts';
import type {Options} from '../options/options.ts';
import {complain, exitCodes, print, showReading} from '../print/print.ts';

/*
 * The commands that stand in place of a file, each in a file of its own. `run.ts` alone imports this folder, and only when
 * a command is given.
 */

/** What was found in a file. That one can't be read at all is told on standard error, and in JSON as its only problem. */
type Checked = {
	readonly file: string;
	readonly isRead: boolean;
	readonly events: number;
	readonly problems: readonly Problem[];
};

/** Prints every fault and warning of files, and counts them on standard error. Resolves to 2 where there is a fault, else to 0. */
export async function checkFiles(
	files: readonly string[],
	{reading, format}: Pick<Options, 'reading' | 'format'>,
): Promise<number> {
	const checked: Checked[] = [];
	for (const file of files) checked.push(await checkFile(file, reading));
	const code =
		format === 'json' ? await print([jsonOf(checked)], 'json') : await print(checked.flatMap(linesOf));
	for (const each of checked) if (each.isRead) complain(summaryOf(each));
	const isFaulty = checked.some(({isRead, problems}) => !isRead || problems.some(isFault));
	return isFaulty ? exitCodes.usage : code;
}

async function checkFile(name: string, options: FileOptions): Promise<Checked> {
	const file = shownNameOf(name);
	const reading = await readFile(name, {...options, isThorough: true}, size =>
		(size ?? Infinity) > longFile ? showReading(file) : undefined,
	);
	switch (reading.type) {
		case 'unreadable':
			complain(`${name}: ${reading.reason}`);
			return {file, isRead: false, events: 0, problems: [unreadable(reading.reason)]};
		case 'refused':
			return {file, isRead: true, events: 0, problems: reading.problems.toSorted(bySeverity)};
		case 'read':
			return {
				...{file, isRead: true, events: reading.chronology.size},
				problems: reading.warnings.toSorted(bySeverity),
			};
	}
}

function unreadable(message: string): Problem {
	return {severity: 'error', path: [], message};
}

function linesOf({file, isRead, problems}: Checked): readonly string[] {
	return (isRead ? problems : []).map(problem => `${formatProblem(file, problem)}\n`);
}

function jsonOf(checked: readonly Checked[]): string {
	const list = checked.flatMap(({file, problems}) =>
		problems.map(({severity, line, column, path, event, subject, message, count}) => ({
			...{file, severity, line, column, path: formatPath(path), event, subject, message, count},
		})),
	);
	return `${formatJson(list)}\n`;
}

function summaryOf({file, events, problems}: Checked): string {
	const count = (severity: Severity) => countOf(problems.filter(problem => problem.severity === severity));
	const [faults, skipped, warnings] = [count('error'), count('skipped'), count('warning')];
	const counts = [
		...(faults > 0 ? [plural(faults, 'fault')] : []),
		...(skipped > 0 ? [`${plural(skipped, 'row')} left out`] : []),
		...(warnings > 0 ? [plural(warnings, 'warning')] : []),
	];
	return counts.length > 0
		? `${file}: ${enumerate(counts, 'and')}`
		: `${file}: nothing wrong in ${plural(events, 'event')}`;
}

/** Whether a problem keeps a file, or a row of it, from being read. */
function isFault({severity}: Problem): boolean {
	return severity !== 'warning';
}
