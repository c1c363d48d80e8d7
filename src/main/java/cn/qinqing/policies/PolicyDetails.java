package cn.qinqing.policies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one policy.
 *
 * @param shown the version of the day, or the nearest
 * @param versions all of them, the latest first
 * @param abolishedOn first day on which it is no longer in force
 * @param successor what took its place
 * @param predecessors what it took the place of
 */
public record PolicyDetails(
        PolicyId id,
        int version,
        PolicyState state,
        PolicyVersion shown,
        List<PolicyVersion> versions,
        @Nullable LocalDate abolishedOn,
        @Nullable String abolishReason,
        @Nullable Named successor,
        List<Named> predecessors) {

    /** Another policy, to link to. */
    public record Named(PolicyId id, String number, String title) {}

    /** The newest version that counts, from which changes go on. */
    public PolicyVersion latest() {
        return versions.stream().filter(PolicyVersion::counting).findFirst().orElse(shown);
    }
}
