const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const row = (cells: readonly string[]): string =>
  `<Row>${cells.map(c => `<Entry>${escaped(c)}</Entry>`).join('')}</Row>`;

/** An invented status page in the format of the depositary. Texts are escaped, so a footnote mark is `<superscript>1</superscript>`. */
export const statusPage = (parts: {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly signatories?: number;
  readonly parties?: number;
  readonly flat?: true;
  readonly declaration?: string;
}): string => {
  const status =
    parts.signatories === undefined
      ? ''
      : `<Status><Labeltext>Signatories : ${parts.signatories}. Parties : ${parts.parties}</Labeltext></Status>`;
  const rows = parts.rows.map(row).join('\n');
  return `${parts.declaration ?? '<?xml version="1.0" encoding="utf-8"?>'}
<Document><Treaty><Header><ExternalData>${status}</ExternalData></Header>
<Participants><Table><TGroup>
<Thead>${row(parts.header)}</Thead>
<Tbody>${parts.flat ? rows : `<Rows>${rows}</Rows>`}</Tbody>
</TGroup></Table></Participants></Treaty></Document>
`;
};
