/** What was found wrong is drawn a moment after it was found, on a slow machine some frames later. */
const MOST_FRAMES = 20;

/** Leads to the first field that is not right, once what is wrong stands beside it; `then` hears whether there is one in sight. */
export function focusFirstError(
  form: HTMLElement | null,
  then?: (isInSight: boolean) => void,
  framesLeft = MOST_FRAMES,
): void {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]') ?? null;
    if (wrong === null && framesLeft > 0) return focusFirstError(form, then, framesLeft - 1);
    wrong?.focus();
    then?.(wrong !== null);
  });
}
