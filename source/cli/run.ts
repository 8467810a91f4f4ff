import type {Chronology} from '../chronology/store.ts';
import {grouped, plural} from '../text/english.ts';
import {complainOfLoss, openingOf, toldOf} from './input/open.ts';
import {fingerprintsIn} from './marks/seen.ts';
import {openStore} from './marks/store.ts';
import {openForViewer} from './open-for-viewer.ts';
import {type Misuse, misuse} from './options/arguments.ts';
import {type Command, shells} from './options/commands.ts';
import {helpText} from './options/help.ts';
import {type Options, readOptions} from './options/options.ts';
import {resolveOptions} from './options/resolve.ts';
import {complain, exitCodes, print} from './print/print.ts';
import {printRows} from './print/rows.ts';
import {daysToKeep, selectedRows} from './print/selected.ts';
import {readSettings, type SettingsRead} from './settings/settings.ts';
import {settingsPath} from './system/folders.ts';
import {unreadInput} from './system/unread-input.ts';
import {destinationOf} from './terminal.ts';
import {version} from './version.ts';

/*
 * What annals does with a command line: it prints, or opens the viewer. This folder reaches the process, files and other
 * programs for all others. It may import every folder, but `ink/` only while it runs, so that printing never loads React.
 */

/** Does what a command line asks for, and sets the exit code of the process. Never rejects. */
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
	// A completion script asks with the words of a line that isn't complete, so no flag among them is checked.
	if (given[0] === 'complete' && shells.some(shell => shell === given[1]))
		return (await import('./completion/answer.ts')).answerShell(given.slice(1));
	const options = readOptions(given);
	if (options.type === 'misuse') return refuse(options);
	if (options.request === 'help') return print([helpText()]);
	if (options.request === 'version') return print([`annals ${version}\n`]);
	if (options.command) return perform(options.command, options);
	const settings = await settingsFor(options);
	return settings ? read(options, settings) : exitCodes.usage;
}

/** Does what a command asks for. What each needs is loaded for it alone. */
async function perform(command: Command, options: Options): Promise<number> {
	if (options.unused) complain(`${options.unused.join(', ')}: ignored by annals ${command.type}`);
	switch (command.type) {
		case 'new':
			return (await import('./commands/new.ts')).writeNew(command.file);
		case 'check':
			return (await import('./commands/check.ts')).checkFiles(command.files, options);
		case 'diff':
			return (await import('./commands/diff.ts')).printDiff(command.files, options);
		case 'schema':
			return (await import('./commands/schema.ts')).printSchema();
		case 'help':
			return print([helpText()]);
		case 'completion':
			return (await import('./completion/answer.ts')).printScript(command.shell);
		case 'config': {
			const settings = await settingsFor(options);
			if (!settings) return exitCodes.usage;
			const {showSettings} = await import('./settings/show.ts');
			const {theme, isMouse} = options;
			const flagged = {...(theme && {theme}), ...(isMouse && {mouse: true})};
			return print([showSettings(settings, flagged, process.env)]);
		}
	}
}

async function settingsFor({config}: Options): Promise<SettingsRead | undefined> {
	const {env, platform} = process;
	const reading = await readSettings(config ?? settingsPath(env, platform), config !== undefined, env);
	if (reading.type === 'settings') return reading;
	for (const message of reading.messages) complain(message);
	return undefined;
}

