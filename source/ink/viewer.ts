import {useApp, useInput, usePaste} from 'ink';
import {useEffect, useReducer} from 'react';
import type {Pointer} from '../viewer/screen/pointer.ts';
import type {Effect, Step} from '../viewer/state/effect.ts';
import type {Size} from '../viewer/state/layout.ts';
import type {State} from '../viewer/state/state.ts';
import {type Message, update} from '../viewer/update.ts';
import {workName} from '../viewer/work.ts';
import {keyNames} from './key-names.ts';

/** Gives the terminal to a program, and takes it back when the program's promise settles. */
export type Suspend = (program: () => void | Promise<void>) => Promise<void>;

/** The state that the viewer starts in, and its ways to the outside. Each `on…` subscribes, and returns what ends the subscription. */
export type ViewerProps = {
	readonly initial: State;
	/** Performs an effect; gives a notice for the user, or nothing. */
	readonly perform: (effect: Effect, suspend: Suspend) => string | undefined | Promise<string | undefined>;
	/** Calls back for each new size of the terminal. */
	readonly onResize: (onSize: (size: Size) => void) => () => void;
	/** Calls back whenever the program goes on after it was stopped, and something else may stand on the screen. */
	readonly onContinue?: (onForeign: () => void) => () => void;
	/** Works in the background for a state, and calls back whenever there is more to show. */
	readonly onReady?: (state: State, send: (message: Message) => void) => () => void;
	/** Calls back for each message about the file. */
	readonly onFile?: (send: (message: Message) => void) => () => void;
	/** Calls back for each event of the mouse, where the mouse is on. */
	readonly onPointer?: ((onEvent: (pointer: Pointer) => void) => () => void) | undefined;
};

/** Runs the reducer: keys, pasted text and sizes go in, its effects are performed, and their notices go in again. `drawing` counts the redraws that were asked for. */
export function useViewer({
	initial,
	perform,
	onResize,
	onContinue,
	onReady,
	onFile,
	onPointer,
}: ViewerProps): {
	readonly state: State;
	readonly drawing: number;
} {
	const {suspendTerminal} = useApp();
	const [{state, effects, drawing}, send] = useReducer(reduce, {state: initial, effects: [], drawing: 0});

	// First, as whoever sees that keys are read may stop the program.
	useEffect(() => onContinue?.(() => send({type: 'foreign'})), [onContinue]);
	useInput((input, key) => {
		for (const name of keyNames(input, key)) send({type: 'key', key: name});
	});
	usePaste(text => send({type: 'paste', text}));

	useEffect(() => onResize(size => send({type: 'resize', size})), [onResize]);
	// The work goes on for as long as it is for the same.
	useEffect(() => onReady?.(state, send), [onReady, ...workName(state)]);
	useEffect(() => onFile?.(send), [onFile]);
	useEffect(() => onPointer?.(pointer => send({type: 'pointer', pointer})), [onPointer]);
	// React keeps the state before the one that is shown. Another turn lets that go, which may hold half of a large file.
	const {chronology} = state;
	useEffect(() => {
		if (chronology !== initial.chronology) send({type: 'turned'});
	}, [chronology, initial]);

	useEffect(() => {
		if (effects.length === 0) return;
		for (const effect of effects) {
			void performEffect(perform, effect, suspendTerminal).then(
				notice => notice !== undefined && send({type: 'told', notice}),
			);
		}
		send({type: 'performed', effects});
	}, [effects, perform, suspendTerminal]);

	return {state, drawing};
}

/** Performs an effect and gives its notice. The notice of a failed effect says why, and the viewer goes on. */
export async function performEffect(
	perform: ViewerProps['perform'],
	effect: Effect,
	suspend: Suspend,
): Promise<string | undefined> {
	try {
		return await perform(effect, suspend);
	} catch (error) {
		return `that went wrong: ${error instanceof Error ? error.message : String(error)}`;
	}
}

/** The state, and the effects that wait in the order of their keys, since several keys may come before React performs any effect. */
type Pending = Step & {readonly drawing: number};

type Happening =
	| Message
	| {readonly type: 'foreign'}
	| {readonly type: 'turned'}
	| {readonly type: 'performed'; readonly effects: readonly Effect[]};

function reduce(pending: Pending, happening: Happening): Pending {
	if (happening.type === 'foreign') return {...pending, drawing: pending.drawing + 1};
	if (happening.type === 'turned') return {...pending};
	if (happening.type !== 'performed') {
		const {state, effects} = update(pending.state, happening);
		return {
			...pending,
			state,
			effects: effects.length > 0 ? [...pending.effects, ...effects] : pending.effects,
		};
	}
	const isRedraw = happening.effects.some(({type}) => type === 'redraw');
	return {
		...pending,
		effects: pending.effects.slice(happening.effects.length),
		drawing: pending.drawing + (isRedraw ? 1 : 0),
	};
}
