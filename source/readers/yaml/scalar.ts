import {exactNumber, Numeral, readNumeral} from '../../text/numeral.ts';
import {isExtraKey} from '../clean-tree.ts';

/** What a plain scalar may be: text; a number, under a key that takes one; or anything, under a key that begins with `x-`. */
export type ScalarKind = 'text' | 'number' | 'extra';

/** What stands under a key that is within a kind itself: under a key that takes no number a plain 0044, 1e3 or yes is text. */
export function kindUnder(key: string, within: ScalarKind, numberKeys: ReadonlySet<string>): ScalarKind {
	if (within === 'extra' || isExtraKey(key)) return 'extra';
	return numberKeys.has(key) ? 'number' : 'text';
}

/** Reads a scalar without quotes. Nothing, `~` and `null` are null everywhere; `Null` and `NULL` only under keys with `x-`. */
export function readPlain(text: string, kind: ScalarKind): unknown {
	switch (kind) {
		case 'text':
			return isNull(text) ? null : text;
		case 'number':
			return isNull(text) ? null : (numberIn(text) ?? text);
		case 'extra':
			return extraIn(text);
	}
}

function isNull(text: string): boolean {
	return text === '' || text === '~' || text === 'null';
}

function numberIn(text: string): number | Numeral | undefined {
	if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return exactNumber(text) ?? new Numeral(text);
	if (/^0x[\da-f]+$|^0o[0-7]+$/i.test(text)) {
		const number = Number(text);
		return Number.isSafeInteger(number) ? number : new Numeral(text);
	}
	if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
	return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : undefined;
}

/** Reads a scalar by the core schema of YAML 1.2 if JSON can spell it the same way; else as text: 00123, 0x1F, .inf. */
function extraIn(text: string): unknown {
	if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text)) return readNumeral(text);
	if (/^(?:true|True|TRUE)$/.test(text)) return true;
	if (/^(?:false|False|FALSE)$/.test(text)) return false;
	return isNull(text) || text === 'Null' || text === 'NULL' ? null : text;
}
