import { headerSpan, type LineStyle, type WrittenSheet } from './written-sheet.ts';
import { encodeXml } from './xml-text.ts';

export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LONGEST_NAME = 31;

type Align = 'left' | 'center' | 'right';

/** The style number of a line's cells by their column's alignment; the order is that of `STYLE_LIST`. */
export const STYLES: Readonly<Record<LineStyle, Readonly<Record<Align, number>>>> = {
  plain: { left: 0, center: 0, right: 0 },
  title: { left: 1, center: 1, right: 1 },
  note: { left: 2, center: 2, right: 2 },
  header: { left: 3, center: 3, right: 3 },
  group: { left: 4, center: 4, right: 4 },
  row: { left: 5, center: 6, right: 7 },
};

/** Fonts: 0 plain, 1 bold, 2 italic, 3 title. */
const STYLE_LIST = [
  look({ font: 0, border: 0, align: 'left' }),
  look({ font: 3, border: 0, align: 'center' }),
  look({ font: 2, border: 0, align: 'left' }),
  look({ font: 1, border: 1, align: 'center' }),
  look({ font: 1, border: 1, align: 'left' }),
  look({ font: 0, border: 1, align: 'left' }),
  look({ font: 0, border: 1, align: 'center' }),
  look({ font: 0, border: 1, align: 'right' }),
];

function look({ font, border, align }: { font: number; border: number; align: Align }): string {
  const wrap = border === 1 ? ' wrapText="1"' : '';
  return `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center"${wrap}/></xf>`;
}

/** Every part of a workbook but its sheets, by name. */
export function* workbookFrame(
  sheets: readonly WrittenSheet[],
): Generator<readonly [name: string, xml: string]> {
  const numbers = sheets.map((_, index) => index + 1);
  yield [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`).join('')}</Types>`,
  ];
  yield [
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ];
  yield ['xl/workbook.xml', workbookXml(sheets)];
  yield [
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ];
  yield ['xl/styles.xml', stylesXml()];
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const names = sheetNames(sheets);
  const list = names.map(
    (name, index) => `<sheet name="${encodeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap((sheet, index) => {
    const header = headerSpan(sheet);
    if (header === null) return [];
    const quoted = encodeXml(names[index]!.replaceAll("'", "''"));
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!$${header.first}:$${header.last}</definedName>`,
    ];
  });
  const defined = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
  return `${XML}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${defined}</workbook>`;
}

/** Excel takes at most 31 characters, none of these, and no name twice whatever its case. */
function sheetNames(sheets: readonly WrittenSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const clean =
      name
        .replace(/[\\/*?:[\]\p{Cc}]/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    for (let count = 1; ; count += 1) {
      const mark = count === 1 ? '' : ` (${count})`;
      const tried = clean.slice(0, LONGEST_NAME - mark.length) + mark;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  });
}

function stylesXml(): string {
  const font = (marks: string, size: number) =>
    `<font>${marks}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
  return (
    `${XML}<styleSheet xmlns="${MAIN_NAMESPACE}"><fonts count="4">${font('', 11)}${font('<b/>', 11)}${font('<i/>', 11)}${font('<b/>', 13)}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${STYLE_LIST.length}">${STYLE_LIST.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
