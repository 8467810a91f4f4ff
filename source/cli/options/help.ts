import {fields} from '../../query/fields.ts';
import {formatNames} from '../../readers/index.ts';
import {shells} from './commands.ts';
import {type Flag, formatFlag, formatHelp} from './flag.ts';
import {flags} from './flags.ts';

/** Writes the text that --help prints. */
export function helpText(): string {
	const table: readonly Flag[] = flags;
	const width = Math.max(...table.map(flag => formatFlag(flag).length)) + 2;
	const valueWidth = Math.max(...fields.flatMap(({values = []}) => values.map(({name}) => name.length))) + 2;
	return [
		'Read a chronology in the terminal, and what each source says about every event.',
		'',
		'Usage: annals [FLAGS] [FILE]',
		'       annals config show [FLAGS]      prints the settings in force and where each is from',
		`       annals completion ${shells.join('|')} prints what lets the shell complete flags and names`,
		'',
		`Without FILE the bundled chronology of Iraq, 2003–2020, is opened. FILE is ${formatNames}; - reads standard`,
		'input. A terminal gets the viewer (? lists its keys); a pipe gets text, or the format that --format names.',
		'',
		...table.map(
			flag =>
				`  ${formatFlag(flag).padEnd(width)}${formatHelp(flag)}${flag.isRepeatable ? ' (repeatable)' : ''}`,
		),
		'',
		...fields.flatMap(({name, values}) =>
			values
				? [
						`What --${name} takes:`,
						...values.map(value => `  ${value.name.padEnd(valueWidth)}${value.help}`),
						'',
					]
				: [],
		),
		'Values of one flag mean any of them, different flags mean all of them.',
		'',
		'Exit status: 0 fine, 1 nothing matched (when printing), 2 bad usage or data, 70 a fault of annals.',
		'',
	].join('\n');
}
