import { participantsText } from '../acts.ts';
import { beforeAdoption } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ who: string; on: string; adopted: string }>({
  id: 'signature-before-adoption',
  severity: 'error',
  summary: 'a signature before the treaty was adopted',
  what: f => `${f.who} signed on ${f.on}, before the adoption on ${f.adopted}`,
  why: 'a text is signed when it is adopted or later (VCLT arts 9, 10)',
  fix: 'check the two days',
  treaty: beforeAdoption('signature', (event, adopted) => ({
    who: participantsText(event),
    on: event.on.written,
    adopted,
  })),
});
