import { isIPv4 } from 'node:net';

/** Whether only this machine reaches what listens there. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));

/** Whether a `Host` header names this machine, with or without a port. */
export function namesLoopback(header: string): boolean {
  const name = header.replace(/:\d+$/, '').toLowerCase();
  return isLoopback(name) || name === '[::1]';
}
