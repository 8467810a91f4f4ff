import type {Chronology} from '../../chronology/store.ts';
import type {Problem} from '../problem.ts';

/** A file that has been read, to be joined with others. */
export type Part = {
	/** Its name without folder, such as “harbour.yaml”; no other part has it. */
	readonly file: string;
	readonly chronology: Chronology;
	/** What the file is called as a source of its own, where the user says so. */
	readonly as?: string;
};

/** The name of a part's file without its extension, which stands before ids that another part has, too. */
export function prefixOf({file}: Part): string {
	return file.replace(/(?<=.)(?:\.[^.]{1,8}){1,2}$/, '') || file;
}

/** A warning about a part as a whole, or about one of its events. */
export function warning(message: string): Problem {
	return {severity: 'warning', path: [], message};
}