/** Opens the chronology, and then the viewer, or prints from it. */
async function read(options: Options, {settings}: SettingsRead): Promise<number> {
	const files = options.files.length > 0 ? options.files : (settings.files?.value ?? []);
	const [flag] = options.readingFlags[0] ?? [];
	if (files.length === 0 && flag !== undefined)
		return refuse(misuse(`${flag} needs a file: write annals ${flag} … FILE`));
	if (options.reading.answers !== undefined && !options.reading.isNear)
		return refuse(misuse('--answers needs --join near: write annals --join near --answers FILE …'));
	if (files.length < 2 && options.reading.isNear)
		return refuse(misuse('--join near needs two files or more: write annals --join near FILE FILE'));
	if ((files.length === 0 || files.includes('-')) && options.watch)
		return refuse(misuse('--watch needs a file: write annals --watch FILE'));
	const {viewer, page} = destinationOf(options, settings);
	// The viewer is loaded while the file is read.
	const viewing = viewer && import('./view.ts');
	const unread = unreadInput(options.files);
	if (unread !== undefined && !viewer) complain(unread);
	const views = new Map([...settings.views].map(([name, {value}]) => [name, value]));
	const isEnough = isEnoughFor(options, views);
	const {opening, leave} = viewer
		? await openForViewer(files, options.reading, isEnough, {terminal: viewer, bindings: settings.bindings})
		: {opening: await openingOf(files, {...options.reading, ...daysToKeep(options, files)}), leave() {}};
	if (opening.type === 'left') return opening.code;
	const opened = await toldOf(opening, files);
	if (opened === undefined) return exitCodes.usage;
	const {chronology, isPlain} = opened;
	const marks =
		viewer || needsMarks(options, views.values()) ? await openStore(chronology, files) : undefined;
	if (!viewer && marks?.stored.problem !== undefined) complain(marks.stored.problem);
	const marked = marks ? rowsOf(chronology, marks.stored.marks) : new Set<number>();
	const seen = marks?.stored.seen;
	const personal = {marked, views, ...(seen !== undefined && {seen: fingerprintsIn(seen)})};
	// The event that is asked for may be among the rows that are still to come.
	const resolved = resolveOptions(opened.rest ? withoutAt(options) : options, chronology, personal);
	if (resolved.type === 'misuse') {
		leave();
		return refuse(resolved);
	}
	if (viewing && viewer && marks) {
		const {view} = await viewing;
		return view(
			{
				...{opened, files, personal, resolved, marks},
				...(unread !== undefined && {notice: unread}),
			},
			options,
			settings,
			viewer,
		);
	}
	const pairs = await opened.near?.pairs();
	if (pairs) complainOfPairs((await import('./input/pairs.ts')).waitingAmong(pairs));
	const unused = viewerOptions.filter(name => options[name] !== undefined).map(name => `--${name}`);
	if (unused.length > 0) complain(`${unused.join(', ')}: ignored when printing`);
	const {at} = resolved;
	const selected = await selectedRows(opened, resolved.query);
	const {rows, leftOut} =
		at === undefined ? selected : {rows: selected.rows.filter(row => row === at), leftOut: 0};
	const printed = {chronology, rows, page, isPlain, query: resolved.query, personal, leftOut};
	const code = await printRows({...printed, ...(at !== undefined && {at: chronology.get(at).id})}, options);
	return complainOfLoss(opened) ? exitCodes.usage : code;
}

/** Says how many pairs of events may be one, as printing asks nothing. */
function complainOfPairs({count, isCut}: {readonly count: number; readonly isCut: boolean}): void {
	if (count === 0) return;
	const [pairs, may] = isCut
		? [`${grouped(count)} pairs or more`, 'may be one event each and wait']
		: [plural(count, 'pair'), count === 1 ? 'may be one event and waits' : 'may be one event each and wait'];
	complain(`${pairs} of events ${may} for your answer: open the viewer to give it`);
}

/** Makes the test whether a chronology has all that the command line asks for, but for the event, which is looked for in the viewer. */
function isEnoughFor(
	options: Options,
	views: ReadonlyMap<string, string>,
): (chronology: Chronology) => boolean {
	const nameable = withoutAt(options);
	return chronology => resolveOptions(nameable, chronology, {marked: new Set(), views}).type !== 'misuse';
}

function withoutAt({at: _, ...options}: Options): Options {
	return options;
}

/** The rows of events; ids that the chronology no longer has are left out. */
function rowsOf(chronology: Chronology, ids: readonly string[]): ReadonlySet<number> {
	return new Set(ids.flatMap(id => chronology.rowOf(id) ?? []));
}

/** The options that have a meaning in the viewer only. */
const viewerOptions = ['read', 'search', 'scale', 'lanes', 'watch'] as const;

/** Whether printing needs the marks. */
function needsMarks({terms}: Options, views: Iterable<string>): boolean {
	return [...terms.map(({text}) => text), ...views].some(text => /is:(?:"|marked|new)/i.test(text));
}

function refuse({message}: Misuse): number {
	complain(message);
	return exitCodes.usage;
}
