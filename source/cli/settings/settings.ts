import type {Binding} from '../../viewer/keys/keys.ts';
import type {ThemeName} from '../../viewer/theme-names.ts';
import {printableLine} from '../print/notice.ts';
import {homeOf, shownPath} from '../system/folders.ts';
import {readSmallFile} from '../system/small-file.ts';

/** A value, and the line of the settings file that it stands in. */
export type Given<T> = {readonly value: T; readonly line: number};

/** What a settings file sets; what it doesn't is left out. */
export type Settings = {
	readonly theme?: Given<ThemeName>;
	readonly mouse?: Given<boolean>;
	/** The absolute path of what is opened when no file is named. */
	readonly file?: Given<string>;
	/** The keys of actions that are given any, as `keyNames` has them. */
	readonly keys: ReadonlyMap<string, Given<readonly string[]>>;
	/** The whole key table with these keys, where there are any. */
	readonly bindings?: readonly Binding[];
	/** The texts of filters, by name. */
	readonly views: ReadonlyMap<string, Given<string>>;
};

/** Settings, with the path that they are from as it is said to people and whether there is such a file. */
export type SettingsRead = {
	readonly type: 'settings';
	readonly settings: Settings;
	readonly path?: string;
	readonly isThere: boolean;
};

/** All that is wrong with a settings file, a line each. */
export type SettingsMisuse = {readonly type: 'misuse'; readonly messages: readonly string[]};

export const noSettings: Settings = {keys: new Map(), views: new Map()};

/** Reads the settings file at a path, which must be there if it was given; what reads it is loaded only if it is. */
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
