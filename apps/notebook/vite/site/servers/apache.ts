import { mediaTypes } from '../mediaTypes.ts';
import { immutableFolder, uniformHeaders } from '../policy.ts';
import { type ServerSetting, headersOf, lines } from './setting.ts';

const packed = new Set(['.parquet', '.png', '.woff2']);
const texts = Object.entries(mediaTypes).filter(([end]) => !packed.has(end));

export const apache: ServerSetting = {
  name: 'Apache',
  file: 'apache.conf',
  tried: '2.4',
  text: `# Di dalam <Directory> folder itu, atau sebagai .htaccess di dalamnya. Perlu mod_headers.
# Inside the <Directory> of the folder, or as .htaccess within it. Needs mod_headers.
DirectoryIndex index.html
${lines(mediaTypes, (end, type) => `AddType "${type}" ${end}`)}
${lines(uniformHeaders, (name, value) => `Header always set ${name} "${value}"`)}
Header set Cache-Control "${headersOf.others['Cache-Control']}"
Header set Cache-Control "${headersOf.hashed['Cache-Control']}" "expr=%{REQUEST_URI} =~ m#/${immutableFolder}#"
<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE ${texts.map(([, type]) => type.split(';')[0]).join(' ')}
</IfModule>
`,
};
