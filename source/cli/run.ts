import type {Chronology} from '../chronology/store.ts';
import {select} from '../query/query.ts';
import {undatedLeftOut} from '../query/undated.ts';
import {personalOf} from '../query/views.ts';
import {openStore} from './marks/store.ts';
import {openChronology} from './open.ts';
import {type Misuse, misuse} from './options/arguments.ts';
import {shells} from './options/commands.ts';
import {helpText} from './options/help.ts';
import {type Options, readOptions} from './options/options.ts';
import {askedOf} from './options/resolve.ts';
import {complain, exitCodes, print} from './print/print.ts';
import {printRows} from './print/rows.ts';
import {readSettings, type SettingsRead} from './settings/settings.ts';
import {settingsPath} from './system/folders.ts';
import {surroundings} from './system/terminal.ts';
import {unreadInput} from './system/unread-input.ts';
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
	// What a shell asks while a line is completed, which may hold anything.
	if (given[0] === 'complete' && shells.some(shell => shell === given[1]))
		return (await import('./completion/answer.ts')).answerShell(given.slice(1));
	const options = readOptions(given);
	if (options.type === 'misuse') return refuse(options);
	if (options.request === 'help') return print([helpText()]);
	if (options.request === 'version') return print([`annals ${version}\n`]);
	if (options.command?.type === 'completion') {
		return (await import('./completion/answer.ts')).printScript(options.command.shell);
	}
	const settings = await settingsFor(options);
	if (!settings) return exitCodes.usage;
	if (options.command?.type === 'config') {
		const {showSettings} = await import('./settings/show.ts');
		const {theme, isMouse} = options;
		const flagged = {...(theme && {theme}), ...(isMouse && {mouse: true})};
		return print([showSettings(settings, flagged, process.env)]);
	}
	return read(options, settings);
}

async function settingsFor({config}: Options): Promise<SettingsRead | undefined> {
	const {env, platform} = process;
	const reading = await readSettings(config ?? settingsPath(env, platform), config !== undefined, env);
	if (reading.type === 'settings') return reading;
	for (const message of reading.messages) complain(message);
	return undefined;
}

/** Opens the chronology and shows it, or prints what is asked for of it. */
async function read(options: Options, {settings}: SettingsRead): Promise<number> {
	const file = options.file ?? settings.file?.value;
	if (file === undefined && options.encoding !== undefined)
		return refuse(
			misuse('--encoding: there is no file that it could be of; write annals --encoding NAME FILE'),
		);
	const {viewer, page} = surroundings(options, settings);
	// The viewer is loaded while the file is read.
	const viewing = viewer && import('./view.ts');
	const unread = unreadInput(options.file);
	if (unread !== undefined && !viewer) complain(unread);
	const opened = await openChronology(file, options);
	if (opened === undefined) return exitCodes.usage;
	const {chronology, isPlain} = opened;
	const views = new Map([...settings.views].map(([name, {value}]) => [name, value]));
	const marks =
		viewer || asksForMarks(options, views.values()) ? await openStore(chronology, file) : undefined;
	if (!viewer && marks?.stored.problem !== undefined) complain(marks.stored.problem);
	const marked = marks ? rowsOf(chronology, marks.stored.marks) : new Set<number>();
	const personal = personalOf(chronology, marked, views);
	const asked = askedOf(options, chronology, personal);
	if (asked.type === 'misuse') return refuse(asked);
	if (viewing && viewer && marks) {
		const {view} = await viewing;
		return view(
			{
				...{chronology, personal, asked, marks},
				...(file !== undefined && {file}),
				...(unread !== undefined && {notice: unread}),
			},
			options,
			settings,
			viewer,
		);
	}
	const idle = forViewing.filter(name => options[name] !== undefined).map(name => `--${name}`);
	if (idle.length > 0) complain(`${idle.join(', ')}: of use in the viewer only, not in printing`);
	const selected = select(chronology, asked.query);
	const rows = asked.at === undefined ? selected : selected.filter(row => row === asked.at);
	const leftOut = asked.at === undefined ? undatedLeftOut(chronology, asked.query) : 0;
	const printed = {chronology, rows, page, isPlain, filter: asked.query.text, leftOut};
	return printRows({...printed, ...(asked.at !== undefined && {at: chronology.get(asked.at).id})}, options);
}

/** The rows of events, but for those that the chronology no longer has. */
function rowsOf(chronology: Chronology, ids: readonly string[]): ReadonlySet<number> {
	return new Set(ids.flatMap(id => chronology.rowOf(id) ?? []));
}

/** What the command line may ask for that only the viewer shows. */
const forViewing = ['read', 'search', 'scale', 'lanes'] as const;

/** Whether what is kept of marks is needed to print. */
function asksForMarks({terms}: Options, views: Iterable<string>): boolean {
	return [...terms.map(({text}) => text), ...views].some(text => /is:(?:"|marked)/i.test(text));
}

function refuse({message}: Misuse): number {
	complain(message);
	return exitCodes.usage;
}
