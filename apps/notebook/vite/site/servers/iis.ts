import { mediaTypes } from '../mediaTypes.ts';
import { immutableFolder, uniformHeaders } from '../policy.ts';
import { type ServerSetting, lines } from './setting.ts';

export const iis: ServerSetting = {
  name: 'IIS',
  file: 'web.config',
  tried: null,
  text: `<?xml version="1.0" encoding="UTF-8"?>
<!-- Di dalam folder "site". / Inside the folder "site". -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${lines(mediaTypes, (end, type) => `<remove fileExtension="${end}" /><mimeMap fileExtension="${end}" mimeType="${type}" />`, '      ')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${lines(uniformHeaders, (name, value) => `<remove name="${name}" /><add name="${name}" value="${value}" />`, '        ')}
      </customHeaders>
    </httpProtocol>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
  <location path="${immutableFolder.replace(/\/$/, '')}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`,
};
