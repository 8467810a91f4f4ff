import {useApp, useInput, usePaste} from 'ink';
import {useEffect, useRef} from 'react';
import {piece} from '../viewer/screen/line.ts';
import type {Effect} from '../viewer/state/effect.ts';
import type {State} from '../viewer/state/state.ts';
import type {Message} from '../viewer/update.ts';
import {answerText, greetingText, resumptionText, suspensionText} from '../viewer/voice/output.ts';
import {updateSpoken} from '../viewer/voice/update.ts';
import {keyNames} from './key-names.ts';
import type {Painter} from './theme.ts';
import {performed, type Viewing} from './viewer.ts';

/** How what is said reaches the terminal. */
type Heard = {readonly paint: Painter; readonly write: (text: string) => void};

/**
 * The viewer for those who hear it: finished lines answer every key, and what was written is never written again. Ink
 * erases what it renders, so nothing is rendered; the state is kept beside React, and text goes to the terminal as it is.
 */
export function SpokenApp({initial, paint, perform, onResize, onReady, write: send}: Viewing & Heard) {
	const {exit, suspendTerminal} = useApp();
	const current = useRef<State>({...initial, spoken: {digits: ''}});
	const isOver = useRef(false);
	// What happens while something else uses the terminal, which is not to be written into then.
	const waiting = useRef<Message[] | undefined>(undefined);

	useInput((input, key) => {
		for (const name of keyNames(input, key)) happen({type: 'key', key: name});
	});
	usePaste(text => happen({type: 'paste', text}));

	useEffect(() => write(greetingText(current.current)), []);
	useEffect(() => onResize(size => happen({type: 'resize', size})), [onResize]);
	// What was said is not said again for it.
	useEffect(() => onReady?.(() => {}), [onReady]);

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
			// Nothing is rendered, so that React does not tell of it.
			exit(error);
		}
	}

	function answer(message: Message): void {
		const before = current.current;
		const {state: after, effects} = updateSpoken(before, message);
		current.current = after;
		write(answerText(before, after, message.type === 'key' ? message.key : undefined));
		for (const effect of effects) effected(effect);
	}

	function effected(effect: Effect): void {
		// There is no screen to draw anew: where one is has been said again instead.
		if (effect.type === 'redraw') return;
		if (effect.type === 'quit') {
			isOver.current = true;
			write(suspensionText(current.current));
		}
		void performed(perform, effect, suspended).then(
			notice => notice !== undefined && happen({type: 'told', notice}),
		);
	}

	async function suspended(callback: () => void | Promise<void>): Promise<void> {
		write(suspensionText(current.current));
		const messages: Message[] = [];
		waiting.current = messages;
		try {
			await suspendTerminal(callback);
		} finally {
			waiting.current = undefined;
			write(resumptionText(current.current));
			for (const message of messages) happen(message);
		}
	}

	/** Writes a text in which backspaces lead back in the line being written, and all else is what the painter leaves of it. */
	function write(text: string): void {
		const painted = text.split('\b').map(part => paint([piece(part)]));
		if (text !== '') send(painted.join('\b'));
	}
}
