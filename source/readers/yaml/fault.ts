import {visit, type YAMLError, type Document as YamlDocument} from 'yaml';
import {type Cause, end, local, type Told, type YamlFault} from './cause.ts';
import {swallowedBracket, textInFlow} from './flow.ts';
import {colonMissing, column, dash, dashAmongKeys, misfit, spaceMissing, tab} from './layout.ts';
import {lineAt, type YamlLine} from './line.ts';
import {backslash, colonInText, comment, openQuote, sign} from './quoting.ts';

/** Finds the faults of a text, one for each cause and line, up to one of which the others are an echo. */
export function faultsIn(
	document: YamlDocument.Parsed,
	errors: readonly YAMLError[],
	text: string,
): readonly YamlFault[] {
	const faults: YamlFault[] = [];
	const seen = new Set<number>();
	let line: YamlLine | undefined;
	for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
		const offset = Math.min(error.pos[0], text.length);
		// A line may be long, and each of its words a fault.
		if (line && offset <= line.start + line.text.length) continue;
		line = lineAt(text, offset);
		if (seen.has(line.start)) continue;
		const fault = faultOf({error, offset, text, line, document});
		seen.add(line.start).add(lineAt(text, fault.offset).start);
		faults.push(fault);
		if (fault.isLast) break;
	}
	return faults;
}

function faultOf(told: Told): YamlFault {
	for (const cause of causes) {
		const found = cause(told);
		if (found) return found;
	}
	return end(`isn't valid YAML: ${told.error.message}`, told.offset);
}

/** What people write that isn't YAML, the surest signs first. */
const causes: readonly Cause[] = [
	secondDocument,
	ruler,
	tab,
	openQuote,
	textInFlow,
	openBracket,
	comma,
	backslash,
	comment,
	sign,
	dash,
	dashAmongKeys,
	colonInText,
	spaceMissing,
	column,
	colonMissing,
	misfit,
];

function secondDocument({error, offset}: Told): YamlFault | undefined {
	return error.code === 'MULTIPLE_DOCS'
		? end('begins a second document here: write one per file', offset)
		: undefined;
}

/** A line of signs around YAML, as in Markdown or in a letter. */
function ruler({line: {text, start}}: Told): YamlFault | undefined {
	const [, sign] = /^([`~=*_-])\1{2,}\s*\w*$/.exec(text) ?? [];
	if (sign === undefined || /^---\s*$/.test(text)) return undefined;
	return end(`a line of ${sign} means nothing in YAML: take it away, or put a # before it`, start);
}

function openBracket(told: Told): YamlFault | undefined {
	const {error, document, offset} = told;
	const [, closing = ''] = /end with (?:a )?([\]}])$/.exec(error.message) ?? [];
	if (closing === '') return undefined;
	const opening = closing === ']' ? '[' : '{';
	let at = offset;
	visit(document, {
		Collection(_, {flow, range}) {
			if (flow && range && range[0] <= offset) at = range[0];
		},
	});
	const swallowed = swallowedBracket(told, at, closing);
	if (swallowed !== undefined)
		return end(
			`the ${opening} isn't closed, since what follows a # is a comment: put the text in quotes, or ${closing} on a line below`,
			swallowed,
		);
	return end(`the ${opening} here isn't closed: write ${closing} where it ends`, at);
}

function comma({error: {message}, offset}: Told): YamlFault | undefined {
	const [, bracket] = /^Unexpected (?:flow-(?:seq|map)-end) token .*"([\]}])"$/.exec(message) ?? [];
	if (bracket !== undefined) return end(`there is one ${bracket} too many`, offset);
	if (/^Unexpected (?:,|empty item) in/.test(message)) return local('there is one comma too many', offset);
	if (/^Missing , /.test(message)) return local('a comma is missing before this', offset);
	return /^Missing space after :/.test(message)
		? local('a space is missing behind the colon', offset)
		: undefined;
}
