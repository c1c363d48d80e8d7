package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.commitments.CommitmentState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Words for commitments. */
final class CommitmentTexts {

    private static final int SOON = 30;

    private CommitmentTexts() {}

    static String standing(CommitmentRow row) {
        return Sentences.of("commitments.CommitmentStanding." + row.standing().name());
    }

    static Tag.Tone tone(CommitmentRow row, LocalDate today) {
        return switch (row.standing()) {
            case LATE, DISPUTED -> Tag.Tone.LATE;
            case KEPT -> Tag.Tone.GOOD;
            case OPEN ->
                row.nextOn() != null && !row.nextOn().isAfter(today.plusDays(SOON)) ? Tag.Tone.SOON : Tag.Tone.PLAIN;
            case DRAFT, CHANGED, WITHDRAWN -> Tag.Tone.PARKED;
        };
    }

    /** When something is due, and by how much it is late. */
    static String due(CommitmentRow row, LocalDate today) {
        LocalDate next = row.nextOn();
        if (!row.state().owed() && row.state() != CommitmentState.DRAFT || next == null) {
            return term(row);
        }
        return next.isBefore(today)
                ? Sentences.of("commitments.due.late", Formats.day(next), ChronoUnit.DAYS.between(next, today))
                : Sentences.of(
                        row.parts() > 0 && !next.equals(row.dueOn()) ? "commitments.due.part" : "commitments.due.on",
                        Formats.day(next));
    }

    /** The term as it was promised. */
    static String term(CommitmentRow row) {
        if (row.dueOn() != null) {
            return Formats.day(row.dueOn());
        }
        return row.dueWords() == null ? Sentences.of("commitments.due.none") : row.dueWords();
    }

    static String amount(@Nullable BigDecimal wan) {
        return wan == null
                ? ""
                : Sentences.of(
                        "commitments.amount.wan", wan.stripTrailingZeros().toPlainString());
    }

    /** Who answers for it today, or that nobody can be asked. */
    static String holder(CommitmentRow row) {
        if (row.postTitle() == null || row.needsPost()) {
            return Sentences.of("commitments.holder.none");
        }
        return row.holder() == null
                ? Sentences.of("commitments.holder.vacant", row.postTitle())
                : row.postTitle() + " " + row.holder();
    }

    static String basis(CommitmentRow row) {
        return Sentences.of("commitments.CommitmentBasis." + row.basis().name()) + " " + row.documentNo();
    }
}
