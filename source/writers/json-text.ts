import {Numeral} from '../text/numeral.ts';

/**
 * Writes a value as JSON, indented by tabs; `indent` is what stands before its first line. What stands under `x-` keys keeps its
 * spelling; characters that could drive a terminal, or reorder what it shows, are escaped there.
 */
export function formatJson(value: unknown, indent = ''): string {
	const plain = JSON.stringify(value, undefined, '\t');
	if (plain.includes('"x-')) return spelled(value, indent);
	return indent === '' ? plain : plain.replaceAll('\n', `\n${indent}`);
}

/** Writes a value as JSON in one line, with the spelling of its numbers; characters that could drive a terminal are escaped. */
export function formatJsonLine(value: unknown): string {
	return spelled(value, undefined);
}

/** Writes a value as JSON, indented by tabs, with the spelling of its numbers; characters that could drive a terminal are escaped. */
export function formatSpelled(value: unknown): string {
	return spelled(value, '');
}

/** Writes a value by its indent, or in one line where it has none. Of a million events no lists are made that nobody keeps. */
function spelled(value: unknown, indent: string | undefined): string {
	if (value instanceof Numeral) return value.text;
	if (typeof value === 'string') return textOf(value);
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const deeper = indent === undefined ? undefined : `${indent}\t`;
	const before = deeper === undefined ? '' : `\n${deeper}`;
	const between = deeper === undefined ? ', ' : `,${before}`;
	let members = '';
	if (Array.isArray(value)) {
		for (const member of value) members += `${members === '' ? before : between}${spelled(member, deeper)}`;
	} else {
		for (const [key, member] of Object.entries(value)) {
			if (member === undefined) continue;
			members += `${members === '' ? before : between}${textOf(key)}: ${spelled(member, deeper)}`;
		}
	}
	const behind = members === '' || indent === undefined ? '' : `\n${indent}`;
	return Array.isArray(value) ? `[${members}${behind}]` : `{${members}${behind}}`;
}

const unsafe = /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/;
const eachUnsafe = new RegExp(unsafe, 'g');

function textOf(text: string): string {
	const plain = JSON.stringify(text);
	return unsafe.test(plain) ? plain.replace(eachUnsafe, sign => `\\u${hex(sign)}`) : plain;
}

function hex(sign: string): string {
	return sign.charCodeAt(0).toString(16).padStart(4, '0');
}
