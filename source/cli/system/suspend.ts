// The shell may have no job control: then nothing stops, no SIGCONT comes, and this is long enough to know.
const patience = 200;

/** Stops this process and those it was started with, as Ctrl-Z does; resolves when the shell continues it. */
export async function stopUntilContinued(): Promise<undefined> {
	await new Promise<void>(resolve => {
		// The timer also keeps Node alive: with the terminal given back nothing else does.
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
