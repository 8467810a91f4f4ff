import {type ParseError, printParseErrorCode, visit} from 'jsonc-parser';
import {firstWhere} from '../lookup/bisect.ts';
import {nodeOf} from './json-source.ts';
import type {Path} from './problem.ts';
import {subjectOf} from './subject.ts';

/** What is wrong with a text that isn't JSON, and at which UTF-16 offset and in which item of a list, where that is known. */
export type JsonFault = {
	readonly message: string;
	readonly offset?: number;
	readonly path?: Path;
	readonly subject?: string;
	/** The id of the event that it is in. */
	readonly event?: string;
};

/** As long is the longest of the words for what is no number. */
const longestNumber = '-Infinity '.length;
const strict = {disallowComments: true, allowTrailingComma: false};

/** Finds the faults of a text that isn't JSON, up to the first of which those behind it are an echo. */
export function faultsIn(text: string): readonly JsonFault[] {
	const errors: ParseError[] = [];
	try {
		visit(text, {onError: (error, offset, length) => errors.push({error, offset, length})}, strict);
	} catch (error) {
		// The library recurses as deep as the text is nested.
		if (error instanceof RangeError) return [{message: 'is nested too deep'}];
		throw error;
	}
	if (errors.length === 0) return [{message: "isn't valid JSON"}];
	const last = errors.findIndex(error => !isLocal(error, text));
	const told = last < 0 ? errors : errors.slice(0, last + 1);
	const itemAt = itemFinder(text);
	const faults = told
		.map(error => faultOf(error, text))
		.map(fault => ({...fault, ...itemAt(fault.offset ?? 0)}));
	// The library misses a key and its value behind one comma.
	return faults.filter(({offset}, index) => offset !== faults[index - 1]?.offset);
}

/** The first fault of a text that isn't JSON. */
export function firstFault(text: string): JsonFault {
	const [first = {message: "isn't valid JSON"}] = faultsIn(text);
	return first;
}

/** Whether the library reads on behind a fault as it should. */
function isLocal(error: ParseError, text: string): boolean {
	const code = printParseErrorCode(error.error);
	return code === 'CommaExpected' || code === 'InvalidCommentToken' || commaBefore(error, text) !== undefined;
}

function faultOf(error: ParseError, text: string): JsonFault {
	const {offset, length} = error;
	const found = text.slice(offset, offset + length);
	const code = printParseErrorCode(error.error);
	const comma = commaBefore(error, text);
	if (comma !== undefined) {
		const message = `isn't valid JSON: this comma is one too many, since ${found} follows it`;
		return {message, offset: comma};
	}
	const [number] = /^-?(?:NaN|Infinity)\b/.exec(text.slice(offset, offset + longestNumber)) ?? [];
	if (code === 'InvalidSymbol' && number !== undefined)
		return {message: `isn't valid JSON: it has no ${number}: write null in its place`, offset};
	const isInText = code === 'InvalidSymbol' && text[offset - 1] === '"';
	const reason = isInText ? 'a " inside a text is written \\"' : reasonOf(code, found);
	return {message: `isn't valid JSON: ${reason}`, offset};
}

/** The offset of the comma that is the fault where something should stand between it and a bracket. */
function commaBefore({error, offset, length}: ParseError, text: string): number | undefined {
	if (!/Expected$/.test(printParseErrorCode(error)) || !/^[}\]]$/.test(text.slice(offset, offset + length)))
		return undefined;
	let at = offset - 1;
	while (/\s/.test(text[at] ?? '')) at--;
	return text[at] === ',' ? at : undefined;
}

/** Finds the item of a list at the top around an offset, as far as the library can read a text that isn't JSON. */
function itemFinder(text: string): (offset: number) => Pick<JsonFault, 'path' | 'subject' | 'event'> {
	const {children: properties = []} = nodeOf(text) ?? {};
	return at => {
		const [name, value] = properties.findLast(({offset}) => offset <= at)?.children ?? [];
		if (!name || value?.type !== 'array') return {};
		const items = value.children ?? [];
		const index = firstWhere(items.length, each => (items[each]?.offset ?? 0) > at) - 1;
		const item = items[index];
		if (item?.type !== 'object') return {};
		const named = Object.fromEntries(
			(item.children ?? []).flatMap(({children: [key, text] = []}) =>
				key && text?.type === 'string' ? [[String(key.value), text.value]] : [],
			),
		);
		const list = String(name.value);
		const path = [list, index];
		const subject = subjectOf(path, {[list]: Object.assign([], {[index]: named})});
		const id: unknown = named['id'];
		return {path, subject, ...(list === 'events' && typeof id === 'string' && {event: id})};
	};
}

function reasonOf(code: string, found: string): string {
	switch (code) {
		case 'InvalidSymbol':
			return `${excerpt(found)} isn't a value: text and keys stand in double quotes`;
		case 'PropertyNameExpected':
		case 'ValueExpected': {
			const wanted = code === 'ValueExpected' ? 'a value' : 'a key in double quotes';
			return found === '' ? `it ends where ${wanted} should stand` : `${wanted} should stand here`;
		}
		case 'ColonExpected':
			return 'a colon should stand here, between a key and its value';
		case 'CommaExpected':
			return 'a comma is missing before this';
		case 'CloseBraceExpected':
			return 'a } is missing here';
		case 'CloseBracketExpected':
			return 'a ] is missing here';
		case 'EndOfFileExpected':
			return 'there is something after its end';
		case 'InvalidCommentToken':
			return 'JSON takes no comments';
		case 'UnexpectedEndOfString':
			return 'this text has no closing quote on its line; a new line in a text is written \\n';
		case 'UnexpectedEndOfNumber':
		case 'InvalidNumberFormat':
			return `${excerpt(found)} isn't a number`;
		case 'InvalidUnicode':
			return 'a \\u in this text lacks its four hexadecimal digits';
		case 'InvalidEscapeCharacter':
			return "a \\ can't stand before this character";
		default:
			return 'this text has a control character in it; a tab is written \\t';
	}
}

function excerpt(found: string): string {
	return `“${found.length > 20 ? `${found.slice(0, 20)}…` : found}”`;
}
