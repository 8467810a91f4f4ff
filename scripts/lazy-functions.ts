import path from 'node:path';
import type {Plugin} from 'esbuild';

/** The namespace of the modules that load such functions. */
export const lazy = 'lazy';

/** Functions of packages that no screen of annals calls, but Ink imports: as they are imported, and by which module if not by any. */
const functions = [
	{specifier: 'wrap-ansi', importer: ''},
	{specifier: './wrap-text.js', importer: '/ink/build/'},
] as const;

/**
 * Loads these functions when they are first called. Each divides texts into graphemes and makes a segmenter as soon as it is loaded;
 * the first that a program makes takes 16 ms.
 */
export const lazyFunctions: Plugin = {
	name: 'lazy-functions',
	setup(builder) {
		builder.onResolve({filter: /^wrap-ansi$|^\.\/wrap-text\.js$/}, async ({path: specifier, ...from}) => {
			const isAsked = from.pluginData === asked;
			const isOne = functions.some(
				each => each.specifier === specifier && from.importer.includes(each.importer),
			);
			if (isAsked || !isOne) return undefined;
			const {path: file, errors} = await builder.resolve(specifier, {
				kind: from.kind,
				importer: from.importer,
				resolveDir: from.resolveDir,
				pluginData: asked,
			});
			return errors.length > 0 ? {errors} : {path: file, namespace: lazy};
		});
		builder.onLoad({filter: /./, namespace: lazy}, ({path: file}) => ({
			contents: `let made;
module.exports = (...given) => (made ??= require(${JSON.stringify(file)}).default)(...given);`,
			resolveDir: path.dirname(file),
		}));
	},
};

const asked = Symbol('asked');
