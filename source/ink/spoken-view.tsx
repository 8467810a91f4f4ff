import {useApp, useInput, usePaste} from 'ink';
import {useEffect, useRef} from 'react';
import {piece} from '../viewer/screen/line.ts';
import type {Effect} from '../viewer/state/effect.ts';
import type {State} from '../viewer/state/state.ts';
import type {Message} from '../viewer/update.ts';
import {answerText, greetingText, resumptionText, suspensionText} from '../viewer/voice/output.ts';
import {updateSpoken} from '../viewer/voice/update.ts';
import {workName} from '../viewer/work.ts';
import {keyNames} from './key-names.ts';
import type {Painter} from './theme.ts';
import {performEffect, type ViewerProps} from './viewer.ts';

/** The way of the spoken lines to the terminal. */
type Output = {readonly paint: Painter; readonly write: (text: string) => void};

/**
 * The viewer for users of a screen reader: finished lines answer every key, and no line is ever written again. Ink erases whatever it
 * renders, so that this component renders nothing, keeps its state beside React, and writes text straight to the terminal.
 */
export function SpokenApp({
	initial,
	paint,
	perform,
	onResize,
	onReady,
	onFile,
	write: send,
}: ViewerProps & Output) {
	const {exit, suspendTerminal} = useApp();
	const current = useRef<State>({...initial, spoken: {digits: ''}});
	const isOver = useRef(false);
	// The messages that wait while another program has the terminal.
	const waiting = useRef<Message[] | undefined>(undefined);
	const stopPriming = useRef<(() => void) | undefined>(undefined);

	useInput((input, key) => {
		for (const name of keyNames(input, key)) happen({type: 'key', key: name});
	});
	usePaste(text => happen({type: 'paste', text}));

	useEffect(() => write(greetingText(current.current)), []);
	useEffect(() => onResize(size => happen({type: 'resize', size})), [onResize]);
	useEffect(() => {
		prime();
		return () => stopPriming.current?.();
	}, [onReady]);
	useEffect(() => onFile?.(happen), [onFile]);

	return null;

	function happen(message: Message): void {
		if (isOver.current) return;
		if (waiting.current) {
			waiting.current.push(message);
			return;
		}
		try {
			answer(message);
		} catch (error) {
			// React reports only errors of rendering.
			exit(error);
		}
	}

	function answer(message: Message): void {
		const before = current.current;
		const {state: after, effects} = updateSpoken(before, message);
		current.current = after;
		if (workName(after).some((part, index) => part !== workName(before)[index])) prime();
		write(answerText(before, after, message.type === 'key' ? message.key : undefined));
		for (const effect of effects) run(effect);
	}

	/** Begins the work beside the keys; it has lines only where the cursor moves to what was searched for. */
	function prime(): void {
		stopPriming.current?.();
		stopPriming.current = onReady?.(current.current, happen);
	}

	function run(effect: Effect): void {
		// There is no screen to redraw; the key has already been answered with the user's place.
		if (effect.type === 'redraw') return;
		if (effect.type === 'quit') {
			isOver.current = true;
			write(suspensionText(current.current));
		}
		void performEffect(perform, effect, lend).then(
			notice => notice !== undefined && happen({type: 'told', notice}),
		);
	}

	async function lend(program: () => void | Promise<void>): Promise<void> {
		write(suspensionText(current.current));
		const messages: Message[] = [];
		waiting.current = messages;
		try {
			await suspendTerminal(program);
		} finally {
			waiting.current = undefined;
			write(resumptionText(current.current));
			for (const message of messages) happen(message);
		}
	}

	/** Writes a text through the painter, except for the backspaces, which move the caret in the typed line. */
	function write(text: string): void {
		const painted = text.split('\b').map(part => paint([piece(part)]));
		if (text !== '') send(painted.join('\b'));
	}
}
