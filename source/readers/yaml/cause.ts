import type {YAMLError, Document as YamlDocument} from 'yaml';
import type {YamlLine} from './line.ts';

/** A fault of a text that isn't YAML, in the words of who wrote it, with its UTF-16 offset. */
export type YamlFault = {
	readonly message: string;
	readonly offset: number;
	/** Whether what the library says of the text behind it is mostly an echo. */
	readonly isLast: boolean;
	/** Whether it stands between the items of a list, and is about neither. */
	readonly isBetween?: true;
};

/** A fault as the library tells it: its error, and the line that it stands in. */
export type Told = {
	readonly error: YAMLError;
	readonly offset: number;
	readonly text: string;
	readonly line: YamlLine;
	readonly document: YamlDocument.Parsed;
};

/** Finds the fault of a text if it has a cause; nothing if it hasn't. */
export type Cause = (told: Told) => YamlFault | undefined;

/** Makes a fault behind which the library reads on as it should. */
export function local(message: string, offset: number): YamlFault {
	return {message, offset, isLast: false};
}

/** Makes a fault of which the faults behind it are an echo. */
export function end(message: string, offset: number): YamlFault {
	return {message, offset, isLast: true};
}
