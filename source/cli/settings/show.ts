import {bindings, modes} from '../../viewer/keys/keys.ts';
import type {ThemeName} from '../../viewer/theme-names.ts';
import {shownPath} from '../system/folders.ts';
import type {Given, SettingsRead} from './settings.ts';

/** What the command line sets over the settings file. */
export type Flagged = {readonly theme?: ThemeName; readonly mouse?: boolean};

type Line = {readonly setting: string; readonly from?: string};

/** The settings in force as the text of a settings file, each with where it is from as a comment. */
export function showSettings(read: SettingsRead, {theme, mouse}: Flagged, env: NodeJS.ProcessEnv): string {
	const {settings, path} = read;
	const from = (given: Given<unknown> | undefined) => (given ? `${path}, line ${given.line}` : 'default');
	const table = settings.bindings ?? bindings;
	const file = settings.file && scalar(shownPath(settings.file.value, env));
	const keys: readonly Line[] = modes.flatMap(({mode, title}) => [
		{setting: `  # ${title}`},
		...table
			.filter(row => row.mode === mode)
			.map(row => ({
				setting: `  ${row.action}: [${row.keys.map(scalar).join(', ')}]`,
				from: from(settings.keys.get(row.action)),
			})),
	]);
	const views: readonly Line[] = [...settings.views].map(([name, view]) => ({
		setting: `  ${scalar(name)}: ${scalar(view.value)}`,
		from: from(view),
	}));
	const lines: readonly Line[] = [
		{setting: `# ${whereabouts(read)}`},
		{
			setting: `theme: ${theme ?? settings.theme?.value ?? 'terminal'}`,
			from: theme === undefined ? from(settings.theme) : '--theme',
		},
		{
			setting: `mouse: ${mouse ?? settings.mouse?.value ?? false}`,
			from: mouse === undefined ? from(settings.mouse) : '--mouse',
		},
		file === undefined
			? {setting: 'files: []', from: 'default: the bundled chronology'}
			: {setting: `files: [${file}]`, from: from(settings.file)},
		{setting: 'keys:'},
		...keys,
		...(views.length > 0 ? [{setting: 'views:'}, ...views] : [{setting: 'views: {}', from: 'default'}]),
	];
	return lines
		.map(line => (line.from === undefined ? `${line.setting}\n` : `${line.setting}  # ${line.from}\n`))
		.join('');
}

function whereabouts({path, isThere}: SettingsRead): string {
	if (path === undefined) return 'no settings file: HOME names no folder for it';
	return isThere ? path : `${path} (there is no such file: these are the defaults)`;
}

/** A text as YAML takes it for text and nothing else: as it is, or in quotes. */
function scalar(text: string): string {
	const isPlain = /^[a-z/][\w/.+-]*$/i.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
	if (isPlain) return text;
	return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(text) && !text.includes("'")
		? `'${text}'`
		: JSON.stringify(text);
}
