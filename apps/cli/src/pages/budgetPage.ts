import type { BudgetShare, MappedIndicator, MappedLink, MappedNode } from '@tolok/engine';
import { type AbsentReason, type Language, absentWords, formatNumber } from '@tolok/schema';
import type { ShownBudget } from '../documents/budgetJson.ts';
import { type TableColumn, type TableRow, drawTable } from '../screen/drawTable.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';

/**
 * What `budget` shows a person: the tree with every printed ceiling, the sum of the details where it
 * differs, then what serves each indicator, and how much of the tree serves one, several or none.
 */
export function budgetPage(shown: ShownBudget, { language, width }: Screen): readonly Line[] {
  const { budget, reading, names } = shown;
  const name = names[budget.workUnit];
  const prose = (text: string): Line[] => wrapText(text, width);
  return [
    ...wrapText(budget.title[language], width).map((text) => toned('strong', text)),
    toned(
      'quiet',
      [
        `${budget.workUnit}${name === undefined ? '' : ` ${name}`}`,
        `${words.year[language]} ${budget.year}`,
        budget.source?.table ?? budget.tree.resource,
      ].join(' · '),
    ),
    '',
    ...drawTable(treeColumns(language), treeRows(shown, language), { width, proseLines: 3 }),
    '',
    ...prose(differingText(reading.nodes, language)),
    ...(reading.sample ? prose(words.sample[language]) : []),
    '',
    toned('strong', words.byIndicator[language]),
    ...drawTable(mappingColumns(language), mappingRows(shown, language, width), {
      width,
      proseLines: 3,
    }),
    '',
    ...prose(servedText(reading.served, language)),
    ...prose(words.reading[language]),
  ];
}

const treeColumns = (language: Language): TableColumn[] => [
  { title: words.code[language] },
  { title: words.name[language], prose: true },
  { title: words.printed[language], align: 'right' },
];

function treeRows({ reading }: ShownBudget, language: Language): TableRow[] {
  const { nodes, total } = reading;
  const isSame = total.printed !== null && total.printed === total.amount;
  const top = words.total[language];
  return [
    ...nodes.flatMap((node) => nodeRows(node, language)),
    ['', toned('strong', top), toned('strong', amountText(total.printed, null, language))],
    ...(isSame ? [] : sumRows(total.amount, total.absent, total.printed, language)),
  ];
}

/** A node; below it the sum of its details, where that is not what is printed. */
function nodeRows(node: MappedNode, language: Language): TableRow[] {
  const { code, name, printed, rolledUp, absent, leaf } = node;
  const amount = amountText(printed, 'missing-input', language);
  if (leaf || (printed !== null && printed === rolledUp)) return [[code, name, amount]];
  return [
    [toned('strong', `${code} ${differs}`), toned('strong', name), toned('strong', amount)],
    ...sumRows(rolledUp, absent, printed, language),
  ];
}

function sumRows(
  sum: bigint | null,
  absent: AbsentReason | null,
  printed: bigint | null,
  language: Language,
): TableRow[] {
  const quiet = (label: string, text: string): TableRow => [
    '',
    toned('not-achieved', label),
    toned('not-achieved', text),
  ];
  return [
    quiet(words.sum[language], amountText(sum, absent, language)),
    ...(sum === null || printed === null
      ? []
      : [quiet(words.difference[language], signedText(printed - sum, language))]),
  ];
}

const mappingColumns = (language: Language): TableColumn[] => [
  { title: words.node[language] },
  { title: words.line[language], prose: true },
  { title: words.printed[language], align: 'right' },
  { title: words.inTree[language], align: 'right' },
  { title: '' },
];

const mappingRows = (
  { reading, titles }: ShownBudget,
  language: Language,
  width: number,
): TableRow[] =>
  reading.indicators.flatMap((one): TableRow[] => {
    const title = titles.get(one.indicator)?.[language];
    const heading = title === undefined ? one.indicator : `${title} (${one.indicator})`;
    return [
      { heading: '' },
      ...wrapText(heading, width).map((text) => ({ heading: toned('strong', text) })),
      ...one.links.flatMap((link) => linkRows(link, language)),
      ...totalRows(one, language),
    ];
  });

