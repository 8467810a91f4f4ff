import type {Binding} from '../../viewer/state/binding.ts';
import type {ThemeName} from '../../viewer/theme-names.ts';
import {homeOf, shownPath} from '../system/folders.ts';
import {printableLine} from '../system/notice.ts';
import {readSmallFile} from '../system/small-file.ts';

/*
 * The settings file: one YAML file of theme, mouse, files, keys and named filters. `file.ts` reads its text, `filters.ts`
 * checks the named filters, and `show.ts` writes the settings in force. What reads YAML is loaded only if there is a file.
 * This folder uses the YAML reader, the viewer's tables and `system/`.
 */

/** A value, and the line of the settings file that has it. */
export type Given<T> = {readonly value: T; readonly line: number};

/** What a settings file sets. */
export type Settings = {
	readonly theme?: Given<ThemeName>;
	readonly mouse?: Given<boolean>;
	/** The absolute paths of the files to open if the command line names none. */
	readonly files?: Given<readonly string[]>;
	/** The keys of the actions that the file gives keys, in the names of `keyNames`. */
	readonly keys: ReadonlyMap<string, Given<readonly string[]>>;
	/** The whole key table with these keys, if there are any. */
	readonly bindings?: readonly Binding[];
	/** The texts of the named filters. */
	readonly views: ReadonlyMap<string, Given<string>>;
};

/** Settings, with the path of their file as it is shown to users, and whether that file exists. */
export type SettingsRead = {
	readonly type: 'settings';
	readonly settings: Settings;
	readonly path?: string;
	readonly isThere: boolean;
};

/** Everything that is wrong with a settings file, one line each. */
export type SettingsMisuse = {readonly type: 'misuse'; readonly messages: readonly string[]};

export const noSettings: Settings = {keys: new Map(), views: new Map()};

/** Reads the settings file at a path. If the user gave the path, the file must exist. */
export async function readSettings(
	path: string | undefined,
	isGiven: boolean,
	env: NodeJS.ProcessEnv,
): Promise<SettingsRead | SettingsMisuse> {
	if (path === undefined) return {type: 'settings', settings: noSettings, isThere: false};
	const shown = isGiven ? printableLine(path) : shownPath(path, env);
	const content = readSmallFile(path);
	switch (content.type) {
		case 'absent':
			return isGiven
				? {type: 'misuse', messages: [`--config ${shown}: there is no such file`]}
				: {type: 'settings', settings: noSettings, path: shown, isThere: false};
		case 'unreadable':
			return {
				type: 'misuse',
				messages: [`${shown}: ${content.reason}; settings are a file of YAML in UTF-8`],
			};
		case 'text': {
			const {readSettingsText} = await import('./file.ts');
			const home = homeOf(env);
			const reading = await readSettingsText(content.text, {path, shown, ...(home !== undefined && {home})});
			return reading.type === 'misuse' ? reading : {...reading, path: shown, isThere: true};
		}
	}
}
