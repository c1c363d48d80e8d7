package cn.qinqing.issues;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template of a reply as its form has it.
 *
 * @param series null for a new one
 * @param version of the template that the form shows
 */
public record PutReplyTemplate(
        @Nullable UUID series, int version, @Nullable String category, String title, String text, String basis) {}
