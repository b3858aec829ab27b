import type { Context, Next } from 'hono';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer (OWASP secure headers); HSTS only where the connection is encrypted. */
export function securityHeaders(secure: boolean) {
  return async (context: Context, next: Next): Promise<void> => {
    await next();
    const set = (name: string, value: string): void => context.res.headers.set(name, value);
    set('Content-Security-Policy', policy);
    set('X-Content-Type-Options', 'nosniff');
    set('X-Frame-Options', 'DENY');
    set('Referrer-Policy', 'same-origin');
    set('Cross-Origin-Opener-Policy', 'same-origin');
    set('Cross-Origin-Resource-Policy', 'same-origin');
    set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    if (secure) set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
    if (!context.res.headers.has('Cache-Control')) set('Cache-Control', 'no-store');
  };
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Every unsafe request must come from our own pages. The content type says nothing (hono's csrf lets cross-origin JSON
 * through), so the Origin header decides, and Sec-Fetch-Site where a browser leaves Origin out.
 */
export function isFromUs(request: Request, baseUrl: string): boolean {
  if (safeMethods.has(request.method)) return true;
  const origin = request.headers.get('origin');
  if (origin === null) return request.headers.get('sec-fetch-site') === 'same-origin';
  try {
    const host = new URL(origin).host;
    return host === new URL(baseUrl).host || host === new URL(request.url).host;
  } catch {
    return false;
  }
}

/** The sender's address; the proxy's word counts only where one is declared. */
export function addressOf(context: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const env = context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return forwarded ?? env?.incoming?.socket?.remoteAddress ?? 'local';
}
