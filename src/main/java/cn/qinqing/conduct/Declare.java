package cn.qinqing.conduct;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as it is sent.
 *
 * @param occasion for a matter outside of any record; null when the origin names one
 * @param clientKey made by the form: sending it twice makes one declaration
 */
public record Declare(@Nullable Occasion occasion, ConductBlock block, UUID clientKey) {}
