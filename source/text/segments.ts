/** So much text is divided at a time: Node 20 takes the square of it. */
const pieceLength = 512;

/** Divides a text piece by piece; the last segment of a piece is divided again, together with what follows it. */
export function* segmentsIn(text: string, segmenter: Intl.Segmenter): Generator<string> {
	let length = pieceLength;
	for (let at = 0; at < text.length; ) {
		const isLast = at + length >= text.length;
		let whole = 0;
		let last = '';
		for (const {segment} of segmenter.segment(text.slice(at, at + length))) {
			if (last) yield last;
			whole += last.length;
			last = segment;
		}
		if (isLast) {
			yield last;
			return;
		}
		length = whole === 0 ? 2 * length : pieceLength;
		at += whole;
	}
}
