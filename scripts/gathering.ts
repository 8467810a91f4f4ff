import {readdirSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from 'esbuild';

/**
 * Has what every run loads in one file. A bundler that splits makes a file of whatever the same lazily loaded parts
 * share, and each more to open delays the first screen; parts that are all said to need what is loaded anyway share
 * one. `always` is the module that is loaded before any of them, `source` the folder that they are in.
 */
export function gathering(source: string, always: string): Plugin {
	const lazy = lazilyLoaded(source);
	return {
		name: 'gathering',
		setup(build) {
			build.onLoad({filter: /\.tsx?$/}, async ({path: file}) => {
				if (!lazy.has(file) || file === always) return undefined;
				const text = await readFile(file, 'utf8');
				return {
					contents: `${text}\nimport ${JSON.stringify(always)};\n`,
					loader: file.endsWith('x') ? 'tsx' : 'ts',
				};
			});
		},
	};
}

function lazilyLoaded(source: string): ReadonlySet<string> {
	const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(name => /\.tsx?$/.test(name));
	return new Set(
		files.flatMap(name => {
			const file = path.join(source, name);
			const imports = readFileSync(file, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g);
			return [...imports].map(([, from = '']) => path.resolve(path.dirname(file), from));
		}),
	);
}
