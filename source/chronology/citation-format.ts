/** The formats to cite in, each with its name, and whether it lists the sources, each once, in place of the events. Their writers stand in the table of `writers/`. */
export const citationFormats = [
	{format: 'citation', name: 'text', isOfSources: false},
	{format: 'markdown', name: 'Markdown', isOfSources: false},
	{format: 'bibtex', name: 'BibTeX', isOfSources: true},
	{format: 'csl', name: 'CSL-JSON', isOfSources: true},
] as const;

export type CitationFormat = (typeof citationFormats)[number]['format'];
