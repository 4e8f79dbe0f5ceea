import { May } from '../../api/may.tsx';
import { PracticeLeakage } from '../../asks/practice-leakage.tsx';
import { MoneyView } from '../../money/money-view.tsx';
import { PortfolioLink } from '../../portfolio/portfolio-link.tsx';
import { GiftStatementSection } from '../../pro-bono/gift-statement.tsx';

/** What is due, what questions outside of the agreements were worth, and what was given away. */
export function MoneyPage() {
  return (
    <MoneyView>
      <May ability="leakage.see">
        <PracticeLeakage />
      </May>
      <May ability="portfolio.see">
        <PortfolioLink />
      </May>
      <May ability="gift-statement.see">
        <GiftStatementSection client={null} />
      </May>
    </MoneyView>
  );
}
