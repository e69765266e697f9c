import type { ProjectionWords } from './en.ts';

/** Les mots des projections, en français. */
export const projectionFr: ProjectionWords = {
  subject: {
    force: treaty => `Entrée en vigueur (${treaty})`,
    target: (n, treaty) => `Instrument nº ${n} (${treaty})`,
    conditions: treaty => `Conditions de l’entrée en vigueur (${treaty})`,
  },
  even: date => `une chance sur deux d’ici à ${date}`,
  notEven: date => `moins d’une chance sur deux d’ici à ${date}`,
  between: (share, from, to) => `${share} entre ${from} et ${to}`,
  notBefore: (share, date) => `${share} pas avant ${date}`,
  needs: (counted, required) => `Instruments déposés : ${counted} sur ${required}`,
  composed: counted => `Instruments déposés : ${counted} ; la clause est plus qu’un nombre`,
  reportedCounted: (names, weight) =>
    `Seulement rapportés, et comptés comme déposés avec une probabilité de ${weight} chacun : ${names}`,
  beyondRecord: (date, judged) =>
    `Des actes postérieurs au ${date} peuvent manquer ; le rythme propre du traité est jugé jusqu’au ${judged}`,
  fewSignatures: n =>
    `Avec ${n} signatures, ceci sort des cas sur lesquels le modèle a été éprouvé (30 et plus)`,
  supposed: text => `Supposé : ${text}`,
  simulated: n => `Simulé : ${n} cours des événements, les mêmes à chaque exécution`,
  dayHangsOnMore:
    'Le jour de l’entrée en vigueur ne dépend pas que des instruments : seules les conditions sont projetées',
  table: {
    by: 'D’ici à la fin de',
    force: 'En vigueur',
    instrument: n => `Instrument nº ${n}`,
    conditions: 'Conditions réunies',
  },
  chart: {
    title: 'Instruments déposés, et projetés',
    deposited: 'déposés',
    median: 'médiane',
    band50: '50 %',
    band80: '80 %',
    needed: n => `requis : ${n}`,
  },
  next: {
    title: 'Les plus probables à venir',
    who: 'Participant',
    within: 'D’ici à un an',
    why: 'Pourquoi',
  },
  because: b => {
    switch (b.kind) {
      case 'habit':
        return `s’engage à ${b.times} × le rythme habituel`;
      case 'signed':
        return 'a signé';
      case 'not-signed':
        return 'n’a pas signé';
      case 'domestic-approval':
        return `approbation interne (${b.on})`;
      case 'intention':
        return `intention déclarée (${b.on})`;
      case 'reported':
        return `dépôt rapporté (${b.on})`;
      case 'supposed':
        return `supposé (${b.on})`;
    }
  },
  comparison: (age, counted, n, low, high) =>
    `À cet âge (${age} ans) ${counted} instruments ; les ${n} traités de référence en avaient de ${low} à ${high} (les 80 % du milieu)`,
  record: (covered, cases, factor) =>
    `Résultats passés : ses intervalles à 80 % ont couvert ${covered} cas sur ${cases} ; une médiane typique se trompe d’un facteur ${factor} (treaty backtest)`,
  noRecord: 'Résultats passés : inconnus ici ; « treaty backtest » les mesure',
  assumptions:
    'Le poids des approbations, des intentions et des dépôts rapportés est supposé ; tout le reste est appris des données (src/projection/README.md)',
  backtest: {
    cases: (cases, treaties) =>
      `${cases} cas de ${treaties} traités : quand viendrait le 30e, le 40e, le 60e instrument, question posée six mois à trois ans après la première signature ?`,
    none: 'Aucun cas : aucun traité de la classe, ouvert depuis 1995, n’avait 30 signatures et un but devant lui',
    model: 'Modèle',
    twcrps: 'twCRPS, cas',
    twcrpsTreaties: 'traités (80 %)',
    brier: 'Brier 1 an',
    in80: 'dans 80 %',
    in50: 'dans 50 %',
    below: 'en dessous',
    above: 'au-dessus',
    histogram: 'Où les issues sont tombées dans les prévisions (plat : juste)',
    worst: 'Le plus d’erreur',
    treaty: 'Traité',
    factor: factor => `Une médiane typique s’est trompée d’un facteur ${factor}`,
    units:
      'twCRPS en années (moins vaut mieux) ; part des issues dans les intervalles, et en dessous et au-dessus de celui à 80 %',
  },
};
