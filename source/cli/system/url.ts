import path from 'node:path';
import {urlOf} from '../../chronology/url.ts';
import {findProgram, formatFailures, startProgram, troubleOf} from './child-process.ts';
import {isRemote, isWsl, type Machine} from './platform.ts';

/** A program that opens a web address, by the name that the user knows; without a command if it isn't installed. */
export type Opener = {
	readonly name: string;
	readonly command: string | undefined;
	readonly args: readonly string[];
};

type KnownOpener = Omit<Opener, 'command'> & {
	readonly isFor: (env: NodeJS.ProcessEnv, platform: NodeJS.Platform) => boolean;
};

// They end without an error if they have no terminal, but nobody sees them.
const terminalBrowsers: ReadonlySet<string> = new Set([
	'lynx',
	'w3m',
	'links',
	'links2',
	'elinks',
	'www-browser',
]);

const windows = ['url.dll,FileProtocolHandler'];

/** The known programs, in the order in which they are tried; each takes the address after its arguments. */
const openers: readonly KnownOpener[] = [
	{name: 'open', args: [], isFor: (env, platform) => platform === 'darwin' && !isRemote(env)},
	{
		name: 'rundll32.exe',
		args: windows,
		isFor: (env, platform) => (platform === 'win32' || isWsl(env)) && !isRemote(env),
	},
	// It passes the address to PowerShell, a shell, so the program that doesn't comes before it.
	{name: 'wslview', args: [], isFor: env => isWsl(env) && !isRemote(env)},
	{name: 'xdg-open', args: [], isFor: env => Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])},
];

/**
 * Lists the programs that may open a web address: first those of BROWSER, a list of commands that may have %s in the place
 * of the address, then the system's own.
 */
export function waysToOpen(
	href: string,
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
	find: (name: string) => string | undefined,
): readonly Opener[] {
	const url = withoutShells(href);
	const chosen = (env['BROWSER'] ?? '')
		.split(platform === 'win32' ? ';' : ':')
		.map(command => command.trim().split(/\s+/))
		.flatMap(([name, ...words]) => {
			if (!name) return [];
			const args = words.map(word => word.replaceAll('%s', () => url));
			const isPlaced = words.some(word => word.includes('%s'));
			return [{name, command: find(name), args: isPlaced ? args : [...args, url]}];
		});
	const known = openers
		.filter(({isFor}) => isFor(env, platform))
		.flatMap(({name, args}) => {
			const command = find(name);
			return command ? [{name, command, args: [...args, url]}] : [];
		});
	return [...chosen, ...known];
}

/** Whether a program took a web address, and a line that says which; the address itself if none did. */
export type Opening = {readonly isOpened: boolean; readonly notice: string};

/** Gives a web address to the first program that takes it; `patience` is that of `startProgram`. */
export async function openUrl(
	text: string,
	{env, platform, ...given}: Pick<Machine, 'env' | 'platform'> & {readonly patience?: number},
): Promise<Opening> {
	const url = urlOf(text);
	if (url.type === 'refused') return {isOpened: false, notice: url.message};
	const failures = new Map<string, string>();
	const find = (name: string) => findProgram(name, env, platform);
	for (const opener of waysToOpen(url.href, env, platform, find)) {
		const trouble = await troubleWith(opener, {env, ...given});
		if (trouble === undefined) {
			return {isOpened: true, notice: `gave ${url.href} to ${opener.name}${formatFailures(failures)}`};
		}
		failures.set(opener.name, trouble);
	}
	return {
		isOpened: false,
		notice: `no program here opens web addresses: ${url.href}${formatFailures(failures)}`,
	};
}

async function troubleWith(
	{name, command, args}: Opener,
	given: Parameters<typeof startProgram>[2],
): Promise<string | undefined> {
	if (command === undefined) return 'is not on PATH';
	if (terminalBrowsers.has(path.basename(name))) return 'needs a terminal of its own';
	return troubleOf(await startProgram(command, args, given));
}

/**
 * Percent-encodes what a shell reads even within quotes. Some of the programs are scripts, and PowerShell, to which
 * wslview passes the address, would run the date in “https://example.org/?$(date)”.
 */
function withoutShells(href: string): string {
	return href.replace(/[$`'\\]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
