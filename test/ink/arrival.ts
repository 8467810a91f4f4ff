import {
	giveUp,
	type Input,
	nothingPending,
	type Pending,
	readInput,
} from '../../source/ink/terminal-input.ts';

/** What a terminal sends at once, a character a byte, and the milliseconds that it comes after what it sent before. */
export type Piece = {readonly after: number; readonly bytes: string};

/** The bytes of a text, a character each. */
export function bytesOf(text: string): string {
	return Buffer.from(text).toString('latin1');
}

/** What comes of pieces, and of waiting long after the last, with the times at which it comes. */
export function heard(
	pieces: readonly Piece[],
	rows = 24,
): readonly {readonly at: number; readonly input: Input}[] {
	const all: {at: number; input: Input}[] = [];
	let pending: Pending = nothingPending;
	let now = 0;
	for (const {after, bytes} of pieces) {
		now += after;
		expire(now);
		const step = readInput(pending, bytes, now, rows);
		all.push(...step.inputs.map(input => ({at: now, input})));
		pending = step.pending;
	}
	expire(Infinity);
	return all;

	function expire(until: number): void {
		while (pending.deadline !== undefined && pending.deadline <= until) {
			const at = pending.deadline;
			const step = giveUp(pending);
			all.push(...step.inputs.map(input => ({at, input})));
			pending = step.pending;
		}
	}
}

/** The bytes of the keys that come of pieces. */
export function keysHeard(pieces: readonly Piece[], rows?: number): string {
	return heard(pieces, rows)
		.map(({input}) => (input.type === 'keys' ? input.bytes : ''))
		.join('');
}

/** The keys that come of texts with so many milliseconds between them. */
export function keysOf(texts: readonly string[], after = 0): string {
	const bytes = keysHeard(texts.map(text => ({after, bytes: bytesOf(text)})));
	return Buffer.from(bytes, 'latin1').toString();
}
