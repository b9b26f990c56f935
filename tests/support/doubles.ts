import assert from 'node:assert/strict';
import { eventually } from './eventually.ts';
import { aFile, person, type Registry } from './registry.ts';

export const COMMUNE = '19/170/05755';
export const OTHER_COMMUNE = '19/170/05746';

/** Which rows stand a second time: with the same ID, the same ID in another commune, and without an ID. */
export const SAME_ID = [3, 120] as const;
export const ACROSS = [4, 121] as const;
export const BY_NAME = [5, 122] as const;

/** 123 households of two communes, six of which are three. */
export function aFileWithDoubles(): string {
  return aFile(123, (cells, row) => {
    if (row === SAME_ID[1]) Object.assign(cells, { 3: 'Nguyễn Văn Đào', 4: '1943', 5: 'Nữ', 10: idOf(3) });
    if (row === ACROSS[1])
      Object.assign(cells, { 1: '05746', 3: 'Nguyễn Văn Hoà', 4: '1944', 5: 'Nam', 10: idOf(4) });
    if (row === BY_NAME[0] || row === BY_NAME[1])
      Object.assign(cells, { 2: 'Xóm 1', 3: 'Lường Thị Xoan', 4: '1957', 5: 'Nữ', 7: '4' });
    if (row === BY_NAME[1]) cells[10] = '';
  });
}

export function codeOf(row: number): string {
  return `N-${String(row).padStart(5, '0')}`;
}

/** Asks for a search of the province and waits until it is over. */
export async function searched(registry: Registry, year = 2020) {
  const staff = person(registry, 'so', 'staff', '19');
  const { status, body } = await staff.post('/duplicate-searches/19', { year });
  assert.equal(status, 202, JSON.stringify(body));
  return eventually(async () => {
    const { search } = (await staff.get(`/duplicate-searches/19?year=${year}`)).body;
    assert.equal(search.id, body.id);
    assert.equal(search.status, 'done');
    return search;
  }, 30_000);
}

function idOf(row: number): string {
  return `0190600${String(row).padStart(5, '0')}`;
}
