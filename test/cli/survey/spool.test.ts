import assert from 'node:assert/strict';
import {readdirSync, readSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {comingBytes} from '../../../source/cli/survey/coming-bytes.ts';
import {spoolOf} from '../../../source/cli/survey/spool.ts';
import {inUtf8} from '../../../source/cli/survey/utf8.ts';
import {bash} from '../../program.ts';
import {folderFor} from '../../scripts.ts';

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

test('what is spooled is there as it comes, in a file without a name', async t => {
	const folder = folderFor(t);
	let goOn = () => {};
	const spool = spoolOf(
		(async function* () {
			yield Buffer.from('date,');
			await new Promise<void>(resolve => {
				goOn = resolve;
			});
			yield Buffer.from('title\n');
		})(),
		folder,
	);
	const coming = comingBytes(spool.descriptor, spool.arrival);
	await spool.reach(1);
	assert.deepEqual(readdirSync(folder), []);
	assert.deepEqual([coming.look(), coming.size], [true, Infinity]);
	assert.equal(coming.read(0, 3).toString(), 'dat');
	assert.equal(coming.look(), true);
	assert.equal(coming.read(0, 100).toString(), 'date,');
	assert.equal(coming.look(), false);
	goOn();
	await spool.reach(Infinity);
	assert.equal(coming.read(0, 100).toString(), 'date,');
	assert.deepEqual([coming.look(), coming.size], [true, 11]);
	assert.equal(coming.read(3, 100).toString(), 'e,title\n');
	spool.close();
	assert.throws(() => readSync(spool.descriptor, Buffer.alloc(1)), {code: 'EBADF'});
});

test('why no more can be spooled is told, and that more is not waited for', async t => {
	const broken = async function* () {
		yield Buffer.from('date\n');
		throw new Error('is damaged');
	};
	const spool = spoolOf(broken(), folderFor(t));
	await assert.rejects(spool.reach(100), {message: 'is damaged'});
	assert.ok(comingBytes(spool.descriptor, spool.arrival).hasFailed());
	assert.throws(() => spoolOf(inPieces(Buffer.from('a'), 1), path.join(folderFor(t), 'absent')), {
		message:
			/^needs room in the folder for temporary files, .*absent \(ENOENT\): name another one, as in TMPDIR=/,
	});
});

test('bytes of another encoding are made UTF-8, whatever pieces they come in', async () => {
	const text = 'Zürich — Kyïv\n'.repeat(40);
	for (const [bytes, named] of [
		[Buffer.from(text)],
		[Buffer.from(`\ufeff${text}`, 'utf16le')],
		[Buffer.from(text, 'utf16le'), 'utf-16le'],
		[Buffer.from('')],
		[Buffer.from('a')],
	] as const)
		for (const length of [1, 3, 5, 1000]) {
			const made: Uint8Array[] = [];
			for await (const piece of inUtf8(inPieces(bytes, length), named)) made.push(piece);
			assert.equal(Buffer.concat(made).toString(), bytes.length < 2 ? bytes.toString() : text);
		}
	await assert.rejects(
		async () => {
			for await (const _ of inUtf8(inPieces(Buffer.from([0x81, 0x20]), 1), 'shift_jis'));
		},
		{message: "isn't valid shift_jis all through"},
	);
});

const rows = Array.from(
	{length: 4000},
	(_, index) => `${1000 + (index % 999)},Lamp ${index} is lit: ${'Zürich is told of it. '.repeat(14)}\n`,
);
const table = `date,title\n${rows.join('')}`;
const list = '--year 1500 --format csv | cut -d, -f1-4 | md5sum';

/** Makes a folder with the table in some files, and runs a line of bash in it. */
async function inFolder(t: TestContext, line: string) {
	const folder = folderFor(t);
	const bytes = Buffer.from(table);
	const packed = gzipSync(bytes, {level: 0});
	const files: Readonly<Record<string, Uint8Array>> = {
		't.csv': bytes,
		't.csv.gz': packed,
		'torn.csv.gz': packed.subarray(0, packed.length - 2000),
		'u.csv': Buffer.from(`\ufeff${table}`, 'utf16le'),
		'v.csv': Buffer.from(table, 'utf16le'),
		'w.csv': Buffer.concat([bytes, Buffer.from('1999,\xff\n', 'latin1')]),
	};
	for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
	return bash(`cd '${folder}'; ${line}`);
}

test('a large table gives the same by its path, through a pipe, packed, and in another encoding', async t => {
	assert.ok(table.length > 2 ** 20);
	const {stdout, stderr} = await inFolder(
		t,
		`$ANNALS t.csv ${list}; cat t.csv | $ANNALS - ${list}; cat t.csv.gz | $ANNALS - ${list}; $ANNALS t.csv.gz ${list}
		$ANNALS u.csv ${list}; cat u.csv | $ANNALS - ${list}; $ANNALS v.csv --encoding utf-16le ${list}`,
	);
	assert.equal(stderr, '');
	const sums = stdout.trim().split('\n');
	assert.equal(sums.length, 7);
	assert.equal(new Set(sums).size, 1);
});

test('a large file that is torn where it is packed, or no text of its encoding, is told', async t => {
	const {stderr} = await inFolder(
		t,
		'$ANNALS torn.csv.gz; cat torn.csv.gz | $ANNALS - | wc -c; $ANNALS w.csv; cat w.csv | $ANNALS - | wc -c',
	);
	const torn = 'is packed with gzip, and ends before its content does: get it again';
	const lines = stderr.trim().split('\n');
	assert.deepEqual(lines.slice(0, 2), [`annals: torn.csv.gz: ${torn}`, `annals: standard input: ${torn}`]);
	assert.match(lines[2] ?? '', /^annals: w\.csv:4002:6: is not UTF-8 here \(byte FF\)/);
	assert.match(lines[3] ?? '', /^annals: standard input:4002:6: is not UTF-8 here \(byte FF\)/);
});

test('what comes through a pipe leaves no file, and without a folder for it a pipe of much is refused', async t => {
	const {stdout, stderr} = await inFolder(
		t,
		`mkdir tmp; cat t.csv | TMPDIR="$PWD/tmp" $ANNALS - --year 1500 >/dev/null; ls tmp | grep annals-
		cat t.csv | TMPDIR="$PWD/t.csv" $ANNALS - --year 1500`,
	);
	assert.equal(stdout, '');
	assert.match(
		stderr,
		/^annals: standard input: needs room in the folder for temporary files, .*t\.csv \(ENOTDIR\)/,
	);
});
