package cn.qinqing.oversight;

import java.time.Instant;
import java.time.LocalDate;

/** A hand-over as 纪委 alone sees it (移送登记). */
public record TipRow(
        String number,
        LocalDate on,
        TipCategory category,
        String recipient,
        String receivedBy,
        String receipt,
        String enteredBy,
        Instant enteredAt) {}
