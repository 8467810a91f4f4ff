import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';

const [from, to] = ['var normalizeExports = requireNormalize();', 'const normalizeExports = () => {};'];

/**
 * Leaves out of meow what completes a package.json: it loads that for every run, and annals gives it none. Meow has all
 * its packages in one file, so no other module can be put in its place; the build fails where the line has changed.
 */
export const meowAlone: Plugin = {
	name: 'meow-alone',
	setup(builder) {
		builder.onLoad({filter: /\/meow\/build\/dependencies\.js$/}, async ({path}) => {
			const text = await readFile(path, 'utf8');
			if (text.split(from).length !== 2) throw new Error(`${path} has changed: it should hold once ${from}`);
			return {contents: text.replace(from, to)};
		});
	},
};
