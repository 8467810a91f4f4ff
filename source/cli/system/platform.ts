/*
 * The operating system: the terminal, files, folders, other programs. Everything here works for one platform among several
 * and says so where they differ. This folder imports `text/`, and of cli only `print/notice.ts` and the types of options.
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
