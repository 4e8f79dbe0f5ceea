/** Leads to the first field that is drawn as wrong; false where there is none in sight. */
export function focusFirstError(form: HTMLElement | null): boolean {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]') ?? null;
  wrong?.focus();
  return wrong !== null;
}
