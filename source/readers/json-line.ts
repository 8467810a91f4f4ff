import {signs} from './json-signs.ts';

/** The end of a value that begins with a bracket and whose brackets are closed in its line; -1 where it is none. Whether it is JSON makes no difference. */
export function behindInLine(text: string, start: number): number {
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		switch (text.charCodeAt(at)) {
			case signs.openMap:
			case signs.openList:
				depth++;
				break;
			case signs.closeMap:
			case signs.closeList:
				depth--;
				if (depth === 0) return at + 1;
				break;
			case signs.quote:
				at = closingQuote(text, at);
				if (at < 0) return -1;
				break;
			case signs.lineFeed:
			case signs.carriageReturn:
				return -1;
		}
		if (depth <= 0) return -1;
	}
	return -1;
}

function closingQuote(text: string, opening: number): number {
	for (let at = opening + 1; at < text.length; at++) {
		switch (text.charCodeAt(at)) {
			case signs.quote:
				return at;
			case signs.backslash:
				at++;
				if (isBreak(text.charCodeAt(at))) return -1;
				break;
			case signs.lineFeed:
			case signs.carriageReturn:
				return -1;
		}
	}
	return -1;
}

function isBreak(code: number): boolean {
	return code === signs.lineFeed || code === signs.carriageReturn;
}
