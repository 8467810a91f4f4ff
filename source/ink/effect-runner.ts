import type {Instance} from 'ink';
import type {Effect} from '../viewer/state/effect.ts';
import type {Outside, Terminal} from './terminal.ts';
import type {Suspend, ViewerProps} from './viewer.ts';

/** Performs the effects of a running viewer. */
export type EffectRunner = {
	readonly perform: ViewerProps['perform'];
	/** Resolves to the exit code once the user's place has been kept; to be called when Ink has exited. */
	readonly finish: () => Promise<number>;
};

/** Makes a runner. Effects on the screen act on Ink's instance, which exists only after the runner has been handed to it. */
export function effectRunner(
	{stop}: Pick<Terminal, 'stop'>,
	outside: Outside,
	instance: () => Pick<Instance, 'clear' | 'unmount'>,
): EffectRunner {
	let code = 0;
	/** Settles when the user's place has been kept. */
	let keeping: Promise<unknown> | undefined;
	/** Settles when another program gives the terminal back; undefined while the viewer has it. */
	let loan: Promise<unknown> | undefined;

	return {
		perform,
		async finish() {
			await keeping;
			return code;
		},
	};

	function perform(effect: Effect, suspend: Suspend): string | undefined | Promise<string | undefined> {
		switch (effect.type) {
			case 'quit':
				code = effect.code;
				quit();
				return undefined;
			case 'redraw':
				instance().clear();
				return undefined;
			case 'suspend':
				return lend(suspend, stop);
			case 'copy':
				return outside.copy(effect.what, effect.text);
			case 'cite':
				return outside.cite(effect);
			case 'open':
				return outside.open(effect.href);
			case 'page':
				return lend(suspend, () => outside.page(effect.name, effect.text));
			case 'edit':
				return edit(effect, suspend);
			case 'reload':
				return outside.reload(true).then(() => undefined);
			case 'answer':
				return outside.answer(effect.events, effect.answer);
			case 'join':
				return outside.join().then(() => undefined);
			case 'mark':
				return outside.mark(effect.id, effect.isMarked);
			case 'place':
				keeping = outside.place(effect);
				return undefined;
		}
	}

	/** Has the file edited, and reads it again. What went wrong with the editor is told last, so that it stays. */
	async function edit(at: Parameters<Outside['edit']>[0], suspend: Suspend): Promise<string | undefined> {
		const trouble = await lend(suspend, () => outside.edit(at));
		await outside.reload(false);
		return trouble;
	}

	/** Leaves the viewer, but not before it has the terminal again. */
	function quit(): void {
		const unmount = () => instance().unmount();
		if (loan) void loan.then(unmount, unmount);
		else unmount();
	}

	/**
	 * Lends the terminal to another program. Keys that are read together may ask for it twice; a second request is dropped while
	 * the terminal is lent.
	 */
	async function lend(
		suspend: Suspend,
		program: () => Promise<string | undefined>,
	): Promise<string | undefined> {
		if (loan) return undefined;
		let notice: string | undefined;
		loan = suspend(async () => {
			notice = await program();
		});
		try {
			await loan;
		} finally {
			loan = undefined;
		}
		return notice;
	}
}
