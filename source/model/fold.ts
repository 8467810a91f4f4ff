const plain = /^[\x20-\x7e]*$/;

// Accents of alphabets, and the points of Hebrew and Arabic. In other scripts a mark is a vowel or a voicing, of which
// another makes another word. What is invisible tells no words apart anywhere.
const passedOver =
	/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}*)\p{M}|\p{Default_Ignorable_Code_Point}/gu;

/** A text as it is compared in searching: without case, accents or the kind of its apostrophes. */
export function fold(text: string): string {
	if (plain.test(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.replace(passedOver, '')
		.normalize('NFKC')
		.replace(/[‘’ʼ]/g, "'")
		.toLowerCase();
}