/** A line of a document; every further node it names on a row of its own. */
function linkRows(link: MappedLink, language: Language): TableRow[] {
  const { nodes, source, doubtful, printedCeiling, ceiling } = link;
  const [first = words.noNode[language], ...others] = nodes;
  const isOther = printedCeiling !== null && ceiling !== null && printedCeiling !== ceiling;
  const tone = (text: string): Span => (isOther ? toned('not-achieved', text) : text);
  const place = [source?.table, source?.line].filter((one) => one !== undefined).join(', ');
  return [
    [
      `${first}${doubtful ? ' ?' : ''}`,
      [place, source?.row].filter((one) => one).join(': '),
      tone(amountText(printedCeiling, null, language)),
      tone(amountText(ceiling, nodes.length === 0 ? null : link.absent, language)),
      tone(isOther ? differs : ''),
    ],
    ...others.map((code): TableRow => [code, '', '', '', '']),
  ];
}

/** The indicator as a whole, where that is more than its one line says. */
const totalRows = ({ links, nodes, ceiling, absent }: MappedIndicator, language: Language) =>
  links.length < 2 || nodes.length === 0
    ? []
    : [
        [
          '',
          toned('quiet', words.once[language]),
          '',
          toned('quiet', amountText(ceiling, absent, language)),
          '',
        ],
      ];

function differingText(nodes: readonly MappedNode[], language: Language): string {
  const parents = nodes.filter(({ leaf }) => !leaf);
  const unequal = parents.filter(({ difference }) => difference !== null && difference !== 0n);
  const open = parents.filter(({ difference }) => difference === null);
  const [differ, all, unknown] = [unequal.length, parents.length, open.length];
  const first =
    language === 'id'
      ? `${differ} dari ${all} induk berbeda dari jumlah rinciannya`
      : `${differ} of ${all} parents differ from the sum of their details`;
  if (unknown === 0) return `${first}.`;
  return language === 'id'
    ? `${first}; ${unknown} belum dapat dijumlahkan.`
    : `${first}; ${unknown} cannot be added up yet.`;
}

function servedText(
  { once, repeatedly, never }: ShownBudget['reading']['served'],
  language: Language,
): string {
  const part = (share: BudgetShare) =>
    `${share.leaves} ${words.leaves[language]}, ${amountText(share.amount, 'missing-input', language)}`;
  return language === 'id'
    ? `Rincian terbawah yang melayani satu indikator: ${part(once)}; lebih dari satu: ${part(repeatedly)}; tidak satu pun: ${part(never)}.`
    : `Lowest details that serve one indicator: ${part(once)}; more than one: ${part(repeatedly)}; none: ${part(never)}.`;
}

const differs = '≠';

const amountText = (
  amount: bigint | null,
  absent: AbsentReason | null,
  language: Language,
): string =>
  amount === null
    ? absent === null
      ? '–'
      : absentWords[absent][language]
    : formatNumber(Number(amount), { language, digits: 0 });

const signedText = (amount: bigint, language: Language): string =>
  formatNumber(Number(amount), { language, digits: 0, signed: true });

const words = {
  year: { id: 'tahun', en: 'year' },
  code: { id: 'kode', en: 'code' },
  name: { id: 'nama', en: 'name' },
  printed: { id: 'tercetak (Rp)', en: 'printed (Rp)' },
  total: { id: 'jumlah puncak', en: 'top together' },
  sum: { id: 'jumlah rinciannya', en: 'sum of its details' },
  difference: { id: 'selisih', en: 'difference' },
  sample: { id: 'Memakai data rekaan.', en: 'Uses made-up data.' },
  byIndicator: { id: 'Menurut indikator', en: 'By indicator' },
  node: { id: 'simpul', en: 'node' },
  line: { id: 'tertulis', en: 'as printed' },
  inTree: { id: 'pohon (Rp)', en: 'tree (Rp)' },
  noNode: { id: 'tanpa simpul', en: 'no node' },
  once: { id: 'setiap rincian sekali', en: 'every detail once' },
  leaves: { id: 'rincian', en: 'details' },
  reading: {
    id: 'Satu rincian dapat melayani beberapa indikator, sehingga jumlah menurut indikator bukan jumlah anggaran. ? berarti tautannya masih dapat dibaca lain; alasannya ada di --json. ≠ berarti kedua angkanya berbeda.',
    en: 'A detail may serve several indicators, so sums by indicator are not sums of the budget. ? means the link could be read otherwise; why is in --json. ≠ means the two figures differ.',
  },
};
