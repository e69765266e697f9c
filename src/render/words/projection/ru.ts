import type { ProjectionWords } from './en.ts';

/** Слова прогнозов по-русски. */
export const projectionRu: ProjectionWords = {
  subject: {
    force: treaty => `Вступление в силу (${treaty})`,
    target: (n, treaty) => `Документ № ${n} (${treaty})`,
    conditions: treaty => `Условия вступления в силу (${treaty})`,
  },
  even: date => `равные шансы к сроку: ${date}`,
  notEven: date => `менее чем равные шансы к сроку: ${date}`,
  between: (share, from, to) => `${share}: ${from} – ${to}`,
  notBefore: (share, date) => `${share}: не раньше чем ${date}`,
  needs: (counted, required) => `Сдано на хранение документов: ${counted} из ${required}`,
  composed: counted => `Сдано на хранение документов: ${counted}; условие не сводится к числу`,
  reportedCounted: (names, weight) =>
    `Только по сообщениям, каждый считается сданным с вероятностью ${weight}: ${names}`,
  beyondRecord: (date, judged) =>
    `Акты после ${date} могут отсутствовать; собственный темп договора оценён по ${judged}`,
  fewSignatures: n => `Подписей: ${n}; это вне случаев, на которых проверена модель (от 30)`,
  supposed: text => `Предположено: ${text}`,
  simulated: n => `Моделирование: вариантов хода событий ${n}, одних и тех же при каждом запуске`,
  dayHangsOnMore: 'День вступления в силу зависит не только от документов: прогноз дан лишь для условий',
  table: {
    by: 'К концу',
    force: 'В силе',
    instrument: n => `Документ № ${n}`,
    conditions: 'Условия выполнены',
  },
  chart: {
    title: 'Документы: сданные и по прогнозу',
    deposited: 'сдано',
    median: 'медиана',
    band50: '50 %',
    band80: '80 %',
    needed: n => `требуется: ${n}`,
  },
  next: {
    title: 'Вероятнее всего следующие',
    who: 'Участник',
    within: 'В течение года',
    why: 'Почему',
  },
  because: b => {
    switch (b.kind) {
      case 'habit':
        return `темп ${b.times} × обычного`;
      case 'signed':
        return 'подпись есть';
      case 'not-signed':
        return 'подписи нет';
      case 'domestic-approval':
        return `внутреннее одобрение (${b.on})`;
      case 'intention':
        return `объявлено намерение (${b.on})`;
      case 'reported':
        return `сообщается о сдаче (${b.on})`;
      case 'supposed':
        return `предположено (${b.on})`;
    }
  },
  comparison: (age, counted, n, low, high) =>
    `В этом возрасте (лет: ${age}) документов ${counted}; у сравнимых договоров (${n}) было от ${low} до ${high} (средние 80 %)`,
  record: (covered, cases, factor) =>
    `Проверка на прошлом: интервалы 80 % накрыли ${covered} случаев из ${cases}; типичная медиана ошибается в ${factor} раза (treaty backtest)`,
  noRecord: 'Проверка на прошлом: здесь неизвестна; её проводит «treaty backtest»',
  assumptions:
    'Вес одобрений, намерений и сообщений – допущение; всё остальное извлечено из данных (src/projection/README.md)',
  backtest: {
    cases: (cases, treaties) =>
      `Случаев: ${cases}, договоров: ${treaties}. Когда придёт 30-й, 40-й, 60-й документ, если спросить через полгода – три года после первой подписи?`,
    none: 'Случаев нет: ни у одного договора этого класса, открытого с 1995 года, не было 30 подписей и цели впереди',
    model: 'Модель',
    twcrps: 'twCRPS, случаи',
    twcrpsTreaties: 'договоры (80 %)',
    brier: 'Brier, 1 год',
    in80: 'в 80 %',
    in50: 'в 50 %',
    below: 'ниже',
    above: 'выше',
    histogram: 'Куда в прогнозах попали исходы (ровно – верно)',
    worst: 'Наибольшие ошибки',
    treaty: 'Договор',
    factor: factor => `Типичная медиана ошиблась в ${factor} раза`,
    units: 'twCRPS в годах (меньше – лучше); доля исходов в интервалах, а также ниже и выше интервала 80 %',
  },
};
