import path from 'node:path';
import {findProgram} from './child-process.ts';
import {runInTerminal, type Terminal, type TerminalProgram, withoutInterrupts} from './terminal-program.ts';

/** A way in which editors are told the line to open a file at, and the editors that take it, by the names of their programs. */
type LineStyle = {
	readonly names: readonly string[];
	/** The flag by which an editor with a window of its own waits until the file is closed, in all its spellings. */
	readonly waits?: readonly string[];
	readonly args: (file: string, line: number) => readonly string[];
};

const plus = (file: string, line: number) => [`+${line}`, file];

/** The editors that are known to take a line. Any other gets the file alone. */
export const lineStyles: readonly LineStyle[] = [
	{
		names: [
			...['vi', 'vim', 'nvim', 'view', 'vile', 'elvis', 'nvi', 'kak', 'hx', 'helix'],
			...['nano', 'pico', 'rnano', 'micro', 'ne', 'joe', 'jmacs', 'jstar', 'jpico', 'jed', 'mcedit'],
			...['emacs', 'emacsclient', 'mg', 'zile', 'jove'],
		],
		args: plus,
	},
	{names: ['gvim', 'mvim'], waits: ['--nofork', '-f'], args: plus},
	{names: ['gedit', 'bbedit'], waits: ['--wait', '-w'], args: plus},
	{
		names: ['code', 'code-insiders', 'code-oss', 'codium', 'vscodium', 'cursor', 'windsurf'],
		waits: ['--wait', '-w'],
		args: (file, line) => ['--goto', `${file}:${line}`],
	},
	{
		names: ['subl', 'sublime_text', 'zed', 'zeditor'],
		waits: ['--wait', '-w'],
		args: (file, line) => [`${file}:${line}`],
	},
	{names: ['kate'], waits: ['--block', '-b'], args: (file, line) => ['--line', String(line), file]},
	{names: ['mate'], waits: ['--wait', '-w'], args: (file, line) => ['--line', String(line), file]},
];

/** Finds an editor: VISUAL, unless the terminal is dumb; EDITOR; nano or vi. */
export function editorOf(
	env: NodeJS.ProcessEnv,
	find: (name: string) => string | undefined,
): TerminalProgram | undefined {
	for (const name of env['TERM'] === 'dumb' ? ['EDITOR'] : ['VISUAL', 'EDITOR']) {
		const value = env[name]?.trim();
		if (value) return {type: 'variable', name, value};
	}
	const command = find('nano') ?? find('vi');
	return command === undefined ? undefined : {type: 'program', command};
}

/** How an editor is told a line, and the name of its program; an editor that isn't known has a name alone. */
function styleOf(editor: TerminalProgram): {readonly name: string; readonly style?: LineStyle | undefined} {
	const name = path.basename(programIn(commandOf(editor)), '.exe');
	return {name, style: lineStyles.find(({names}) => names.includes(name))};
}

function commandOf(editor: TerminalProgram): string {
	return editor.type === 'program' ? editor.command : editor.value;
}

/** The arguments with which an editor opens a file, at a line where one is given and the editor is known to take it. */
export function editorArgs(editor: TerminalProgram, file: string, line?: number): readonly string[] {
	const {style} = styleOf(editor);
	// No editor may take the name of a file for a flag, or for a line.
	const named = /^[-+]/.test(file) ? `.${path.sep}${file}` : file;
	if (!style) return [named];
	const {waits = [], args} = style;
	const isWaiting = commandOf(editor)
		.split(/\s+/)
		.some(word => waits.includes(word));
	const isAmbiguous = /:\d/.test(named);
	return [
		...(isWaiting ? [] : waits.slice(0, 1)),
		...(line === undefined || isAmbiguous ? [named] : args(named, line)),
	];
}

/** The program that a command names, behind variables that are set for it, and perhaps in quotation marks. */
function programIn(command: string): string {
	const [, double, single, bare] = /^(?:\w+=\S*\s+)*(?:"([^"]*)"|'([^']*)'|(\S*))/.exec(command) ?? [];
	return double ?? single ?? bare ?? '';
}

/**
 * Opens a file in the user's editor. Resolves when the editor has ended, to a line if something went wrong. Of an editor with a window of
 * its own, which leaves the terminal empty, `onWindow` is told the name, and what that returns is called when the file is closed.
 */
export async function editFile(
	file: string,
	line: number | undefined,
	terminal: Terminal,
	onWindow: (editor: string) => () => void = () => () => {},
): Promise<string | undefined> {
	const {env} = terminal;
	const editor = editorOf(env, program => findProgram(program, env));
	if (!editor) return 'there is no nano or vi here: set EDITOR to your editor';
	const {name, style} = styleOf(editor);
	const done = style?.waits ? onWindow(name) : undefined;
	const trouble = await withoutInterrupts(() =>
		runInTerminal(editor, editorArgs(editor, file, line), terminal),
	);
	done?.();
	return trouble;
}
