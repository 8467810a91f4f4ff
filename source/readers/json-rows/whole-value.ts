import {longestLine} from '../lines.ts';
import {atEnd, type Reading, type TextPart, type Unfinished} from './unfinished-value.ts';

/**
 * Reads on in a value that begins with a bracket, for as long as it is JSON. One that isn't is faulty, or torn where that may be because a
 * line before was cut off.
 */
export function readOn(of: Unfinished, part: TextPart): Reading | 'faulty' {
	for (;;) {
		if (of.tear && of.to - of.start > longestLine) return 'far';
		if (of.wanted === 'end') return atEnd(of, part);
		const stop = of.isQuoted ? readString(of, part) : readToken(of, part);
		if (stop) return stop;
	}
}

function readString(
	of: Unfinished,
	{text, before, isLast}: TextPart,
): 'more' | 'faulty' | 'torn' | undefined {
	const at = behindPlain(text, of.to - before);
	of.to = before + at;
	const sign = text[at];
	if (sign === undefined) return isLast ? 'torn' : 'more';
	if (sign === '"') {
		of.isQuoted = false;
		of.wanted = of.wanted === 'key' || of.wanted === 'first key' ? 'colon' : 'comma';
		pass(of, at + 1 + before);
	} else if (sign === '\\') {
		escaped.lastIndex = at;
		if (!escaped.test(text)) return !isLast && text.length - at < longestEscape ? 'more' : 'faulty';
		of.to = before + escaped.lastIndex;
	} else return sign === '\n' || sign === '\r' ? 'torn' : 'faulty';
	return undefined;
}

const longestEscape = 6;
const escaped = /\\(?:["\\/bfnrt]|u[\da-f]{4})/iy;

/** Where the next sign is that doesn't stand for itself between quotation marks. */
function behindPlain(text: string, from: number): number {
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 0x20 || code === 0x22 || code === 0x5c) return at;
	}
	return text.length;
}

function readToken(of: Unfinished, {text, before, isLast}: TextPart): 'more' | 'faulty' | 'torn' | undefined {
	const at = passBlanks(of, text, before);
	const sign = text[at];
	if (sign === undefined && !isLast) return 'more';
	const {wanted = 'end', brackets} = of;
	const isMap = brackets.at(-1) === '{';
	const isValue = wanted === 'value' || wanted === 'item' || wanted === 'first item';
	switch (sign) {
		case '"':
			if (!isValue && wanted !== 'key' && wanted !== 'first key') break;
			of.isQuoted = true;
			return pass(of, of.to + 1);
		case '{':
		case '[':
			if (!isValue) break;
			brackets.push(sign);
			of.opened.push(of.to);
			of.wanted = sign === '{' ? 'first key' : 'first item';
			return pass(of, of.to + 1);
		case '}':
		case ']':
			if (isMap !== (sign === '}') || !(wanted === 'comma' || wanted.startsWith('first'))) break;
			brackets.pop();
			of.opened.pop();
			of.wanted = brackets.length === 0 ? 'end' : 'comma';
			return pass(of, of.to + 1);
		case ':':
			if (wanted !== 'colon') break;
			of.wanted = 'value';
			return pass(of, of.to + 1);
		case ',':
			if (wanted !== 'comma') break;
			of.wanted = isMap ? 'key' : 'item';
			return pass(of, of.to + 1);
		case undefined:
			break;
		default:
			if (!isValue) break;
			word.lastIndex = at;
			word.test(text);
			// It may go on in the next piece of the text.
			if (word.lastIndex === text.length && !isLast && text.length - at < longestWord) return 'more';
			literal.lastIndex = at;
			if (!literal.test(text)) break;
			of.wanted = 'comma';
			return pass(of, before + literal.lastIndex);
	}
	// A comma in front of a closing bracket is a fault of its own.
	const isTrailing = (wanted === 'key' && sign === '}') || (wanted === 'item' && sign === ']');
	of.to = of.end;
	return (sign === undefined || tears.has(sign)) && !isTrailing ? 'torn' : 'faulty';
}

const word = /[\w.+-]*/y;
const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.+-])/y;
const longestWord = 2 ** 12;
/** What stands where it can't where the lines of another value follow. */
const tears: ReadonlySet<string> = new Set('{}]');

/** Passes over a token that ends at a place of the whole text. */
function pass(of: Unfinished, to: number): undefined {
	of.to = to;
	of.end = to;
	return undefined;
}

/** Passes over blanks, and keeps the end of the first line in which the value may have been cut off. */
function passBlanks(of: Unfinished, text: string, before: number): number {
	let at = of.to - before;
	for (; ; at++) {
		const sign = text[at];
		if (sign === '\n' || sign === '\r') {
			if (!(sign === '\n' && text[at - 1] === '\r')) of.lineEnd = before + at;
			of.lineStart = before + at + 1;
			if (of.how.tears === 'anywhere') of.tear ??= {at: of.lineEnd, depth: of.brackets.length};
		} else if (sign !== ' ' && sign !== '\t') break;
	}
	of.to = before + at;
	const sign = text[at];
	if (sign === undefined) return at;
	const isAhead = of.to - of.lineStart < of.place.column;
	if (of.how.tears === 'before a map' && sign === '{' && isAhead)
		of.tear ??= {at: of.lineEnd, depth: of.brackets.length};
	// A comma may stand in front of the map that begins a line.
	if (sign !== ',') of.lineStart = -Infinity;
	return at;
}
