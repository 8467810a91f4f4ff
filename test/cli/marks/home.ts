import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after} from 'node:test';
import {type MarkStore, storeOf} from '../../../source/cli/marks/store.ts';

/** A folder for homes, removed after the tests of a file. */
export const root = mkdtempSync(path.join(tmpdir(), 'annals-kept-'));
chmodSync(root, 0o755);
after(() => rmSync(root, {recursive: true}));

let homes = 0;

/** A new home folder, the store of marks in it, and the file of that store. */
export function homeFor(about: {readonly identity?: string; readonly title?: string} = {}): {
	readonly home: string;
	readonly store: MarkStore;
	readonly folder: string;
	readonly file: string;
} {
	const home = path.join(root, `home${++homes}`);
	mkdirSync(home);
	const store = storeOf({
		identity: 'annals:iraq',
		title: 'Iraq, 2003–2020',
		env: {HOME: home},
		platform: 'linux',
		...about,
	});
	const folder = path.join(home, '.local/state/annals');
	return {home, store, folder, file: path.join(folder, 'iraq-2003-2020-6a7c282536611815.json')};
}

/** A home whose file of marks has a text. */
export function homeWith(text: string | Buffer): ReturnType<typeof homeFor> {
	const made = homeFor();
	mkdirSync(made.folder, {recursive: true});
	writeFileSync(made.file, text);
	return made;
}

/** The arguments for Node to run code with the store of a home, as `store`. */
export function child(home: string, code: string): readonly string[] {
	const module = new URL('../../../source/cli/marks/store.ts', import.meta.url).href;
	const start = `import {storeOf} from '${module}';
		const store = storeOf({identity: 'annals:iraq', title: 'Iraq, 2003–2020', env: {HOME: ${JSON.stringify(home)}}, platform: 'linux'});`;
	return ['--import', 'tsx', '--input-type=module', '-e', `${start}\n${code}`];
}
