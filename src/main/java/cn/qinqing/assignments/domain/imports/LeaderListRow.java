package cn.qinqing.assignments.domain.imports;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.Uscc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list, read: ready to be applied.
 *
 * @param place row of its sheet
 * @param subject the enterprise that it means, or null for one that is not known yet
 * @param givesCode the enterprise is known without a code and gets that of the row
 * @param uscc null where the enterprise is being set up (筹建) or the clerk left the code out
 * @param tier code of the tier, or null where the row says none
 * @param periodGiven whether the row says how long; else {@code period} is that of the list
 * @param document of the row itself (文号)
 */
public record LeaderListRow(
        int number,
        String sheet,
        int place,
        @Nullable EnterpriseId subject,
        boolean givesCode,
        PersonName leader,
        String title,
        String enterprise,
        EnterpriseKind kind,
        boolean planned,
        @Nullable Uscc uscc,
        String divisionCode,
        @Nullable String tier,
        @Nullable String leadUnit,
        List<String> coUnits,
        List<Officer> officers,
        Period period,
        boolean periodGiven,
        @Nullable String document,
        boolean keyEnterprise,
        @Nullable String note) {

    /** A liaison officer, the unit of the officer and the telephones. */
    public record Officer(PersonName name, String unit, List<PhoneNumber> phones) {}

    /** The telephones of all its officers. */
    public List<PhoneNumber> phones() {
        return officers.stream()
                .flatMap(officer -> officer.phones().stream())
                .distinct()
                .toList();
    }

    /** The same row, which gives its code to an enterprise that is known without one. */
    LeaderListRow givingCodeTo(EnterpriseId enterprise) {
        return new LeaderListRow(
                number,
                sheet,
                place,
                enterprise,
                true,
                leader,
                title,
                this.enterprise,
                kind,
                planned,
                uscc,
                divisionCode,
                tier,
                leadUnit,
                coUnits,
                officers,
                period,
                periodGiven,
                document,
                keyEnterprise,
                note);
    }
}
