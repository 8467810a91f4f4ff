/** The characters from A1 on; a space stands for none. */
const signs = [
	'ŁØĐÞÆŒʹ·♭®±ƠƯʼ ', // A1 to AF
	'ʻłøđþæœʺı£ð ơư□■', // B0 to BF
	'°ℓ℗©♯¿¡      eoß', // C0 to CF
].join('');

/** The marks from E0 on, which stand before the letter that they are put on; a space stands for none. */
const marks = [
	'\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030c\u030a\ufe20\ufe21\u0315\u030b\u0310',
	'\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031c\u032e\ufe22\ufe23\u0338 \u0313 ',
].join('');

const mostMarks = 4;

/** Whether a file is a family tree that says that it is in ANSEL, an encoding of libraries' that nothing else has. */
export function isAnsel(bytes: Uint8Array): boolean {
	const head = String.fromCharCode(...bytes.subarray(0, 4096));
	return /^\s*0 HEAD\b/.test(head) && /[\r\n]\s*1 CHAR ANSEL\b/i.test(head);
}

/** Decodes ANSEL (ANSI Z39.47) as GEDCOM uses it; a byte without a meaning becomes U+FFFD. */
export function decodeAnsel(bytes: Uint8Array): string {
	const pieces: string[] = [];
	let waiting = '';
	for (const byte of bytes) {
		const mark = byte < 0xe0 ? '' : (marks[byte - 0xe0] ?? '').trim();
		if (mark !== '' && waiting.length < mostMarks) {
			waiting += mark;
			continue;
		}
		const letter = byte < 0x80 ? String.fromCharCode(byte) : (signs[byte - 0xa1] ?? '').trim() || '\ufffd';
		pieces.push(waiting === '' ? letter : `${letter}${waiting}`.normalize('NFC'));
		waiting = '';
	}
	return pieces.join('') + waiting;
}
