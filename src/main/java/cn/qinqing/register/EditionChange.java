package cn.qinqing.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edition changes in one entry, old beside new.
 *
 * @param kind NEW, UPDATE, CORRECTION or WITHDRAWAL
 */
public record EditionChange(
        String publicId,
        String kind,
        String name,
        String region,
        @Nullable String note,
        List<Field> fields) {

    /** One value before and after; equal ones are left out for updates. */
    public record Field(String key, String before, String after) {}
}
