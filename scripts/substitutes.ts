import {fileURLToPath} from 'node:url';
import type {Plugin} from 'esbuild';

/** Modules of packages that others of ours stand in for: as they are imported, by which module if not by any. */
export const substitutes = [
	{specifier: 'string-width', importer: '', file: 'string-width.cts'},
	{specifier: './output.js', importer: '/ink/build/renderer.js', file: 'ink-output.ts'},
	{specifier: './log-update.js', importer: '/ink/build/ink.js', file: 'ink-log-update.ts'},
	{
		specifier: './sanitize-ansi.js',
		importer: '/ink/build/squash-text-nodes.js',
		file: 'ink-sanitize-ansi.cts',
	},
] as const;

/** The path of the file that is to be loaded for an import; nothing where the module itself is. */
export function substituteFor(specifier: string, importer: string): string | undefined {
	const found = substitutes.find(each => each.specifier === specifier && importer.endsWith(each.importer));
	return found && fileURLToPath(new URL(`substitutes/${found.file}`, import.meta.url));
}

/** Bundles the substitutes; the tests of frames load them, too, so that they are painted by the Ink that ships. */
export const withSubstitutes: Plugin = {
	name: 'substitutes',
	setup(builder) {
		builder.onResolve({filter: /^string-width$|^\.\/[\w-]+\.js$/}, ({path, importer}) => {
			const file = substituteFor(path, importer);
			return file === undefined ? undefined : {path: file};
		});
	},
};
