import {type LineOf, lineAt, type Tree} from './tree.ts';

/** Reads JSON; the YAML reader is asked for the line of a path only when something is wrong there. */
export async function parseJson(text: string): Promise<Tree> {
	try {
		const value: unknown = JSON.parse(text);
		return {type: 'tree', value, lines: () => linesOfJson(text)};
	} catch (error) {
		const {reason, offset} = faultOf(error instanceof Error ? error.message : String(error), text);
		const message = text.trim() === '' ? 'is empty' : `is no JSON: ${reason}`;
		const line = offset === undefined ? {} : {line: lineAt(text, offset)};
		return {type: 'refused', problems: [{severity: 'error', path: [], message, ...line}]};
	}
}

/** What is wrong with a text that is no JSON, and its UTF-16 offset if that is known. */
export type JsonFault = {readonly reason: string; readonly offset?: number};

/** Takes V8's message apart: it ends in a position, or else in the text around the fault, ten characters each side. */
export function faultOf(message: string, text: string): JsonFault {
	const [at, position] = /(?: in JSON)? at position (\d+)/.exec(message) ?? [];
	if (at !== undefined) return {reason: message.slice(0, message.indexOf(at)), offset: Number(position)};
	const [around, before, context = '', after] =
		/, (\.\.\.)?"([\s\S]*)"(\.\.\.)? is not valid JSON$/.exec(message) ?? [];
	if (around === undefined) return {reason: message, offset: text.length};
	const reason = message.slice(0, -around.length);
	if (before) return {reason, offset: text.indexOf(context) + 10};
	return after ? {reason, offset: context.length - 10} : {reason};
}

async function linesOfJson(text: string): Promise<LineOf> {
	const {parseYaml} = await import('./yaml.ts');
	const tree = await parseYaml(text);
	return tree.type === 'tree' ? tree.lines() : () => undefined;
}
