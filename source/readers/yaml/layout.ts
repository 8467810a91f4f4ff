import {excerpt} from '../../text/english.ts';
import {end, local, type Told, type YamlFault} from './cause.ts';
import {isKeyLine, lineAfter, linesBefore} from './line.ts';

/** A tab in place of spaces. */
export function tab({error, text, line, offset}: Told): YamlFault | undefined {
	if (error.code !== 'TAB_AS_INDENT' && !line.indent.includes('\t')) return undefined;
	const lines = text.split('\n').filter(each => /^ *\t\s*\S/.test(each)).length;
	const others = lines < 2 ? '' : lines === 2 ? ', as another line is' : `, as ${lines - 1} other lines are`;
	return end(
		`this line is indented with a tab${others}: YAML takes spaces alone, so indent with those`,
		Math.min(line.start, offset),
	);
}

/** A dash in the column of keys, which are mostly those of the item before. */
export function dashAmongKeys({error, line, offset}: Told): YamlFault | undefined {
	const isDash = /^\s*-\s/.test(line.text) && offset <= line.start + line.indent.length;
	const isKey = error.code === 'MULTILINE_IMPLICIT_KEY' || /^A block sequence may not/.test(error.message);
	if (!isDash || !isKey) return undefined;
	return {
		...end(
			'a dash stands among keys here: indent the keys of the item above by two spaces more than its dash',
			offset,
		),
		isBetween: true,
	};
}

/** A line that begins where the dashes of a list do, and has none. */
export function dash({error, text, line, offset}: Told): YamlFault | undefined {
	if (error.code !== 'BAD_INDENT' && !error.message.startsWith('Sequence item without')) return undefined;
	for (const before of linesBefore(text, line)) {
		if (before.indent.length > line.indent.length) continue;
		const isItem = before.indent.length === line.indent.length && /^\s*-\s/.test(before.text);
		const start = Math.max(offset, line.start + line.indent.length);
		return isItem
			? {
					...end(
						`a dash is missing: write - ${excerpt(line.text.trim(), 40)}, if an item of the list begins here`,
						start,
					),
					isBetween: true,
				}
			: undefined;
	}
	return undefined;
}

/** A dash or a colon with nothing behind it that would part it from a text. */
export function spaceMissing({line, error}: Told): YamlFault | undefined {
	if (/^Unexpected|^All/.test(error.message)) return undefined;
	const {text, start, indent} = line;
	const at = start + indent.length;
	if (/^\s*-[^\s-]/.test(text)) {
		return end(`a space is missing behind the dash: write - ${excerpt(text.trim().slice(1), 40)}`, at);
	}
	const [, key = '', value = ''] = /^\s*(?:- +)?([\w$-]+):(\S.*)$/.exec(text) ?? [];
	return key === ''
		? undefined
		: local(`a space is missing behind the colon: write ${key}: ${excerpt(value, 40)}`, at);
}

/** A line that begins in another column than those beside it. */
export function column({error, offset, text, line}: Told): YamlFault | undefined {
	const message =
		'this line begins in another column than its neighbours: begin all keys of one map in one column';
	if (
		error.code === 'BLOCK_AS_IMPLICIT_KEY' ||
		(error.code === 'MULTILINE_IMPLICIT_KEY' && line.key !== '')
	) {
		const next = lineAfter(text, line);
		if (next && next.indent.length > line.indent.length && isKeyLine(next))
			return end(message, next.start + next.indent.length);
	}
	const isFirst = text.slice(line.start, offset).trim() === '';
	const isColumn =
		error.code === 'BAD_INDENT' ||
		error.message.startsWith('Sequence item without') ||
		(isFirst && /^Unexpected scalar/.test(error.message));
	return isColumn ? end(message, line.start + line.indent.length) : undefined;
}

/** A key behind a line that it doesn't go with, where nothing tells which of the two is wrong. */
export function misfit({error, line}: Told): YamlFault | undefined {
	const isKey = ['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW', 'MULTILINE_IMPLICIT_KEY'].includes(error.code);
	return isKey
		? end(
				"this line doesn't go with the one above it: look at the indentation, colons and quotation marks of both",
				line.start + line.indent.length,
			)
		: undefined;
}

/** A line that is neither a key nor part of a text. */
export function colonMissing({error, line}: Told): YamlFault | undefined {
	const isKey = error.code === 'MULTILINE_IMPLICIT_KEY' || error.message.startsWith('Implicit map keys need');
	if (!isKey || line.key !== '') return undefined;
	return local(
		'this line has no key and colon: write “key: value”; a text that goes on from the line above is indented deeper than its key',
		line.start + line.indent.length,
	);
}
