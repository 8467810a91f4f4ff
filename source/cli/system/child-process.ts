import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {accessSync, constants, statSync} from 'node:fs';
import path from 'node:path';
import {codeOf} from './errno.ts';

/** How a program ended: by itself, with an exit code, or in a failure. */
export type Ending =
	| {readonly type: 'ended'; readonly code: number}
	| {readonly type: 'failed'; readonly message: string};

type Given = {
	readonly env: NodeJS.ProcessEnv;
	/** The milliseconds after which it is taken for a program that never ends, or for one that has started well. */
	readonly patience?: number;
};

/**
 * Finds the absolute path of a program on PATH. Relative folders in PATH are left out, since the program must not depend
 * on the current folder. On Windows only programs that start without a shell are found.
 */
export function findProgram(
	name: string,
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform = process.platform,
): string | undefined {
	const folders = (env['PATH'] ?? '').split(platform === 'win32' ? ';' : ':').filter(path.isAbsolute);
	const paths = path.isAbsolute(name) ? [name] : folders.map(folder => path.join(folder, name));
	const endings = platform === 'win32' ? endingsOf(name, env) : [''];
	return paths.flatMap(file => endings.map(ending => file + ending)).find(isExecutable);
}

/** Runs a program without a shell until it ends, for 5 seconds at most by default. */
export async function runProgram(
	command: string,
	given: readonly string[],
	{input, env, patience = 5000}: Given & {readonly input?: string | Uint8Array},
): Promise<Ending> {
	const child = spawnAlone(command, given, env, input === undefined ? 'ignore' : 'pipe');
	if ('message' in child) return child;
	// A program that ends before it has read everything closes the pipe (EPIPE); that is checked when it has ended.
	child.stdin?.on('error', () => {});
	child.stdin?.end(input);
	const ending = await endingWithin(child, patience);
	if (!ending) {
		killAll(child);
		return {type: 'failed', message: `did not end within ${patience / 1000} s`};
	}
	const isUnread = child.stdin !== null && !child.stdin.writableFinished;
	if (ending.type === 'ended' && ending.code === 0 && isUnread)
		return {type: 'failed', message: 'did not read all of it'};
	return ending;
}

/** Starts a program without a shell. Resolves once it has run for half a second, or to its end before that. */
export async function startProgram(
	command: string,
	given: readonly string[],
	{env, patience = 500}: Given,
): Promise<Ending | {readonly type: 'started'}> {
	const child = spawnAlone(command, given, env, 'ignore');
	if ('message' in child) return child;
	const ending = await endingWithin(child, patience);
	if (ending) return ending;
	child.unref();
	return {type: 'started'};
}

/** Says in a few words what went wrong with a program, if anything did. */
export function troubleOf(ending: Ending | {readonly type: 'started'}): string | undefined {
	switch (ending.type) {
		case 'started':
			return undefined;
		case 'ended':
			return ending.code === 0 ? undefined : `ended with code ${ending.code}`;
		case 'failed':
			return ending.message;
	}
}

/** Formats the failures of other programs, to be added to a line about the one that worked. */
export function formatFailures(failures: ReadonlyMap<string, string>): string {
	const list = [...failures].map(([name, trouble]) => `${name} ${trouble}`);
	return list.length > 0 ? ` (${list.join('; ')})` : '';
}

/** Starts a program in a session of its own, so that what it leaves in the background (xclip) neither stops nor ends with annals. */
function spawnAlone(
	command: string,
	given: readonly string[],
	env: NodeJS.ProcessEnv,
	input: 'ignore' | 'pipe',
): ChildProcess | (Ending & {readonly type: 'failed'}) {
	try {
		return spawn(command, given, {
			env,
			stdio: [input, 'ignore', 'ignore'],
			detached: process.platform !== 'win32',
			windowsHide: true,
		});
	} catch (error) {
		// Node throws where the arguments are longer than the system takes (E2BIG).
		return startFailure(error);
	}
}

async function endingWithin(child: ChildProcess, patience: number): Promise<Ending | undefined> {
	// Errors after the start don't matter, and must not end annals.
	child.on('error', () => {});
	const signal = AbortSignal.timeout(patience);
	try {
		const [code, by] = await once(child, 'exit', {signal});
		return code === null ? {type: 'failed', message: `was ended by ${by}`} : {type: 'ended', code};
	} catch (error) {
		return signal.aborted ? undefined : startFailure(error);
	}
}

function startFailure(error: unknown): Ending & {readonly type: 'failed'} {
	return {type: 'failed', message: `could not be started (${codeOf(error) ?? error})`};
}

function killAll(child: ChildProcess): void {
	try {
		if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
		else process.kill(-child.pid, 'SIGKILL');
	} catch {
		// It has ended meanwhile.
	}
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}

const startable = ['.com', '.exe'];

function endingsOf(name: string, env: NodeJS.ProcessEnv): readonly string[] {
	if (startable.includes(path.extname(name).toLowerCase())) return [''];
	return (env['PATHEXT'] ?? '.COM;.EXE')
		.split(';')
		.filter(ending => startable.includes(ending.toLowerCase()));
}
