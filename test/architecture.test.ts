import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const source = fileURLToPath(new URL('../source', import.meta.url));
const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(file => /\.tsx?$/.test(file));

type Layer = {
	/** The folder, below `source`; a file belongs to the longest that it is in. */
	readonly folder: string;
	readonly imports: readonly string[];
	readonly packages: readonly (string | RegExp)[];
};

const dates = ['lookup', 'text', 'dates', 'dates/edtf', 'dates/format', 'dates/typed'];

const below = [...dates, 'chronology', 'query', 'timeline'];
const shown = ['viewer/state', 'viewer/keys', 'viewer/screen', 'viewer/speech'];

/** The layers from the bottom up, and what each may import beside itself: of the project, and of packages. */
const layers: readonly Layer[] = [
	{folder: 'lookup', imports: [], packages: []},
	{folder: 'text', imports: ['lookup'], packages: ['leven']},
	{folder: 'dates', imports: ['lookup', 'text'], packages: [/^date-fns\//, /^@date-fns\/utc/]},
	{folder: 'dates/edtf', imports: ['lookup', 'text', 'dates'], packages: []},
	{folder: 'dates/format', imports: ['lookup', 'text', 'dates', 'dates/edtf'], packages: []},
	{folder: 'dates/typed', imports: dates, packages: []},
	{folder: 'chronology', imports: dates, packages: ['valibot']},
	{
		folder: 'readers',
		imports: [...dates, 'chronology'],
		packages: ['ical.js', 'jsonc-parser', 'node:buffer', 'papaparse', 'string-width', 'valibot', 'yaml'],
	},
	{folder: 'query', imports: [...dates, 'chronology'], packages: []},
	{folder: 'timeline', imports: [...dates, 'chronology', 'query'], packages: []},
	{folder: 'writers', imports: [...dates, 'chronology', 'timeline'], packages: []},
	{folder: 'viewer/state', imports: [...dates, 'chronology', 'query', 'timeline'], packages: []},
	{folder: 'viewer/keys', imports: ['text', 'viewer/state'], packages: []},
	{folder: 'viewer/screen', imports: [...below, 'viewer/state', 'viewer/keys'], packages: ['string-width']},
	// Of the screen, speech knows only the types of what a state implies.
	{
		folder: 'viewer/speech',
		imports: [...below, 'viewer/state', 'viewer/keys', 'viewer/screen'],
		packages: [],
	},
	{folder: 'viewer/mode', imports: [...below, ...shown], packages: []},
	{folder: 'viewer/modes', imports: [...below, ...shown, 'viewer/mode'], packages: []},
	{folder: 'viewer', imports: [...below, ...shown, 'viewer/mode', 'viewer/modes'], packages: []},
	{
		folder: 'viewer/voice',
		imports: [...below, ...shown, 'viewer/mode', 'viewer/modes', 'viewer'],
		packages: [],
	},
	{
		folder: 'ink',
		imports: [...dates, 'chronology', ...shown, 'viewer/modes', 'viewer', 'viewer/voice'],
		packages: ['ink', 'react', 'node:v8'],
	},
	{
		folder: 'cli',
		imports: [
			...dates,
			'chronology',
			'readers',
			'query',
			'timeline',
			'writers',
			...shown,
			'viewer/modes',
			'viewer',
			'viewer/voice',
			'ink',
		],
		packages: ['meow', 'yaml', /^node:/],
	},
];

/** Packages that only the files behind them may import. */
const keepers: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^(?:@date-fns|date-fns)/, ['dates/calendar.ts']],
	[/^leven$/, ['text/nearest.ts']],
	[/^valibot$/, ['chronology/schema.ts', 'readers/validate.ts']],
	[/^meow$/, ['cli/options/options.ts']],
	[/^jsonc-parser$/, ['readers/json-fault.ts', 'readers/json-source.ts']],
	[
		/^papaparse$/,
		['readers/tables/delimiter.ts', 'readers/tables/irregular.ts', 'readers/tables/records.ts'],
	],
	[
		/^ical\.js$/,
		['readers/icalendar/duration.ts', 'readers/icalendar/property.ts', 'readers/icalendar/rule.ts'],
	],
	[
		/^yaml$/,
		[
			'readers/yaml/parse.ts',
			'readers/yaml/cause.ts',
			'readers/yaml/fault.ts',
			'readers/yaml/flow.ts',
			'readers/yaml/places.ts',
			'readers/yaml/quoting.ts',
			'readers/yaml/tree.ts',
			'cli/settings/show.ts',
		],
	],
];

type Import = {readonly from: string; readonly isType: boolean; readonly isLazy: boolean};

function importsOf(file: string): readonly Import[] {
	const text = readFileSync(path.join(source, file), 'utf8');
	const fixed = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s*'([^']+)'/gm)];
	const lazy = [...text.matchAll(/\bimport\('([^']+)'\)/g)];
	return [
		...fixed.map(([, type, from = '']) => ({from, isType: Boolean(type), isLazy: false})),
		...lazy.map(([, from = '']) => ({from, isType: false, isLazy: true})),
	];
}

/** The file of the project that an import names; nothing where it is a package. */
function targetOf(file: string, {from}: Import): string | undefined {
	return from.startsWith('.') ? path.join(path.dirname(file), from) : undefined;
}

/** The folder of a file. The tables of keys in the folders of modes are data that all may know, as if they stood with the names of keys. */
function folderOf(file: string): string {
	return /^viewer\/modes\/\w+\/keys\.ts$/.test(file) ? 'viewer/keys/' : `${path.dirname(file)}/`;
}

