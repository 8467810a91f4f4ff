/** The name of a theme and its description in the help. */
type Row = {readonly name: string; readonly help: string};

/** The themes: this table drives the flag, its help, README and the tests. `ink/themes.ts` has the styles. */
export const themeNames = [
	{name: 'terminal', help: "the terminal's own sixteen colours"},
	{name: 'dark', help: 'fixed colours for dark backgrounds, at least 4.5:1 up to #262626'},
	{name: 'light', help: 'fixed colours for light backgrounds, at least 4.5:1 down to #eeeeee'},
	{name: 'mono', help: 'no colours: weight, dimness, underlines and inversion alone'},
	{name: 'high-contrast', help: 'nothing faint, and colours at least 7:1 on backgrounds of their own'},
] as const satisfies readonly Row[];

export type ThemeName = (typeof themeNames)[number]['name'];
