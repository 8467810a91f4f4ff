/** An address on the web that may be opened, as it is shown and opened; or why it is not, said to the person who reads it. */
export type Url =
	| {readonly type: 'url'; readonly href: string}
	| {readonly type: 'refused'; readonly message: string};

// What can be a name or an address in the internet; the URL standard lets hosts such as “$(date)” through.
const host = /^(?:[\w.-]+|\[[\da-f:.]+\])$/;

/**
 * Reads a web address as the WHATWG URL standard does: all in ASCII, its host in Punycode, so that it is seen where it leads.
 * Only those of http and https are opened, and none with a name or password before its host, which can look like another host.
 */
export function urlOf(text: string): Url {
	if (!URL.canParse(text))
		return refuse(`“${shorten(text)}” isn't a web address; one is written like https://example.org/article`);
	const {protocol, username, password, hostname, href} = new URL(text);
	if (protocol !== 'https:' && protocol !== 'http:')
		return refuse(
			`only web addresses of https: and http: are opened, and this is one of ${shorten(protocol)}`,
		);
	if (username || password)
		return refuse(`the web address has a name before its host, ${hostname}, which hides where it leads`);
	if (!host.test(hostname))
		return refuse(`the web address leads nowhere: ${shorten(hostname)} can't be a host`);
	return {type: 'url', href};
}

function refuse(message: string): Url {
	return {type: 'refused', message};
}

const longest = 60;

function shorten(text: string): string {
	const line = text.trim().replace(/\s+/g, ' ');
	return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
