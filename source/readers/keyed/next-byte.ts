/** Makes the function that gives the next index of a byte in some bytes, from an index on; their number where there is none. */
export function nextByte(byte: number): (bytes: Buffer, from: number) => number {
	let known: Buffer | undefined;
	/** From where on up to where the byte isn't there. */
	let [since, next] = [0, -1];
	return (bytes, from) => {
		if (bytes === known && from >= since && from <= next) return next;
		const found = bytes.indexOf(byte, from);
		[known, since, next] = [bytes, from, found < 0 ? bytes.length : found];
		return next;
	};
}
