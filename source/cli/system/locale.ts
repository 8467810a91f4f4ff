/** Whether the locale is set to something other than UTF-8. */
export function lacksUnicode(env: NodeJS.ProcessEnv): boolean {
	const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
	return locale ? !/utf-?8/i.test(locale) : false;
}
