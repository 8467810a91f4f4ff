const plain = /^[\x20-\x7e]*$/;

/** A text as it is compared in searching: without case, accents or the kind of its apostrophes. */
export function fold(text: string): string {
	if (plain.test(text)) return text.toLowerCase();
	return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’ʼ]/g, "'").toLowerCase();
}
