package cn.qinqing.workbench;

import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Period;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template of a kind of document as it was put in force (模板版本).
 *
 * @param file null for the template that the product brings
 * @param fileName as it was sent; null for the product's own
 * @param period the days on which documents are made of it; null when another took its place before its first day
 * @param putBy who put it in force; null for the product
 */
public record TemplateVersion(
        UUID id,
        @Nullable FileId file,
        @Nullable String fileName,
        @Nullable Period period,
        String note,
        @Nullable String putBy,
        Instant putAt) {}
