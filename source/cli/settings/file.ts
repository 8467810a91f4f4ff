import path from 'node:path';
import {byPlace, formatProblem, type Path, type Problem} from '../../readers/problem.ts';
import {isMap, shapeOf} from '../../readers/shape.ts';
import {parseYaml} from '../../readers/yaml/parse.ts';
import {nearest} from '../../text/nearest.ts';
import {bindings} from '../../viewer/modes/index.ts';
import {rebind} from '../../viewer/rebind.ts';
import {type ThemeName, themeNames} from '../../viewer/theme-names.ts';
import {asNotice, printableLine} from '../system/notice.ts';
import {viewFaults} from './filters.ts';
import type {Given, Settings, SettingsMisuse} from './settings.ts';

type Place = {
	readonly path: string;
	/** The path as it is shown to users. */
	readonly shown: string;
	readonly home?: string;
};

type Fault = {readonly path: Path; readonly message: string};

/** What a part of the file sets, and everything that is wrong with it. */
type Part = {readonly settings?: Partial<Settings>; readonly faults: readonly Fault[]};

type Line = (path: Path) => number;

type Setting = {
	readonly name: string;
	/** Whether it may be without a value, as when everything in it is a comment. */
	readonly mayBeEmpty: boolean;
	readonly example: string;
	readonly read: (value: unknown, line: Line, place: Place) => Part;
};

const settings: readonly Setting[] = [
	{name: 'theme', mayBeEmpty: false, example: 'theme: dark', read: readTheme},
	{name: 'mouse', mayBeEmpty: false, example: 'mouse: true', read: readMouse},
	{name: 'files', mayBeEmpty: true, example: 'files: [~/iraq.yaml]', read: readFiles},
	{name: 'keys', mayBeEmpty: true, example: 'keys: {nextEvent: J}', read: readKeys},
	{name: 'views', mayBeEmpty: true, example: "views: {attacks: 'tag:attack'}", read: readViews},
];

const names = settings.map(({name}) => name);

/** Reads the text of a settings file; a misuse has everything that is wrong with it. */
export async function readSettingsText(
	text: string,
	place: Place,
): Promise<{readonly type: 'settings'; readonly settings: Settings} | SettingsMisuse> {
	const tree = await parseYaml(text, 'kept');
	const format = (problem: Problem) => asNotice(formatProblem(place.shown, problem));
	if (tree.type === 'refused' || tree.problems.length > 0)
		return {type: 'misuse', messages: tree.problems.toSorted(byPlace).map(format)};
	const placeOf = await tree.places();
	const parts = readTop(tree.value, where => placeOf(where)?.line ?? 1, place);
	const faults = parts.flatMap(part => part.faults);
	if (faults.length > 0) {
		const problems = faults.map(fault => ({...fault, severity: 'error' as const, ...placeOf(fault.path)}));
		return {type: 'misuse', messages: problems.toSorted(byPlace).map(format)};
	}
	return {
		type: 'settings',
		settings: Object.assign({keys: new Map(), views: new Map()}, ...parts.map(part => part.settings)),
	};
}

function readTop(value: unknown, line: Line, place: Place): readonly Part[] {
	if (value === null || value === undefined) return [];
	if (!isMap(value))
		return [refuse([], `is ${shapeOf(value)}, and settings are a map of ${names.join(', ')}`)];
	return Object.entries(value).map(([name, inner]) => {
		const setting = settings.find(known => known.name === name);
		if (!setting) {
			const [likely] = nearest(name, names);
			const hint = likely ? `did you mean ${likely}?` : `there are ${names.join(', ')}`;
			return refuse([name], `no setting is called ${name}; ${hint}`);
		}
		if (inner !== null) return setting.read(inner, line, place);
		return setting.mayBeEmpty ? {faults: []} : refuse([name], `has no value: write ${setting.example}`);
	});
}

function readTheme(value: unknown, line: Line): Part {
	const theme = themeNames.find(({name}) => name === value)?.name;
	if (theme !== undefined) return {settings: {theme: {value: theme, line: line(['theme'])}}, faults: []};
	const known: readonly ThemeName[] = themeNames.map(({name}) => name);
	if (typeof value !== 'string')
		return refuse(['theme'], `is ${shapeOf(value)}, and should be one of ${known.join(', ')}`);
	return refuse(['theme'], `no theme is called ${value}; there are ${known.join(', ')}`);
}

