/** Does something as nobody where these tests run as root, to whom everything is permitted. */
export async function unprivileged<T>(act: () => Promise<T>): Promise<T> {
	if (process.geteuid?.() !== 0) return act();
	process.seteuid?.(65534);
	try {
		return await act();
	} finally {
		process.seteuid?.(0);
	}
}
