import {visit, type Node as YamlNode} from 'yaml';
import {firstWhere} from '../../lookup/bisect.ts';
import {perObject} from '../../lookup/memo.ts';
import {end, type Told, type YamlFault} from './cause.ts';
import {startOf} from './places.ts';

const quote = 'put the text in quotes';

/** A text between braces or brackets that a sign of YAML in it breaks off: a bracket, a quotation mark, a dash or a star. */
export function textInFlow({error, document, offset, text}: Told): YamlFault | undefined {
	const found = text.charAt(offset);
	const outer = openingBefore(document, offset);
	if (outer === undefined) return undefined;
	const within = text.charAt(outer) === '{' ? 'between { and }' : 'between [ and ]';
	if (error.code === 'BLOCK_IN_FLOW' && found === '-')
		return end(`${within} a text can't begin with a dash by itself: ${quote}`, offset);
	const before = text.slice(outer + 1, offset).trimEnd();
	const isBroken = /at node end$/.test(error.message);
	// Behind a closing bracket of its own, a text goes on; else the other bracket is missing.
	const isMismatch = error.code === 'BAD_INDENT' && /^[\]}][^\s,\]}]/.test(text.slice(offset, offset + 2));
	if (!isBroken && !isMismatch) return undefined;
	if (isBroken && /["']$/.test(before))
		return end('the text goes on behind its closing quotation mark: put all of it in quotes', offset);
	if ('[]{}'.includes(found)) return end(`${within} a text can't have a ${found} in it: ${quote}`, offset);
	const [, opening] = /(?:^|[,:[{]\s*)([[{*&!])[^,:[{]*$/.exec(before) ?? [];
	return opening === undefined
		? undefined
		: end(`in YAML a text can't begin with ${opening}: ${quote}`, offset);
}

/** What a comment has swallowed the closing bracket of: the offset of its number sign; nothing where none has. */
export function swallowedBracket(
	{document, text}: Told,
	opening: number,
	closing: string,
): number | undefined {
	let found: number | undefined;
	visit(document, {
		Scalar(_, {comment, range}) {
			if (range && range[0] >= opening && comment?.includes(closing)) found = text.indexOf('#', range[1]);
		},
	});
	return found;
}

/** The offset of the innermost brace or bracket that a place is in. */
export function openingBefore(document: Told['document'], offset: number): number | undefined {
	const all = outermost(document);
	const around = all[firstWhere(all.length, index => startOf(all[index]) >= offset) - 1];
	let at: number | undefined;
	visit(around ?? null, {
		Collection(_, {flow, range}) {
			if (flow && range && range[0] < offset && offset <= range[1]) at = range[0];
		},
	});
	return at;
}

/** What stands between braces or brackets that are in no others, in order. A document may have a fault in each of its lines. */
const outermost = perObject((document: Told['document']) => {
	const found: YamlNode[] = [];
	visit(document, {
		Collection(_, node) {
			if (!node.flow) return undefined;
			found.push(node);
			return visit.SKIP;
		},
	});
	return found;
});
