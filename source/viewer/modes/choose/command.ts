import {shellWord} from '../../../text/shell-word.ts';
import {formatReading, openReading} from '../../state/reading.ts';
import {currentEvent, type State} from '../../state/state.ts';

/** The command line that opens the same view: filter, event, reading, search, scale and lanes. */
export function commandOf(state: State): string {
	const {files, readingFlags, config, filter, search, scale, lanes} = state;
	const event = currentEvent(state);
	const open = state.reading && openReading(state);
	const values: readonly (readonly [flag: string, value: string | undefined])[] = [
		['--config', config],
		...readingFlags,
		['--filter', filter.text || undefined],
		['--at', event?.id],
		['--read', open && formatReading(open)],
		['--search', search],
		['--scale', scale],
		['--lanes', lanes],
	];
	const flags = values.flatMap(([flag, value]) =>
		value === undefined ? [] : [`${flag}=${shellWord(value)}`],
	);
	// Behind two dashes, a file's name may begin with a dash.
	const isDashed = files.some(file => file !== '-' && file.startsWith('-'));
	const named = isDashed ? ['--', ...files] : files;
	return ['annals', ...flags, ...named.map(shellWord)].join(' ');
}
