import {visit} from 'yaml';
import {end, local, type Told, type YamlFault} from './cause.ts';
import {isKeyLine, lineAfter, quotedIn} from './line.ts';

/** A quotation mark that nothing closes. */
export function openQuote({error, document, offset}: Told): YamlFault | undefined {
	if (!/^Missing closing .quote$/.test(error.message)) return undefined;
	let opening = offset;
	visit(document, {
		Scalar(_, {type, range}) {
			const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
			if (isQuoted && range && range[0] <= offset) opening = range[0];
		},
	});
	return end("the quotation mark here isn't closed: close it, or take it away", opening);
}

/** A backslash between double quotes, as in a path of Windows. */
export function backslash({error, text, offset}: Told): YamlFault | undefined {
	if (error.code !== 'BAD_DQ_ESCAPE') return undefined;
	const sign = text.slice(offset, offset + 2);
	return local(
		`${sign} has no meaning between double quotes: write \\${sign}, or put the text in single quotes`,
		offset,
	);
}

/** A number sign right behind a quotation mark or a bracket. */
export function comment({error, offset}: Told): YamlFault | undefined {
	return error.message.startsWith('Comments must be separated')
		? local('a space is missing before the #, if it begins a comment; else put the text in quotes', offset)
		: undefined;
}

/** A text that begins with a sign of YAML's, or that goes on behind its closing quotation mark. */
export function sign({error, offset, line, text}: Told): YamlFault | undefined {
	const {value, valueStart, key} = line;
	// A quotation mark with a letter right behind it closes nothing: it is one of the text's own.
	const isInner = /^"[^"]*"\w.*"$/.test(value);
	const isHere =
		offset >= valueStart && ['UNEXPECTED_TOKEN', 'BAD_SCALAR_START', 'BAD_ALIAS'].includes(error.code);
	const [first = ''] = value;
	if (error.code === 'BAD_SCALAR_START' && offset !== valueStart)
		return local(`in YAML a text can't begin with ${text.charAt(offset)}: put it in quotes`, offset);
	if (!isHere || !'*&!|>@%`?-[{"\''.includes(first)) return undefined;
	const whole = quotedIn(', ', value);
	switch (first) {
		case '*':
			if (key === '' && value.startsWith('* '))
				return end(`an item of a list begins with a dash: write - ${value.slice(2)}`, valueStart);
			break;
		case '-':
			return end(
				'a list begins on the line below its key; a text that begins with a dash goes into quotes',
				valueStart,
			);
		case '"':
			return local(
				`the text goes on behind its closing quotation mark: put all of it in quotes${isInner ? quotedIn(', ', value.slice(1, -1)) : whole}`,
				offset,
			);
		case "'":
			return local(
				`the text goes on behind its closing quotation mark: put all of it in quotes${quotedIn(', ', value.replace(/^'|'$/g, ''))}`,
				offset,
			);
	}
	return local(`in YAML a text can't begin with ${first}: put it in quotes${whole}`, valueStart);
}

/** A colon and a space in a text without quotes; they begin a new key. */
export function colonInText({error, offset, text, line}: Told): YamlFault | undefined {
	if (!['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW'].includes(error.code)) return undefined;
	const advice = 'a colon and a space inside a text begin a new key: put the text in quotes';
	const rest = text.slice(offset, line.start + line.text.length);
	const next = lineAfter(text, line);
	const goesOn = next !== undefined && next.indent.length > line.indent.length && !isKeyLine(next);
	if (/:(?:\s|$)/.test(rest)) {
		const isWhole = error.code !== 'BLOCK_IN_FLOW' && !goesOn;
		return local(`${advice}${isWhole ? quotedIn(', ', rest.trim()) : ''}`, offset);
	}
	if (/^\s*-[^\s-]/.test(line.text)) return undefined;
	return next && !isKeyLine(next) && /:(?:\s|$)/.test(next.text) ? local(advice, offset) : undefined;
}
