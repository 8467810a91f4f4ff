import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {editFile, editorArgs, editorOf, lineStyles} from '../../../source/cli/system/editor.ts';
import {folderFor, programs} from '../../scripts.ts';

const editors: readonly (readonly [env: NodeJS.ProcessEnv, installed: string, found: string | undefined])[] =
	[
		[{VISUAL: 'vim', EDITOR: 'ed'}, 'nano vi', 'VISUAL: vim'],
		[{VISUAL: ' ', EDITOR: ' code -w '}, 'nano vi', 'EDITOR: code -w'],
		[{PAGER: 'less'}, 'nano vi', 'nano'],
		[{}, 'vi', 'vi'],
		[{}, '', undefined],
		[{TERM: 'dumb', VISUAL: 'vim', EDITOR: 'ed'}, 'vi', 'EDITOR: ed'],
	];

for (const [env, installed, found] of editors) {
	test(`${JSON.stringify(env)} and “${installed}” edit by ${found}`, () => {
		const editor = editorOf(env, name => (installed.split(' ').includes(name) ? name : undefined));
		assert.equal(editor?.type === 'variable' ? `${editor.name}: ${editor.value}` : editor?.command, found);
	});
}

/** How commands are given a line: the command, the file, and its arguments after it, with a bar between two. */
const lines: readonly (readonly [value: string, file: string, given: string])[] = [
	['vi', 'a.yaml', '+7|a.yaml'],
	['/usr/bin/vim', 'a.yaml', '+7|a.yaml'],
	['nvim -u NONE', 'a.yaml', '+7|a.yaml'],
	['LC_ALL=C  nano', 'a.yaml', '+7|a.yaml'],
	['emacsclient -t', 'a.yaml', '+7|a.yaml'],
	['hx', 'a.yaml', '+7|a.yaml'],
	['"/opt/My Editors/kak"', 'a.yaml', '+7|a.yaml'],
	["'/opt/My Editors/micro' -x", 'a.yaml', '+7|a.yaml'],
	['joe', 'a.yaml', '+7|a.yaml'],
	['code', 'a.yaml', '--wait|--goto|a.yaml:7'],
	['code --wait', 'a.yaml', '--goto|a.yaml:7'],
	['codium -w', 'a.yaml', '--goto|a.yaml:7'],
	['subl', 'a.yaml', '--wait|a.yaml:7'],
	['zed --wait', 'a.yaml', 'a.yaml:7'],
	['kate', 'a.yaml', '--block|--line|7|a.yaml'],
	['gvim -f', 'a.yaml', '+7|a.yaml'],
	['gvim', 'a.yaml', '--nofork|+7|a.yaml'],
	['ed', 'a.yaml', 'a.yaml'],
	['my-editor', 'a.yaml', 'a.yaml'],
	['true; vim', 'a.yaml', 'a.yaml'],
	// No name of a file is taken for a flag, or for a line.
	['vim', '-c quit.yaml', '+7|./-c quit.yaml'],
	['vim', '+q.yaml', '+7|./+q.yaml'],
	['code', 'a:3.yaml', '--wait|a:3.yaml'],
	['my-editor', '--help', './--help'],
];

for (const [value, file, given] of lines) {
	test(`${value} opens ${file} at line 7 by ${given}`, () => {
		const editor = {type: 'variable', name: 'EDITOR', value} as const;
		assert.equal(editorArgs(editor, file, 7).join('|'), given);
		const alone = editorArgs(editor, file);
		assert.ok(!alone.some(word => /7|--goto|--line/.test(word)), alone.join('|'));
	});
}

test('each editor is in the table once', () => {
	const names = lineStyles.flatMap(style => style.names);
	assert.deepEqual(names.toSorted(), [...new Set(names)].toSorted());
});

test('no shell reads the name of a file', async t => {
	const folder = folderFor(t);
	const file = path.join(folder, 'a $(touch pwned) `x` "; \'y.yaml');
	writeFileSync(file, 'x');
	const PATH = `${programs(t, {vim: `printf '%s|' "$@" > '${folder}/given'`})}:/usr/bin:/bin`;
	const {stdin, stdout} = process;
	for (const EDITOR of ['vim', 'vim -n']) {
		const told = await editFile(file, 3, {env: {PATH, EDITOR}, stdin, stdout});
		assert.equal(told, undefined);
		const flags = EDITOR.split(' ').slice(1);
		assert.equal(readFileSync(path.join(folder, 'given'), 'utf8'), [...flags, '+3', file, ''].join('|'));
	}
});

for (const [line, told] of [
	['exit 0', undefined],
	['exit 130', undefined],
	['exit 1', 'EDITOR (vim) ended with code 1'],
	['exit 127', 'EDITOR (vim) ended with code 127: the shell found no such program'],
] as const) {
	test(`an editor with ${line} tells ${told ?? 'nothing'}`, async t => {
		const PATH = `${programs(t, {vim: line})}:/usr/bin:/bin`;
		const {stdin, stdout} = process;
		assert.equal(await editFile('a.yaml', 3, {env: {PATH, EDITOR: 'vim'}, stdin, stdout}), told);
	});
}

test('where there is no editor, it says how to name one', async () => {
	const {stdin, stdout} = process;
	assert.equal(
		await editFile('a.yaml', 3, {env: {PATH: ''}, stdin, stdout}),
		'there is no nano or vi here: set EDITOR to your editor',
	);
});
