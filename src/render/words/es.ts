import type { OldMessages } from './en.ts';

/*
 * The words of the reports in Spanish, after the Vienna Conventions and the depositary's usage. Names of participants and titles of
 * treaties come without article and stand apart (by a colon, in quotation marks), so that nothing has to agree with them: "este
 * participante", "el tratado titulado «…»". Counts, too, agree with no noun that is not there: "con confirmación".
 */

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const days = (n: number): string => plural(n, 'día', 'días');
const years = (n: number): string => plural(n, 'año', 'años');
const months = (n: number): string => plural(n, 'mes', 'meses');
/** Before a masculine noun: 1.er, 3.er, 23.er, but 11.º. */
const ordinal = (n: string): string => (/(?:^|[^1])1$|3$/.test(n) ? `${n}.er` : `${n}.º`);

export const es: OldMessages = {
  language: 'es',
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  monthOf: (month, year) => `${month} de ${year}`,
  between: (a, b) => `entre el ${a} y el ${b}`,
  about: date => `hacia ${date}`,
  comma: ', ',
  semicolon: '; ',
  colon: ': ',

  answer: { yes: 'sí', no: 'no', undetermined: 'indeterminado' },
  standing: {
    none: 'ninguna',
    signatory: 'signatario',
    contracting: 'Estado contratante',
    party: 'parte',
    'former-party': 'antigua parte',
  },
  certainty: { confirmed: 'confirmado', reported: 'según informaciones', inferred: 'inferido' },
  tier: {
    depositary: 'depositario',
    'treaty-database': 'base de datos oficial de tratados',
    government: 'gobierno',
    organisation: 'organización',
    press: 'prensa',
    secondary: 'fuente secundaria',
  },
  tierCounts: {
    depositary: 'según el depositario',
    'treaty-database': 'según una base de datos de tratados',
    government: 'según un gobierno',
    organisation: 'según una organización',
    press: 'según la prensa',
    secondary: 'según una fuente secundaria',
  },
  act: {
    mandate: 'mandato',
    negotiation: 'negociación',
    adoption: 'adopción',
    'opening-for-signature': 'apertura a la firma',
    signature: 'firma',
    'succession-to-signature': 'sucesión en la firma',
    'definitive-signature': 'firma definitiva',
    ratification: 'ratificación',
    acceptance: 'aceptación',
    approval: 'aprobación',
    accession: 'adhesión',
    'formal-confirmation': 'confirmación formal',
    succession: 'sucesión',
    notification: 'notificación',
    exchange: 'canje de instrumentos',
    'provisional-application': 'aplicación provisional',
    'provisional-application-end': 'terminación de la aplicación provisional',
    'withdrawal-of-signature': 'retiro de la firma',
    'withdrawal-of-instrument': 'retiro del instrumento',
    denunciation: 'denuncia',
    'withdrawal-of-denunciation': 'retiro de la denuncia',
    'domestic-approval': 'aprobación interna',
    intention: 'intención',
    reservation: 'reserva',
    declaration: 'declaración',
    objection: 'objeción',
    'withdrawal-of-reservation': 'retiro de la reserva',
    'territorial-extension': 'extensión de la aplicación territorial',
    amendment: 'enmienda',
    correction: 'corrección',
    meeting: 'reunión',
    notice: 'notificación del depositario',
  },

  label: {
    inForce: 'En vigor',
    signatories: 'Signatarios',
    consents: 'Instrumentos',
    parties: 'Partes',
    threshold: 'Requisito',
    earliest: 'Entrada en vigor más temprana',
    entryIntoForce: 'Entrada en vigor',
    signature: 'Firma',
    record: 'Registro',
    then: 'Lo que sigue',
    theTreaty: 'El tratado',
    statement: 'Afirmación',
    statesSigned: 'Estados signatarios',
    counted: 'Instrumentos computados',
    remaining: 'Faltan',
    leaving: 'Próximos retiros',
    left: 'Retirada efectiva',
    standing: 'Condición',
    signed: 'Firma',
    consented: 'Consentimiento',
    inForceFor: 'En vigor a su respecto',
    provision: 'Disposición',
    treaty: 'Tratado',
    participant: 'Participante',
    id: 'Código',
    name: 'Nombre',
    date: 'Fecha',
    act: 'Acto',
    who: 'Autor',
    certainty: 'Certeza',
    source: 'Fuente',
    note: 'Nota',
    claim: 'Afirmación',
    verdict: 'Conclusión',
    reason: 'Motivo',
    reference: 'Referencia',
    required: 'Requisito',
    where: 'Ubicación',
    possible: 'Posible',
  },

  onDay: day => `al ${day}`,
  asRecordedAt: revision => `según el registro en la revisión ${revision}`,
  inForceLine: {
    yes: 'En vigor.',
    no: 'No está en vigor.',
    undetermined: 'No puede determinarse si el tratado está en vigor.',
  },
  since: day => `desde el ${day}`,
  willBe: day => `entra en vigor el ${day}`,
  ceasedOn: day => `dejó de estar en vigor el ${day}`,
  publishedBy: publisher => `fecha publicada por ${publisher}`,
  givenBy: (publisher, tier) => `fecha indicada por ${publisher} (${tier})`,
  computedIs: day => `fecha calculada: ${day}`,
  betweenDays: (a, b) => (b === null ? `no antes del ${a}, quizá todavía no` : `entre el ${a} y el ${b}`),
  confirmedCount: n => `${n} con confirmación`,
  namedCount: n => `${n} según el conjunto de las fuentes`,
  reportedCount: n => `${n} sin confirmación`,
  statesOf: n => plural(n, 'Estado', 'Estados'),
  pressCount: (counts, n, when) => `${n} ${counts} (${when})`,
  article: article => `art. ${article}`,
  needed: n => plural(n, 'instrumento', 'instrumentos'),
  neededNoCount: 'condiciones que no se reducen a un solo número (véase treaty explain)',
  lacking: n => `${n === 1 ? 'falta' : 'faltan'} ${n}`,
  lackingIfReported: n => `${n} si es exacta la información no confirmada`,
  reachedOn: (day, by) =>
    by === '' ? `número alcanzado el ${day}` : `número alcanzado el ${day} (último instrumento: ${by})`,
  earliestIf: day => `si todos los instrumentos que faltan se depositaran el ${day}`,
  cannotYet: 'imposible con los participantes que pueden llegar a ser partes',
  window: {
    'not-yet': (opens, left) => `se abre el ${opens}${left === null ? '' : `, dentro de ${days(left)}`}`,
    open: (closes, left) =>
      closes === ''
        ? 'abierta'
        : `abierta hasta el ${closes}${left === null ? '' : left === 0 ? ': último día' : `: ${left === 1 ? 'queda' : 'quedan'} ${days(left)}`}`,
    closed: closes =>
      closes === '' ? 'cerrada' : `cerrada después del ${closes}; adhesión si el texto lo permite`,
    none: () => 'no prevista',
    undetermined: () => 'indeterminada',
  },
  openUntilForce: 'abierta hasta la entrada en vigor',
  closedAtForce: day => `cerrada desde el ${day}; adhesión si el texto lo permite`,
  completeUntil: day => `completo hasta el ${day}`,
  completeUnknown: 'nadie indica hasta qué fecha está completo',
  mayBeMissing: 'pueden faltar actos posteriores',
  asRecorded: until => (until === '' ? 'según el registro' : `según el registro, hasta el ${until}`),
  recordOutrun: until =>
    `el registro solo está completo hasta el ${until}, fecha anterior a la entrada en vigor`,
  neededBy: (needed, day) => `${needed} al ${day}`,
  asKnownOn: day => `según lo conocido al ${day}; los actos posteriores no se conocen`,
  milestoneParties: (have, need) => `cuando el número de partes llegue a ${need}; ${have} en la actualidad`,
  milestoneAfter: 'una vez que el tratado esté en vigor',
  openPoints: 'Cuestiones por confirmar',
  noParticipants: 'Todavía no se ha realizado ningún acto.',
  signedNotConsented: 'Firma sin depósito de instrumento',
  group: {
    consented: 'Consentimiento manifestado',
    signed: 'Firma sin consentimiento manifestado',
    none: 'Ningún acto hasta la fecha',
    open: 'Por confirmar',
    headline: (group, members, signed, consented) =>
      `${group}: ${plural(members, 'miembro', 'miembros')}; firmas: ${signed}; consentimientos manifestados: ${consented}`,
  },
  bound: {
    yes: (who, treaty, since) =>
      `${who}: este participante está obligado por el tratado «${treaty}»${since === '' ? '' : ` desde el ${since}`}.`,
    no: (who, treaty) => `${who}: este participante no está obligado por el tratado «${treaty}».`,
    undetermined: (who, treaty) =>
      `${who}: no puede determinarse si este participante está obligado por el tratado «${treaty}».`,
  },
  why: {
    nothing: 'No ha realizado ningún acto en relación con el tratado.',
    nothingRecorded: (who, until) =>
      `${who}: no consta ningún acto${until === '' ? '' : ` hasta el ${until}`}; pueden faltar actos posteriores.`,
    actsBack: (act, date, from) => `El acto del ${date} (${act}) surte efecto retroactivo desde el ${from}.`,
    neither: 'No ha firmado ni ha manifestado su consentimiento en obligarse.',
    signatureEnded: date => `Firmó (${date}), pero la firma ya no subsiste.`,
    consentEnded: date => `Manifestó su consentimiento (${date}), pero el instrumento ya no subsiste.`,
    provisionalEnded: date => `Aplicó el tratado provisionalmente hasta el ${date}.`,
    laterUnknown: day => `Los actos posteriores al ${day} no se conocen.`,
    signedOnly: date => `Ha firmado (${date}); la firma sujeta a ratificación no obliga.`,
    contracting:
      'Ha manifestado su consentimiento en obligarse; el tratado todavía no está en vigor a su respecto.',
    reported: what => `Hay noticia no confirmada de este acto: ${what}.`,
    reportedSignature: 'Hay noticia no confirmada de una firma.',
    former: day => `Dejó de estar obligado por el tratado el ${day}.`,
    party: 'Es parte en el tratado.',
    boundAnyway:
      'Está obligado sin instrumento propio: el texto obliga por igual a todas las partes, o miembros.',
    provisional: 'Aplica el tratado provisionalmente.',
    leaves: day => `Deja de ser parte el ${day}.`,
    noClause:
      'No se conoce ninguna cláusula sobre la entrada en vigor, ni si la firma manifestaba el consentimiento en obligarse.',
  },
  acrossLedger: (who, on) => `${who} en el conjunto del registro, al ${on}`,
  noTreaties: 'Ningún tratado del registro contiene actos de este participante.',
  treaties: n => plural(n, 'tratado', 'tratados'),
  events: (n, of) => (n === of ? plural(n, 'hecho', 'hechos') : `${plural(n, 'hecho', 'hechos')} de ${of}`),

  cite: {
    treaty: (title, on, force) => `Al ${on}, el tratado titulado «${title}» ${force}`,
    notInForce: 'no estaba en vigor',
    inForceSince: day => `estaba en vigor (entrada en vigor: ${day})`,
    inForceFrom: range => `estaba en vigor (entrada en vigor: ${range})`,
    inForceOpen: 'estaba o no en vigor, lo que el registro no permite determinar',
    counts: (signed, consented, needed) => `: ${signed}, ${consented}${needed}`,
    signatories: (confirmed, possible) =>
      `${plural(confirmed, 'signatario confirmado', 'signatarios confirmados')}${possible > confirmed ? ` (${possible} según el conjunto de las fuentes)` : ''}`,
    instruments: (confirmed, possible) =>
      `${plural(confirmed, 'instrumento de consentimiento confirmado', 'instrumentos de consentimiento confirmados')}${possible > confirmed ? ` (${possible - confirmed} sin confirmación)` : ''}`,
    of: (n, article) =>
      ` de ${n} ${n === 1 ? 'requerido' : 'requeridos'}${article === '' ? '' : ` por el art. ${article}`}`,
    parties: confirmed => plural(confirmed, 'parte', 'partes'),
    record: until => `registro completo hasta el ${until}`,
    participant: (who, title, on, standing) =>
      `${who}: al ${on}, condición respecto del tratado titulado «${title}»: ${standing}`,
    also: what => ` (sin confirmar: ${what})`,
    sources: list => `Fuentes: ${list}.`,
    read: day => `consultado el ${day}`,
    published: day => day,
  },

  is: {
    because: (what, bounds) => `${what}: ${bounds}`,
    range: (lo, hi) => (lo === hi ? `${lo}` : `${lo} a ${hi}`),
  },

  verdict: {
    supported: 'respaldada',
    contradicted: 'desmentida',
    undetermined: 'indeterminada',
    'not-checkable': 'no verificable',
  },
  prediction: 'predicción',
  nearest: what => `lo exacto es: ${what}`,

  condition: {
    instruments: (have, need) => `instrumentos: ${have} de ${need}`,
    share: (have, need, table) => `${have} % de ${need} % según ${table}`,
    every: (have, need) => `instrumentos de todos los participantes designados: ${have} de ${need}`,
    some: (have, need, outOf) =>
      `instrumentos de los participantes designados: ${have} de ${need} requeridos, entre ${outOf}`,
    fraction: (have, need, outOf) => `instrumentos: ${have} de ${need} requeridos, de un total de ${outOf}`,
    'in-force': treaty => `el tratado ${treaty} está en vigor`,
    under: treaty => `por instrumentos relativos al tratado ${treaty}`,
    unmeasured: what => `${what} (nada en el registro permite medirlo)`,
    'all-of': 'todas las condiciones siguientes',
    'any-of': 'una de las condiciones siguientes',
  },
  met: { yes: on => `condición cumplida al ${on}`, no: on => `condición no cumplida al ${on}` },
  counted: (who, act, on) => `se computa: ${who}, ${act} (${on})`,
  weighing: weight => `ponderación: ${weight}`,
  notCounted: (who, act, on, why) => `no se computa: ${who}, ${act} (${on}); ${why}`,
  countedLater: n => `y ${n} posteriores`,
  notCountedOthers: (n, why) => `otros ${n} que no se computan: ${why}`,
  whyNotCounted: {
    'act-not-admitted': 'la cláusula no menciona este acto',
    'not-among-those-named': 'este participante no figura entre los que designa la cláusula',
    succession: 'las sucesiones no se computan',
    'organisation-not-counted': 'las organizaciones no se computan',
    'organisation-not-additional':
      'el instrumento de una organización no se considera adicional a los de sus Estados miembros',
    'organisation-before-its-members':
      'ninguno de sus Estados miembros ha depositado su instrumento, caso que el texto no resuelve',
    'already-counted': 'este participante ya se ha computado',
    'no-weight': 'este participante carece de ponderación en el cuadro',
  },
  organisationRule: {
    counted: 'los instrumentos de las organizaciones se computan',
    'not-counted': 'los instrumentos de las organizaciones no se computan',
    'as-members': 'una organización computa tanto como sus Estados miembros',
    'not-additional':
      'el instrumento de una organización no se considera adicional a los de sus Estados miembros',
  },
  admitted: acts => `la cláusula admite: ${acts}`,
  thresholdReached: (on, by) =>
    by === ''
      ? `condiciones cumplidas el ${on}`
      : `condiciones cumplidas el ${on} (último instrumento: ${by})`,
  thresholdNotReached: 'condiciones no cumplidas',
  delay: (rule, from, to) => `${rule}: ${from} → ${to}`,
  delayRule: {
    'same-day': () => 'el mismo día',
    'nth-day-after': n => `el ${ordinal(n)} día siguiente`,
    'on-expiry-of-days': n => `al expirar un plazo de ${days(Number(n))}`,
    'months-after': n => `${months(Number(n))} después`,
    'years-after': n => `${years(Number(n))} después`,
    'first-of-month-after': n => `el primer día del mes siguiente a la expiración de un plazo de ${n}`,
    'first-of-nth-month-after': n => `el primer día del ${ordinal(n)} mes siguiente al del depósito`,
    'calendar-day': (day: string) => `el ${day} (MM-DD) de un año, dado el aviso a tiempo`,
    'end-of-period': (first: string, then: string) =>
      `al expirar el período en curso (el primero de ${first} desde la entrada en vigor, luego de ${then} cada uno), dado el aviso a tiempo`,
    'first-of-year-after': () => 'el 1 de enero del año siguiente',
    fixed: day => `en la fecha fijada, el ${day}`,
  },
  periodYears: n => years(n),
  periodMonths: n => months(n),
  periodDays: n => days(n),
  floor: (what, day, applied) =>
    `no antes de ${what} (${day}): ${applied ? 'prevalece esta fecha' : 'la fecha ya es posterior'}`,
  floorUnknown: (what: string) => `no antes de ${what}, cuya fecha no se conoce`,
  floorOf: {
    day: 'una fecha fijada',
    'entry-into-force': 'la entrada en vigor del tratado',
    'entry-into-force-of': treaty => `la entrada en vigor del tratado ${treaty}`,
    after: (period, of) => `${period} después de ${of}`,
  },
  milestone: {
    opening: 'la apertura a la firma',
    adoption: 'la adopción',
    'entry-into-force': 'la entrada en vigor',
    'entry-into-force-for-participant': 'la entrada en vigor respecto del participante',
  },
  unknownDay: 'fecha no conocida',
  laterParticipant: (who, deposited, threshold) =>
    `${who}: depósito el ${deposited}, después de cumplirse las condiciones el ${threshold}`,
  originalParticipant: (who, deposited, threshold) =>
    `${who}: depósito el ${deposited}, a más tardar en la fecha en que se cumplieron las condiciones (${threshold}): con efecto desde la entrada en vigor del tratado`,
  successionEffective: (who, day) => `${who}: la sucesión surte efecto el ${day}`,
  noDayKnown: what => `no se conoce la fecha necesaria: ${what}`,
  runsFrom: {
    deposit: 'depósito',
    receipt: 'recepción',
    notice: 'notificación del depositario',
    'conditions-met': 'fecha en que se cumplen las condiciones',
    'entry-into-force': 'entrada en vigor',
  },
  fixedDayMissed: (day, by, met) =>
    `la fecha fijada, el ${day}, no pudo aplicarse: las condiciones debían cumplirse a más tardar el ${by} y se cumplieron el ${met}`,
  withdrawnBeforeEffect: (who, until, effect) =>
    `${who}: retiro del instrumento el ${until}, antes de que surtiera efecto el ${effect}`,
  noDenunciationClause:
    'el tratado no contiene disposiciones sobre la denuncia: de él no se desprende fecha alguna',
  suspendedBy: 'suspensión en caso de conflicto armado (mencionada, no calculada)',

  inForceStep: {
    yes: (on, since) => `en vigor al ${on}${since}`,
    no: (on, will) => `no está en vigor al ${on}${will}`,
    undetermined: on => `no puede determinarse si el tratado está en vigor al ${on}`,
  },
  publishedStep: (given, date, computed, because) =>
    `${given}: ${date}, que es la que se toma${computed === '' ? '' : `; según los hechos y la cláusula: ${computed}`}${because === '' ? '' : `; motivo: ${because}`}`,
  publishedBeside: (given, date, computed, because) =>
    `${given}: ${date}, que solo sirve de comparación${computed === '' ? '' : `; según los hechos y la cláusula: ${computed}`}${because === '' ? '' : `; motivo: ${because}`}`,
  noClause:
    'no se conoce ninguna cláusula sobre la entrada en vigor; a falta de ella, todos los Estados negociadores deben haber manifestado su consentimiento en obligarse, y no se sabe si la firma lo manifestaba',
  byWhatIsConfirmed: 'según lo confirmado',
  byAllThatIsSaid: 'según toda la información, confirmada o no',
  earliestStep: (date, supposed) =>
    `lo más pronto posible: ${date}, si todos los instrumentos que faltan se depositaran el ${supposed}`,
  neverReached:
    'ni siquiera todos los participantes que pueden llegar a ser partes cumplirían las condiciones',
  actsToCome: from => `los actos a partir del ${from} no se conocen y podrían modificar la respuesta`,
  signatoriesStep: (confirmed, possible, states) =>
    `signatarios: ${confirmed} con confirmación, ${possible} según el conjunto de las fuentes; de ellos, Estados: ${states}`,
  recordStep: (until, beyond) =>
    `el registro está completo hasta la fecha siguiente: ${until}${beyond ? '; pueden faltar actos posteriores' : ''}`,
  standingStep: (who, standing, on) => `${who}, al ${on}: ${standing}`,
  possiblyStep: standings => `quizá ${standings}`,
  actStep: (act, date, certainty) => `${act}, ${date}: ${certainty}`,
  confirmedBy: sources => `lo confirma: ${sources}`,
  saidBy: sources => `lo afirma: ${sources}`,
  saidByNobody: 'ninguna fuente lo indica: inferido',
  noActStep: who => `${who}: no consta ningún acto`,
  noActRecorded: (who, until) =>
    `${who}: no consta ningún acto${until === '' ? '' : ` hasta el ${until}`}; pueden faltar actos posteriores`,
  noConsentStep: who =>
    `${who}: no consta ningún acto por el que se manifieste el consentimiento en obligarse`,
  boundStep: (from, to) =>
    to === ''
      ? `participante obligado por el tratado desde el ${from}`
      : `participante obligado por el tratado desde el ${from}; dejó de estarlo el ${to}`,
  leavesStep: on => `una denuncia surte efecto el ${on}`,
  noteStep: text => `nota: ${text}`,
};