function layerOf(file: string): Layer {
	const own = layers.filter(({folder}) => folderOf(file).startsWith(`${folder}/`));
	const found = own.toSorted((a, b) => b.folder.length - a.folder.length)[0] ?? layers.at(-1);
	assert.ok(found && (own.length > 0 || !file.includes('/')), `${file} is in a folder that is not a layer`);
	return found;
}

test('every file imports only what its layer may', () => {
	for (const file of files) {
		const {folder, imports, packages} = layerOf(file);
		for (const each of importsOf(file)) {
			const {from} = each;
			const target = targetOf(file, each);
			if (target?.startsWith('..')) assert.equal(path.basename(target), 'package.json', file);
			else if (target !== undefined) {
				const of = layerOf(target).folder;
				assert.ok(
					of === folder || imports.includes(of),
					`${file} imports ${from}, which is not for ${folder}`,
				);
				if (folder === 'cli' && of === 'ink') {
					assert.ok(each.isType || each.isLazy, `${file}: ${from} must wait for a terminal`);
				}
			} else {
				assert.ok(
					packages.some(known => (typeof known === 'string' ? known === from : known.test(from))),
					`${file} imports ${from}, which is not for ${folder}`,
				);
				const keeper = keepers.find(([pattern]) => pattern.test(from));
				if (keeper) assert.ok(keeper[1].includes(file), `${from} is not for ${file}`);
			}
		}
	}
});

test('a layer imports none that stands above it', () => {
	for (const [index, {folder, imports}] of layers.entries()) {
		const below = layers.slice(0, index).map(layer => layer.folder);
		for (const each of imports) {
			if (each !== folder) assert.ok(below.includes(each), `${folder} may import ${each}`);
		}
	}
});

test('no files import each other in a circle, not even for their types', () => {
	assertNoCircle(files, file => targetsOf(file));
});

test('no folders import each other in a circle', () => {
	const folders = [...new Set(files.map(folderOf))];
	assertNoCircle(folders, folder =>
		files
			.filter(file => folderOf(file) === folder)
			.flatMap(targetsOf)
			.map(folderOf)
			.filter(target => target !== folder),
	);
});

test('of the screen, speech knows what a state implies, and nothing else', () => {
	for (const file of files.filter(name => name.startsWith('viewer/speech/'))) {
		for (const target of targetsOf(file)) {
			if (target.startsWith('viewer/screen/')) assert.equal(target, 'viewer/screen/derived.ts', file);
		}
	}
});

/** The files of the project that a file imports before anything is asked for. */
function targetsOf(file: string): readonly string[] {
	return importsOf(file)
		.filter(({isLazy}) => !isLazy)
		.map(each => targetOf(file, each))
		.filter(target => target !== undefined && files.includes(target)) as string[];
}

function assertNoCircle(all: readonly string[], importsOfOne: (one: string) => readonly string[]): void {
	const state = new Map<string, 'open' | 'done'>();
	const trail: string[] = [];
	const visit = (file: string): void => {
		if (state.get(file) === 'done') return;
		assert.notEqual(
			state.get(file),
			'open',
			`a circle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`,
		);
		state.set(file, 'open');
		trail.push(file);
		for (const target of importsOfOne(file)) visit(target);
		trail.pop();
		state.set(file, 'done');
	};
	for (const one of all) visit(one);
}

test('every folder of a mode has the same files: keys, actions, screen, speech, and the record of them', () => {
	const folders = [...new Set(files.filter(file => /^viewer\/modes\/\w+\//.test(file)).map(path.dirname))];
	const modes = folders.filter(folder => files.includes(`${folder}/mode.ts`));
	assert.ok(modes.length >= 10);
	for (const folder of modes) {
		for (const name of ['keys', 'actions', 'screen', 'speech']) {
			assert.ok(files.includes(`${folder}/${name}.ts`), `${folder} lacks ${name}.ts`);
		}
	}
	for (const folder of folders.filter(folder => !modes.includes(folder))) {
		assert.ok(!files.includes(`${folder}/screen.ts`), `${folder} draws, but has no mode.ts`);
	}
});

test('every file is of a length that can be read', () => {
	for (const file of files) {
		const lines = readFileSync(path.join(source, file), 'utf8').split('\n').length;
		assert.ok(lines <= 250, `${file} has ${lines} lines`);
	}
});

test('only the outermost layers look at the process or the clock', () => {
	for (const file of files.filter(name => !['cli', 'ink'].includes(layerOf(name).folder))) {
		const text = readFileSync(path.join(source, file), 'utf8');
		assert.doesNotMatch(text, /\bprocess\.|Date\.now|new Date\(|performance\.now|Math\.random/, file);
	}
});

// What knows of a time zone without being told which takes the machine's. So the tests of dates are the ones to run in a second zone.
test('only the calendar makes dates, in UTC, and only the clock formats instants, in a zone that it names', () => {
	for (const file of files) {
		const text = readFileSync(path.join(source, file), 'utf8').replaceAll('Date.now()', '');
		if (file === 'dates/calendar.ts') assert.doesNotMatch(text, /\bDate[.(;]|[=(] *Date\b/, file);
		else assert.doesNotMatch(text, /\b(?:Date|UTCDate\w*)\b/, file);
		assert.doesNotMatch(text, /toLocale(?:Date|Time)String|getTimezoneOffset/, file);
		if (file === 'dates/clock.ts') assert.match(text, /Intl\.DateTimeFormat\('en', \{timeZone: name,/, file);
		else assert.doesNotMatch(text, /Intl\.DateTimeFormat/, file);
	}
});
