import { mediaTypes } from '../mediaTypes.ts';
import { immutableFolder } from '../policy.ts';
import { type ServerSetting, headersOf, lines } from './setting.ts';

const typed = Object.entries(mediaTypes).map(([end, type]) => {
  const name = `@${end.slice(1)}`;
  return `        ${name} path *${end}\n        header ${name} Content-Type "${type}"`;
});

export const caddy: ServerSetting = {
  name: 'Caddy',
  file: 'Caddyfile',
  tried: '2.6',
  text: `# Ganti nama host. Isi folder "site" berada di /srv/www/tolok.
# Put in the name of the host. What is in the folder "site" stands in /srv/www/tolok.
tolok.kantor.example {
    redir /tolok /tolok/
    handle_path /tolok/* {
        root * /srv/www/tolok
        encode gzip {
            match {
                header Content-Type text/*
                header Content-Type application/*
                header Content-Type image/svg+xml
            }
        }
        @hashed {
            path /${immutableFolder}*
            file
        }
        @others not {
            path /${immutableFolder}*
            file
        }
${typed.join('\n')}
        header @hashed {
${lines(headersOf.hashed, (name, value) => `${name} "${value}"`, '            ')}
        }
        header @others {
${lines(headersOf.others, (name, value) => `${name} "${value}"`, '            ')}
        }
        file_server
    }
}
`,
};
