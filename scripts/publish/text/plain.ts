/** Text for comparing: no BOM, no markup, one kind of space, no case. */
export const plain = (text: string) =>
	text
		.normalize('NFKC')
		.replaceAll(/<\/?b>|\ufeff/gi, '')
		.replaceAll(/\s+/g, ' ')
		.trim()
		.toLowerCase();
