import {realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Answer} from '../../chronology/join/answer.ts';
import type {Problem} from '../../readers/problem.ts';
import {replaceFile} from '../marks/replace-file.ts';
import {hashOf, makeFolder, realFile} from '../marks/store.ts';
import {reasonOf} from '../system/errno.ts';
import {folderOf, shownPath} from '../system/folders.ts';
import {asNotice} from '../system/notice.ts';
import {readSmallFile} from '../system/small-file.ts';
import {type AnswerLine, answerProblems, readAnswers, withAnswer, writeAnswers} from './file.ts';

/*
 * The answers to which events of several files are one: a file with a line of JSON an answer, in the folder that the system has
 * for state, or where the user says. `file.ts` reads and writes its text. What is done by them is the readers' to say.
 */

/** What a file of answers holds, and what is wrong with it. */
export type Answers = {readonly list: readonly Answer[]; readonly problems: readonly Problem[]};

/** The answers about some files. */
export type AnswerStore = {
	/** The path of the file as users are told of it; left out where there is none. */
	readonly file?: string;
	readonly read: () => Answers;
	/** Keeps an answer, or takes it back. Resolves to a line if that can't be done. */
	readonly set: (
		events: Answer['events'],
		answer: Answer['answer'] | undefined,
	) => Promise<string | undefined>;
};

/** Finds where the answers about files are: at the path that is given, or else in a file that belongs to these files, in any order. */
export function answerStore(files: readonly string[], given: string | undefined): AnswerStore {
	const {env, platform} = process;
	const file = given ?? usualFile(files, env);
	if (file === undefined) {
		return {
			read: () => ({list: [], problems: []}),
			set: async () => 'this answer is not kept: name a file for answers, --answers FILE',
		};
	}
	const shown = shownPath(file, env, platform);
	return {
		file: shown,
		read() {
			const content = linesOf(file);
			if (typeof content === 'string')
				return {list: [], problems: [{severity: 'warning', path: [], message: content}]};
			return {list: content.flatMap(({answer}) => answer ?? []), problems: answerProblems(content)};
		},
		async set(events, answer) {
			let problem: string | undefined;
			try {
				makeFolder(path.dirname(path.resolve(file)));
				const isDone = await replaceFile(realFile(file), async () => {
					const lines = linesOf(file);
					problem = typeof lines === 'string' ? lines : undefined;
					return typeof lines === 'string' ? undefined : writeAnswers(withAnswer(lines, events, answer));
				});
				if (!isDone) problem = 'another annals holds it; try again';
			} catch (error) {
				problem = reasonOf(error);
			}
			return problem && asNotice(`this answer is not kept: ${shown}: ${problem}`);
		},
	};
}

/** The lines of a file of answers, or why it can't be read. */
function linesOf(file: string): readonly AnswerLine[] | string {
	const content = readSmallFile(file);
	if (content.type === 'absent') return [];
	return content.type === 'text' ? readAnswers(content.text) : content.reason;
}

/** The file in the folder for state; none where that has no place, or where the files have none. */
function usualFile(files: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
	const folder = folderOf('state', env);
	const paths = files.map(pathOf);
	if (folder === undefined || paths.includes(undefined)) return undefined;
	return path.join(folder, `joins-${hashOf(paths.toSorted().join(' + '))}.jsonl`);
}

function pathOf(file: string): string | undefined {
	try {
		return file !== '-' && statSync(file).isFile() ? realpathSync(file) : undefined;
	} catch {
		return undefined;
	}
}
