import { mediaTypes } from '../mediaTypes.ts';
import { immutableFolder } from '../policy.ts';
import { type ServerSetting, headersOf, lines } from './setting.ts';

const types = Object.entries(mediaTypes).map(([end, type]) => [
  type.split(';')[0] ?? '',
  end.slice(1),
]);
const texts = types.map(([type = '']) => type).filter((type) => type !== 'text/html');
// A missing file must not be kept for a year.
const header = (name: string, value: string) =>
  `add_header ${name} "${value}"${name === 'Cache-Control' ? '' : ' always'};`;

export const nginx: ServerSetting = {
  name: 'nginx',
  file: 'nginx.conf',
  tried: '1.22',
  text: `# Di dalam server { }. Isi folder "site" berada di /srv/www/tolok.
# Inside server { }. What is in the folder "site" stands in /srv/www/tolok.
location = /tolok {
    return 301 /tolok/;
}
location /tolok/ {
    root /srv/www;
    index index.html;
    default_type application/octet-stream;
    types {
${types.map(([type, end]) => `        ${type} ${end};`).join('\n')}
    }
    charset utf-8;
    charset_types ${texts.filter((type) => type.startsWith('text/')).join(' ')};
    gzip on;
    gzip_vary on;
    gzip_types ${texts.filter((type) => !/png|woff2|parquet/.test(type)).join(' ')};
${lines(headersOf.others, header, '    ')}

    location /tolok/${immutableFolder} {
${lines(headersOf.hashed, header, '        ')}
    }
}
`,
};
