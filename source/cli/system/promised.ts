/** A promise, and what resolves it. */
export type Promised<T> = {readonly promise: Promise<T>; readonly resolve: (value: T) => void};

/** Makes a promise that is resolved from outside. */
export function promised<T>(): Promised<T> {
	let resolve: (value: T) => void = () => {};
	const promise = new Promise<T>(done => {
		resolve = done;
	});
	return {promise, resolve};
}
