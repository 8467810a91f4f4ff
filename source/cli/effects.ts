import type {Outside, Terminal} from '../ink/start.tsx';
import {formatReading} from '../viewer/reading.ts';
import type {OpenStore} from './marks/store.ts';

/** What the viewer reaches outside by; what it takes is loaded when it is first asked for. */
export function outsideOf(
	{store, stored}: OpenStore,
	start: string | undefined,
	{stdin, stdout}: Pick<Terminal, 'stdin' | 'stdout'>,
	complainLater: (message: string) => void,
): Outside {
	const {env, platform} = process;
	return {
		async copy(what, text) {
			const {copyText} = await import('./system/clipboard.ts');
			return copyText(text, what, {env, platform, write: bytes => stdout.write(bytes)});
		},
		async open(href) {
			const {openUrl} = await import('./system/url.ts');
			const {isOpened, notice} = await openUrl(href, {env, platform});
			// A bar may have no room for a long address, and the screen goes: it is there to be used afterwards.
			if (!isOpened) complainLater(notice);
			return notice;
		},
		async page(name, text) {
			const {pageText} = await import('./system/pager.ts');
			return pageText(text, name, {env, stdin, stdout});
		},
		mark: (id, isMarked) => store.mark(id, isMarked),
		async place(at, reading) {
			// Who leaves where everybody begins has left no place to come back to; a pipe can't be come back to.
			const isStart = at === start && reading === undefined && stored.at === undefined;
			if (isStart || !store.canWrite) return undefined;
			// The viewer is about to end: what there is to say is said where it will be seen.
			const problem = await store.place({at, ...(reading && {reading: formatReading(reading)})});
			if (problem !== undefined) complainLater(problem);
			return undefined;
		},
	};
}
