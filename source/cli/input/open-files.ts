import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {formatPath, type Problem} from '../../readers/problem.ts';
import type {FileProblem} from '../../viewer/state/problem.ts';
import type {Progress} from '../../viewer/state/progress.ts';
import type {Message} from '../../viewer/update.ts';
import type {AnswerStore} from '../answers/store.ts';
import type {FileOptions} from '../options/file-options.ts';
import {showProgress} from '../print/print.ts';
import {printableLine} from '../system/notice.ts';
import type {Terminal} from '../system/terminal-program.ts';
import {shownNameOf} from './bytes.ts';
import {isPipe, longAmong, pipeAmong} from './file-stats.ts';
import {areLarge, stampOf} from './read-file.ts';
import {type Opened, type Opening, readFiles, type ToldFile} from './read-files.ts';

/** The files that are open in the viewer. What comes of reading it again is a message to the viewer, which `send` takes. */
export type OpenFile = {
	/** Opens a file in the user's editor: that of an event, at the event, or else one at a line, by its name as it is shown. Resolves to a line if something went wrong. */
	readonly edit: (
		at: {readonly event?: string; readonly file?: string; readonly line?: number},
		terminal: Terminal,
	) => Promise<string | undefined>;
	/** Reads the files again; unless that is asked for, only where one isn't as it was when it was read. */
	readonly reload: (isAsked: boolean) => Promise<void>;
	/** Keeps an answer to whether two events are one, or takes it back. Resolves to a line if that can't be done. */
	readonly answer: AnswerStore['set'];
	/** Makes the chronology anew by what is answered. */
	readonly join: () => Promise<void>;
	/** Sends messages to a viewer, and reads the files again whenever one changes if they are followed. Returns what ends that. */
	readonly listen: (send: (message: Message) => void) => () => void;
};

/** The files as they were opened, one or more. */
export type FilesToOpen = {
	readonly files: readonly string[];
	readonly options: FileOptions;
	readonly opened: Opened;
	readonly isFollowed: boolean;
};

/** Milliseconds between two looks at a file that is followed; it is read once two of them find the same. */
const pause = 250;

/** Milliseconds in which the screen says that a long file is being read, before nothing else is done. */
const toDraw = 50;

