// Milliseconds. Without job control in the shell nothing stops and no SIGCONT comes, and this is long enough to know.
const patience = 200;

/** Stops this process and its group, as Ctrl-Z does. Resolves when the shell continues them. */
export async function stopUntilContinued(): Promise<undefined> {
	await new Promise<void>(resolve => {
		// The timer also keeps Node alive: nothing else does while the terminal is released.
		const timer = setTimeout(done, patience);
		process.once('SIGCONT', done);
		process.kill(0, 'SIGTSTP');

		function done(): void {
			clearTimeout(timer);
			process.off('SIGCONT', done);
			resolve();
		}
	});
	return undefined;
}

/**
 * Interrupts what runs together with this process, as Ctrl-C does where the terminal is not read key by key: a program that feeds a pipe would
 * otherwise keep the shell waiting. This process goes on.
 */
export function interruptGroup(): void {
	process.on('SIGINT', () => {});
	process.kill(0, 'SIGINT');
}

/** Interrupts the same, and ends this process with it, which has given the terminal back. */
export function endGroup(): void {
	process.removeAllListeners('SIGINT');
	process.kill(0, 'SIGINT');
}
