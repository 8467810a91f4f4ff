/** Resolves once keys have been read, if there are any: Node looks for them between two immediates. */
export function turn(): Promise<void> {
	return new Promise(resolve => setImmediate(() => setImmediate(resolve)));
}
