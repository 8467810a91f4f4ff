import {stat} from 'node:fs/promises';
import {setTimeout as wait} from 'node:timers/promises';
import {formatPath, type Problem} from '../../readers/problem.ts';
import type {FileProblem} from '../../viewer/state/problem.ts';
import type {Message} from '../../viewer/update.ts';
import type {ReadAs} from '../options/read-as.ts';
import {showProgress} from '../print/print.ts';
import {printableLine} from '../system/notice.ts';
import type {Terminal} from '../system/terminal-program.ts';
import {shownNameOf} from './bytes.ts';
import {longFile, type Opened, readInput, stampOf} from './open.ts';

/** The file that is open in the viewer. What comes of reading it again is a message to the viewer, which `send` takes. */
export type OpenFile = {
	/** Opens the file in the user's editor, at an event or else at a line. Resolves to a line if something went wrong. */
	readonly edit: (
		at: {readonly event?: string; readonly line?: number},
		terminal: Terminal,
	) => Promise<string | undefined>;
	/** Reads the file again; unless that is asked for, only where it isn't the one that was read before. */
	readonly reload: (isAsked: boolean) => Promise<void>;
	/** Sends messages to a viewer, and reads the file again whenever it changes if it `isFollowed`. Returns what ends that. */
	readonly listen: (send: (message: Message) => void) => () => void;
};

/** The file as it was opened. */
export type FileToOpen = {
	readonly file: string;
	readonly readAs: ReadAs;
	readonly opened: Opened;
	readonly isFollowed: boolean;
};

/** Milliseconds between two looks at a file that is followed; it is read once two of them find the same. */
const pause = 250;

/** Milliseconds in which the screen says that a long file is being read, before nothing else is done. */
const toDraw = 50;

/** Opens a file to be read again. `marks` gives the ids of the events that are marked by now. */
export function openFile(
	{file, readAs, opened, isFollowed}: FileToOpen,
	marks: () => readonly string[],
): OpenFile {
	const name = shownNameOf(file);
	let {stamp, lineOf} = opened;
	let send: (message: Message) => void = () => {};
	let isEdited = false;
	let last: Promise<void> = Promise.resolve();

	return {
		async edit({event, line}, terminal) {
			if (await isPipe(file)) return `${name} is a pipe: there is no file to edit`;
			isEdited = true;
			try {
				const at = line ?? (event === undefined ? undefined : await lineOf(event));
				const {editFile} = await import('../system/editor.ts');
				return await editFile(file, at, terminal, editor =>
					showProgress(`waiting until ${editor} has closed ${name} …`),
				);
			} finally {
				isEdited = false;
			}
		},
		reload,
		listen(to) {
			send = to;
			const following = new AbortController();
			if (isFollowed) void follow(following);
			return () => {
				send = () => {};
				following.abort();
			};
		},
	};

	function reload(isAsked: boolean): Promise<void> {
		return inTurn(async () => {
			if (await isPipe(file)) {
				if (isAsked) send({type: 'told', notice: `${name} is a pipe, which can be read only once`});
			} else if (isAsked || (await hasChanged())) await read();
			else send({type: 'reloaded', reload: {type: 'unchanged'}});
		});
	}

	/** Does something with the file once all that was to be done before is done. */
	function inTurn(task: () => Promise<void>): Promise<void> {
		last = last.then(task, task);
		return last;
	}

	async function hasChanged(): Promise<boolean> {
		return (await stampOf(file)) !== stamp;
	}

	async function read(): Promise<void> {
		if ((await sizeOf(file)) > longFile) {
			send({type: 'told', notice: `reading ${name} …`});
			await wait(toDraw);
		}
		const opening = await readInput(file, readAs);
		stamp = opening.stamp;
		if (opening.type === 'refused') {
			return send({
				type: 'reloaded',
				reload: {type: 'refused', problems: fileProblems(name, opening.problems)},
			});
		}
		lineOf = opening.lineOf;
		const {chronology, warnings} = opening;
		const problems = fileProblems(name, warnings);
		send({type: 'reloaded', reload: {type: 'read', chronology, problems, marks: marks()}});
	}

	/**
	 * Looks at the file by its path, so that one which takes its place is seen as well, and reads it once it has come to rest. While an
	 * editor has the terminal nobody looks at the viewer, which reads the file when that is left.
	 */
	async function follow({signal}: AbortController): Promise<void> {
		let seen = stamp;
		while (!signal.aborted) {
			await wait(pause, undefined, {ref: false});
			const now = await stampOf(file);
			const isAtRest = now === seen && !isEdited && !signal.aborted;
			seen = now;
			if (isAtRest)
				await inTurn(async () => {
					if ((await hasChanged()) && !(await isPipe(file))) await read();
				});
		}
	}
}

/** The problems of a file as the viewer lists them, errors first. */
export function fileProblems(file: string, problems: readonly Problem[]): readonly FileProblem[] {
	const listed = problems.map((problem): FileProblem => {
		const {path, message, severity, line, column, event, subject = formatPath(path)} = problem;
		return {
			severity,
			file: printableLine(file),
			message: printableLine(subject === '' ? message : `${subject}: ${message}`),
			...(line !== undefined && {line}),
			...(column !== undefined && {column}),
			...(event !== undefined && {event}),
		};
	});
	return listed.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/** Whether what is at a path can be read only once, as what a shell puts in the place of <(…). */
async function isPipe(file: string): Promise<boolean> {
	try {
		const stats = await stat(file);
		return !stats.isFile() && !stats.isDirectory();
	} catch {
		return false;
	}
}

async function sizeOf(file: string): Promise<number> {
	try {
		return (await stat(file)).size;
	} catch {
		return 0;
	}
}
