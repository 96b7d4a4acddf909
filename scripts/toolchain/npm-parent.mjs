/**
 * Calls `gone` when the npm that started us is no more. npm passes no signal on when it is killed outright, and nobody
 * meant us to go on alone, holding the port. Started without npm, we belong to whoever started us, and stay.
 */
export function whenNpmIsGone(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    gone();
  }, 1000);
  timer.unref();
}
