import type { ProjectionWords } from './en.ts';

/** Las palabras de las proyecciones, en español. */
export const projectionEs: ProjectionWords = {
  subject: {
    force: treaty => `Entrada en vigor (${treaty})`,
    target: (n, treaty) => `Instrumento n.º ${n} (${treaty})`,
    conditions: treaty => `Condiciones de la entrada en vigor (${treaty})`,
  },
  even: date => `una probabilidad de uno a dos antes de que acabe ${date}`,
  notEven: date => `menos de una probabilidad de uno a dos antes de que acabe ${date}`,
  between: (share, from, to) => `${share} entre ${from} y ${to}`,
  notBefore: (share, date) => `${share} no antes de ${date}`,
  needs: (counted, required) => `Instrumentos depositados: ${counted} de ${required}`,
  composed: counted => `Instrumentos depositados: ${counted}; la cláusula es más que un número`,
  reportedCounted: (names, weight) =>
    `Solo se informa de ellos, y cuentan como depositados con probabilidad ${weight} cada uno: ${names}`,
  beyondRecord: (date, judged) =>
    `Pueden faltar actos posteriores al ${date}; el ritmo propio del tratado se juzga hasta el ${judged}`,
  fewSignatures: n => `Con ${n} firmas queda fuera de los casos con los que se probó el modelo (30 o más)`,
  supposed: text => `Supuesto: ${text}`,
  simulated: n => `Simulado: ${n} cursos de los hechos, los mismos en cada ejecución`,
  dayHangsOnMore:
    'El día de la entrada en vigor depende de algo más que los instrumentos: solo se proyectan las condiciones',
  table: {
    by: 'A finales de',
    force: 'En vigor',
    instrument: n => `Instrumento n.º ${n}`,
    conditions: 'Condiciones cumplidas',
  },
  chart: {
    title: 'Instrumentos depositados, y proyectados',
    deposited: 'depositados',
    median: 'mediana',
    band50: '50 %',
    band80: '80 %',
    needed: n => `se requieren: ${n}`,
  },
  next: {
    title: 'Los más probables a continuación',
    who: 'Participante',
    within: 'En un año',
    why: 'Por qué',
  },
  because: b => {
    switch (b.kind) {
      case 'habit':
        return `se obliga a ${b.times} × el ritmo habitual`;
      case 'signed':
        return 'firmó';
      case 'not-signed':
        return 'no ha firmado';
      case 'domestic-approval':
        return `aprobación interna (${b.on})`;
      case 'intention':
        return `intención declarada (${b.on})`;
      case 'reported':
        return `depósito del que se informa (${b.on})`;
      case 'supposed':
        return `supuesto (${b.on})`;
    }
  },
  comparison: (age, counted, n, low, high) =>
    `A esta edad (${age} años) ${counted} instrumentos; los ${n} tratados de referencia tenían de ${low} a ${high} (el 80 % central)`,
  record: (covered, cases, factor) =>
    `Historial: sus intervalos del 80 % cubrieron ${covered} de ${cases} casos pasados; una mediana típica yerra por un factor de ${factor} (treaty backtest)`,
  noRecord: 'Historial: no se conoce aquí; «treaty backtest» lo mide',
  assumptions:
    'El peso de las aprobaciones, las intenciones y los depósitos de los que solo se informa es supuesto; todo lo demás se aprende de los datos (src/projection/README.md)',
  backtest: {
    cases: (cases, treaties) =>
      `${cases} casos de ${treaties} tratados: ¿cuándo llegaría el instrumento 30, 40, 60, preguntado de medio año a tres años después de la primera firma?`,
    none: 'Ningún caso: ningún tratado de la clase, abierto desde 1995, tenía 30 firmas y una meta por delante',
    model: 'Modelo',
    twcrps: 'twCRPS, casos',
    twcrpsTreaties: 'tratados (80 %)',
    brier: 'Brier 1 año',
    in80: 'en 80 %',
    in50: 'en 50 %',
    below: 'debajo',
    above: 'encima',
    histogram: 'Dónde cayeron los desenlaces en los pronósticos (plano es correcto)',
    worst: 'Los más errados',
    treaty: 'Tratado',
    factor: factor => `Una mediana típica erró por un factor de ${factor}`,
    units:
      'twCRPS en años (menos es mejor); parte de los desenlaces dentro de los intervalos, y debajo y encima del de 80 %',
  },
};
