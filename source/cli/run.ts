import type {Chronology} from '../model/chronology.ts';
import {nearest} from '../model/nearest.ts';
import {parseQuery} from '../query/parse.ts';
import {select} from '../query/query.ts';
import {type Misuse, misuse} from './arguments.ts';
import {helpText} from './flags.ts';
import {listing} from './listing.ts';
import {openChronology} from './open.ts';
import {type Options, readOptions} from './options.ts';
import {complain, exitCodes, print} from './print.ts';
import {surroundings} from './surroundings.ts';
import {version} from './version.ts';

/** Does what a command line asks for, and sets the exit code of the process. */
export async function run(given: readonly string[]): Promise<void> {
	try {
		process.exitCode = await answer(given);
	} catch (error) {
		const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
		for (const line of `a fault of annals itself, sorry: ${said}`.split('\n')) complain(line);
		process.exitCode = exitCodes.fault;
	}
}

async function answer(given: readonly string[]): Promise<number> {
	const options = readOptions(given);
	if (options.type === 'misuse') return refuse(options);
	if (options.asks === 'help') return print([helpText()]);
	if (options.asks === 'version') return print([`annals ${version}\n`]);
	const opened = await openChronology(options.file);
	if (opened === undefined) return exitCodes.usage;
	const {chronology, isPlain} = opened;
	const filter = filterOf(options, chronology);
	if (typeof filter !== 'string') return refuse(filter);
	const atRow = options.at === undefined ? undefined : chronology.rowOf(options.at);
	if (options.at !== undefined && atRow === undefined) return refuse(unknownEvent(options.at, chronology));
	const {viewer, page} = surroundings(options);
	if (viewer && !options.asks && !options.format) {
		const [{start}, {openState}] = await Promise.all([import('../ui/start.tsx'), import('../view/open.ts')]);
		const size = {columns: viewer.stdout.columns, rows: viewer.stdout.rows};
		const state = openState(chronology, {filter, size, ...(options.at !== undefined && {at: options.at})});
		return start(state, viewer);
	}
	const query = parseQuery(filter, chronology);
	const selected = query.type === 'query' ? select(chronology, query) : [];
	const rows = atRow === undefined ? selected : selected.filter(row => row === atRow);
	const format = options.format ?? 'text';
	if (options.asks === 'actors' || options.asks === 'sources') {
		return print(listing(chronology, rows, options.asks, format), format);
	}
	const measure = isPlain ? (text: string) => text.length : (await import('../view/text.ts')).cellWidth;
	if (options.asks === 'differences') {
		const {writeDifferencesJson, writeDifferencesText} = await import('../writers/differences.ts');
		const write = format === 'json' ? writeDifferencesJson : writeDifferencesText;
		return print(write(chronology, rows, {...page, measure}), format);
	}
	const {writers} = await import('../writers/index.ts');
	const writer = writers.find(known => known.format === format);
	const code = await print(writer?.write(chronology, rows, {...page, measure}) ?? [], format);
	if (code !== exitCodes.fine || rows.length > 0) return code;
	complain(filter === '' ? 'there is no event' : `no event matches ${filter}`);
	return exitCodes.nothing;
}

/** The query text that the flags amount to; each term is read by itself first, so that its flag can be named. */
function filterOf({terms}: Options, chronology: Chronology): string | Misuse {
	for (const {flag, text} of terms) {
		const query = parseQuery(text, chronology);
		if (query.type === 'fault') return misuse(`${flag}: ${query.message}`);
	}
	return terms.map(({text}) => text).join(' ');
}

function unknownEvent(id: string, chronology: Chronology): Misuse {
	const ids = Array.from({length: chronology.size}, (_, row) => chronology.get(row).id);
	const near = nearest(id, ids);
	return misuse(
		`--at: no event has the id ${id}; ${near.length > 0 ? `near it: ${near.join(', ')}` : '--format json shows them'}`,
	);
}

function refuse({message}: Misuse): number {
	complain(message);
	return exitCodes.usage;
}
