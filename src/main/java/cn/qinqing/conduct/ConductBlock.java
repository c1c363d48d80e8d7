package cn.qinqing.conduct;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody declares of one contact (廉洁自律申报): each part may be left out, not all of them.
 *
 * @param note free words, at most 2,000 characters
 */
public record ConductBlock(
        @Nullable Meal meal,
        @Nullable Vehicle vehicle,
        @Nullable Gift gift,
        @Nullable PriorReport prior,
        String note) {

    /** @param paid in yuan, for a meal on one's own account */
    public record Meal(Kind kind, @Nullable BigDecimal paid) {

        @Override
        public String toString() {
            return "(meal)";
        }

        /** 未用餐、自付、按标准的工作餐（厉行节约条例：不得有高档菜肴、香烟、酒）. */
        public enum Kind {
            NONE,
            OWN_ACCOUNT,
            WORK_MEAL
        }
    }

    /** @param reason why the enterprise's vehicle was used; empty for the others */
    public record Vehicle(Kind kind, String reason) {

        @Override
        public String toString() {
            return "(vehicle)";
        }

        /** 未用车、自备车、单位公车、企业车辆. */
        public enum Kind {
            NONE,
            OWN,
            UNIT,
            ENTERPRISE
        }
    }

    /**
     * A gift that was offered.
     *
     * @param what it was; empty for none
     * @param worth estimated, in yuan
     * @param received the day on which it could not be refused: the month to hand it in begins (中办发〔1995〕7号)
     */
    public record Gift(
            Kind kind,
            String what,
            @Nullable BigDecimal worth,
            @Nullable LocalDate received,
            @Nullable HandingIn handedIn) {

        @Override
        public String toString() {
            return "(gift)";
        }

        /** 无、已拒收、未能拒收. */
        public enum Kind {
            NONE,
            REFUSED,
            RECEIVED
        }
    }

    /**
     * Where a gift went (上交登记).
     *
     * @param number of the register of the office that took it
     */
    public record HandingIn(LocalDate on, String number) {

        @Override
        public String toString() {
            return "(handing in)";
        }
    }

    /**
     * A report to the own unit (报备): what for, where, with whom, at whose costs, approved by whom. The enterprise and the
     * day are those of the occasion.
     *
     * @param afterwards made after the contact, which is due within three working days
     * @param on the day of the report
     */
    public record PriorReport(
            String number,
            boolean afterwards,
            LocalDate on,
            String reason,
            String place,
            String participants,
            String costs,
            String approver) {

        @Override
        public String toString() {
            return "(report)";
        }
    }

    /** What is declared never gets into a log by a careless line. */
    @Override
    public String toString() {
        return "(conduct)";
    }
}
