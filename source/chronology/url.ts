/** A web address that may be opened, in the form in which it is shown and opened; or why it may not, as the user is told. */
export type Url =
	| {readonly type: 'url'; readonly href: string}
	| {readonly type: 'refused'; readonly message: string};

// Names and addresses of hosts; the URL standard lets others through, such as “$(date)”.
const host = /^(?:[\w.-]+|\[[\da-f:.]+\])$/;

/**
 * Reads a web address by the WHATWG URL standard: in ASCII with the host in Punycode, so that the user sees where it leads. Only
 * http and https are allowed, and no user name or password before the host, which can look like another host.
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
