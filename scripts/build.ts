import {chmod, copyFile, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {toJsonSchema} from '@valibot/to-json-schema';
import {type BuildOptions, build} from 'esbuild';
import {documentSchema} from '../source/chronology/schema.ts';
import {shells} from '../source/cli/options/commands.ts';
import {readChronology} from '../source/readers/index.ts';
import {formatProblem} from '../source/readers/problem.ts';
import {writeJson} from '../source/writers/json.ts';
import {lazy, lazyFunctions} from './lazy-functions.ts';
import {meowAlone} from './meow.ts';
import {sharedChunk} from './shared-chunk.ts';
import {withSubstitutes} from './substitutes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = new URL('../dist/', import.meta.url);

await rm(dist, {recursive: true, force: true});
/** What all bundles have in common. */
const common: BuildOptions = {
	absWorkingDir: root,
	outdir: 'dist',
	bundle: true,
	format: 'esm',
	platform: 'node',
	target: 'node20',
	minify: true,
	// Some packages are CommonJS and require Node's own modules.
	banner: {
		js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
	},
	// Of jsonc-parser's two builds the one that is named first can't be bundled: it loads its parts while it runs.
	alias: {'jsonc-parser': 'jsonc-parser/lib/esm/main.js'},
	logLevel: 'warning',
};
const {metafile} = await build({
	...common,
	entryPoints: {annals: 'source/annals.ts'},
	splitting: true,
	chunkNames: '[name]-[hash]',
	jsx: 'automatic',
	// Without fetch Yoga decodes its wasm itself, in place of loading it by Node's HTTP client from a data URL.
	define: {'process.env.NODE_ENV': '"production"', fetch: 'undefined'},
	// Ink loads React's developer tools only where somebody has installed them.
	external: ['react-devtools-core'],
	plugins: [
		sharedChunk(path.join(root, 'source'), path.join(root, 'source/cli/run.ts')),
		withSubstitutes,
		lazyFunctions,
		meowAlone,
	],
	metafile: true,
});
// What runs beside the program shares nothing with it while it does, so that it takes no chunk out of it. A thread is one file, since that is
// loaded sooner than the fifty that it would be divided into.
await build({...common, entryPoints: {thread: 'source/cli/survey/thread.ts'}});
await build({
	...common,
	entryPoints: {'reader-process': 'source/cli/whole/reader-process.ts'},
	splitting: true,
	chunkNames: 'beside-[hash]',
});
await chmod(new URL('annals.js', dist), 0o755);
await writeBundled();
await writeSchema();
await copyCompletionScripts();
await copyFile(new URL('../data/new.yaml', import.meta.url), new URL('new.yaml', dist));
await writeFile(new URL('THIRD-PARTY-LICENCES.txt', dist), await licencesOf(Object.keys(metafile.inputs)));

async function writeBundled(): Promise<void> {
	const file = new URL('../data/iraq.yaml', import.meta.url);
	const reading = await readChronology('iraq.yaml', await readFile(file, 'utf8'));
	const problems = reading.type === 'read' ? reading.warnings : reading.problems;
	if (reading.type === 'refused' || problems.length > 0) {
		throw new Error(problems.map(problem => formatProblem('data/iraq.yaml', problem)).join('\n'));
	}
	const rows = Array.from({length: reading.chronology.size}, (_, row) => row);
	await writeFile(new URL('iraq.json', dist), [...writeJson(reading.chronology, rows)].join(''));
}

/** The scripts stand beside what prints them, in `dist/` as in the source. */
async function copyCompletionScripts(): Promise<void> {
	const scripts = shells.map(shell => `annals.${shell}`);
	await Promise.all(
		scripts.map(name =>
			copyFile(new URL(`../source/cli/completion/${name}`, import.meta.url), new URL(name, dist)),
		),
	);
}

async function writeSchema(): Promise<void> {
	const schema = asRead(toJsonSchema(documentSchema, {errorMode: 'ignore'}));
	await writeFile(
		new URL('../data/annals.schema.json', import.meta.url),
		`${JSON.stringify(schema, undefined, '\t')}\n`,
	);
}

/** Collects the licences of the packages that are bundled, which have to go with the bundle. */
async function licencesOf(inputs: readonly string[]): Promise<string> {
	const files = inputs.filter(input => !input.startsWith(`${lazy}:`));
	const folders = files.map(input => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? '');
	const texts = [...new Set(folders)]
		.filter(Boolean)
		.toSorted()
		.map(async folder => {
			const files = await readdir(new URL(`../${folder}/`, import.meta.url));
			const file = files.find(name => /^licen[cs]e/i.test(name));
			const text = file ? await readFile(new URL(`../${folder}/${file}`, import.meta.url), 'utf8') : 'MIT';
			return `${folder.replace(/^.*node_modules\//, '')}\n\n${text.trim()}\n`;
		});
	return (await Promise.all(texts)).join(`\n${'-'.repeat(72)}\n\n`);
}

/**
 * Adds to a schema what the reader does and the schema can't say: other keys are allowed where they begin with `x-`, and a text
 * in YAML may look like a number, as 2020 does, or like true, which an editor takes it for.
 */
function asRead(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(asRead);
	if (typeof schema !== 'object' || schema === null) return schema;
	const entries = Object.entries(schema).map(([key, value]) => [
		key,
		key === 'type' && value === 'string' ? ['string', 'number', 'boolean'] : asRead(value),
	]);
	const isObject = 'properties' in schema;
	return Object.fromEntries(
		isObject ? [...entries, ['patternProperties', {'^x-': {}}], ['additionalProperties', false]] : entries,
	);
}
