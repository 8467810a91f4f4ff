import stringWidth from 'string-width';
import * as v from 'valibot';
import {documentSchema, type RawChronology} from '../chronology/schema.ts';
import {labelWidth} from '../dates/format/label.ts';
import {isPlain} from '../text/cells.ts';
import {foreignTree} from './foreign.ts';
import {documentKeys} from './format-keys.ts';
import {issueMessage} from './issue.ts';
import {mend, type Wrong} from './mend.ts';
import type {Path, Problem} from './problem.ts';
import {describe, isMap} from './shape.ts';
import {keyProblems, type Missing} from './unknown-keys.ts';

/**
 * A document that is valid, or one that has been mended so that it is, with what was wrong; nothing where it can't be; and the
 * problems.
 */
export type Validation = {
	readonly document?: RawChronology;
	readonly mended?: {readonly document: RawChronology; readonly wrong: readonly Wrong[]};
	readonly problems: readonly Problem[];
};

/** Checks a tree against the schema: an error for everything that is wrong with its shape, and a warning for every unknown key. */
export function validateDocument(tree: unknown): Validation {
	if (!isMap(tree)) return refuse(topMessage(tree));
	const foreign = foreignTree(tree);
	if (foreign !== undefined) return refuse(foreign);
	const result = v.safeParse(documentSchema, tree);
	const problems = result.success ? [] : result.issues.map(problemOf);
	const missing = problems.filter(({isMissing}) => isMissing);
	const unknown = keyProblems(tree, documentKeys, missing);
	const others = problems.filter(problem => !unknown.explained.has(problem));
	const found = [...others.map(({isMissing, ...problem}) => problem), ...unknown.problems];
	if (!result.success) {
		const wrong = result.issues.map(issue => ({issue, path: pathOf(issue)}));
		const mended = v.safeParse(documentSchema, mend(tree, wrong));
		return {problems: found, ...(mended.success && {mended: {document: mended.output, wrong}})};
	}
	const document = tree as RawChronology;
	return {document, problems: [...labelProblems(document), ...found]};
}

function refuse(message: string): Validation {
	return {problems: [{severity: 'error', path: [], message}]};
}

function topMessage(tree: unknown): string {
	if (tree === null || tree === undefined) return 'is empty';
	const advice = Array.isArray(tree) ? 'put the list under events:, behind' : 'write';
	return `is ${describe(tree)}, and a chronology is a map: ${advice} version: 1 and title: …`;
}

type SchemaIssue = v.InferIssue<typeof documentSchema>;

function pathOf(issue: SchemaIssue): Path {
	return (issue.path ?? []).map(({key}) => (typeof key === 'number' ? key : String(key)));
}

function problemOf(issue: SchemaIssue): Missing {
	const path = pathOf(issue);
	const isMissing = issue.input === undefined;
	return {severity: 'error', path, message: issueMessage(issue, path), isMissing};
}

/** An error for each label that is wider than the list has room for. */
function labelProblems({events}: RawChronology): readonly Problem[] {
	return events.flatMap(({label = ''}, index) => {
		const shown = label.trim();
		const cells = isPlain(shown) ? shown.length : stringWidth(shown);
		if (cells <= labelWidth) return [];
		const message = `is ${cells} cells wide, and the list has room for ${labelWidth}: shorten it, or write it as display`;
		return [{severity: 'error' as const, path: ['events', index, 'label'], message}];
	});
}
