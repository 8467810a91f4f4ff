import {useApp, useInput, usePaste} from 'ink';
import {useEffect, useReducer} from 'react';
import type {Pointer} from '../viewer/screen/pointer.ts';
import type {Effect, Step} from '../viewer/state/effect.ts';
import type {Size} from '../viewer/state/layout.ts';
import type {State} from '../viewer/state/state.ts';
import {type Message, update} from '../viewer/update.ts';
import {keyNames} from './key-names.ts';

/** Gives the terminal back for as long as something else uses it. */
export type Suspend = (meanwhile: () => void | Promise<void>) => Promise<void>;

/** What a viewer is started with, and how it reaches outside. */
export type Viewing = {
	readonly initial: State;
	/** Does what an effect asks for; what it gives, or resolves to, is said. */
	readonly perform: (effect: Effect, suspend: Suspend) => string | undefined | Promise<string | undefined>;
	/** Tells of the terminal's new sizes until the function it returns is called. */
	readonly onResize: (resized: (size: Size) => void) => () => void;
	/** Tells, likewise, that what is counted while nobody types has been. */
	readonly onReady?: (ready: () => void) => () => void;
	/** Tells of what the mouse does, likewise, where it is on. */
	readonly onPointer?: ((pointed: (pointer: Pointer) => void) => () => void) | undefined;
};

/** The state after all that has happened, and how often the screen was to be drawn anew. */
export type Viewed = {readonly state: State; readonly drawing: number};

/** Runs the one reducer: keys, pasted text and sizes go in, its effects are handed on, and what comes of them goes in again. */
export function useViewer({initial, perform, onResize, onReady, onPointer}: Viewing): Viewed {
	const {suspendTerminal} = useApp();
	const [{state, effects, drawing}, send] = useReducer(reduce, {state: initial, effects: [], drawing: 0});

	useInput((input, key) => {
		for (const name of keyNames(input, key)) send({type: 'key', key: name});
	});
	usePaste(text => send({type: 'paste', text}));

	useEffect(() => onResize(size => send({type: 'resize', size})), [onResize]);
	useEffect(() => onReady?.(() => send({type: 'ready'})), [onReady]);
	useEffect(() => onPointer?.(pointer => send({type: 'pointer', pointer})), [onPointer]);

	useEffect(() => {
		if (effects.length === 0) return;
		for (const effect of effects) {
			void performed(perform, effect, suspendTerminal).then(
				notice => notice !== undefined && send({type: 'told', notice}),
			);
		}
		send({type: 'performed', effects});
	}, [effects, perform, suspendTerminal]);

	return {state, drawing};
}

/** What comes of an effect, to be said; one that fails says so, and the viewer goes on. */
export async function performed(
	perform: Viewing['perform'],
	effect: Effect,
	suspend: Suspend,
): Promise<string | undefined> {
	try {
		return await perform(effect, suspend);
	} catch (error) {
		return `that went wrong: ${error instanceof Error ? error.message : String(error)}`;
	}
}

/** Effects wait in the order in which keys asked for them, however many keys come at once. */
type Pending = Step & {readonly drawing: number};

type Happening = Message | {readonly type: 'performed'; readonly effects: readonly Effect[]};

function reduce(pending: Pending, happening: Happening): Pending {
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
