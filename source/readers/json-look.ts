import {behindInLine} from './json-line.ts';
import {wrapIn} from './json-wrap.ts';
import {isMap} from './shape.ts';

/** Whether a text begins with a JSON map in one line, and another map behind it; or with maps in several lines, one behind another. */
export function isNdjson(head: string): boolean {
	const [, first = '', second] = /^[\s\x1e]*(\S.*)(?:[\s\x1e]*(\S))?/.exec(head) ?? [];
	if (/^\s*\x1e/.test(head)) return first.startsWith('{');
	const end = behindInLine(first, 0);
	if (end < 0) return first.trim() === '{' && /^\}\s*\{/m.test(head);
	const behind = first.slice(end).trim();
	return (behind === '' ? second === '{' : behind.startsWith('{')) && isJsonMap(first.slice(0, end));
}

/** Whether a text begins with a list of JSON maps, or with a map around such a list. */
export function isJsonList(head: string): boolean {
	return /^\s*\[\s*(?:\{\s*["}]|\]\s*$)/.test(head) || wrapIn(head) !== undefined;
}

function isJsonMap(line: string): boolean {
	if (!line.startsWith('{')) return false;
	try {
		const value: unknown = JSON.parse(line);
		return isMap(value) && Object.keys(value).length > 0;
	} catch {
		return false;
	}
}

/** Whether a text begins as a timeline of TimelineJS does, in JSON or as a call or a variable of JavaScript. */
export function isTimelineJs(head: string): boolean {
	const isOfThree =
		/^[^{[]{0,200}\{/.test(head) &&
		/"start_date"\s*:\s*\{/.test(head) &&
		/"(?:events|slides|eras|title)"\s*:/.test(head);
	return (
		isOfThree ||
		(/^[^{[]{0,200}\{\s*"timeline"\s*:\s*\{/.test(head) && /"(?:startDate|date|type)"\s*:/.test(head))
	);
}
