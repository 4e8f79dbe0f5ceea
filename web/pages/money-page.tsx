import { PracticeLeakage } from '../asks/practice-leakage.tsx';
import { MoneyView } from '../money/money-view.tsx';

/** What is due, and what questions outside of the agreements were worth. */
export function MoneyPage() {
  return (
    <MoneyView>
      <PracticeLeakage />
    </MoneyView>
  );
}
