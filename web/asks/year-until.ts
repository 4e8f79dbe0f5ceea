/** Twelve calendar months up to and with the one of a date: from the first day of the earliest. */
export function yearUntil(today: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = month === 12 ? `${year}-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}`;
  return { from: `${first}-01`, to: today };
}
