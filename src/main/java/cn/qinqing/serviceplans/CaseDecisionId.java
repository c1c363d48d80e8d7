package cn.qinqing.serviceplans;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a case-by-case decision (一事一议). */
public record CaseDecisionId(UUID value) {

    public static CaseDecisionId create() {
        return new CaseDecisionId(Ids.next());
    }

    public static CaseDecisionId of(String text) {
        return new CaseDecisionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
