import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { giveFolder, inRepository, openEmpty } from './ownFiles.ts';
import { patience } from './spendingTable.ts';
import { useSite } from './useSite.ts';

const site = useSite();

describe('the page that opens files of this computer', { timeout: 2 * patience }, () => {
  it('runs a notebook over the package it was opened with, which stands in for one that ships', async () => {
    const page = await openEmpty(site);
    const own = 'datasets/contoh-p3dn';
    const name = 'bspji-ambon-2022';
    const texts = Object.fromEntries(
      readdirSync(inRepository(own)).map((file) => [
        file,
        readFileSync(path.join(inRepository(own), file), 'utf8'),
      ]),
    );
    const descriptor = { ...JSON.parse(texts['datapackage.json'] ?? ''), name };
    const head = { schemaVersion: 1, id: 'saya', title: 'Saya', language: 'id', data: [name] };
    await giveFolder(page, {
      ...texts,
      'datapackage.json': JSON.stringify(descriptor),
      'saya.tolok.md': [
        ...['```json tolok:notebook', JSON.stringify(head), '```', ''],
        ...['```json tolok:data id=milik'],
        ...[JSON.stringify({ dataset: name, resource: 'belanja-akun' }), '```', ''],
        ...['```sql tolok:query id=jumlah from=milik'],
        ...["SELECT 'sebanyak ' || count(*) AS kata FROM milik", '```', ''],
        ...['```json tolok:table id=tabel from=jumlah', '{}', '```', ''],
      ].join('\n'),
    });
    await page.getByRole('button', { name: 'Buka folder' }).click();
    await page.getByRole('button', { name: 'Buka buku kerja' }).click();
    await page.getByRole('cell', { name: 'sebanyak 36' }).waitFor();
    expect(await page.locator('[role="alert"]').count()).toBe(0);
    expect(site.told).toEqual([]);
  });

  it('runs a notebook over the rules it was opened with, and tells what is wrong in them', async () => {
    const chosen = mkdtempSync(path.join(tmpdir(), 'tolok-rules-'));
    const rules = path.join(chosen, 'rules');
    cpSync(inRepository('rules'), rules, { recursive: true });
    const agreement = path.join(rules, 'kemenperin-bskji/agreements/bspji-ambon-2022.json');
    const text = readFileSync(agreement, 'utf8');
    writeFileSync(agreement, text.replace('"target": 45,', '"target": 57,'));
    writeFileSync(path.join(rules, 'checks/ikm-dalam-skala.json'), '{ "id": ');
    const head = { schemaVersion: 1, id: 'saya', title: 'Saya', language: 'id' };
    const asked = { agreement: 'bspji-ambon-2022', indicators: ['pdn-pbj'] };
    writeFileSync(
      path.join(chosen, 'saya.tolok.md'),
      [
        ...['```json tolok:notebook', JSON.stringify({ ...head, data: ['bspji-ambon-2022'] })],
        ...['```', '', '```json tolok:indicator id=hasil', JSON.stringify(asked), '```', ''],
        ...['```sql tolok:query id=jumlah from=hasil'],
        ...["SELECT 'targetnya ' || target AS kata FROM hasil", '```', ''],
        ...['```json tolok:table id=tabel from=jumlah', '{}', '```', ''],
      ].join('\n'),
    );
    const page = await openEmpty(site);
    await page.locator('input[webkitdirectory]').setInputFiles(chosen);
    await page.getByText(/Ditemukan \d+ aturan, 1 buku kerja/).waitFor();
    expect((await page.locator('.place').allInnerTexts()).join()).toMatch(
      /rules\/checks\/ikm-dalam-skala\.json, baris 1/,
    );
    await page.getByRole('button', { name: 'Buka buku kerja' }).click();
    await page.getByRole('cell', { name: 'targetnya 57' }).waitFor();
    rmSync(chosen, { recursive: true });
    expect(site.told).toEqual([]);
  });
});
