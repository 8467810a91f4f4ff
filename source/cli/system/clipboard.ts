import {capitalise, grouped} from '../../text/english.ts';
import {findProgram, formatFailures, runProgram, troubleOf} from './child-process.ts';
import {isRemote, isWsl, type Machine} from './platform.ts';

/** A way to put a text where it can be pasted from. */
export type Way =
	| {readonly type: 'tmux'; readonly command: string; readonly isHandedOn: boolean}
	| {readonly type: 'program'; readonly command: string; readonly clipboard: Clipboard}
	| {readonly type: 'terminal'; readonly isInScreen: boolean};

/** A program that puts its input into the system's clipboard. */
export type Clipboard = {
	readonly name: string;
	readonly args: readonly string[];
	readonly isFor: (env: NodeJS.ProcessEnv, platform: NodeJS.Platform) => boolean;
	readonly encoding: 'utf8' | 'utf16le';
	/** Variables to add to the environment. */
	readonly env?: NodeJS.ProcessEnv;
};

const hasX = (env: NodeJS.ProcessEnv) => Boolean(env['DISPLAY']);

/** The known programs, in the order in which they are tried. */
const clipboards: readonly Clipboard[] = [
	{
		name: 'pbcopy',
		args: [],
		isFor: (_, platform) => platform === 'darwin',
		encoding: 'utf8',
		// Without a locale of UTF-8 it takes its input for Mac OS Roman.
		env: {LC_ALL: 'en_US.UTF-8'},
	},
	{
		name: 'wl-copy',
		// Without it the type is guessed from the text, and a citation might be pasted as a web page.
		args: ['--type', 'text/plain'],
		isFor: env => Boolean(env['WAYLAND_DISPLAY']),
		encoding: 'utf8',
	},
	{name: 'xclip', args: ['-selection', 'clipboard'], isFor: hasX, encoding: 'utf8'},
	{name: 'xsel', args: ['--clipboard', '--input'], isFor: hasX, encoding: 'utf8'},
	{
		name: 'clip.exe',
		args: [],
		isFor: (env, platform) => platform === 'win32' || isWsl(env),
		// It takes UTF-8 for the code page of the console, and puts a byte order mark into the clipboard.
		encoding: 'utf16le',
	},
];

/**
 * Lists the ways to copy, the most reliable first. tmux knows the terminal that shows it, even if the variables are
 * another's; a program of this machine is useful only to a user at this machine; a terminal can be asked from anywhere.
 */
export function waysToCopy(
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
	find: (name: string) => string | undefined,
): readonly Way[] {
	const ways: Way[] = [];
	const tmux = env['TMUX'] ? find('tmux') : undefined;
	if (tmux)
		ways.push(...[true, false].map(isHandedOn => ({type: 'tmux', command: tmux, isHandedOn}) as const));
	for (const clipboard of isRemote(env) ? [] : clipboards) {
		const command = clipboard.isFor(env, platform) ? find(clipboard.name) : undefined;
		if (command) ways.push({type: 'program', command, clipboard});
	}
	// A dumb terminal would show the sequence as text.
	if (env['TERM'] === 'dumb' && !env['TMUX']) return ways;
	const isInScreen = Boolean(env['STY']) || (!env['TMUX'] && /^screen/.test(env['TERM'] ?? ''));
	return [...ways, {type: 'terminal', isInScreen}];
}

/** Copies a text. Resolves to a line, of 78 cells at most, that says whether it was copied; `what` is “citation”, for example. */
export async function copyText(text: string, what: string, machine: Machine): Promise<string> {
	const {env, platform} = machine;
	const failures = new Map<string, string>();
	for (const way of waysToCopy(env, platform, name => findProgram(name, env, platform))) {
		const trouble = await copyBy(way, text, machine);
		if (trouble === undefined) {
			// An older tmux, which takes no `-w`, has no other way than its buffer.
			if (way.type === 'tmux') failures.delete('tmux');
			return `${capitalise(what)} copied${placeOf(way, text)}${failedNames([...failures.keys()])}.`;
		}
		failures.set(nameOf(way), trouble);
	}
	return `${capitalise(what)} not copied${formatFailures(failures)}.`;
}

// GNU screen keeps 768 bytes of a string since 4.2.0, 512 and 256 before that (MAXSTR in its screen.h; the versions are
// listed in hterm's osc52.sh), and prints what goes beyond as text: 256, less the two bytes at either end.
const longestPiece = 252;

/** Writes the sequence that asks a terminal to take a text into its clipboard (OSC 52), for GNU screen to pass on if that is around annals. */
export function clipboardSequence(text: string, isInScreen: boolean): string {
	// Ended by BEL, so that the only escape in it is its first byte.
	const sequence = `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`;
	if (!isInScreen) return sequence;
	const count = Math.ceil(sequence.length / longestPiece);
	return Array.from({length: count}, (_, index) => {
		const piece = sequence.slice(index * longestPiece, (index + 1) * longestPiece);
		return `\u001bP${piece}\u001b\\`;
	}).join('');
}

/** Copies in one way. Resolves to what went wrong, or to nothing. */
async function copyBy(way: Way, text: string, {env, write}: Machine): Promise<string | undefined> {
	switch (way.type) {
		case 'tmux': {
			const given = ['load-buffer', ...(way.isHandedOn ? ['-w'] : []), '-'];
			return troubleOf(await runProgram(way.command, given, {input: text, env}));
		}
		case 'program': {
			const {args, encoding, env: added} = way.clipboard;
			const input = Buffer.from(text, encoding);
			return troubleOf(await runProgram(way.command, args, {input, env: {...env, ...added}}));
		}
		case 'terminal':
			try {
				write(clipboardSequence(text, way.isInScreen));
				return undefined;
			} catch (error) {
				return `could not be written to (${error instanceof Error ? error.message : String(error)})`;
			}
	}
}

function nameOf(way: Way): string {
	switch (way.type) {
		case 'tmux':
			return 'tmux';
		case 'program':
			return way.clipboard.name;
		case 'terminal':
			return 'the terminal';
	}
}

/** Where the text can be pasted from, as far as that is not plain. No terminal answers whether it took a text. */
function placeOf(way: Way, text: string): string {
	switch (way.type) {
		case 'tmux':
			return " to tmux's buffer";
		case 'program':
			return '';
		case 'terminal': {
			const bytes = Buffer.byteLength(text);
			return bytes > documentedLimit
				? `, if your terminal takes ${grouped(bytes)} bytes`
				: ', if your terminal allows it';
		}
	}
}

// The limit that is most often named, by hterm's osc52.sh: a sequence of 100,000 bytes, of which 8 are not the text's
// base64. xterm and kitty take megabytes, a few terminals less.
const documentedLimit = 74_994;

/** The programs that failed before one worked: “ (xclip failed)”, “ (2 programs failed)”. */
function failedNames(names: readonly string[]): string {
	const [name] = names;
	if (name === undefined) return '';
	return ` (${names.length === 1 ? name : `${names.length} programs`} failed)`;
}
