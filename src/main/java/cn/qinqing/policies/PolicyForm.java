package cn.qinqing.policies;

import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A policy as its form has it.
 *
 * @param version of the record that the form shows; null for a new one
 * @param from first day on which it stands so
 * @param lastDay last day on which it is in force; null while that is open
 * @param number document number (文号)
 * @param organ who issued it (发文机关)
 * @param divisionCode whose it is, for those of a county or park
 * @param benefit what it gives (给付内容)
 * @param unit handling unit (承办单位); null while none is named
 * @param phone office number of the post that answers; blank for none
 * @param clientKey of the form: sent twice, it is one
 */
public record PolicyForm(
        @Nullable Integer version,
        @Nullable LocalDate from,
        @Nullable LocalDate lastDay,
        String number,
        String title,
        String organ,
        @Nullable PolicyLevel level,
        @Nullable String divisionCode,
        String summary,
        String benefit,
        String howToApply,
        @Nullable UnitId unit,
        String phone,
        List<PolicyCondition> conditions,
        @Nullable UUID clientKey) {

    public PolicyForm {
        conditions = List.copyOf(conditions);
    }
}
