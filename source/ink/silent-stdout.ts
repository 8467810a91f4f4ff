import {proxyStream} from './proxy-stream.ts';

/**
 * Standard output that drops whatever Ink writes. On a dumb terminal, which would show Ink's control sequences (for marking pastes
 * and for holding a frame together), the spoken lines go to the real standard output instead.
 */
export function silentStdout(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
	const write = (_: unknown, ...rest: readonly unknown[]): true => {
		const callback = rest.at(-1);
		if (typeof callback === 'function') process.nextTick(() => callback());
		return true;
	};
	return proxyStream(stdout, {write});
}
