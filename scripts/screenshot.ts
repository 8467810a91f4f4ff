import {mkdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {openTerminal} from '../test/terminal.ts';
import {svg} from './svg.ts';

// Draws README's pictures: the built program in an emulated terminal.
type Picture = {
	readonly name: string;
	readonly title: string;
	readonly columns: number;
	readonly rows: number;
	readonly args: readonly string[];
	/** The key to press once the screen shows `before`, and what the screen shows after it. */
	readonly before: RegExp;
	readonly key: string;
	readonly after: RegExp;
};

const pictures: readonly Picture[] = [
	{
		name: 'screen.svg',
		title: 'annals comparing what two articles say of one event',
		columns: 120,
		rows: 36,
		args: ['--at', 'rocket-attack'],
		before: /▸ +17 Nov +Rockets hit/,
		key: 'c',
		after: /2 agree/,
	},
	{
		name: 'list.svg',
		title: 'annals listing a chronology in 80 columns',
		columns: 80,
		rows: 24,
		args: [],
		before: /▸ +2003 +US troops invade/,
		key: 'j',
		after: /▸ +2011 +US troops leave/,
	},
];

const program = fileURLToPath(new URL('../dist/annals.js', import.meta.url));
const folder = new URL('../docs/', import.meta.url);
await mkdir(folder, {recursive: true});

for (const {name, title, columns, rows, args, before, key, after} of pictures) {
	const terminal = openTerminal({command: process.execPath, args: [program, ...args], columns, rows});
	await terminal.until(before);
	terminal.press(key);
	await terminal.until(after);
	await writeFile(new URL(name, folder), svg(terminal.cells(), {columns, rows, title}));
	terminal.kill();
}
process.exit(0);
