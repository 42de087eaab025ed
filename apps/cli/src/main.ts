import { cli } from './cli.ts';

for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough, such as `head`, is no mistake.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    console.error(`tolok: ${error.message}`);
    process.exit(4);
  });
}

const colours = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';

/** The first Ctrl-C ends the work in the database; a second one ends the process as ever. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

const { exit, out, error } = await cli(process.argv.slice(2), {
  folder: process.cwd(),
  columns: process.stdout.isTTY ? process.stdout.columns : null,
  colour: { out: colours(process.stdout), error: colours(process.stderr) },
  interrupted,
});
process.exitCode = exit;
process.stderr.write(error);
process.stdout.write(out);
