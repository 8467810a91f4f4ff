import stringWidth from 'string-width';
import * as v from 'valibot';
import {documentSchema, type RawChronology} from '../chronology/schema.ts';
import {labelWidth} from '../dates/format/label.ts';
import {isPlain} from '../text/cells.ts';
import {nearest} from '../text/nearest.ts';
import {isExtraKey} from './clean-tree.ts';
import {dateKeys, documentKeys, type MapKeys} from './format-keys.ts';
import type {Path, Problem} from './problem.ts';
import {isMap, shapeOf} from './shape.ts';

export type Validation = {readonly document?: RawChronology; readonly problems: readonly Problem[]};

/** Checks a tree against the schema: an error for everything that is wrong with its shape, and a warning for every unknown key. */
export function validateDocument(tree: unknown): Validation {
	if (!isMap(tree)) {
		const message =
			tree === null
				? 'is empty'
				: `is ${describe(tree)}, and a chronology is a map: version, title, events …`;
		return {problems: [{severity: 'error', path: [], message}]};
	}
	const result = v.safeParse(documentSchema, tree);
	const warnings = unknownKeys(tree, [], documentKeys);
	if (!result.success) return {problems: [...result.issues.map(problemOf), ...warnings]};
	const document = tree as RawChronology;
	return {document, problems: [...labelProblems(document), ...warnings]};
}

/** An error for each label that is wider than the list has room for. */
function labelProblems({events}: RawChronology): readonly Problem[] {
	return events.flatMap(({label = ''}, index) => {
		const shown = label.trim();
		const cells = isPlain(shown) ? shown.length : stringWidth(shown);
		if (cells <= labelWidth) return [];
		const message = `is ${cells} cells wide, and the list has room for ${labelWidth}`;
		return [{severity: 'error' as const, path: ['events', index, 'label'], message}];
	});
}

type Issue = v.InferIssue<typeof documentSchema>;

function problemOf(issue: Issue): Problem {
	const path = (issue.path ?? []).map(({key}) => (typeof key === 'number' ? key : String(key)));
	return {severity: 'error', path, message: messageOf(issue, path)};
}

function messageOf(issue: Issue, path: Path): string {
	const {input, type} = issue;
	const found = describe(input);
	if (input === undefined) return 'is missing';
	if (path[0] === 'version') return `is ${found}, and only version 1 is known here: write version: 1`;
	if (type === 'regex') return 'is empty';
	const unquoted = dateKeys.has(String(path.at(-1))) ? input : dateIn(input);
	if (unquoted !== undefined && typeof unquoted !== 'string') {
		const example = typeof unquoted === 'number' ? `"${unquoted}"` : "'[2019-10..2019-12]'";
		return `is ${describe(unquoted)} here: quote the date, ${example}`;
	}
	if (type === 'union') return `${issue.message}, and this is ${found}`;
	return `should be ${wanted[type] ?? issue.expected}, and is ${found}`;
}

const wanted: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	integer: 'a whole number',
	finite: 'a finite number',
	min_value: '0 or more',
	array: 'a list',
	object: 'a map',
};

/** Says what a value is, with the keys of a map. */
function describe(value: unknown): string {
	const keys = isMap(value) ? Object.keys(value).join(', ') : '';
	return keys ? `a map of ${keys}` : shapeOf(value);
}

/** The date of a claim's value. */
function dateIn(input: unknown): unknown {
	return isMap(input) && Object.hasOwn(input, 'date') ? input['date'] : undefined;
}

function unknownKeys(tree: unknown, path: Path, {keys, inner}: MapKeys): readonly Problem[] {
	if (!isMap(tree)) return [];
	return Object.entries(tree).flatMap(([key, value]) => {
		const innerKeys = inner.get(key);
		if (innerKeys && Array.isArray(value)) {
			return value.flatMap((item, index) => unknownKeys(item, [...path, key, index], innerKeys));
		}
		if (keys.includes(key) || isExtraKey(key)) return [];
		const [likely] = nearest(key, keys);
		const meant = likely ? `, did you mean ${likely}?` : '';
		// Between YAML's braces a comma in unquoted text begins a new key, which mostly has spaces in it.
		const hint = /\s/.test(key.trim()) ? ': if it is part of a text, put the text in quotes' : meant;
		return [
			{severity: 'warning' as const, path: [...path, key], message: `is not a key of the format${hint}`},
		];
	});
}
