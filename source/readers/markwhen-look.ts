/** Whether two lines or more of a text are a date or a range, a colon and a text, as events in Markwhen are. */
export function isMarkwhen(head: string): boolean {
	const dated = head.split(/\r\n?|\n/).filter(line => form.test(line));
	return dated.length > 1;
}

const form =
	/^\s*(?:\d{4}(?:-\d\d){0,2}|\d\d?\/\d{4}|\d\d?\/\d\d?\/\d{4}|(?:\d\d? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:\d\d?,? )?\d{4})[^:]{0,30}:\s+\S/i;
