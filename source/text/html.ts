/**
 * Makes plain text of HTML: paragraphs and line breaks stay, a link's address stands in brackets behind its words, and entities become
 * characters. Text without HTML is given as it is.
 */
export function plainText(html: string): string {
	if (!/[<&]/.test(html)) return html;
	const isDivided = /<(?:p|br|div|li|ul|ol|h[1-6]|blockquote|tr|table|section|article)\b/i.test(html);
	const pieces: string[] = [];
	let link: {readonly address: string; readonly from: number} | undefined;
	let at = 0;
	for (const {tag, from, to} of tagsIn(html)) {
		if (from < at) continue;
		pieces.push(wordsOf(html.slice(at, from), isDivided));
		at = to;
		if (tag.name === 'a') {
			endLink();
			if (!tag.isEnd) link = {address: addressIn(tag.attributes), from: pieces.length};
		} else if (!tag.isEnd && hidden.has(tag.name)) at = endOf(html, tag.name, to);
		else if (tag.name === 'img') pieces.push(attribute(tag.attributes, 'alt') ?? '');
		else if (tag.name === 'li' && !tag.isEnd) pieces.push('\n- ');
		else pieces.push(marks.get(tag.name) ?? '');
	}
	pieces.push(wordsOf(html.slice(at), isDivided));
	endLink();
	return tidy(pieces.join(''));

	function endLink(): void {
		if (!link) return;
		const {address, from} = link;
		link = undefined;
		const words = pieces.slice(from).join('').trim();
		if (address === '' || words.includes(address)) return;
		if (words !== '' && bare(words) !== bare(address)) pieces.push(` (${address})`);
		else pieces.splice(from, pieces.length, address);
	}
}

/** An address as people write it. */
function bare(address: string): string {
	return address.replace(/^[a-z]+:\/\/(?:www\.)?|\/$/gi, '');
}

type Tag = {readonly name: string; readonly attributes: string; readonly isEnd: boolean};

/** Elements whose content is no text. */
const hidden: ReadonlySet<string> = new Set(['script', 'style', 'head', 'template']);

/** What stands for the start and the end of elements. */
const marks: ReadonlyMap<string, string> = new Map([
	['br', '\n'],
	...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'table', 'ul', 'ol', 'hr'].map(
		name => [name, '\n\n'] as const,
	),
	...['div', 'tr', 'section', 'article', 'figure', 'figcaption', 'dt', 'dd'].map(
		name => [name, '\n'] as const,
	),
	...['td', 'th', 'cite'].map(name => [name, ' '] as const),
]);

/** So far, in UTF-16 units, a tag with > in its quotation marks may reach. */
const longestTag = 1000;

/** The tags and remarks of a text, and where they stand. */
function* tagsIn(html: string): Generator<{readonly tag: Tag; readonly from: number; readonly to: number}> {
	const start = /<(?:!--|(\/?)([a-z][\w:-]*))/gi;
	for (let found = start.exec(html); found; found = start.exec(html)) {
		const [whole, slash, name] = found;
		const from = found.index;
		if (name === undefined) {
			const end = html.indexOf('-->', from + 4);
			const to = end < 0 ? html.length : end + 3;
			yield {tag: {name: '', attributes: '', isEnd: true}, from, to};
			start.lastIndex = to;
			continue;
		}
		const begin = from + whole.length;
		const end = html.indexOf('>', begin);
		if (end < 0) return;
		const window = html.slice(begin, begin + longestTag);
		const attributes =
			/^(?:[^"'>]|"[^"]*"|'[^']*')*(?=>)/.exec(end - begin < longestTag ? window : '')?.[0] ??
			html.slice(begin, end);
		if (!/^(?:[\s/]|$)/.test(attributes)) continue;
		const to = begin + attributes.length + 1;
		yield {tag: {name: name.toLowerCase(), attributes, isEnd: slash === '/'}, from, to};
		start.lastIndex = to;
	}
}

function endOf(html: string, name: string, from: number): number {
	const end = new RegExp(`</${name}\\s*>`, 'gi');
	end.lastIndex = from;
	return end.test(html) ? end.lastIndex : html.length;
}

/** The value of an attribute of the first tag of a text that has it; `undefined` where none has. */
export function attributeIn(html: string, name: string): string | undefined {
	for (const {tag} of tagsIn(html)) {
		const value = attribute(tag.attributes, name);
		if (value !== undefined) return value;
	}
	return undefined;
}

function attribute(attributes: string, name: string): string | undefined {
	const pattern = new RegExp(`(?:^|[\\s/])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
	const [, double, single, bare] = pattern.exec(attributes) ?? [];
	const value = double ?? single ?? bare;
	return value === undefined ? undefined : withoutEntities(value).trim();
}

/** The address of a link, if it leads to somewhere from anywhere. */
function addressIn(attributes: string): string {
	const address = attribute(attributes, 'href') ?? '';
	if (address.startsWith('//')) return `https:${address}`;
	return /^(?:https?|ftp|mailto):/i.test(address) ? address.replace(/^mailto:/i, '') : '';
}

/** The words between tags; where tags divide lines, line breaks are spaces. */
function wordsOf(text: string, isDivided: boolean): string {
	return withoutEntities(isDivided ? text.replace(/\s+/g, ' ') : text);
}

function tidy(text: string): string {
	return text
		.replace(/[ \t\u00a0]+/g, ' ')
		.replace(/ *\n */g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** Puts characters in the place of entities; what is none stays. */
export function withoutEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d?));/gi, (whole, decimal, hex, name) => {
		if (name !== undefined) return named(name) ?? whole;
		const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
			? String.fromCodePoint(code)
			: whole;
	});
}

/** The character of a named entity: `&eacute;` is a letter and its accent, others stand in a table. */
function named(name: string): string | undefined {
	const [, letter = '', accent = ''] =
		/^([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/i.exec(name) ?? [];
	const mark = accents.get(accent.toLowerCase());
	return mark ? (letter + mark).normalize('NFC') : (entities.get(name) ?? entities.get(name.toLowerCase()));
}

const accents: ReadonlyMap<string, string> = new Map([
	['acute', '\u0301'],
	['grave', '\u0300'],
	['circ', '\u0302'],
	['uml', '\u0308'],
	['tilde', '\u0303'],
	['cedil', '\u0327'],
	['ring', '\u030a'],
	['caron', '\u030c'],
]);

const entities: ReadonlyMap<string, string> = new Map(
	(
		'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ ldquo “ rdquo ” sbquo ‚ bdquo „ laquo « raquo » lsaquo ‹ rsaquo › ' +
		'hellip … bull • middot · copy © reg ® trade ™ deg ° sect § para ¶ dagger † Dagger ‡ times × divide ÷ plusmn ± minus − frac12 ½ ' +
		'frac14 ¼ frac34 ¾ sup2 ² sup3 ³ micro µ euro € pound £ yen ¥ cent ¢ iexcl ¡ iquest ¿ szlig ß AElig Æ aelig æ OElig Œ oelig œ ' +
		'Oslash Ø oslash ø ETH Ð eth ð THORN Þ thorn þ rarr → larr ← infin ∞ ne ≠ le ≤ ge ≥ ordf ª ordm º'
	)
		.split(' ')
		.flatMap((each, index, all) => (index % 2 === 0 ? [[each, all[index + 1] ?? ''] as const] : []))
		.concat([
			['nbsp', ' '],
			['shy', ''],
			['ensp', ' '],
			['emsp', ' '],
			['zwj', ''],
		]),
);
