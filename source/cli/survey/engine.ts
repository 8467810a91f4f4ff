import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {text} from 'node:stream/consumers';
import {enumerate, plural} from '../../text/english.ts';
import {shellWord} from '../../text/shell-word.ts';
import {findProgram} from '../system/child-process.ts';
import {codeOf} from '../system/errno.ts';
import {openBytes} from './file-bytes.ts';

/** A database program that prints the rows of a file as JSON. */
type Engine = {
	readonly title: string;
	readonly program: string;
	/** Whether a file begins as those that the program reads. */
	readonly isOf: (head: string) => boolean;
	/** What the program is given before a question, for a file at a path. */
	readonly given: (file: string) => readonly string[];
	/** The question for the names of its tables; nothing where a file is one table. */
	readonly tables?: string;
	/** The question for the rows of a table, or of the file. */
	readonly rows: (table: string) => string;
};

const engines: readonly Engine[] = [
	{
		title: 'a Parquet table',
		program: 'duckdb',
		isOf: head => head.startsWith('PAR1'),
		given: () => ['-json', '-c'],
		rows: file => `from ${quoted(file.replace(/[*?[]/g, '[$&]'), "'")}`,
	},
	{
		title: 'a DuckDB database',
		program: 'duckdb',
		isOf: head => head.startsWith('DUCK', 8),
		given: file => ['-readonly', '-json', file, '-c'],
		tables: "select table_name as name from information_schema.tables where table_schema = 'main' order by 1",
		rows: table => `from ${quoted(table, '"')}`,
	},
	{
		title: 'an SQLite database',
		program: 'sqlite3',
		isOf: head => head.startsWith('SQLite format 3'),
		given: file => ['-readonly', '-json', file],
		tables:
			"select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\' order by 1",
		rows: table => `select * from ${quoted(table, '"')}`,
	},
];

/** What a database program prints of a file, and what ends it. */
export type Printed = {readonly bytes: AsyncIterable<Uint8Array>; readonly stop: () => void};

/**
 * Has a database program of the user's own print the rows of a file that it reads, as JSON; resolves to nothing where the file is none such. Rejects
 * with the command to type where the program isn't there, or the file has several tables.
 */
export async function printedByEngine(file: string, env = process.env): Promise<Printed | undefined> {
	const head = headOf(file);
	const engine = engines.find(({isOf}) => isOf(head));
	if (!engine) return undefined;
	const {title, program} = engine;
	if (/[\0-\x1f\x7f]/.test(file))
		throw new Error(`is ${title}, and has a control character in its name: rename it`);
	const command = findProgram(program, env);
	if (command === undefined)
		throw new Error(
			`is ${title}, and ${program}, which reads it, isn't on PATH: install it, or where it is, ${commandFor(engine, file)}`,
		);
	// An absolute path is no flag, whatever the name begins with, and no address on the web.
	const whole = path.resolve(file);
	const table = engine.tables === undefined ? whole : await onlyTable(engine, command, file, env);
	const {child, ended} = start(engine, command, [...engine.given(whole), engine.rows(table)], env);
	const stop = () => void child.kill();
	return {bytes: bytesOf(child, ended), stop};
}

/** The one table of a database. */
async function onlyTable(
	engine: Engine,
	command: string,
	file: string,
	env: NodeJS.ProcessEnv,
): Promise<string> {
	const {title, tables = '', given} = engine;
	const {child, ended} = start(engine, command, [...given(path.resolve(file)), tables], env);
	const [printed] = await Promise.all([child.stdout ? text(child.stdout) : '', ended]);
	const names = namesIn(printed);
	const [only, ...others] = names;
	if (only === undefined) throw new Error(`is ${title} without tables`);
	if (others.length === 0) return only;
	const shown = enumerate(names.slice(0, mostNamed), 'and');
	const count = names.length > mostNamed ? plural(names.length, 'table') : `the tables ${shown}`;
	throw new Error(`is ${title} with ${count}: name one, as in ${commandFor(engine, file, only)}`);
}

const mostNamed = 12;

function namesIn(printed: string): readonly string[] {
	if (printed.trim() === '') return [];
	const rows: unknown = JSON.parse(printed);
	if (!Array.isArray(rows)) return [];
	return rows.flatMap((row: unknown) =>
		typeof row === 'object' && row !== null && 'name' in row ? [String(row.name)] : [],
	);
}

/** Starts a program, without a shell. */
function start({program}: Engine, command: string, given: readonly string[], env: NodeJS.ProcessEnv) {
	const child = spawn(command, given, {env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true});
	const said = child.stderr ? text(child.stderr) : Promise.resolve('');
	const ended = (async () => {
		const [code] = await once(child, 'close').catch((error: unknown) => {
			throw new Error(`can't be read: ${program} could not be started (${codeOf(error)})`);
		});
		if (code === 0) return;
		const [why = 'it failed'] = (await said).split('\n').filter(line => line.trim() !== '');
		throw new Error(`can't be read by ${program}: ${why}`);
	})();
	// Who waits for it is told later.
	ended.catch(() => {});
	return {child, ended};
}

async function* bytesOf({stdout}: ChildProcess, ended: Promise<void>): AsyncGenerator<Uint8Array> {
	if (stdout) yield* stdout;
	await ended;
}

/** The command by which a shell has the program print, and annals read. */
function commandFor(
	engine: Engine,
	file: string,
	table = engine.tables === undefined ? file : 'TABLE',
): string {
	const {program, given, rows} = engine;
	const named = file.startsWith('-') ? `./${file}` : file;
	const words = [...given(named), rows(table === file ? named : table)];
	return `${[program, ...words.map(shellWord)].join(' ')} | annals -`;
}

/** A text between quotation marks in SQL. */
function quoted(given: string, mark: string): string {
	return `${mark}${given.replaceAll(mark, mark + mark)}${mark}`;
}

function headOf(file: string): string {
	try {
		const bytes = openBytes(file);
		const head = bytes.read(0, 16).toString('latin1');
		bytes.close();
		return head;
	} catch {
		return '';
	}
}