/** Opens files to be read again. `marks` gives the ids of the events that are marked by now. */
export function openFiles(
	{files, options, opened, isFollowed}: FilesToOpen,
	marks: () => readonly string[],
): OpenFile {
	let {stamp, placeOf, near, rest} = opened;
	let reading = new AbortController();
	let search = new AbortController();
	let send: (message: Message) => void = () => {};
	let isEdited = false;
	let last: Promise<void> = Promise.resolve();

	return {
		async edit({event, file: shown, line}, terminal) {
			const place = event === undefined ? undefined : await placeOf(event);
			const file = place?.file ?? fileShownAs(files, shown);
			if (file === undefined) return undefined;
			const name = shownNameOf(file);
			if (file === '-') return `this came from ${name}: there is no file to edit`;
			if (await isPipe(file)) return `${name} is a pipe: there is no file to edit`;
			isEdited = true;
			try {
				const {editFile} = await import('../system/editor.ts');
				return await editFile(
					file,
					line ?? place?.line,
					terminal,
					editor => showProgress(`waiting until ${editor} has closed ${name} …`).end,
				);
			} finally {
				isEdited = false;
			}
		},
		reload,
		async answer(events, answer) {
			let problem: string | undefined;
			// What is joined right afterwards is joined by this answer, too.
			await inTurn(async () => {
				problem = await near?.answers.set(events, answer);
			});
			return problem;
		},
		join: () =>
			inTurn(async () => {
				if (near) show('joined', await near.again());
			}),
		listen(to) {
			send = to;
			findPairs();
			const following = new AbortController();
			if (isFollowed) void follow(following);
			else void tellOfChange(following);
			return () => {
				reading.abort();
				send = () => {};
				following.abort();
				search.abort();
			};
		},
	};

	function reload(isAsked: boolean): Promise<void> {
		return inTurn(async () => {
			const pipe = await pipeAmong(files);
			if (pipe !== undefined) {
				if (isAsked)
					send({type: 'told', notice: `${shownNameOf(pipe)} is a pipe, which can be read only once`});
			} else if (isAsked || (await hasChanged())) await read();
			else send({type: 'reloaded', reload: {type: 'unchanged'}});
		});
	}

	/** Does something with the files once all that was to be done before is done. */
	function inTurn(task: () => Promise<void>): Promise<void> {
		last = last.then(task, task);
		return last;
	}

	async function hasChanged(): Promise<boolean> {
		return (await stampOf(files)) !== stamp;
	}

	async function read(): Promise<void> {
		rest?.end(false);
		rest = undefined;
		near?.end?.();
		near = undefined;
		reading.abort();
		reading = new AbortController();
		const opening = (await readLargeAside()) ?? (await readHere());
		stamp = opening.stamp;
		if (opening.type === 'opened') show('read', opening);
		else send({type: 'reloaded', reload: {type: 'refused', problems: problemsIn(opening.told)}});
	}

	/** Has large files read while keys are read here, of which what was read stays until all is there. Resolves to nothing where they have to be read here. */
	async function readLargeAside(): Promise<Opening | undefined> {
		if (!(await areLarge(files))) return undefined;
		const {readAside} = await import('../whole/read-aside.ts');
		const progress = (far?: Progress) => send({type: 'progress', ...(far && {progress: far})});
		return readAside(
			files,
			options,
			{begun: () => progress(), joining: () => progress(), progress},
			reading.signal,
		);
	}

	async function readHere(): Promise<Opening> {
		const long = await longAmong(files);
		if (long !== undefined) {
			send({type: 'told', notice: `reading ${shownNameOf(long)} …`});
			await wait(toDraw);
		}
		return readFiles(files, options);
	}

	/** Sends the viewer what has been read or joined, and then what may be one event in it. */
	function show(type: 'read' | 'joined', {chronology, told, ...others}: Opened): void {
		({placeOf, near} = others);
		send({type: 'reloaded', reload: {type, chronology, problems: problemsIn(told), marks: marks()}});
		findPairs();
	}

	/** Finds what may be one event, while keys are read, unless the files are read again meanwhile. */
	function findPairs(): void {
		search.abort();
		search = new AbortController();
		const {signal} = search;
		void near?.pairs(signal).then(pairs => {
			if (pairs && !signal.aborted) send({type: 'paired', pairs});
		});
	}

	/** Tells when a file whose rows stay in it isn't as it was any more, once for each time that it changes. */
	async function tellOfChange({signal}: AbortController): Promise<void> {
		const isTold = await areLarge(files);
		let told = stamp;
		while (isTold && !signal.aborted) {
			await wait(pause, undefined, {ref: false});
			const now = await stampOf(files);
			if (signal.aborted || now === told || now === stamp || isEdited) continue;
			told = now;
			send({type: 'changed', file: files.map(file => printableLine(path.basename(file))).join(', ')});
		}
	}

	/**
	 * Looks at the files by their paths, so that one which takes another's place is seen as well, and reads them once they have come to rest. While an
	 * editor has the terminal nobody looks at the viewer, which reads the files when that is left.
	 */
	async function follow({signal}: AbortController): Promise<void> {
		let seen = stamp;
		while (!signal.aborted) {
			await wait(pause, undefined, {ref: false});
			const now = await stampOf(files);
			const isAtRest = now === seen && !isEdited && !signal.aborted;
			seen = now;
			if (isAtRest)
				await inTurn(async () => {
					if ((await hasChanged()) && (await pipeAmong(files)) === undefined) await read();
				});
		}
	}
}

/** The file that is shown by a name; without a name, the only one. */
function fileShownAs(files: readonly string[], shown: string | undefined): string | undefined {
	const named = files.find(file => printableLine(shownNameOf(file)) === shown);
	return named ?? (files.length === 1 ? files[0] : undefined);
}

/** What is wrong with files, as the viewer lists it, errors first. */
export function problemsIn(told: readonly ToldFile[]): readonly FileProblem[] {
	const listed = told.flatMap(({file, problems}) => fileProblems(shownNameOf(file), problems));
	return listed.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

function fileProblems(file: string, problems: readonly Problem[]): readonly FileProblem[] {
	return problems.map((problem): FileProblem => {
		const {path, message, severity, line, column, event, count, subject = formatPath(path)} = problem;
		return {
			severity,
			file: printableLine(file),
			message: printableLine(subject === '' ? message : `${subject}: ${message}`),
			...(line !== undefined && {line}),
			...(column !== undefined && {column}),
			...(event !== undefined && {event}),
			...(count !== undefined && {count}),
		};
	});
}
