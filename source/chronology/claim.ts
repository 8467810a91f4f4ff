import type {Claim} from './event.ts';

/** The text of a claim: our wording, the words that its source quotes, in quotation marks, or both. */
export function formatClaim({says, quote}: Pick<Claim, 'says' | 'quote'>): string {
	return [says, quote === undefined ? undefined : `“${wordsQuoted(quote)}”`]
		.filter(part => part !== undefined)
		.join(': ');
}

const ownMarks = /^(?:“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”])$/u;

/** The words of a quotation, without the marks that the file itself has around all of them. */
export function wordsQuoted(quote: string): string {
	const [, ...insides] = ownMarks.exec(quote) ?? [];
	return insides.find(inside => inside !== undefined)?.trim() ?? quote;
}
