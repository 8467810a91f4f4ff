import {mkdirSync, readdirSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Chronology} from '../../chronology/store.ts';
import {formatProblem} from '../../readers/problem.ts';
import {fold} from '../../text/fold.ts';
import {reasonOf} from '../system/errno.ts';
import {folderOf, shownPath} from '../system/folders.ts';
import {asNotice} from '../system/notice.ts';
import {readSmallFile} from '../system/small-file.ts';
import {type MarksFile, noMarks, readMarks, writeMarks} from './file.ts';
import {replaceFile} from './replace-file.ts';

/*
 * Marks, and the place where the viewer was left: a JSON file for each chronology, in the folder that the system has for
 * state. `file.ts` reads and writes its text, `replace-file.ts` replaces it so that no other annals' change is lost. Only
 * `run.ts`, `view.ts`, `effects.ts` and `answers/` use this folder; it uses `system/`, the readers and the writers.
 */

/** What is stored of a chronology between runs. */
export type Marks = {
	readonly marks: readonly string[];
	/** The id of the event at which the viewer was left. */
	readonly at?: string;
	/** What was open of it, as `formatReading` writes it. */
	readonly reading?: string;
	/** The fingerprints of the events that were there when the viewer was left. */
	readonly seen?: string;
	/** Why nothing could be read, in one line. */
	readonly problem?: string;
};

export type Place = Required<Pick<Marks, 'at'>> &
	Pick<Marks, 'reading' | 'seen'> & {
		/** Whether the fingerprints that are stored stay, since those of now aren't made. */
		readonly keepsSeen?: boolean;
	};

/** The marks of one chronology. Changes are written one after another; each resolves to a line if it could not be. */
export type MarkStore = {
	/** Whether there is a file to write to. */
	readonly canWrite: boolean;
	readonly read: () => Promise<Marks>;
	readonly mark: (id: string, isMarked: boolean) => Promise<string | undefined>;
	readonly place: (place: Place) => Promise<string | undefined>;
};

/** A store, and what it held when it was opened. */
export type OpenStore = {readonly store: MarkStore; readonly stored: Marks};

type About = {
	readonly identity: string | undefined;
	readonly title: string;
	readonly env: NodeJS.ProcessEnv;
	readonly platform: NodeJS.Platform;
};

/** Opens the store of a chronology that was opened from files, or of the bundled one. */
export async function openStore({name, title}: Chronology, files: readonly string[]): Promise<OpenStore> {
	const {env, platform} = process;
	const store = storeOf({identity: identityOf(name, files), title, env, platform});
	return {store, stored: await store.read()};
}

/** What marks belong to: the name that a chronology gives itself, or else its files. A chronology from a pipe without a name has no identity. */
export function identityOf(name: string | undefined, files: readonly string[]): string | undefined {
	if (name !== undefined) return name;
	if (files.length === 0) return 'annals:iraq';
	const paths = files.map(pathOf);
	return paths.includes(undefined) ? undefined : paths.join(' + ');
}

function pathOf(file: string): string | undefined {
	try {
		return file !== '-' && statSync(file).isFile() ? realpathSync(file) : undefined;
	} catch {
		return undefined;
	}
}

/** Makes the store of a chronology. */
export function storeOf({identity, title, env, platform}: About): MarkStore {
	const folder = folderOf('state', env, platform);
	if (identity === undefined) return noStore("this chronology isn't a file: give it a name, chronology: …");
	if (folder === undefined) return noStore('no folder to keep it in: set HOME');
	const location: StoreLocation = {
		folder,
		identity,
		title,
		shown: file => shownPath(file, env, platform),
	};
	let last: Promise<unknown> = Promise.resolve();
	const changeInTurn = (failure: string, edit: Edit) => {
		const done = last.then(() => change(location, failure, edit));
		last = done;
		return done;
	};
	return {
		canWrite: true,
		async read() {
			const content = await readFile(location, fileOf(location));
			if (content.type === 'problem') return {marks: [], problem: `marks can't be read: ${content.message}`};
			const {type: _, others: __, ...marks} = content;
			return marks;
		},
		mark: (id, isMarked) => changeInTurn('this mark is not kept', file => setMark(file, id, isMarked)),
		place: place => changeInTurn('this place is not kept', file => setPlace(file, place)),
	};
}

