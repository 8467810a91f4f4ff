import type {Path, Problem} from './problem.ts';

/** The line, from 1, on which a path of a tree stands in its file. */
export type LineOf = (path: Path) => number | undefined;

/** A file's text as plain values, and what finds their lines when something is wrong with them. */
export type Tree =
	| {readonly type: 'tree'; readonly value: unknown; readonly lines: () => Promise<LineOf>}
	| {readonly type: 'refused'; readonly problems: readonly Problem[]};

/** The line, from 1, of a UTF-16 offset. */
export function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length;
}
