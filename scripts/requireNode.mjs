/** Ends the process with a sentence when the Node that runs it is older than the project's. */
export function requireNode(command) {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  console.error(
    `tolok: perlu Node 24, yang menjalankan ini ${process.versions.node}. Pakai \`${command}\`, atau pasang Node 24 dari nodejs.org / needs Node 24, this is ${process.versions.node}. Use \`${command}\`, or install Node 24 from nodejs.org`,
  );
  process.exit(2);
}
