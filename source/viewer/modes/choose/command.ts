import {formatReading, openReading} from '../../state/reading.ts';
import {currentEvent, type State} from '../../state/state.ts';

/** The command line that opens what is on the screen: the filter, the event, what is open of it, and how time is drawn. */
export function commandOf(state: State): string {
	const {file, encoding, config, filter, search, scale, lanes} = state;
	const event = currentEvent(state);
	const open = state.reading && openReading(state);
	const values: readonly (readonly [flag: string, value: string | undefined])[] = [
		['--config', config],
		['--encoding', encoding],
		['--filter', filter.text || undefined],
		['--at', event?.id],
		['--read', open && formatReading(open)],
		['--search', search],
		['--scale', scale],
		['--lanes', lanes],
	];
	const flags = values.flatMap(([flag, value]) => (value === undefined ? [] : [`${flag}=${quoted(value)}`]));
	// A name that begins like a flag is a file all the same behind two dashes.
	const named = file === undefined ? [] : file !== '-' && file.startsWith('-') ? ['--', file] : [file];
	return ['annals', ...flags, ...named.map(quoted)].join(' ');
}

/** A word as a shell takes it for what it is: in single quotes where anything in it could be more than itself. */
function quoted(word: string): string {
	return /^[\w@%+:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
