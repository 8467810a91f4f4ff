import type {Effect} from '../viewer/state/effect.ts';
import type {ThemeName} from '../viewer/theme-names.ts';
import type {Message} from '../viewer/update.ts';

/** The terminal that the viewer runs in, and what it can show. */
export type Terminal = {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly hasColour: boolean;
	readonly isAsciiOnly: boolean;
	readonly theme: ThemeName;
	/** Whether the viewer reads the wheel and clicks. */
	readonly isMouse: boolean;
	/** Whether the viewer speaks in lines, for a screen reader, and draws nothing. */
	readonly isSpoken: boolean;
	/** Whether the terminal knows no control sequences, so that the viewer can't draw, but can speak. */
	readonly isDumb: boolean;
	/** Stops the program until the shell continues it. */
	readonly stop: () => Promise<undefined>;
};

/** What performs the effects outside of the viewer. Each resolves to a notice for the user, or to nothing. */
export type Outside = {
	readonly copy: (what: string, text: string | Iterable<string>) => Promise<string>;
	/** Copies citations, which are made first. */
	readonly cite: (citation: Extract<Effect, {type: 'cite'}>) => Promise<string>;
	readonly open: (href: string) => Promise<string>;
	/** Shows a text in the user's pager or editor, which has the terminal meanwhile. */
	readonly page: (name: string, text: Iterable<string>) => Promise<string | undefined>;
	/** Opens the file in the user's editor, which has the terminal meanwhile, at an event by its id, or else at a line. */
	readonly edit: (at: {readonly event?: string; readonly line?: number}) => Promise<string | undefined>;
	/** Reads the file again; unless that is asked for, only where it isn't the one that was read before. */
	readonly reload: (isAsked: boolean) => Promise<void>;
	/** Sends what comes of reading the file again to the viewer, until the returned function is called. */
	readonly listen: (send: (message: Message) => void) => () => void;
	/** Keeps an answer to whether two events are one, or takes it back. */
	readonly answer: (
		events: Extract<Effect, {type: 'answer'}>['events'],
		answer: Extract<Effect, {type: 'answer'}>['answer'],
	) => Promise<string | undefined>;
	/** Makes the chronology anew by what is answered, and sends it to the viewer. */
	readonly join: () => Promise<void>;
	readonly mark: (id: string, isMarked: boolean) => Promise<string | undefined>;
	readonly place: (place: Extract<Effect, {type: 'place'}>) => Promise<undefined>;
};
