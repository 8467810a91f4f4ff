/** Names that a shell may take for something else. */
export const hostileNames = [
	'$(touch ran-1)',
	'`touch ran-2`',
	'; touch ran-3',
	"it's",
	'say "so"',
	'a:b = c',
	'back\\slash $HOME',
	'bang! bang',
	'%F{red} *?[a]',
	'~ # & | > {x,y}',
	'بغداد Ünal',
	'__FILE__:any:::0',
	'two\nlines\tand\u001b[31m colour\u202e',
	'--help',
];
