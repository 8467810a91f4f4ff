/** Does something as nobody where these tests run as root, to whom everything is permitted. */
export function unprivileged<T>(act: () => T): T {
	if (process.geteuid?.() !== 0) return act();
	process.seteuid?.(65534);
	try {
		return act();
	} finally {
		process.seteuid?.(0);
	}
}