function noStore(why: string): MarkStore {
	return {
		canWrite: false,
		read: async () => ({marks: []}),
		mark: async () => `this mark is not kept: ${why}`,
		place: async () => `this place is not kept: ${why}`,
	};
}

/** Where the marks of a chronology are, and what they belong to. */
type StoreLocation = {
	readonly folder: string;
	readonly identity: string;
	readonly title: string;
	readonly shown: (file: string) => string;
};

/** The path of the file, found by the identity alone: the title, which is in its name too, may have changed. */
function fileOf({folder, identity, title}: StoreLocation): string {
	const words = fold(title).match(/[\p{L}\p{N}]+/gu) ?? ['chronology'];
	const slug = [...words.join('-')].slice(0, 40).join('').replace(/-$/, '');
	const ending = `-${hashOf(identity)}.json`;
	const name = slug + ending;
	const known = namesIn(folder).filter(other => other.endsWith(ending));
	return path.join(folder, known.includes(name) ? name : (known[0] ?? name));
}

/** FNV-1a of 64 bits (Fowler, Noll and Vo) in hexadecimal; the names of existing files of marks have it. */
export function hashOf(text: string): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of Buffer.from(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
	return hash.toString(16).padStart(16, '0');
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

type Problem = {readonly type: 'problem'; readonly message: string};

async function readFile({identity, shown}: StoreLocation, file: string): Promise<MarksFile | Problem> {
	const content = readSmallFile(file);
	if (content.type === 'absent') return noMarks;
	const read = content.type === 'text' ? await readMarks(content.text, identity) : content;
	if (read.type === 'marks') return read;
	const wrong =
		read.type === 'unreadable' ? `${shown(file)}: ${read.reason}` : formatProblem(shown(file), read.problem);
	return {type: 'problem', message: asNotice(`${wrong}; set it right, or move the file away`)};
}

type Edit = (file: MarksFile) => MarksFile;

/**
 * Makes a change, if it is one, to what the file holds by now, so that no change of another annals is lost. Resolves to
 * `failure` and the reason if it can't be made.
 */
async function change(location: StoreLocation, failure: string, edit: Edit): Promise<string | undefined> {
	const file = fileOf(location);
	const before = await readFile(location, file);
	if (before.type === 'problem') return `${failure}: ${before.message}`;
	if (edit(before) === before) return undefined;
	let problem: string | undefined;
	try {
		makeFolder(location.folder);
		const isDone = await replaceFile(realFile(file), async () => {
			const now = await readFile(location, file);
			problem = now.type === 'problem' ? now.message : undefined;
			const edited = now.type === 'problem' ? now : edit(now);
			return edited.type === 'problem' || edited === now
				? undefined
				: writeMarks(edited, {chronology: location.identity, title: location.title});
		});
		if (!isDone) problem = `${location.shown(file)}: another annals holds it; try again`;
	} catch (error) {
		problem = asNotice(`${location.shown(file)}: ${reasonOf(error)}`);
	}
	return problem && `${failure}: ${problem}`;
}

/** Makes a folder and its parents. Node's `recursive` never ends in a folder such as /proc, in which nothing can be made. */
export function makeFolder(folder: string): void {
	if (statSync(folder, {throwIfNoEntry: false})) return;
	makeFolder(path.dirname(folder));
	try {
		mkdirSync(folder, {mode: 0o700});
	} catch (error) {
		// Another annals may have been quicker.
		if (!statSync(folder, {throwIfNoEntry: false})) throw error;
	}
}

/** The file that a link leads to, so that the link stays. */
export function realFile(file: string): string {
	return statSync(file, {throwIfNoEntry: false}) ? realpathSync(file) : file;
}

function setMark(file: MarksFile, id: string, isMarked: boolean): MarksFile {
	if (file.marks.includes(id) === isMarked) return file;
	return {...file, marks: isMarked ? [...file.marks, id] : file.marks.filter(mark => mark !== id)};
}

function setPlace(file: MarksFile, place: Place): MarksFile {
	const {keepsSeen, ...own} = place;
	const {at, reading, seen = keepsSeen ? file.seen : undefined} = own;
	if (file.at === at && file.reading === reading && file.seen === seen) return file;
	const {reading: _, seen: __, ...rest} = file;
	return {...rest, ...own, ...(seen !== undefined && {seen})};
}
