import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after} from 'node:test';
import {type Keeper, keeperOf} from '../../source/cli/marks/store.ts';

/** A folder for what is kept, gone when the tests of a file are over. */
export const root = mkdtempSync(path.join(tmpdir(), 'annals-kept-'));
chmodSync(root, 0o755);
after(() => rmSync(root, {recursive: true}));

let homes = 0;

/** A home folder of its own, its keeper, and the file that this keeps. */
export function desk(about: {readonly identity?: string; readonly title?: string} = {}): {
	readonly home: string;
	readonly keeper: Keeper;
	readonly folder: string;
	readonly file: string;
} {
	const home = path.join(root, `home${++homes}`);
	mkdirSync(home);
	const keeper = keeperOf({
		identity: 'annals:iraq',
		title: 'Iraq, 2003–2020',
		env: {HOME: home},
		platform: 'linux',
		...about,
	});
	const folder = path.join(home, '.local/state/annals');
	return {home, keeper, folder, file: path.join(folder, 'iraq-2003-2020-6a7c282536611815.json')};
}

/** A desk whose file holds a text. */
export function holding(text: string | Buffer): ReturnType<typeof desk> {
	const made = desk();
	mkdirSync(made.folder, {recursive: true});
	writeFileSync(made.file, text);
	return made;
}

/** A program that does something with the keeper of a home. */
export function child(home: string, code: string): readonly string[] {
	const module = new URL('../../source/cli/marks/store.ts', import.meta.url).href;
	const start = `import {keeperOf} from '${module}';
		const keeper = keeperOf({identity: 'annals:iraq', title: 'Iraq, 2003–2020', env: {HOME: ${JSON.stringify(home)}}, platform: 'linux'});`;
	return ['--import', 'tsx', '--input-type=module', '-e', `${start}\n${code}`];
}
