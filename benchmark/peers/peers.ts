import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {grouped} from '../../source/text/english.ts';
import {madeEvents, wanted} from '../scale/events.ts';
import type {MadeFile} from '../scale/files.ts';
import {pasted} from '../screen.ts';

/** Keys that are pressed, and what the screen shows once they have done their work. */
type Step = {readonly keys: string; readonly isDone: (screen: string) => boolean};

/** What a program is told so that it does a work that others do, too. What it can't do is left out. */
export type Peer = {
	readonly name: string;
	readonly command: string;
	/** Tells the version; nothing for annals, which is the one of this folder. */
	readonly version?: readonly string[];
	readonly args: (file: MadeFile) => readonly string[];
	readonly isFirst: (screen: string, file: MadeFile) => boolean;
	readonly isRead?: (screen: string, file: MadeFile) => boolean;
	readonly jump: (file: MadeFile) => readonly Step[];
	readonly keys: readonly [on: string, back: string];
	readonly year?: (file: MadeFile) => readonly Step[];
	/** Brings all events back. */
	readonly undo?: string;
	readonly text?: (file: MadeFile) => readonly Step[];
	readonly print?: (file: MadeFile) => readonly string[];
};

/** annals and the programs that it is compared with: a file is a table of events in no order, and for calcurse its own calendar. */
export function peersOf(program: string): readonly Peer[] {
	return [
		{
			name: 'annals',
			command: process.execPath,
			args: ({path}) => [program, path],
			isFirst: screen => screen.includes(' ▸ ') && screen.includes('? help'),
			isRead: (screen, {size}) => screen.includes(` ${grouped(size)} of `) && !screen.includes('reading'),
			jump: () => [
				{keys: `:${pasted('2007-06')}\r`, isDone: screen => /^ {2}2007 /m.test(screen) && isClosed(screen)},
			],
			keys: ['j', 'k'],
			year: ({size, counts}) => [
				{keys: `f${pasted(`year:${wanted.year}`)}\r`, isDone: isCount(counts.year, size)},
			],
			undo: 'x',
			text: ({size, counts}) => [{keys: `f${pasted(wanted.rare)}\r`, isDone: isCount(counts.rare, size)}],
			print: ({path}) => [program, '--year', wanted.year, '--format', 'ndjson', path],
		},
		{
			name: 'VisiData',
			command: 'vd',
			version: ['--version'],
			args: ({path}) => [path],
			isFirst: screen => /^ ?e0 /m.test(screen) && /^ ?e30/m.test(screen),
			isRead: (screen, {size}) => screen.includes(` ${size} rows`) && !screen.includes('loading'),
			jump: ({size}) => [
				{
					keys: `zr${size / 2}\r`,
					isDone: screen => / zr +go-row-number/.test(screen) && !/^ ?e30 /m.test(screen),
				},
			],
			keys: ['j', 'k'],
			year: ({counts}) => [
				{keys: 'l', isDone: screen => screen.includes('go-right')},
				{keys: `|^${wanted.year}\r`, isDone: isSelected(counts.year)},
				{keys: '"', isDone: screen => /^2›/m.test(screen) && screen.includes(` ${counts.year} rows`)},
			],
			undo: 'qgu',
			text: ({counts}) => [{keys: `g|${wanted.rare}\r`, isDone: isSelected(counts.rare)}],
		},
		{
			name: 'lnav',
			command: 'lnav',
			version: ['-V'],
			args: ({path}) => ['-N', path],
			// It opens at the end of what it has read.
			isFirst: screen => /^e\d+,/m.test(screen),
			isRead: (screen, {size}) => Number(/^ ?L(\d+)/m.exec(screen)?.[1] ?? 0) > size - 60,
			jump: ({size}) => [
				{keys: `:goto ${size / 2}\r`, isDone: screen => new RegExp(`^ ?L${size / 2} `, 'm').test(screen)},
			],
			keys: ['j', 'k'],
			year: ({counts, size}) => [
				{
					keys: `:filter-in ,${wanted.year}\r`,
					isDone: screen => screen.includes(` ${size + 1 - counts.year} Lines not shown`),
				},
			],
			undo: `:delete-filter ,${wanted.year}\r`,
			text: ({counts}) => [
				{
					keys: `/${wanted.rare}\r`,
					isDone: screen => new RegExp(`\\b${counts.rare} (?:hits )?for “`).test(screen),
				},
			],
			print: ({path}) => ['-n', '-c', `:filter-in ,${wanted.year}`, path],
		},
		{
			name: 'less',
			command: 'less',
			version: ['--version'],
			args: ({path}) => ['-S', path],
			isFirst: screen => /^e30,/m.test(screen),
			jump: ({size}) => [
				{keys: `${size / 2}g`, isDone: screen => new RegExp(`^e${size / 2},`, 'm').test(screen)},
			],
			keys: ['j', 'k'],
		},
		{
			name: 'calcurse',
			command: 'calcurse',
			version: ['--version'],
			args: file => ['-D', calendarOf(file)],
			isFirst: screen => screen.includes('Appointments') && screen.includes('Help'),
			isRead: screen => screen.includes('Appointments') && screen.includes('Help'),
			jump: () => [{keys: 'g2007-06-01\r', isDone: screen => /June +2007/.test(screen)}],
			keys: ['l', 'h'],
			print: file => ['-D', calendarOf(file), '-Q', '--from', `${wanted.year}-01-01`, '--days', '365'],
		},
	];
}

/** VisiData says behind a dot how many rows are selected, and at first how far it is. */
function isSelected(count: number): (screen: string) => boolean {
	return screen => screen.trimEnd().endsWith(`•${count}`);
}

function isCount(count: number, size: number): (screen: string) => boolean {
	return screen =>
		screen.split('\n')[0]?.endsWith(` ${grouped(count)} of ${grouped(size)} events`) === true &&
		isClosed(screen);
}

/** No line is being written. */
function isClosed(screen: string): boolean {
	return screen.includes('? help');
}

/** The folder of the calendar that has the events of a file, each as one of a whole day; written when it is first asked for. */
function calendarOf({path, size}: MadeFile): string {
	const folder = join(dirname(path), `calendar-${size}`);
	if (mkdirSync(folder, {recursive: true}) === undefined) return folder;
	const lines: string[] = [];
	for (const {date, title} of madeEvents(size)) {
		const [year, month = '01', day = '01'] = date.split('-');
		lines.push(`${month}/${day}/${year} [1] ${title}\n`);
	}
	writeFileSync(join(folder, 'apts'), lines.join(''));
	writeFileSync(join(folder, 'todo'), '');
	// Dates are typed year first.
	writeFileSync(join(folder, 'conf'), 'format.inputdate=4\n');
	return folder;
}
