import type {GivenSource} from '../given.ts';
import {partsOf} from './parts.ts';

/** The sources that a row names, with the address of the first one; an address alone is called by its host. */
export function sourcesOf(names: string, link: string): readonly GivenSource[] {
	const [first, ...others] = partsOf(names, /;|\n/).map(sourceCalled);
	const url = isAddress(link) ? link : undefined;
	if (first) return [{...first, ...(url !== undefined && {url})}, ...others];
	return url === undefined ? [] : [sourceCalled(url)];
}

function sourceCalled(name: string): GivenSource {
	const [, host] = isAddress(name) ? (/^(?:[a-z]+:\/\/)?(?:www\.)?([^/:?#]+)/i.exec(name) ?? []) : [];
	return host === undefined ? {outlet: name} : {outlet: host, url: name};
}

function isAddress(text: string): boolean {
	return /^(?:https?:\/\/[^\s/]+|www\.[\w.-]+|[\w-]+(?:\.[\w-]+)+(?=\/))\S*$/i.test(text);
}
