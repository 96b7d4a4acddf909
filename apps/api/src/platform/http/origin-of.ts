import type { FastifyRequest } from 'fastify';
import type { Origin } from '../database/origin.js';

const LONGEST = 80;

/** Where a request comes from, as the audit keeps it. */
export function originOf(request: FastifyRequest): Origin {
  const agent = agentOf(request.headers['user-agent']);
  const route = request.routeOptions.url;
  return {
    address: request.ip,
    ...(agent ? { agent } : {}),
    method: request.method,
    ...(route ? { route } : {}),
  };
}

const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger\/(\d+)/, 'WeChat'],
  [/wxwork\/(\d+)/, 'WeCom'],
  [/DingTalk\/(\d+)/, 'DingTalk'],
  [/Edg\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari/, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** `Chrome 141 · Windows`: enough to see that somebody else's machine was used, too little to follow a person by. */
export function agentOf(header: string | undefined): string | undefined {
  if (!header) return undefined;
  const system = SYSTEMS.find(([pattern]) => pattern.test(header))?.[1];
  for (const [pattern, name] of BROWSERS) {
    const version = pattern.exec(header)?.[1];
    if (version) return [`${name} ${version}`, ...(system ? [system] : [])].join(' · ');
  }
  return (
    header
      .split(' ')[0]
      ?.replace(/[^\x21-\x7e]/g, '')
      .slice(0, LONGEST) || undefined
  );
}
