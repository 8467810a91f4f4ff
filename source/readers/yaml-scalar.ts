import {exactNumber, Numeral, readNumeral} from '../text/numeral.ts';

/** What a plain scalar may be: text; a number, under a key of ours that takes one; or anything, under somebody else's. */
export type Sort = 'text' | 'figure' | 'theirs';

const figures = new Set(['version', 'value', 'min', 'max', 'over', 'under', 'about', 'paragraphs']);

/** What stands under a key, within what is of a sort itself: under other keys a plain 0044, 1e3 or yes is text. */
export function sortUnder(key: string, sort: Sort): Sort {
	if (sort === 'theirs' || key.startsWith('x-')) return 'theirs';
	return figures.has(key) ? 'figure' : 'text';
}

/** Reads a scalar without quotes; `null`, and where it may be anything nothing but that is spelled otherwise, is null. */
export function readPlain(text: string, sort: Sort): unknown {
	switch (sort) {
		case 'text':
			return isNull(text) ? null : text;
		case 'figure':
			return isNull(text) ? null : (figureIn(text) ?? text);
		case 'theirs':
			return theirsIn(text);
	}
}

function isNull(text: string): boolean {
	return text === '' || text === '~' || text === 'null';
}

function figureIn(text: string): number | Numeral | undefined {
	if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return exactNumber(text) ?? new Numeral(text);
	if (/^0x[\da-f]+$|^0o[0-7]+$/i.test(text)) {
		const number = Number(text);
		return Number.isSafeInteger(number) ? number : new Numeral(text);
	}
	if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
	return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : undefined;
}

/** As YAML 1.2 reads it, where JSON can write it the same way; else as text, which keeps its spelling: 00123, 0x1F, .inf. */
function theirsIn(text: string): unknown {
	if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text)) return readNumeral(text);
	if (/^(?:true|True|TRUE)$/.test(text)) return true;
	if (/^(?:false|False|FALSE)$/.test(text)) return false;
	return isNull(text) || text === 'Null' || text === 'NULL' ? null : text;
}
