import type { Rule } from '../rule.ts';
import actBeyondCoverage from './act-beyond-coverage.ts';
import actInTheFuture from './act-in-the-future.ts';
import actLaterThanItsSources from './act-later-than-its-sources.ts';
import actOnlyReported from './act-only-reported.ts';
import actOutsideExistence from './act-outside-existence.ts';
import adoptionMissing from './adoption-missing.ts';
import baselineEntryStale from './baseline-entry-stale.ts';
import bidirectionalControl from './bidirectional-control.ts';
import claimContradicted from './claim-contradicted.ts';
import clauseWithoutArticle from './clause-without-article.ts';
import completeUntilWentBack from './complete-until-went-back.ts';
import conditionCannotBeMet from './condition-cannot-be-met.ts';
import consentNotAdmitted from './consent-not-admitted.ts';
import coverageBeyondSources from './coverage-beyond-sources.ts';
import coverageInTheFuture from './coverage-in-the-future.ts';
import coverageMissing from './coverage-missing.ts';
import dateLeavesCountOpen from './date-leaves-count-open.ts';
import datesOfActOutOfOrder from './dates-of-act-out-of-order.ts';
import depositBeforeAdoption from './deposit-before-adoption.ts';
import duplicateConsent from './duplicate-consent.ts';
import duplicateEvent from './duplicate-event.ts';
import duplicateSignature from './duplicate-signature.ts';
import effectiveWithoutBecause from './effective-without-because.ts';
import entryIntoForceUnknown from './entry-into-force-unknown.ts';
import eventsOutOfOrder from './events-out-of-order.ts';
import fileNameDiffers from './file-name-differs.ts';
import governmentOfNobody from './government-of-nobody.ts';
import governmentSpeaksForAnother from './government-speaks-for-another.ts';
import historyRewritten from './history-rewritten.ts';
import ignoreOfUnknownRule from './ignore-of-unknown-rule.ts';
import ignoreWithoutEffect from './ignore-without-effect.ts';
import ignoreWithoutReason from './ignore-without-reason.ts';
import invisibleCharacter from './invisible-character.ts';
import membershipOutsideExistence from './membership-outside-existence.ts';
import observedTotalDiffers from './observed-total-differs.ts';
import organisationBeforeItsMembers from './organisation-before-its-members.ts';
import participantMayNotJoin from './participant-may-not-join.ts';
import publishedDateDiffers from './published-date-differs.ts';
import publishedWithoutConsent from './published-without-consent.ts';
import ratificationWithoutSignature from './ratification-without-signature.ts';
import reasonWithoutDifference from './reason-without-difference.ts';
import relatedTreatyAbsent from './related-treaty-absent.ts';
import signatureAfterClosing from './signature-after-closing.ts';
import signatureAfterConsent from './signature-after-consent.ts';
import signatureBeforeAdoption from './signature-before-adoption.ts';
import signatureBeforeOpening from './signature-before-opening.ts';
import sourceReadBeforePublished from './source-read-before-published.ts';
import sourceTooWeak from './source-too-weak.ts';
import sourceWithoutAddress from './source-without-address.ts';
import sourceWithoutDate from './source-without-date.ts';
import statementAboutAnotherAct from './statement-about-another-act.ts';
import statementByNobody from './statement-by-nobody.ts';
import successionNotMirrored from './succession-not-mirrored.ts';
import textNotNfc from './text-not-nfc.ts';
import treatyNameCollides from './treaty-name-collides.ts';
import treatyRemoved from './treaty-removed.ts';
import unusedSource from './unused-source.ts';
import weightsDoNotSum from './weights-do-not-sum.ts';
import windowClosesBeforeItOpens from './window-closes-before-it-opens.ts';
import withdrawalOfNothing from './withdrawal-of-nothing.ts';

/** Every rule, by id. A test compares this list with the folder. */
export const RULES: readonly Rule[] = [
  actBeyondCoverage,
  actInTheFuture,
  actLaterThanItsSources,
  actOnlyReported,
  actOutsideExistence,
  adoptionMissing,
  baselineEntryStale,
  bidirectionalControl,
  claimContradicted,
  clauseWithoutArticle,
  completeUntilWentBack,
  conditionCannotBeMet,
  consentNotAdmitted,
  coverageBeyondSources,
  coverageInTheFuture,
  coverageMissing,
  dateLeavesCountOpen,
  datesOfActOutOfOrder,
  depositBeforeAdoption,
  duplicateConsent,
  duplicateEvent,
  duplicateSignature,
  effectiveWithoutBecause,
  entryIntoForceUnknown,
  eventsOutOfOrder,
  fileNameDiffers,
  governmentOfNobody,
  governmentSpeaksForAnother,
  historyRewritten,
  ignoreOfUnknownRule,
  ignoreWithoutEffect,
  ignoreWithoutReason,
  invisibleCharacter,
  membershipOutsideExistence,
  observedTotalDiffers,
  organisationBeforeItsMembers,
  participantMayNotJoin,
  publishedDateDiffers,
  publishedWithoutConsent,
  ratificationWithoutSignature,
  reasonWithoutDifference,
  relatedTreatyAbsent,
  signatureAfterClosing,
  signatureAfterConsent,
  signatureBeforeAdoption,
  signatureBeforeOpening,
  sourceReadBeforePublished,
  sourceTooWeak,
  sourceWithoutAddress,
  sourceWithoutDate,
  statementAboutAnotherAct,
  statementByNobody,
  successionNotMirrored,
  textNotNfc,
  treatyNameCollides,
  treatyRemoved,
  unusedSource,
  weightsDoNotSum,
  windowClosesBeforeItOpens,
  withdrawalOfNothing,
];
