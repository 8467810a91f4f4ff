import {existsSync} from 'node:fs';
import path from 'node:path';
import {shells} from '../source/cli/options/commands.ts';

/** The shells that annals can be completed in and that this machine has. */
export const shellsHere = shells.filter(shell =>
	(process.env['PATH'] ?? '')
		.split(path.delimiter)
		.some(folder => folder !== '' && existsSync(path.join(folder, shell))),
);
