const commands: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'\\': '\\textbackslash{}',
		// BibTeX counts braces, even those behind a backslash.
		'{': '\\textbraceleft{}',
		'}': '\\textbraceright{}',
		$: '\\$',
		'&': '\\&',
		'%': '\\%',
		'#': '\\#',
		_: '\\_',
		'~': '\\textasciitilde{}',
		'^': '\\textasciicircum{}',
		'<': '\\textless{}',
		'>': '\\textgreater{}',
		'|': '\\textbar{}',
		'`': '\\textasciigrave{}',
	}),
);

/** Writes a text so that LaTeX shows it as it is, and its braces balance. */
export function escapeLatex(text: string): string {
	return text.replace(/[\\{}$&%#_~^<>|`]/g, sign => commands.get(sign) ?? sign);
}

const symbols: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'–': '--',
		'—': '---',
		'‘': '`',
		'’': "'",
		'“': '``',
		'”': "''",
		'…': '\\ldots{}',
		'¶': '\\P{}',
		'·': '\\textperiodcentered{}',
		'\u00a0': '~',
		ß: '\\ss{}',
		æ: '\\ae{}',
		Æ: '\\AE{}',
		œ: '\\oe{}',
		Œ: '\\OE{}',
		ø: '\\o{}',
		Ø: '\\O{}',
		ł: '\\l{}',
		Ł: '\\L{}',
		ı: '\\i{}',
		đ: '\\dj{}',
		Đ: '\\DJ{}',
	}),
);

const accents: ReadonlyMap<string, string> = new Map([
	['\u0300', '`'],
	['\u0301', "'"],
	['\u0302', '^'],
	['\u0303', '~'],
	['\u0304', '='],
	['\u0306', 'u'],
	['\u0307', '.'],
	['\u0308', '"'],
	['\u030a', 'r'],
	['\u030b', 'H'],
	['\u030c', 'v'],
	['\u0323', 'd'],
	['\u0327', 'c'],
	['\u0328', 'k'],
	['\u0331', 'b'],
]);

/** Writes LaTeX in ASCII: letters with accents and typographic signs as commands, all else as a question mark. */
export function asciiLatex(latex: string): string {
	return latex.normalize('NFC').replace(/[^\0-\x7e]/gu, sign => symbols.get(sign) ?? accented(sign) ?? '?');
}

/** “é” as “{\'e}”; `undefined` for what is no letter of ASCII with accents that LaTeX has. */
function accented(sign: string): string | undefined {
	const [base = '', ...marks] = sign.normalize('NFD');
	if (!/^[A-Za-z]$/.test(base)) return undefined;
	const names = marks.map(mark => accents.get(mark));
	if (names.some(name => name === undefined)) return undefined;
	return names.reduce<string>((inner, name) => `{\\${name}{${inner}}}`, base);
}
