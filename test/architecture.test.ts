import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const source = fileURLToPath(new URL('../source', import.meta.url));
const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(file => /\.tsx?$/.test(file));

/** What each layer may import: of the project, and of packages. */
const layers: Readonly<
	Record<string, {readonly layers: readonly string[]; readonly packages: readonly (string | RegExp)[]}>
> = {
	model: {layers: ['model'], packages: ['valibot', 'leven', /^date-fns\//, /^@date-fns\/utc/]},
	readers: {layers: ['readers', 'model'], packages: ['jsonc-parser', 'string-width', 'valibot', 'yaml']},
	query: {layers: ['query', 'model'], packages: []},
	writers: {layers: ['writers', 'model'], packages: []},
	view: {layers: ['view', 'query', 'model'], packages: ['string-width']},
	ui: {layers: ['ui', 'view', 'model'], packages: ['ink', 'react', 'node:v8']},
	cli: {
		layers: ['cli', 'ui', 'view', 'writers', 'readers', 'query', 'model'],
		packages: ['meow', /^@optique\//, /^node:/],
	},
};

/** Packages that only the files behind them may import. */
const keepers: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^(?:@date-fns|date-fns)/, ['model/calendar.ts']],
	[/^leven$/, ['model/nearest.ts']],
	[/^meow$/, ['cli/options.ts']],
	[/^@optique\//, ['cli/completing.ts']],
	[/^jsonc-parser$/, ['readers/json-source.ts']],
	[/^yaml$/, ['readers/yaml.ts', 'readers/yaml-tree.ts']],
];

function importsOf(
	file: string,
): readonly {readonly from: string; readonly isType: boolean; readonly isLazy: boolean}[] {
	const text = readFileSync(path.join(source, file), 'utf8');
	const fixed = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s*'([^']+)'/gm)];
	const lazy = [...text.matchAll(/\bimport\('([^']+)'\)/g)];
	return [
		...fixed.map(([, type, from = '']) => ({from, isType: Boolean(type), isLazy: false})),
		...lazy.map(([, from = '']) => ({from, isType: false, isLazy: true})),
	];
}

function layerOf(file: string): string {
	return file.includes('/') ? (file.split('/')[0] ?? '') : 'cli';
}

for (const file of files) {
	test(`${file} imports only what its layer may`, () => {
		const rules = layers[layerOf(file)];
		assert.ok(rules, 'a folder that is no layer');
		for (const {from, isType, isLazy} of importsOf(file)) {
			if (from.startsWith('.')) {
				const target = path.join(path.dirname(file), from);
				if (target.startsWith('..')) assert.equal(path.basename(target), 'package.json');
				else assert.ok(rules.layers.includes(layerOf(target)), `${from} is not for ${layerOf(file)}`);
				if (layerOf(file) === 'cli' && layerOf(target) === 'ui')
					assert.ok(isType || isLazy, `${from} must wait for a terminal`);
			} else {
				assert.ok(
					rules.packages.some(known => (typeof known === 'string' ? known === from : known.test(from))),
					`${from} is not for ${layerOf(file)}`,
				);
				const [, owners = [file]] = keepers.find(([pattern]) => pattern.test(from)) ?? [];
				assert.ok(owners.includes(file), `${from} is for ${owners.join(' and ')}`);
			}
		}
	});

	test(`${file} is of a length that can be read`, () => {
		const lines = readFileSync(path.join(source, file), 'utf8').split('\n').length;
		assert.ok(lines <= 250, `${lines} lines`);
	});
}

test('only the outermost layer looks at the process or the clock', () => {
	for (const file of files.filter(name => !['cli', 'ui'].includes(layerOf(name)))) {
		const text = readFileSync(path.join(source, file), 'utf8');
		assert.doesNotMatch(text, /\bprocess\.|Date\.now|new Date\(|performance\.now|Math\.random/, file);
	}
});
