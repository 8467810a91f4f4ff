import {atEnd, type Reading, type TextPart, type Unfinished} from './unfinished-value.ts';

/** So far is a value read whose brackets may still be closed, though the next value may have begun. */
const farthest = 2 ** 20;

/** Reads on in a value that is no JSON, up to where its brackets or its line end. */
export function readAnyhow(of: Unfinished, part: TextPart): Reading {
	const {text, before, isLast} = part;
	const {brackets, how} = of;
	for (;;) {
		if (of.wanted === 'end') return atEnd(of, part);
		const pattern = of.isQuoted ? inQuotes : outside;
		pattern.lastIndex = of.to - before;
		const sign = pattern.exec(text)?.[0];
		const index = sign === undefined ? text.length : pattern.lastIndex - sign.length;
		if (of.tear && before + index - of.tear.at > farthest) return 'far';
		of.to = before + index;
		if (sign === undefined) return !isLast ? 'more' : of.tear ? 'torn' : 'whole';
		if (sign === '\\') {
			if (index + 1 === text.length) return isLast ? 'whole' : 'more';
			// A line break ends the value, escaped or not.
			of.to += /[\r\n]/.test(text[index + 1] ?? '') ? 1 : 2;
			continue;
		}
		if (sign === '\r' || sign === '\n') {
			const next = index + (text.startsWith('\r\n', index) ? 2 : 1);
			const first = nextSign(text, next);
			if (first === text.length && !isLast) return 'more';
			const isEnd = of.isQuoted || brackets.length === 0 || how.tears === 'anywhere';
			if (isEnd || (text[first] === '{' && first - next < of.place.column)) {
				of.tear ??= {at: of.to, depth: brackets.length};
				if (isEnd || how.isEndless) return 'torn';
			}
			of.to = before + next;
			continue;
		}
		const isOpen = brackets.length > 0;
		if (!isOpen && how.isInList && (sign === ',' || sign === ']')) return 'whole';
		if (!isOpen && how.isKeyed && sign === '}') return 'whole';
		if (sign === '"') of.isQuoted = !of.isQuoted;
		else if (sign === '{' || sign === '[') {
			brackets.push(sign);
			of.opened.push(of.to);
		} else if (sign !== ',') {
			if (of.tear && brackets.at(-1) !== (sign === '}' ? '{' : '[')) return 'torn';
			brackets.pop();
			of.opened.pop();
			if (brackets.length === 0) of.wanted = 'end';
		}
		of.to++;
	}
}

const outside = /["{}[\],\r\n]/g;
const inQuotes = /["\\\r\n]/g;

/** The index of the first sign of the line that begins at an index, behind a comma where one begins it. */
function nextSign(text: string, start: number): number {
	signOfLine.lastIndex = start;
	signOfLine.test(text);
	return signOfLine.lastIndex;
}

const signOfLine = /[ \t]*(?:,[ \t]*)?/y;
