import {escapeKey, pasteEnd, pasteStart} from './control-sequence.ts';

/** The names of keys that send a sequence. */
export const sequenceNames: ReadonlyMap<string, string> = new Map([
	['\u001b[A', 'up'],
	['\u001b[B', 'down'],
	['\u001b[C', 'right'],
	['\u001b[D', 'left'],
	['\u001b[F', 'end'],
	['\u001b[H', 'home'],
	['\u001b[5~', 'pageup'],
	['\u001b[6~', 'pagedown'],
]);

/** What a terminal has sent at once: a key, of which the name is known or not, or a text that was pasted. */
export type Sent = {readonly bytes: string} & (
	| {readonly type: 'key'; readonly name?: string}
	| {readonly type: 'paste'; readonly text: string}
);

/** Divides what a keyboard gives, in which every sequence is whole. */
export function* sentIn(bytes: string): Generator<Sent> {
	for (const [part] of bytes.matchAll(parts)) {
		if (part.startsWith(pasteStart))
			yield {type: 'paste', bytes: part, text: part.slice(pasteStart.length, -pasteEnd.length)};
		else {
			const name = nameOf(part);
			yield {type: 'key', bytes: part, ...(name !== undefined && {name})};
		}
	}
}

const parts =
	/\u001b\[200~[\s\S]*?\u001b\[201~|\u001b\[\[?[ -?]*[@-~]|\u001bO[\d;]*[@-~]|\u001b[^\u001b]|[\s\S]/gu;

function nameOf(bytes: string): string | undefined {
	const known = sequenceNames.get(bytes) ?? others.get(bytes);
	if (known !== undefined || bytes.startsWith('\u001b')) return known;
	return bytes < ' ' ? `ctrl+${String.fromCharCode(bytes.charCodeAt(0) + 0x60)}` : bytes;
}

const others: ReadonlyMap<string, string> = new Map([
	[' ', 'space'],
	['\r', 'enter'],
	['\n', 'enter'],
	['\t', 'tab'],
	['\u007f', 'backspace'],
	['\b', 'backspace'],
	['\u001b', 'escape'],
	[escapeKey, 'escape'],
]);
