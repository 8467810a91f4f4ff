import {setImmediate} from 'node:timers/promises';
import type {Outside, Terminal} from '../ink/terminal.ts';
import {formatReading} from '../viewer/state/reading.ts';
import {writerOf} from '../writers/index.ts';
import {type FilesToOpen, openFiles} from './input/open-files.ts';
import type {Rest} from './input/read-files.ts';
import {isSeenNear, seenIn} from './marks/seen.ts';
import type {OpenStore} from './marks/store.ts';

/** What the viewer acts on outside of itself. */
type World = {
	readonly marks: OpenStore;
	/** The open files; left out where there is none to be read again. */
	readonly files: FilesToOpen | undefined;
	/** What is still coming of a file. */
	readonly rest?: Rest | undefined;
	readonly terminal: Pick<Terminal, 'stdin' | 'stdout'>;
	/** Takes what is to be printed when the screen is gone. */
	readonly complainLater: (message: string) => void;
};

/** Makes the functions by which the viewer reaches outside. What each needs is loaded when it is first called. */
export function outsideOf({marks, files, rest, terminal, complainLater}: World): Outside {
	const {env, platform} = process;
	const {store, stored} = marks;
	const {stdin, stdout} = terminal;
	const marked = new Set(stored.marks);
	const markedNow = () => [...marked];
	const open = files && openFiles(files, markedNow);
	const copy: Outside['copy'] = async (what, text) => {
		const {copyText} = await import('./system/clipboard.ts');
		const whole = typeof text === 'string' ? text : await joinPieces(text);
		return copyText(whole, what, {env, platform, write: bytes => stdout.write(bytes)});
	};
	return {
		copy,
		async cite({what, format, chronology, rows}) {
			const write = await writerOf(format).events();
			const pieces = write(chronology, rows, {width: 80, measure: text => text.length, strong: text => text});
			return copy(what, pieces);
		},
		async open(href) {
			const {openUrl} = await import('./system/url.ts');
			const {isOpened, notice} = await openUrl(href, {env, platform});
			// The bar may have no room for a long address, so it is printed again when the screen is gone.
			if (!isOpened) complainLater(notice);
			return notice;
		},
		async page(name, text) {
			const {pageText} = await import('./system/pager.ts');
			return pageText(await joinPieces(text), name, {env, stdin, stdout});
		},
		edit: async at => open?.edit(at, {env, stdin, stdout}),
		reload: async isAsked => open?.reload(isAsked),
		listen(send) {
			const ends = [open?.listen(send), rest?.listen(send, markedNow)];
			return () => {
				for (const end of ends) end?.();
			};
		},
		answer: async (events, answer) => open?.answer(events, answer),
		join: async () => open?.join(),
		mark(id, isMarked) {
			if (isMarked) marked.add(id);
			else marked.delete(id);
			return store.mark(id, isMarked);
		},
		async place({at, reading, chronology}) {
			// There is no way back to a chronology from a pipe.
			if (!store.canWrite) return undefined;
			const isNear = isSeenNear(chronology);
			const seen = isNear ? seenIn(chronology) : undefined;
			// The viewer is about to end, so a problem is printed when the screen is gone.
			const problem = await store.place({
				at,
				...(reading && {reading: formatReading(reading)}),
				...(seen !== undefined && {seen}),
				...(!isNear && {keepsSeen: true}),
			});
			if (problem !== undefined) complainLater(problem);
			return undefined;
		},
	};
}

/** The milliseconds after which keys are read before more pieces are made. */
const patience = 10;

/** Joins pieces of text as they are made, which may take long, and lets keys be read meanwhile. */
async function joinPieces(pieces: Iterable<string>): Promise<string> {
	const made: string[] = [];
	let since = performance.now();
	for (const piece of pieces) {
		made.push(piece);
		if (performance.now() - since < patience) continue;
		await setImmediate();
		since = performance.now();
	}
	return made.join('');
}
