import assert from 'node:assert/strict';
import {registerHooks} from 'node:module';
import {pathToFileURL} from 'node:url';
import {substituteFor, substitutes} from '../../scripts/substitutes.ts';

/*
 * Ink with the modules that it is bundled with, and what paints by it. What is loaded here must not be loaded by others
 * before, or it would come with the modules of its packages.
 */

const loaded = new Set<string>();
registerHooks({
	resolve(specifier, context, next) {
		const file = substituteFor(specifier, context.parentURL ?? '');
		if (file === undefined) return next(specifier, context);
		loaded.add(specifier);
		return next(pathToFileURL(file).href, context);
	},
});

export const {Text, render: inkRender} = await import('ink');
export const {render} = await import('ink-testing-library');
export const {App} = await import('../../source/ink/app.tsx');

assert.deepEqual(
	[...loaded].toSorted(),
	substitutes.map(({specifier}) => specifier).toSorted(),
	'Ink was loaded without its substitutes',
);
