package cn.qinqing.conduct;

import cn.qinqing.shared.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application for tolerance as it is sent (容错申请; 条例第七条).
 *
 * @param forPerson whom the unit applies for; null when the person applies
 * @param unitDocument number of the unit's own application; empty when the person applies
 * @param matter what was done, and what came of it
 * @param from first day of it
 * @param to last day; null when it was one day
 * @param basis laws, policies and documents on which it was done
 * @param noGain the statement that nobody sought a gain (不存在谋取私利); false says that there is something to explain
 * @param gain words to the statement
 * @param lossYuan null when it cannot be told in money
 * @param loss what was lost; empty when nothing was
 * @param remedy what was done to mend it (补救、纠错措施)
 * @param clientKey made by the form: sending it twice makes one application
 */
public record ToleranceForm(
        @Nullable PersonId forPerson,
        String unitDocument,
        String matter,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String basis,
        List<ToleranceDecision> decisions,
        @Nullable Boolean noGain,
        String gain,
        @Nullable BigDecimal lossYuan,
        String loss,
        String remedy,
        List<ToleranceEvidence> files,
        UUID clientKey) {

    @Override
    public String toString() {
        return "(tolerance application)";
    }
}
