import type {RawAccount, RawEvent} from '../../chronology/schema.ts';

/** A field of an event or an account, or nothing where its text is empty. */
export function given<Key extends keyof RawEvent | keyof RawAccount>(
	key: Key,
	text: string,
): {readonly [Name in Key]?: string} {
	return text === '' ? {} : ({[key]: text} as {readonly [Name in Key]: string});
}
