import {closeQuote} from '../../../query/syntax.ts';
import {editorText, type LineEditor} from '../../state/line-editor.ts';

/** The typed text without space at its end, and with a quotation mark closed that the user is still typing in. */
export function meantText(editor: LineEditor): string {
	const text = editorText(editor).trimEnd();
	return editor.after === '' ? closeQuote(text).trimEnd() : text;
}
