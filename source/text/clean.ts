// ECMA-48 control characters, line and paragraph separators, and the controls of bidirectional text, which reorder what is shown.
const unsafe = /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/;
const eachUnsafe = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** Makes the control characters of a text visible, so that none can drive a terminal; line feeds stay, tabs become spaces. */
export function cleanText(text: string): string {
	if (!unsafe.test(text)) return text;
	return text.replace(/\r\n?/g, '\n').replace(eachUnsafe, visibleMark);
}

function visibleMark(character: string): string {
	if (character === '\t' || character === '\u2028' || character === '\u2029') return ' ';
	const code = character.charCodeAt(0);
	if (code < 0x20) return String.fromCharCode(0x2400 + code);
	return code === 0x7f ? '\u2421' : code === 0xfeff ? '' : '\ufffd';
}

/** Replaces each run of control characters in what is typed with a space: there they would break the line, and nobody typed them to be shown. */
export function withoutControls(text: string): string {
	return text.replace(/[\0-\x1f\x7f-\x9f]+/g, ' ');
}

/** Puts a text into one line: each line break, with the spaces around it, becomes a space. */
export function oneLine(text: string): string {
	if (!text.includes('\n')) return text;
	// Line by line, since a pattern for spaces around a line break takes the square of their number.
	const lines = text.split('\n');
	const last = lines.length - 1;
	const trimmed = lines.map((line, index) =>
		index === 0 ? line.trimEnd() : index === last ? line.trimStart() : line.trim(),
	);
	return trimmed.filter((line, index) => line !== '' || index === 0 || index === last).join(' ');
}
