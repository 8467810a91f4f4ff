import {readdirSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from 'esbuild';

/**
 * Puts what every run loads into one chunk. esbuild makes a chunk of the modules that the same lazily loaded modules
 * share, and each chunk delays the first screen; but if every lazily loaded module in `source` imports `always`, which is
 * loaded before any of them, what `always` shares with them is one chunk.
 */
export function sharedChunk(source: string, always: string): Plugin {
	const lazy = lazilyLoaded(source);
	return {
		name: 'shared-chunk',
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
