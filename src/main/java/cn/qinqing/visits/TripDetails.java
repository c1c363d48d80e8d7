package cn.qinqing.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A trip with its stops in order.
 *
 * @param elsewhere how many stops are outside the reader's scope
 */
public record TripDetails(
        TripId id,
        LocalDate on,
        String vehicle,
        String note,
        Instant recordedAt,
        List<TogetherRow> stops,
        int elsewhere) {}
