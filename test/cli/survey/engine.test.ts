import assert from 'node:assert/strict';
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {annals} from '../../program.ts';
import {folderFor} from '../../scripts.ts';

/** Makes a folder with programs on a PATH of its own, which write down what they were given, an argument a line, and print an answer. */
function withPrograms(t: TestContext, answers: Readonly<Record<string, string>>) {
	const folder = folderFor(t);
	const bin = path.join(folder, 'bin');
	mkdirSync(bin);
	for (const [name, answer] of Object.entries(answers)) {
		writeFileSync(path.join(bin, `${name}.answer`), answer);
		writeFileSync(
			path.join(bin, name),
			`#!/bin/sh\nfor each in "$@"; do echo "$each" >> '${bin}/given'; done\ncase "$*" in *" as name "*|*"select name"*) /bin/cat '${bin}/tables' ;; *) /bin/cat '${bin}/${name}.answer' ;; esac\n[ ! -e '${bin}/fails' ] || { echo 'IO Error: no' >&2; exit 1; }\n`,
		);
		chmodSync(path.join(bin, name), 0o755);
	}
	return {
		folder,
		env: {PATH: bin},
		write: (name: string, content: string) => {
			writeFileSync(path.join(folder, name), content);
			return path.join(folder, name);
		},
		given: () => readFileSync(path.join(bin, 'given'), 'utf8').split('\n'),
		tables: (...names: readonly string[]) =>
			writeFileSync(path.join(bin, 'tables'), JSON.stringify(names.map(name => ({name})))),
		fail: () => writeFileSync(path.join(bin, 'fails'), ''),
	};
}

const rows = '[{"date":"1900","title":"Lit"},\n{"date":"1901","title":"Fired"}]\n';
const many = `[${Array.from({length: 20_000}, (_, index) =>
	JSON.stringify({date: String(1000 + (index % 900)), title: `Lamp ${index} is lit, and told of at length`}),
).join(',\n')}]\n`;

for (const name of ['it\'s; echo $(id) `x` "y" [a]*.parquet', '-c.parquet', 'a.PARQUET'])
	test(`${name} is read by the user's own duckdb, and its name is a name`, async t => {
		const {write, env, given, folder} = withPrograms(t, {duckdb: rows});
		const {code, stdout, stderr} = await annals([write(name, 'PAR1')], {env});
		assert.deepEqual({code, stderr}, {code: 0, stderr: ''});
		assert.match(stdout, /^1900\nLit\n[\s\S]*Fired/);
		const shown = path.join(folder, name).replaceAll("'", "''").replace('[a]*', '[[]a][*]');
		assert.deepEqual(given(), ['-json', '-c', `from '${shown}'`, '']);
	});

test('much that duckdb prints is spooled', async t => {
	const {write, env} = withPrograms(t, {duckdb: many});
	const {code, stdout} = await annals([write('a.parquet', 'PAR1'), '--year', '1000', '--format', 'ndjson'], {
		env,
	});
	assert.deepEqual([code, stdout.split('\n').length], [0, 25]);
});

test('without the program the command to type is told', async t => {
	const {write, env} = withPrograms(t, {});
	const file = write('a b.parquet', 'PAR1');
	const {code, stderr} = await annals([file], {env});
	assert.equal(code, 2);
	assert.equal(
		stderr,
		`annals: ${file}: is a Parquet table, and duckdb, which reads it, isn't on PATH: install it, or where it is, duckdb -json -c "from '${file}'" | annals -\n`,
	);
});

for (const [name, head, program, flags, question] of [
	['a.db', 'SQLite format 3\0', 'sqlite3', ['-readonly', '-json'], 'select * from "log""s"'],
	['a.duckdb', '\0\0\0\0\0\0\0\0DUCK', 'duckdb', ['-readonly', '-json'], 'from "log""s"'],
] as const)
	test(`the one table of ${name} is read, and of several the user is to name one`, async t => {
		const {write, env, given, tables} = withPrograms(t, {[program]: rows});
		const file = write(name, head);
		tables('log"s');
		const {code, stdout, stderr} = await annals([file], {env});
		assert.deepEqual({code, stderr}, {code: 0, stderr: ''});
		assert.match(stdout, /Fired/);
		const wanted = [...flags, file, ...(program === 'duckdb' ? ['-c'] : []), question, ''];
		assert.deepEqual(given().slice(-wanted.length), wanted);
		tables('log', 'people');
		assert.match(
			(await annals([file], {env})).stderr,
			/with the tables log and people: name one, as in \w+ -readonly -json \S+ .*"?log"?.* \| annals -\n$/,
		);
		tables();
		assert.match((await annals([file], {env})).stderr, /database without tables\n$/);
	});

test('what a program says of its failure is told', async t => {
	const {write, env, fail} = withPrograms(t, {duckdb: rows});
	fail();
	const {code, stderr} = await annals([write('a.parquet', 'PAR1')], {env});
	assert.equal(code, 2);
	assert.match(stderr, /a\.parquet: can't be read by duckdb: IO Error: no\n$/);
});
