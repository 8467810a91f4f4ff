/** A terminal's own black, red, green, yellow, blue, magenta, cyan and white. */
export type OwnColours = {readonly name: string; readonly eight: readonly string[]};

/** What “red” and the others are in terminals that are widespread. */
export const palettes: readonly OwnColours[] = [
	{
		// XTerm-col.ad of xterm: black, red3, green3, yellow3, blue2, magenta3, cyan3, gray90.
		name: 'xterm',
		eight: ['#000000', '#cd0000', '#00cd00', '#cdcd00', '#0000ee', '#cd00cd', '#00cdcd', '#e5e5e5'],
	},
	{
		// The arrays default_red, default_grn and default_blu in drivers/tty/vt/vt.c of Linux.
		name: 'the Linux console (VGA)',
		eight: ['#000000', '#aa0000', '#00aa00', '#aa5500', '#0000aa', '#aa00aa', '#00aaaa', '#aaaaaa'],
	},
	{
		// The scheme of that name in defaults.json of Windows Terminal.
		name: 'Campbell (Windows)',
		eight: ['#0c0c0c', '#c50f1f', '#13a10e', '#c19c00', '#0037da', '#881798', '#3a96dd', '#cccccc'],
	},
	{
		// In terminal_palettes of GNOME Terminal's profile editor: “GNOME 3.32 palette”.
		name: 'GNOME',
		eight: ['#171421', '#c01c28', '#26a269', '#a2734c', '#12488b', '#a347ba', '#2aa1b3', '#d0cfcc'],
	},
	{
		// In terminal_palettes of GNOME Terminal's profile editor: “Tango palette”.
		name: 'Tango',
		eight: ['#2e3436', '#cc0000', '#4e9a06', '#c4a000', '#3465a4', '#75507b', '#06989a', '#d3d7cf'],
	},
];
