import {spawn} from 'node:child_process';
import {constants} from 'node:os';
import {setImmediate as turn} from 'node:timers/promises';

/** A terminal that annals has let go, for another program to use. */
export type Terminal = {
	readonly env: NodeJS.ProcessEnv;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
};

/** A program that takes the terminal: a variable, whose value the shell runs, or a command. */
export type TerminalProgram =
	| {readonly type: 'variable'; readonly name: string; readonly value: string}
	| {readonly type: 'program'; readonly command: string};

const interrupts = ['SIGINT', 'SIGQUIT'] as const;

/** Ignores interrupts while another program has the terminal, as git does: the terminal sends them to annals, too. */
export async function withoutInterrupts<T>(use: () => Promise<T>): Promise<T> {
	const ignore = (): void => {};
	const listeners = interrupts.flatMap(signal =>
		process.rawListeners(signal).map(listener => ({signal, listener: listener as NodeJS.SignalsListener})),
	);
	// There is always a listener, since without one a signal would end annals.
	for (const signal of interrupts) process.on(signal, ignore);
	for (const {signal, listener} of listeners) process.off(signal, listener);
	try {
		return await use();
	} finally {
		for (const {signal, listener} of listeners) process.on(signal, listener);
		for (const signal of interrupts) process.off(signal, ignore);
	}
}

/**
 * Runs a program with some arguments until it ends, to a line if something went wrong. The arguments are parameters of the shell, not
 * part of the command that it reads.
 */
export async function runInTerminal(
	program: TerminalProgram,
	given: readonly string[],
	{env, stdin, stdout}: Terminal,
): Promise<string | undefined> {
	const [command, args, name] =
		program.type === 'program'
			? [program.command, given, program.command]
			: // The shell waits for the program, so it must survive Ctrl-C as less does; the program handles it as it likes.
				[
					'sh',
					['-c', `trap : INT QUIT\n${program.value} "$@"`, 'annals', ...given],
					`${program.name} (${program.value})`,
				];
	// Ink let go of the keys in an earlier turn; after one more, no key is read here.
	stdin.pause();
	await turn();
	const child = spawn(command, args, {env, stdio: [stdin, stdout, 'inherit']});
	return await new Promise(resolve => {
		child.on('error', error => resolve(`${name} could not be started: ${error.message}`));
		child.on('exit', (code, signal) => resolve(complaintOf(name, code, signal)));
	});
}

function complaintOf(name: string, code: number | null, signal: NodeJS.Signals | null): string | undefined {
	// A shell ends with 128 plus the number of the signal that ended its program.
	const ends = interrupts.map(interrupt => 128 + constants.signals[interrupt]);
	if (code === 0 || (code !== null && ends.includes(code))) return undefined;
	if (interrupts.some(interrupt => interrupt === signal)) return undefined;
	if (code === 127) return `${name} ended with code 127: the shell found no such program`;
	return code === null ? `${name} was ended by ${signal}` : `${name} ended with code ${code}`;
}
