package cn.qinqing.assignments.domain.imports;

import cn.qinqing.enterprises.EnterpriseKind;
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
        @Nullable String note) {

    /** The same row for a list that holds from a day on: nothing begins before it. */
    LeaderListRow beginningAt(LocalDate day) {
        return period.from().isBefore(day)
                ? new LeaderListRow(
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
                        new Period(day, period.to()),
                        keyEnterprise,
                        note)
                : this;
    }
}
