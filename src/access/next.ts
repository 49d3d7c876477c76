/** Where to go after signing in: a path of our own, never another site. */
export function allowedNext(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[A-Za-z0-9/_-]*$/.test(next) && !next.startsWith('/sign-') ? next : '/'
}
