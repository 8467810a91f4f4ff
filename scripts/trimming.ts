import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'esbuild';

/** A place in a package's code that is bundled otherwise than it stands; the build fails where the place has changed. */
type Edit = {readonly file: RegExp; readonly from: string; readonly to: string};

const edits: readonly Edit[] = [
	{
		// meow brings what mends package.json files; annals gives it none, and it takes a third of meow's start.
		file: /\/meow\/build\/dependencies\.js$/,
		from: 'var normalizeExports = requireNormalize();',
		to: 'const normalizeExports = () => {};',
	},
	{
		// Ink reads every line anew for every frame. What it has read it never changes, so it can be kept: half of a key's time.
		file: /\/ink\/build\/output\.js$/,
		from: 'export default class Output',
		to: 'let kept = new OutputCaches();\nexport default class Output',
	},
	{
		file: /\/ink\/build\/output\.js$/,
		from: 'caches = new OutputCaches();',
		to: 'caches = (kept.cells > 200_000 && (kept = new OutputCaches()), kept);',
	},
	{
		// What is kept is bounded by its cells: some forty screens.
		file: /\/ink\/build\/output\.js$/,
		from: 'this.styledChars.set(line, cached);',
		to: 'this.styledChars.set(line, cached); this.cells = (this.cells ?? 0) + cached.length;',
	},
];

/** Leaves out of the bundle what annals never needs, and what costs a start or a key more than it is worth. */
export const trimming: Plugin = {
	name: 'trimming',
	setup(builder) {
		builder.onResolve({filter: /^react-devtools-core$/}, ({path}) => ({path, namespace: 'nothing'}));
		builder.onLoad({filter: /.*/, namespace: 'nothing'}, () => ({contents: 'export default undefined'}));
		builder.onLoad({filter: /\/(?:meow|ink)\/build\/\w+\.js$/}, async ({path}) => {
			const own = edits.filter(({file}) => file.test(path));
			if (own.length === 0) return undefined;
			let contents = await readFile(path, 'utf8');
			for (const {from, to} of own) {
				if (contents.split(from).length !== 2)
					throw new Error(`${path} has changed: it should hold once ${from}`);
				contents = contents.replace(from, to);
			}
			return {contents};
		});
	},
};

const root = fileURLToPath(new URL('..', import.meta.url));
const stringWidth = createRequire(import.meta.url).resolve('string-width');

/** Text of which each character is one cell wide. */
export const narrow = String.raw`^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u2190-\u2199\u2200-\u22ff\u2500-\u25fc]*$`;

/**
 * One string-width for Ink's packages, which bring five, and for annals, loaded when a text first needs it: it takes 40 ms.
 * The characters named here are one cell each by it; a test holds it to that.
 */
export const measuring: Plugin = {
	name: 'measuring',
	setup(builder) {
		builder.onResolve({filter: /^string-width$/}, ({namespace}) =>
			namespace === 'width' ? {path: stringWidth} : {path: 'string-width', namespace: 'width'},
		);
		builder.onLoad({filter: /.*/, namespace: 'width'}, () => ({
			resolveDir: root,
			contents: String.raw`
				const narrow = new RegExp('${narrow}');
				let measure;
				export default function stringWidth(text, options) {
					if (narrow.test(text)) return text.length;
					if (text.includes('\u001b') && !options?.countAnsiEscapeCodes) {
						const plain = text.replace(/\u001b\[[\d;]*m/g, '');
						if (narrow.test(plain)) return plain.length;
					}
					measure ??= require('string-width').default;
					return measure(text, options);
				}`,
		}));
	},
};
