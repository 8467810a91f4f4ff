import {mkdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {openTerminal} from '../test/terminal.ts';
import {svg} from './svg.ts';

// Draws README's picture: the built program in an emulated terminal.
const [columns, rows] = [120, 36];
const program = fileURLToPath(new URL('../dist/annals.js', import.meta.url));
const folder = new URL('../docs/', import.meta.url);

const terminal = openTerminal({
	command: process.execPath,
	args: [program, '--at', 'rocket-attack'],
	columns,
	rows,
});
await terminal.until(/▸ +17 Nov +Rockets hit/);
terminal.press('c');
await terminal.until(/2 agree/);
const title = 'annals comparing what two articles say of one event';
await mkdir(folder, {recursive: true});
await writeFile(new URL('screen.svg', folder), svg(terminal.cells(), {columns, rows, title}));
terminal.kill();
process.exit(0);
