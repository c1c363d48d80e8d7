package cn.qinqing.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is shown of a booking: when, how, by which units and why. Names of officials are not in it: the office
 * tells who comes.
 *
 * @param units that come; empty where the itinerary is sensitive
 * @param version to be named in the answer
 */
public record BookingSummary(
        String enterpriseName,
        LocalDate on,
        @Nullable LocalTime at,
        VisitMode mode,
        List<String> units,
        String purpose,
        int version) {}
