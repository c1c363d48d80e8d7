package cn.qinqing.issues;

import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template of a reply (答复模板), as it holds today: words with placeholders, and the rule or policy on which they rest.
 *
 * @param series the same through its versions
 * @param unit whose own it is; null for one of the office, for everybody
 * @param category code; null for every category
 */
public record ReplyTemplate(
        UUID series,
        @Nullable UnitId unit,
        @Nullable String unitName,
        @Nullable String category,
        @Nullable String categoryName,
        String title,
        String text,
        String basis,
        LocalDate from,
        String notedBy,
        int version) {}
