import {setImmediate, setTimeout as wait} from 'node:timers/promises';
import type {Chronology} from '../../chronology/store.ts';
import type {ReadResult} from '../../readers/result.ts';
import {readStream, type SoFar, type Stream} from '../../readers/stream.ts';
import {refusal} from '../../readers/tree.ts';
import type {Reload} from '../../viewer/state/reload.ts';
import type {FileOptions} from '../options/file-options.ts';
import {reasonOf} from '../system/errno.ts';
import {interruptGroup} from '../system/suspend.ts';
import {problemsIn} from './open-files.ts';
import type {Opened, Opening, Rest} from './read-files.ts';
import {bytesIn} from './stream-bytes.ts';

/** Milliseconds between two looks at what has come, at least. */
const pause = 300;
/** The milliseconds after which keys are read before more is. */
const slice = 8;

/**
 * Opens standard input with the first rows that come, as soon as `isEnough` says that they are, or else once all is read.
 */
export async function openStream(
	options: FileOptions,
	isEnough: (chronology: Chronology) => boolean,
): Promise<Opening> {
	const {stdin} = process;
	const stream = readStream('-', bytesIn(stdin), {...options, pause: pauses()});
	const whole = stream.whole.catch((error: unknown) => refusal(reasonOf(error)));
	for (;;) {
		const all = await Promise.race([whole, wait(pause, undefined, {ref: false})]);
		if (all) return openingOf(all);
		const first = await stream.soFar();
		if (!first || !isEnough(first.chronology)) continue;
		return {...openedAs(first), rest: restOf({...stream, whole})};
	}
}

function end(isInterrupted: boolean): void {
	const {stdin} = process;
	const isComing = !stdin.readableEnded;
	stdin.destroy();
	if (isInterrupted && isComing) interruptGroup();
}

function openingOf(all: ReadResult): Opening {
	if (all.type === 'refused')
		return {type: 'refused', told: [{file: '-', problems: all.problems}], stamp: ''};
	return openedAs({chronology: all.chronology, problems: all.warnings});
}

function openedAs({chronology, problems}: Omit<SoFar, 'isSudden'>): Opened {
	return {
		type: 'opened',
		chronology,
		isPlain: false,
		told: [{file: '-', problems}],
		placeOf: async () => undefined,
		stamp: '',
	};
}

function restOf({soFar, whole}: Stream): Rest {
	return {
		end,
		listen(send, marks) {
			const listening = new AbortController();
			const sendReload = (reload: Reload) => send({type: 'reloaded', reload});
			void follow(sendReload, marks, listening.signal);
			return () => listening.abort();
		},
	};

	async function follow(
		send: (reload: Reload) => void,
		marks: () => readonly string[],
		signal: AbortSignal,
	): Promise<void> {
		const grown = ({chronology, problems}: Omit<SoFar, 'isSudden'>, isWhole: boolean): Reload => ({
			type: 'grown',
			...{chronology, problems: told(problems), marks: marks(), isWhole},
		});
		let untilNext = pause;
		for (;;) {
			const all = await Promise.race([whole, wait(untilNext, undefined, {ref: false})]);
			if (signal.aborted) return;
			if (all?.type === 'refused') return send({type: 'refused', problems: told(all.problems)});
			if (all) return send(grown({chronology: all.chronology, problems: all.warnings}, true));
			const since = performance.now();
			const more = await soFar();
			if (more && !signal.aborted) send(grown(more, false));
			const took = performance.now() - since;
			// What keeps keys waiting comes the less often the longer it does: after a tenth of a second, in five.
			untilNext = Math.max(pause, more?.isSudden ? took ** 2 / 2 : 5 * took);
		}
	}
}

function told(problems: SoFar['problems']) {
	return problemsIn([{file: '-', problems}]);
}

/** Makes the function that lets keys be read whenever a slice of time is over. */
function pauses(): () => Promise<void> | undefined {
	let since = performance.now();
	return () => {
		if (performance.now() - since < slice) return undefined;
		return setImmediate().then(() => {
			since = performance.now();
		});
	};
}
