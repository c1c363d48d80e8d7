package cn.qinqing.assignments.domain.imports;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.Uscc;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list, read: ready to be applied.
 *
 * @param known enterprise that is known without a code and gets that of the row; null for every other
 * @param uscc null where the enterprise is being set up (筹建) or the clerk left the code out
 */
public record LeaderListRow(
        int number,
        PersonName leader,
        String title,
        String enterprise,
        EnterpriseKind kind,
        boolean planned,
        @Nullable Uscc uscc,
        String divisionCode,
        @Nullable String leadUnit,
        @Nullable PersonName officer,
        List<PhoneNumber> phones,
        Period period,
        boolean keyEnterprise,
        @Nullable String note,
        @Nullable EnterpriseId known) {

    /** The same row for a list that holds from a day on: nothing begins before it. */
    LeaderListRow beginningAt(LocalDate day) {
        return period.from().isBefore(day) ? with(new Period(day, period.to()), known) : this;
    }

    /** The same row, which gives its code to an enterprise that is known without one. */
    LeaderListRow givingCodeTo(EnterpriseId enterprise) {
        return with(period, enterprise);
    }

    private LeaderListRow with(Period otherPeriod, @Nullable EnterpriseId otherKnown) {
        return new LeaderListRow(
                number,
                leader,
                title,
                enterprise,
                kind,
                planned,
                uscc,
                divisionCode,
                leadUnit,
                officer,
                phones,
                otherPeriod,
                keyEnterprise,
                note,
                otherKnown);
    }
}
