import { servers } from './servers/index.ts';

const tried = Object.values(servers)
  .filter((server) => server.tried !== null)
  .map(({ name, tried: version }) => `${name} ${version}`)
  .join(', ');
const untried = Object.values(servers)
  .filter((server) => server.tried === null)
  .map(({ name }) => name)
  .join(', ');
const files = Object.values(servers).map(({ name, file }) => `   ${name.padEnd(8)}server/${file}`);

/** What whoever puts the zip on a server reads first: Indonesian, then English. */
export const zipReadme = (version: string): string => `Tolok, situs untuk peladen kantor
Versi ${version}

1. Salin isi folder "site" ke sebuah folder peladen, misalnya /srv/www/tolok. Nama folder dan
   alamatnya bebas; isinya jangan diubah. Peladen tidak menghitung apa-apa: semua terjadi di
   peramban, dan tidak ada data yang keluar dari sana.
2. Pasang aturan untuk peladen Anda; letaknya tertulis di baris pertama berkas itu:
${files.join('\n')}
   Dicoba dengan ${tried}. Belum dicoba: ${untried}.
3. Buka alamatnya. Dengan https situs ini juga tersimpan di peramban dan berjalan tanpa jaringan;
   lewat http biasa semuanya berjalan selama tersambung, dan halaman mengatakannya.
4. Versi baru: ganti seluruh isi folder itu. Halaman yang sedang terbuka tidak terganggu.

Tanpa langkah 2 situs tetap berjalan, asal berkas .wasm dikirim sebagai application/wasm: setiap
halaman membawa aturannya sendiri. Yang hanya dapat datang dari peladen: larangan membingkai halaman,
dan aturan yang sama untuk pekerja basis data.
Halaman "peramban" di situs ini mengatakan peramban mana yang dicoba, dan apa yang ada di
peramban yang membukanya.


Tolok, a site for the server of an office
Version ${version}

1. Copy what is in the folder "site" into a folder of the server, for example /srv/www/tolok. Its
   name and address are free; leave what is inside as it is. The server computes nothing: all of it
   happens in the browser, and no data leave it.
2. Put the rules for your server in place; where is written in the first line of the file:
${files.join('\n')}
   Tried with ${tried}. Not tried: ${untried}.
3. Open the address. Over https the site is also kept in the browser and works without a network;
   over plain http all of it works while there is a connection, and the page says so.
4. A new version: replace everything in that folder. Pages that are open are left alone.

Without step 2 the site still works, if files ending in .wasm are sent as application/wasm: every
page carries its own rules. What only a server can say: that pages must not be framed, and the same
rules for the worker of the database. The page "peramban" of this site says which browsers were
tried, and what they have of what it uses.
`;
