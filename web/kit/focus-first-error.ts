/** Leads to the first field that is not right, once what is wrong stands beside it; `then` hears whether there is one in sight. */
export function focusFirstError(form: HTMLElement | null, then?: (isInSight: boolean) => void): void {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]');
    wrong?.focus();
    then?.(wrong !== undefined && wrong !== null);
  });
}
