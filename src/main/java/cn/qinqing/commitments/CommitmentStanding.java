package cn.qinqing.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** As which a commitment is shown and counted: its state, and whether something owed is late (逾期): that is computed. */
public enum CommitmentStanding {
    DRAFT("c.state = 'DRAFT'"),
    OPEN("c.state = 'OPEN' and (c.next_on is null or c.next_on >= ?)"),
    LATE("c.state = 'OPEN' and c.next_on < ?"),
    DISPUTED("c.state = 'DISPUTED'"),
    KEPT("c.state = 'KEPT'"),
    CHANGED("c.state = 'CHANGED'"),
    WITHDRAWN("c.state = 'WITHDRAWN'");

    private final String condition;

    CommitmentStanding(String condition) {
        this.condition = condition;
    }

    /** Condition on a commitment {@code c}; a mark in it stands for today. */
    String condition() {
        return condition;
    }

    boolean asksForToday() {
        return condition.contains("?");
    }

    /** @param nextOn first day on which something is due that is not done */
    public static CommitmentStanding of(CommitmentState state, @Nullable LocalDate nextOn, LocalDate today) {
        return state == CommitmentState.OPEN && nextOn != null && nextOn.isBefore(today) ? LATE : valueOf(state.name());
    }
}
