package cn.qinqing.serviceplans;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as its form has it.
 *
 * @param predecessor that is to be finished before this one begins; of the same plan
 * @param node of the plan at which it stands; null for none
 * @param version of the milestone that the form shows; null for a new one
 * @param clientKey made by the form: sending it twice makes one milestone
 */
public record MilestoneForm(
        String name,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedEnd,
        @Nullable MilestoneId predecessor,
        @Nullable NodeId node,
        @Nullable Integer version,
        @Nullable UUID clientKey) {}
