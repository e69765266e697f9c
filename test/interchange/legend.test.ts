import { describe, expect, test } from 'vitest';
import { readLegend } from '../../src/interchange/import/legend.ts';

const read = (title: string): string =>
  readLegend(title)
    .map(i => `${i.code ?? '-'}=${i.act}`)
    .join(' ');

describe('the legend of a column says what its dates mean', () => {
  test.each([
    ['Signature', '-=signature'],
    ['Signature(s)', 's=signature'],
    ['Ratification, Acceptance(A), Accession(a)', '-=ratification A=acceptance a=accession'],
    ['Approval(AA), Formal confirmation(c), Succession(d)', 'AA=approval c=formal-confirmation d=succession'],
    ['Signature, Succession to signature(d)', '-=signature d=succession-to-signature'],
    ['Definitive signature(s)', 's=definitive-signature'],
    ['Provisional application under article 9(n)', 'n=provisional-application'],
    [
      'Provisional application by virtue of signature, adoption of the Act or accession thereto',
      '-=provisional-application',
    ],
    ['Participation under articles 4 (1) and (2)(P)', 'P=notification'],
    ['Participation by virtue of accession to the Act(P)', 'P=notification'],
    ['Notification under article 7 (1) (b)', '-=notification'],
    ['Confirmation of signature', '-=confirmed'],
    [
      'Ratification, Adhésion(a), Acceptation(A), Approbation(AA)',
      '-=ratification a=accession A=acceptance AA=approval',
    ],
    ['Signature, Succession à la signature(d)', '-=signature d=succession-to-signature'],
    ['Signature définitive(s), Confirmation formelle(c)', 's=definitive-signature c=formal-confirmation'],
    ['Application provisoire(n)', 'n=provisional-application'],
    ['Consentement à être lié(P)', 'P=notification'],
    ['Date of Adoption', '-=null'],
    [
      'Ratification, acceptance (A), approval (AA), accession (a)',
      '-=ratification A=acceptance AA=approval a=accession',
    ],
    ['Ratification or accession(a)', '-=ratification a=accession'],
    ['Definitive signature or acceptance of the Protocol', '-=definitive-signature -=acceptance'],
    ['Succession to the Convention and the Protocol', '-=succession'],
    ['Participation by virtue of ratification, accession or succession to the Act', '-=notification'],
    ['Provisional acceptance/accession', '-=provisional-application'],
    [
      'Signature subject to ratification, Signature without reservation as to ratification or acceptance(s)',
      '-=signature s=definitive-signature',
    ],
    ['Signature sans réserve de ratification(s)', 's=definitive-signature'],
    ['Date of Notification/Deposit', '-=notification -=untold'],
    ['Notification of acceptance(A)', 'A=acceptance'],
    ['Withdrawal(w)', 'w=denunciation'],
    ['Application territoriale', '-=unrecorded'],
    ['Notification en vertu de l’article 25', '-=notification'],
    ['Participation à la Convention en vertu d’une ratification, adhésion ou succession', '-=notification'],
    ['Approbation (AA) ou acceptation (A)', 'AA=approval A=acceptance'],
    ['Procédure simplifiée(p)', 'p=notification'],
    ['Accession[a]', 'a=accession'],
    ['Membership', '-=null'],
  ])('%s', (title, expected) => expect(read(title)).toBe(expected));
});
