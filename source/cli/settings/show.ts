import {Pair, Scalar, YAMLMap, YAMLSeq, Document as YamlDocument} from 'yaml';
import {bindings, keyModes} from '../../viewer/modes/index.ts';
import type {ThemeName} from '../../viewer/theme-names.ts';
import {shownPath} from '../system/folders.ts';
import type {Given, SettingsRead} from './settings.ts';

/** What the command line sets over the settings file. */
export type Flagged = {readonly theme?: ThemeName; readonly mouse?: boolean};

/** The settings in force as the text of a settings file, each with where it is from as a comment. */
export function showSettings(read: SettingsRead, {theme, mouse}: Flagged, env: NodeJS.ProcessEnv): string {
	const {settings, path} = read;
	const from = (given: Given<unknown> | undefined) => (given ? `${path}, line ${given.line}` : 'default');
	const shownTheme = theme ?? settings.theme?.value ?? 'terminal';
	const shownMouse = mouse ?? settings.mouse?.value ?? false;
	const files = (settings.files?.value ?? []).map(file => shownPath(file, env));
	const table = settings.bindings ?? bindings;
	const keys = keyModes.flatMap(({mode, title}) =>
		table
			.filter(row => row.mode === mode)
			.map(({action, keys: own}, index) =>
				pairOf(action, list(own), from(settings.keys.get(action)), index === 0 ? title : undefined),
			),
	);
	const views = [...settings.views].map(([name, view]) => pairOf(name, new Scalar(view.value), from(view)));
	const document = new YamlDocument(
		mapOf([
			pairOf(
				'theme',
				new Scalar(shownTheme),
				theme === undefined ? from(settings.theme) : '--theme',
				whereabouts(read),
			),
			pairOf('mouse', new Scalar(shownMouse), mouse === undefined ? from(settings.mouse) : '--mouse'),
			pairOf('files', list(files), settings.files ? from(settings.files) : 'default: the bundled chronology'),
			pairOf('keys', mapOf(keys)),
			pairOf('views', mapOf(views), views.length > 0 ? undefined : 'default'),
		]),
	);
	return document.toString({lineWidth: 0, singleQuote: true, flowCollectionPadding: false});
}

function whereabouts({path, isThere}: SettingsRead): string {
	if (path === undefined) return 'no settings file: HOME names no folder for it';
	return isThere ? path : `${path} (there is no such file: these are the defaults)`;
}

type Value = Scalar | YAMLMap | YAMLSeq;

/** A setting, with a comment behind it and a heading above it. */
function pairOf(name: string, value: Value, comment?: string, heading?: string): Pair<Scalar, Value> {
	const key = new Scalar(name);
	if (heading !== undefined) key.commentBefore = ` ${heading}`;
	if (comment !== undefined) value.comment = ` ${comment}`;
	return new Pair(key, value);
}

function mapOf(pairs: readonly Pair<Scalar, Value>[]): YAMLMap {
	const map = new YAMLMap<Scalar, Value>();
	map.items.push(...pairs);
	map.flow = pairs.length === 0;
	return map;
}

function list(texts: readonly string[]): YAMLSeq {
	const sequence = new YAMLSeq<Scalar>();
	sequence.items.push(...texts.map(text => new Scalar(text)));
	sequence.flow = true;
	return sequence;
}
