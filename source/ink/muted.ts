import {overriding} from './overriding.ts';

/**
 * A terminal to which nothing is written that Ink writes: what is said goes past it, and a dumb terminal would show the
 * sequences by which Ink has pastes marked and frames held together.
 */
export function muted(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
	const write = (_: unknown, ...rest: readonly unknown[]): true => {
		const written = rest.at(-1);
		if (typeof written === 'function') process.nextTick(() => written());
		return true;
	};
	return overriding(stdout, {write});
}
