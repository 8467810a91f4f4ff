import {meaningOf} from '../../dates/typed/words.ts';

const own: ReadonlySet<string> = new Set(
	'am pm a p m st nd rd th t z w q h hr hrs hour hours min mins minute minutes s sec secs second seconds weekday weekdays work business plus start end'.split(
		' ',
	),
);
const mostWords = 24;

/** Whether a text has no words but those of dates, so that it is worth reading as one; what stands behind ! is an id. */
export function hasDateWords(text: string): boolean {
	const words = text.replace(/![\p{L}\p{N}_-]+/gu, '').match(/\p{L}+/gu) ?? [];
	return (
		words.length <= mostWords &&
		words.every(word => own.has(word.toLowerCase()) || meaningOf(word) !== undefined)
	);
}
