import type {KeyRow} from '../../state/binding.ts';

/** Editing a typed line, in any mode that has one. */
export const lineKeys = [
	{mode: 'writing', action: 'left', keys: ['left', 'ctrl+b'], help: 'a character left'},
	{mode: 'writing', action: 'right', keys: ['right', 'ctrl+f'], help: 'a character right'},
	{mode: 'writing', action: 'start', keys: ['home', 'ctrl+a'], help: 'to the start'},
	{mode: 'writing', action: 'end', keys: ['end', 'ctrl+e'], help: 'to the end'},
	{mode: 'writing', action: 'deleteBack', keys: ['backspace', 'ctrl+h'], help: 'delete the character before'},
	{mode: 'writing', action: 'deleteForward', keys: ['delete', 'ctrl+d'], help: 'delete the character after'},
	{mode: 'writing', action: 'deleteWord', keys: ['ctrl+w'], help: 'delete the word before'},
	{mode: 'writing', action: 'deleteToStart', keys: ['ctrl+u'], help: 'delete all before'},
	{mode: 'writing', action: 'deleteToEnd', keys: ['ctrl+k'], help: 'delete all after'},
] as const satisfies readonly KeyRow[];
