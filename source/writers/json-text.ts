import {Numeral} from '../text/numeral.ts';

/**
 * Writes a value as JSON, indented by tabs; `indent` is what stands before its first line. What stands under `x-` keys keeps its
 * spelling; characters that could drive a terminal, or reorder what it shows, are escaped there.
 */
export function formatJson(value: unknown, indent = ''): string {
	const plain = JSON.stringify(value, undefined, '\t');
	return plain.includes('"x-') ? formatSpelled(value, indent) : plain.replaceAll('\n', `\n${indent}`);
}

/** Writes a value as JSON in one line. */
export function formatJsonLine(value: unknown): string {
	// Within a text, a line break is an escape.
	return formatJson(value)
		.replace(/,\n\t*/g, ', ')
		.replace(/\n\t*/g, '');
}

/** Writes a value as JSON, indented by tabs, with the spelling of its numbers; characters that could drive a terminal are escaped. */
export function formatSpelled(value: unknown, indent = ''): string {
	if (value instanceof Numeral) return value.text;
	if (typeof value === 'string') return textOf(value);
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const deeper = `${indent}\t`;
	if (Array.isArray(value)) {
		return `[${linesOf(
			value.map(member => formatSpelled(member, deeper)),
			indent,
		)}]`;
	}
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.map(([key, member]) => `${textOf(key)}: ${formatSpelled(member, deeper)}`);
	return `{${linesOf(members, indent)}}`;
}

function linesOf(members: readonly string[], indent: string): string {
	return members.length === 0 ? '' : `\n${indent}\t${members.join(`,\n${indent}\t`)}\n${indent}`;
}

const eachUnsafe = /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

function textOf(text: string): string {
	return JSON.stringify(text).replace(eachUnsafe, sign => `\\u${hex(sign)}`);
}

function hex(sign: string): string {
	return sign.charCodeAt(0).toString(16).padStart(4, '0');
}
