import {fields} from '../../query/fields.ts';
import {formatNames, otherFormats} from '../../readers/formats.ts';
import {enumerate} from '../../text/english.ts';
import {wrapCells} from '../../text/wrap.ts';
import {commands, formatCommand} from './commands.ts';
import {readFlags} from './file-choices.ts';
import {type Flag, formatFlag, formatHelp} from './flag.ts';
import {flags} from './flags.ts';

/** Writes the text that --help prints, in lines of at most 80 columns. */
export function helpText(): string {
	const table: readonly Flag[] = flags;
	return [
		...paragraph('Read a chronology in the terminal, and what each source says about every event.'),
		'',
		'Usage: annals [FLAGS] [FILE…]',
		...listed(
			'       ',
			commands.map(command => [formatCommand(command), command.help]),
		),
		'',
		...paragraph(
			'Without FILE the bundled chronology of Iraq, 2003–2020, is opened; several are one chronology. FILE is in ' +
				`annals' own ${formatNames}, or one of ${otherFormats}, and may be packed with gzip; - reads standard ` +
				'input. A terminal gets the viewer (? lists its keys, q quits); a pipe gets text, or the format ' +
				'that --format names.',
		),
		'',
		...listed(
			'  ',
			table.map(flag => [formatFlag(flag), formatHelp(flag)]),
		),
		'',
		...fields.flatMap(({name, values}) =>
			values
				? [
						`What --${name} takes:`,
						...listed(
							'  ',
							values.map(value => [value.name, value.help]),
						),
						'',
					]
				: [],
		),
		'Values of one flag mean any of them, different flags mean all of them.',
		...paragraph(
			`${enumerate(
				readFlags.map(name => `--${name}`),
				'and',
			)} hold for all files that are named.`,
		),
		'',
		...paragraph(
			'Exit status: 0 fine, 1 nothing matched (when printing) or files differ (annals diff), 2 bad usage or data, 70 a fault of annals.',
		),
		'',
	].join('\n');
}

const columns = 80;

function paragraph(text: string, room = columns): readonly string[] {
	// What is written here takes a cell a character, and to measure it otherwise loads what the first frame has no need of.
	return wrapCells(text, room, ({length}) => length);
}

/** Terms in a column behind a margin, and beside them what each means, in as many lines as it takes. */
function listed(
	margin: string,
	rows: readonly (readonly [term: string, meaning: string])[],
): readonly string[] {
	const width = Math.max(...rows.map(([term]) => term.length)) + 2;
	const room = columns - margin.length - width;
	return rows.flatMap(([term, meaning]) =>
		paragraph(meaning, room).map(
			(text, index) => `${margin}${(index === 0 ? term : '').padEnd(width)}${text}`,
		),
	);
}
