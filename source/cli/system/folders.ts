import path from 'node:path';
import {printableLine} from './notice.ts';

type Place = {readonly variable: string; readonly inHome: readonly string[]; readonly onWindows: string};

// See the XDG base directory specification; Windows has a folder for what roams and one for what stays.
const places = {
	settings: {variable: 'XDG_CONFIG_HOME', inHome: ['.config'], onWindows: 'APPDATA'},
	state: {variable: 'XDG_STATE_HOME', inHome: ['.local', 'state'], onWindows: 'LOCALAPPDATA'},
} as const satisfies Readonly<Record<string, Place>>;

/** Finds the folder of the settings or of the state of annals; there is none if the environment names no home. */
export function folderOf(
	what: keyof typeof places,
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform = process.platform,
): string | undefined {
	const {variable, inHome, onWindows} = places[what];
	const {join} = pathsOf(platform);
	const given = absolute(env[variable], platform);
	if (given !== undefined) return join(given, 'annals');
	if (platform === 'win32') {
		const folder = absolute(env[onWindows], platform);
		return folder && join(folder, 'annals');
	}
	const home = homeOf(env, platform);
	return home && join(home, ...inHome, 'annals');
}

/** Finds the settings file that is read unless `--config` names another. */
export function settingsPath(
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform = process.platform,
): string | undefined {
	const folder = folderOf('settings', env, platform);
	return folder && pathsOf(platform).join(folder, 'config.yaml');
}

/** Finds the home folder that the environment names, if its path is absolute. */
export function homeOf(
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform = process.platform,
): string | undefined {
	return absolute(platform === 'win32' ? env['USERPROFILE'] : env['HOME'], platform);
}

/** Formats a path for users, in one line, with `~` for the home folder. */
export function shownPath(
	file: string,
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform = process.platform,
): string {
	const {relative, isAbsolute, sep} = pathsOf(platform);
	const home = homeOf(env, platform);
	const inHome = home === undefined ? file : relative(home, file);
	const isInHome = inHome !== '' && inHome !== '..' && !inHome.startsWith(`..${sep}`) && !isAbsolute(inHome);
	return printableLine(home !== undefined && isAbsolute(file) && isInHome ? `~${sep}${inHome}` : file);
}

function pathsOf(platform: NodeJS.Platform): path.PlatformPath {
	return platform === 'win32' ? path.win32 : path.posix;
}

/** Gives a path if it is absolute; others are ignored, as the specification asks. */
function absolute(folder: string | undefined, platform: NodeJS.Platform): string | undefined {
	return folder && pathsOf(platform).isAbsolute(folder) ? folder : undefined;
}
