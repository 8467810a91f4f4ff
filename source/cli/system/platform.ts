/*
 * The operating system: the terminal, files, folders and other programs, on every platform that Node runs on. A file of
 * this folder knows one of them and nothing of chronologies; of cli it imports nothing.
 */

/** What decides how annals reaches other programs: the environment, the system and the terminal. */
export type Machine = {
	readonly env: NodeJS.ProcessEnv;
	readonly platform: NodeJS.Platform;
	/** Writes to the terminal, past the screen that is drawn. */
	readonly write: (bytes: string) => void;
};

/** Whether annals runs on another machine than the user's own. */
export function isRemote(env: NodeJS.ProcessEnv): boolean {
	return Boolean(env['SSH_CONNECTION'] || env['SSH_TTY']);
}

/** Whether this is Linux within Windows, whose programs can be run, too. */
export function isWsl(env: NodeJS.ProcessEnv): boolean {
	return Boolean(env['WSL_DISTRO_NAME'] || env['WSL_INTEROP']);
}
