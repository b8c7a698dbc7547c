import type { PublishContext } from '../stage.ts';

/** Warns while readers who find a wrong figure have nobody to turn to; each page then tells them so. */
export function reportContact({ site, report }: Pick<PublishContext, 'site' | 'report'>): void {
	if (site.contact?.email ?? site.contact?.phone) return;
	report({
		level: 'warning',
		rule: 'tanpa-narahubung',
		file: 'data/situs.yaml',
		message:
			'data/situs.yaml: narahubung untuk angka keliru belum lengkap. Isi contact dengan nama dan surel atau telepon Walidata, agar pembaca tahu harus menghubungi siapa.'
	});
}
