package cn.qinqing.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which reads; null means all.
 *
 * @param action one of {@link ProtectedReads#ACTIONS}
 * @param text part of the reader's name, or of the name of who or what was read
 */
public record ReadFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String action,
        @Nullable String text) {}
