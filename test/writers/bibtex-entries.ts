import assert from 'node:assert/strict';

/** An entry of a BibTeX database: its fields as they stand between their braces, or bare. */
export type Entry = {
	readonly type: string;
	readonly key: string;
	readonly fields: ReadonlyMap<string, string>;
};

/** Reads a database as BibTeX does, which counts braces and nothing else; fails at whatever it would stumble over. */
export function entriesOf(text: string): readonly Entry[] {
	const entries: Entry[] = [];
	let rest = text.trim();
	while (rest !== '') {
		const head = /^@(\w+)\{([^\s"#%'(),={}\\~]+),\n/.exec(rest);
		assert.ok(head, `no entry begins with ${rest.slice(0, 80)}`);
		const [{length}, type = '', key = ''] = head;
		const fields = new Map<string, string>();
		rest = rest.slice(length);
		for (;;) {
			const name = /^\t(\w+) = /.exec(rest);
			assert.ok(name?.[1], `no field begins with ${rest.slice(0, 80)}`);
			rest = rest.slice(name[0].length);
			const value = rest.startsWith('{') ? bracedPart(rest) : (/^\w+/.exec(rest)?.[0] ?? '');
			assert.ok(!fields.has(name[1]), `${name[1]} stands twice`);
			fields.set(name[1], value.startsWith('{') ? value.slice(1, -1) : value);
			rest = rest.slice(value.length);
			if (!rest.startsWith(',\n')) break;
			rest = rest.slice(2);
		}
		assert.ok(rest.startsWith('\n}'), `no entry ends with ${rest.slice(0, 80)}`);
		rest = rest.slice(2).trimStart();
		entries.push({type, key, fields});
	}
	return entries;
}

/** The text from an opening brace to the one that closes it. */
function bracedPart(text: string): string {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '{') depth++;
		if (text[at] === '}') depth--;
		if (depth === 0) return text.slice(0, at + 1);
	}
	return assert.fail(`no brace closes ${text.slice(0, 80)}`);
}
