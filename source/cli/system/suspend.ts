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
