package cn.qinqing.register.domain;

import cn.qinqing.register.domain.EditionStore.Version;
import java.time.Instant;
import java.util.List;

/**
 * All that a release is made of, read at one moment.
 *
 * @param versions every version that is published with it or was before, by public id and number
 * @param previous hash of the manifest before
 */
public record ReleasePlan(int number, List<Version> versions, String previous, Instant at) {

    /**
     * A release as it was built.
     *
     * @param entries how many enterprises and chambers it lists or listed
     */
    public record Built(int number, String manifestHash, int entries, int files) {}

    /** Where the building stands; may throw to end it. */
    @FunctionalInterface
    public interface Steps {
        void done(int done, int total);
    }
}
