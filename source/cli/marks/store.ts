import {mkdirSync, readdirSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Chronology} from '../../chronology/store.ts';
import {formatProblem} from '../../readers/problem.ts';
import {fold} from '../../text/fold.ts';
import {asNotice} from '../print/notice.ts';
import {reasonOf} from '../system/errno.ts';
import {folderOf, shownPath} from '../system/folders.ts';
import {readSmallFile} from '../system/small-file.ts';
import {replaceFile} from './replace-file.ts';
import {type KeptText, nothingKept, readKeptText, writeKeptText} from './text.ts';

/** What is kept of a chronology between runs: its marked events, and where one was. */
export type Kept = {
	readonly marks: readonly string[];
	/** The id of the event that one was at. */
	readonly at?: string;
	/** What was open of it, as `formatReading` writes it. */
	readonly reading?: string;
	/** Why nothing could be read, in one line. */
	readonly problem?: string;
};

export type Place = Required<Pick<Kept, 'at'>> & Pick<Kept, 'reading'>;

/** Keeps marks and the last place of one chronology; changes are made one after another, and each gives the line that says why it is not kept, if it is not. */
export type Keeper = {
	/** Whether there is a file to keep anything in. */
	readonly canKeep: boolean;
	readonly read: () => Promise<Kept>;
	readonly mark: (id: string, isMarked: boolean) => Promise<string | undefined>;
	readonly place: (place: Place) => Promise<string | undefined>;
};

/** What is kept of a chronology by now, and what keeps it. */
export type Keeping = {readonly keeper: Keeper; readonly kept: Kept};

type About = {
	readonly identity: string | undefined;
	readonly title: string;
	readonly env: NodeJS.ProcessEnv;
	readonly platform: NodeJS.Platform;
};

/** Reads what is kept of a chronology that was opened from a file, or is the bundled one. */
export async function keepingOf({name, title}: Chronology, file: string | undefined): Promise<Keeping> {
	const {env, platform} = process;
	const keeper = keeperOf({identity: identityOf(name, file), title, env, platform});
	return {keeper, kept: await keeper.read()};
}

/** What marks belong to: the name that a chronology gives itself, else its file; an unnamed one from a pipe has none. */
export function identityOf(name: string | undefined, file: string | undefined): string | undefined {
	if (name !== undefined) return name;
	if (file === undefined) return 'annals:iraq';
	try {
		return file !== '-' && statSync(file).isFile() ? realpathSync(file) : undefined;
	} catch {
		return undefined;
	}
}

/** Makes what keeps the marks of a chronology in a file of its own in the state folder. */
export function keeperOf({identity, title, env, platform}: About): Keeper {
	const folder = folderOf('state', env, platform);
	if (identity === undefined)
		return keepsNothing("this chronology isn't a file: give it a name, chronology: …");
	if (folder === undefined) return keepsNothing('no folder to keep it in: set HOME');
	const mine: Mine = {
		folder,
		identity,
		title,
		shown: file => shownPath(file, env, platform),
	};
	let last: Promise<unknown> = Promise.resolve();
	const inTurn = (unkept: string, edit: Edit) => {
		const done = last.then(() => change(mine, unkept, edit));
		last = done;
		return done;
	};
	return {
		canKeep: true,
		async read() {
			const content = await readKept(mine, fileOf(mine));
			if (content.type === 'problem') return {marks: [], problem: `marks can't be read: ${content.message}`};
			const {marks, at, reading} = content;
			return {marks, ...(at !== undefined && {at}), ...(reading !== undefined && {reading})};
		},
		mark: (id, isMarked) => inTurn('this mark is not kept', kept => marked(kept, id, isMarked)),
		place: place => inTurn('this place is not kept', kept => placed(kept, place)),
	};
}

function keepsNothing(why: string): Keeper {
	return {
		canKeep: false,
		read: async () => ({marks: []}),
		mark: async () => `this mark is not kept: ${why}`,
		place: async () => `this place is not kept: ${why}`,
	};
}

type Mine = {
	readonly folder: string;
	readonly identity: string;
	readonly title: string;
	readonly shown: (file: string) => string;
};

/** The file of a chronology, found by its identity alone, since the title that it is named for may have changed. */
function fileOf({folder, identity, title}: Mine): string {
	const words = fold(title).match(/[\p{L}\p{N}]+/gu) ?? ['chronology'];
	const slug = [...words.join('-')].slice(0, 40).join('').replace(/-$/, '');
	const ending = `-${hashOf(identity)}.json`;
	const name = slug + ending;
	const known = namesIn(folder).filter(other => other.endsWith(ending));
	return path.join(folder, known.includes(name) ? name : (known[0] ?? name));
}

/** FNV-1a of 64 bits (Fowler, Noll and Vo) in hexadecimal; files of marks have been named by it since the first. */
function hashOf(text: string): string {
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

async function readKept({identity, shown}: Mine, file: string): Promise<KeptText | Problem> {
	const content = readSmallFile(file);
	if (content.type === 'absent') return nothingKept;
	const read = content.type === 'text' ? await readKeptText(content.text, identity) : content;
	if (read.type === 'kept') return read;
	const wrong =
		read.type === 'unreadable' ? `${shown(file)}: ${read.reason}` : formatProblem(shown(file), read.problem);
	return {type: 'problem', message: asNotice(`${wrong}; set it right, or move the file away`)};
}

type Edit = (kept: KeptText) => KeptText;

/** Makes a change, if it is one, to what the file holds by now, so that none of another annals is lost. */
async function change(mine: Mine, unkept: string, edit: Edit): Promise<string | undefined> {
	const file = fileOf(mine);
	const before = await readKept(mine, file);
	if (before.type === 'problem') return `${unkept}: ${before.message}`;
	if (edit(before) === before) return undefined;
	let problem: string | undefined;
	try {
		makeFolder(mine.folder);
		const isDone = await replaceFile(realFile(file), async () => {
			const now = await readKept(mine, file);
			problem = now.type === 'problem' ? now.message : undefined;
			const edited = now.type === 'problem' ? now : edit(now);
			return edited.type === 'problem' || edited === now
				? undefined
				: writeKeptText(edited, {chronology: mine.identity, title: mine.title});
		});
		if (!isDone) problem = `${mine.shown(file)}: another annals holds it; try again`;
	} catch (error) {
		problem = asNotice(`${mine.shown(file)}: ${reasonOf(error)}`);
	}
	return problem && `${unkept}: ${problem}`;
}

/** Makes a folder and those that it is in. Node's own `recursive` never ends in a folder like /proc, where nothing can be made. */
function makeFolder(folder: string): void {
	if (statSync(folder, {throwIfNoEntry: false})) return;
	makeFolder(path.dirname(folder));
	try {
		mkdirSync(folder, {mode: 0o700});
	} catch (error) {
		// Another annals may have been quicker.
		if (!statSync(folder, {throwIfNoEntry: false})) throw error;
	}
}

/** What a link leads to, so that the link stays. */
function realFile(file: string): string {
	return statSync(file, {throwIfNoEntry: false}) ? realpathSync(file) : file;
}

function marked(kept: KeptText, id: string, isMarked: boolean): KeptText {
	if (kept.marks.includes(id) === isMarked) return kept;
	return {...kept, marks: isMarked ? [...kept.marks, id] : kept.marks.filter(mark => mark !== id)};
}

function placed(kept: KeptText, {at, reading}: Place): KeptText {
	if (kept.at === at && kept.reading === reading) return kept;
	const {reading: _, ...rest} = kept;
	return {...rest, at, ...(reading !== undefined && {reading})};
}