function readMouse(value: unknown, line: Line): Part {
	const text = typeof value === 'string' ? value.toLowerCase() : undefined;
	if (text !== 'true' && text !== 'false') {
		return refuse(
			['mouse'],
			`should be true or false, and is ${typeof value === 'string' ? value : shapeOf(value)}`,
		);
	}
	return {settings: {mouse: {value: text === 'true', line: line(['mouse'])}}, faults: []};
}

function readFiles(value: unknown, line: Line, place: Place): Part {
	const files: readonly unknown[] = Array.isArray(value) ? value : [value];
	if (files.length === 0) return {faults: []};
	const at = (index: number) => (Array.isArray(value) ? ['files', index] : ['files']);
	const read = files.map(file => readPath(file, place));
	const faults = read.flatMap((file, index) =>
		'message' in file ? [{path: at(index), message: file.message}] : [],
	);
	if (faults.length > 0) return {faults};
	const paths = read.flatMap(file => ('absolute' in file ? file.absolute : []));
	const twice = paths.findIndex((each, index) => paths.indexOf(each) !== index);
	if (twice >= 0) return refuse(at(twice), 'stands twice: leave one');
	return {settings: {files: {value: paths, line: line(at(0))}}, faults: []};
}

/** Reads a path; one that isn't absolute is in the home folder (`~/`) or in the folder of the settings file. */
function readPath(
	file: unknown,
	{path: own, home}: Place,
): {readonly absolute: string} | {readonly message: string} {
	if (typeof file !== 'string') return {message: `should be the path of a file, and is ${shapeOf(file)}`};
	if (file.trim() === '') return {message: 'is empty: write the path of a file'};
	if (printableLine(file) !== file) return {message: 'holds a control character, as no path should'};
	if (!file.startsWith('~')) return {absolute: path.resolve(path.dirname(own), file)};
	if (!/^~(?:[/\\]|$)/.test(file))
		return {message: 'is a home folder that is not known: write the whole path'};
	if (home === undefined)
		return {message: 'begins in the home folder, and none is known: write the whole path'};
	return {absolute: path.join(home, file.slice(1))};
}

function readKeys(value: unknown, line: Line): Part {
	if (!isMap(value)) return refuse(['keys'], `is ${shapeOf(value)}, and should be a map of actions to keys`);
	const faults: Fault[] = [];
	const changes = new Map<string, readonly string[]>();
	for (const [action, written] of Object.entries(value)) {
		const keys: readonly unknown[] = Array.isArray(written) ? written : [written];
		const wrong = keys.find(key => typeof key !== 'string');
		// An action whose keys can't be read has none, so that no other key clashes with its usual ones.
		changes.set(action, wrong === undefined ? keys.map(String) : []);
		if (wrong === undefined) continue;
		const message =
			wrong === null
				? 'has no key: write one, in quotes if need be, or [] for none'
				: `should be a key or a list of keys, and holds ${shapeOf(wrong)}`;
		faults.push({path: ['keys', action], message});
	}
	const bound = rebind(bindings, changes);
	if (bound.type === 'faults') {
		faults.push(...bound.faults.map(({action, message}) => ({path: ['keys', action], message})));
		return {faults};
	}
	const keys = new Map<string, Given<readonly string[]>>();
	for (const action of changes.keys()) {
		const row = bound.bindings.find(known => known.action === action);
		keys.set(action, {value: row?.keys ?? [], line: line(['keys', action])});
	}
	return {settings: {keys, ...(keys.size > 0 && {bindings: bound.bindings})}, faults};
}

function readViews(value: unknown, line: Line): Part {
	if (!isMap(value))
		return refuse(['views'], `is ${shapeOf(value)}, and should be a map of names to filters`);
	const faults: Fault[] = [];
	const views = new Map<string, Given<string>>();
	for (const [name, written] of Object.entries(value)) {
		const at = ['views', name];
		if (typeof written === 'string')
			views.set(name, {value: written.replace(/\s+/g, ' ').trim(), line: line(at)});
		else faults.push({path: at, message: `should be the text of a filter, and is ${shapeOf(written)}`});
	}
	const texts = new Map([...views].map(([name, view]) => [name, view.value]));
	faults.push(...viewFaults(texts).map(({name, message}) => ({path: ['views', name], message})));
	return {settings: {views}, faults};
}

function refuse(at: Path, message: string): Part {
	return {faults: [{path: at, message}]};
}
