/** A line of YAML as it is written, of which a fault is told: its text, its offset in the whole, and its parts. */
export type YamlLine = {
	readonly text: string;
	/** The UTF-16 offset of its first character. */
	readonly start: number;
	/** What it is indented with. */
	readonly indent: string;
	/** Its key without the colon, where it has one. */
	readonly key: string;
	/** What stands behind the key, or in the whole line behind its dashes. */
	readonly value: string;
	/** The offset of the value. */
	readonly valueStart: number;
};

/** The line around an offset. */
export function lineAt(text: string, offset: number): YamlLine {
	const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
	const end = text.indexOf('\n', offset);
	return lineOf(text.slice(start, end < 0 ? text.length : end).replace(/\r$/, ''), start);
}

/** The next line that isn't blank; nothing behind the last. */
export function lineAfter(text: string, {start, text: own}: YamlLine): YamlLine | undefined {
	const rest = text.slice(start + own.length);
	const blank = /^\s*(?=\n)/.exec(rest)?.[0].length ?? 0;
	const next = rest.slice(blank).search(/\S/);
	return next < 0 ? undefined : lineAt(text, start + own.length + blank + next);
}

/** The lines before one, the nearest first, without the blank ones. */
export function* linesBefore(text: string, {start}: YamlLine): Generator<YamlLine> {
	for (let end = start - 1; end >= 0; ) {
		const line = lineAt(text, end);
		if (line.text.trim() !== '') yield line;
		end = line.start - 1;
	}
}

function lineOf(text: string, start: number): YamlLine {
	const [, indent = '', dashes = '', key = '', space = '', value = ''] =
		/^(\s*)((?:-\s+)*)(?:([^\s:#"'{[&*!|>-][^:#]*):(?=\s|$)(\s*))?(.*)$/.exec(text) ?? [];
	const before = indent.length + dashes.length + (key === '' ? 0 : key.length + 1) + space.length;
	return {text, start, indent, key, value: value.trimEnd(), valueStart: start + before};
}

/** Whether a line is a key of one word, with or without a dash before it. */
export function isKeyLine({text}: YamlLine): boolean {
	return /^\s*(?:- +)?[\w$-]+:(?:\s|$)/.test(text);
}

const longestQuote = 60;

/** A text in quotes, as it should stand in YAML, behind some words of advice; nothing where it is too long to be repeated. */
export function quotedIn(advice: string, text: string): string {
	if (text.length > longestQuote) return '';
	return `${advice}${text.includes("'") ? `"${text.replace(/["\\]/g, '\\$&')}"` : `'${text}'`}`;
}
