import type { Registry } from '../../registry/registry.ts';
import type { GroupReport } from '../../status/group-report.ts';
import { ledgerJson, participantJson, treatyJson } from './status.ts';

/** A group: `treaty/group/1`. */
export const groupJson = (g: GroupReport, registry: Registry) => ({
  format: 'treaty/group/1',
  group: {
    id: g.group.id,
    name: g.group.names.en,
    members: g.members.length,
    membersCertain: g.membersCertain,
  },
  treaty: treatyJson(g.status.treaty),
  on: g.status.asked.on,
  ledger: ledgerJson(g.status.treaty, g.status.beyondRecord, g.status.revision),
  signed: g.signed,
  consented: g.consented,
  parties: g.parties,
  members: g.members.map(p => participantJson(p, g.status.asked.on, registry)),
});
