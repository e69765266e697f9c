import type { ProjectionWords } from './en.ts';

/** 预测用语，中文。 */
export const projectionZh: ProjectionWords = {
  subject: {
    force: treaty => `${treaty}的生效`,
    target: (n, treaty) => `${treaty}的第${n}份文书`,
    conditions: treaty => `${treaty}的生效条件`,
  },
  even: date => `到${date}机会各半`,
  notEven: date => `到${date}机会不到一半`,
  between: (share, from, to) => `${share} 在${from}至${to}之间`,
  notBefore: (share, date) => `${share} 不早于${date}`,
  needs: (counted, required) => `已交存文书 ${counted} 份，需要 ${required} 份`,
  composed: counted => `已交存文书 ${counted} 份；条款不只是一个数目`,
  reportedCounted: (names, weight) => `仅有报道，每份按 ${weight} 的概率算作已交存：${names}`,
  beyondRecord: (date, judged) => `${date} 之后的行为可能未收录；条约自身的进度按截至 ${judged} 的情况判断`,
  fewSignatures: n => `签署方为 ${n} 个，不在检验模型所用案例（30 个以上）之内`,
  supposed: text => `假设：${text}`,
  simulated: n => `模拟：${n} 种事态发展，每次运行都相同`,
  dayHangsOnMore: '生效日期不只取决于文书：这里只预测条件何时满足',
  table: {
    by: '截至年底',
    force: '生效',
    instrument: n => `第${n}份文书`,
    conditions: '条件已满足',
  },
  chart: {
    title: '文书：已交存与预测',
    deposited: '已交存',
    median: '中位数',
    band50: '50 %',
    band80: '80 %',
    needed: n => `需要：${n}`,
  },
  next: {
    title: '最可能的下一批',
    who: '参加方',
    within: '一年之内',
    why: '原因',
  },
  because: b => {
    switch (b.kind) {
      case 'habit':
        return `速度为通常的 ${b.times} 倍`;
      case 'signed':
        return '已签署';
      case 'not-signed':
        return '未签署';
      case 'domestic-approval':
        return `国内批准（${b.on}）`;
      case 'intention':
        return `已表明意向（${b.on}）`;
      case 'reported':
        return `据报道已交存（${b.on}）`;
      case 'supposed':
        return `假设（${b.on}）`;
    }
  },
  comparison: (age, counted, n, low, high) =>
    `在此年龄（${age} 年）有文书 ${counted} 份；${n} 项参照条约当时为 ${low} 至 ${high} 份（中间 80 %）`,
  record: (covered, cases, factor) =>
    `既往表现：其 80 % 区间覆盖了 ${cases} 个既往案例中的 ${covered} 个；中位数的典型误差为 ${factor} 倍（treaty backtest）`,
  noRecord: '既往表现：此处不详；可用“treaty backtest”测定',
  assumptions: '国内批准、意向和报道的权重是假定的；其余均得自记录（src/projection/README.md）',
  backtest: {
    cases: (cases, treaties) =>
      `${treaties} 项条约的 ${cases} 个案例：在首次签署后半年至三年发问，第30、40、60份文书何时到来？`,
    none: '没有案例：1995年以来开放签署的该类条约中，没有一项有30个签署方且目标尚未达到',
    model: '模型',
    twcrps: 'twCRPS，案例',
    twcrpsTreaties: '条约（80 %）',
    brier: 'Brier，1年',
    in80: '80 % 内',
    in50: '50 % 内',
    below: '之下',
    above: '之上',
    histogram: '结果落在预测中的位置（平坦为佳）',
    worst: '误差最大',
    treaty: '条约',
    factor: factor => `中位数的典型误差为 ${factor} 倍`,
    units: 'twCRPS 以年计（越小越好）；结果落在各区间内、以及 80 % 区间之下和之上的份额',
  },
};
