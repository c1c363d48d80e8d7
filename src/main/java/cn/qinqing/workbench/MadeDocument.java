package cn.qinqing.workbench;

import cn.qinqing.shared.RuleViolation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was made.
 *
 * @param pdf draws it, when it is wanted; null where it cannot be drawn here
 * @param noPdf why it cannot
 */
public record MadeDocument(
        byte[] word,
        @Nullable Supplier<byte[]> pdf,
        @Nullable RuleViolation noPdf) {}
