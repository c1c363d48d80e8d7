package cn.qinqing.oversight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a call for a sample led to.
 *
 * @param words of the enterprise; needed where it is not as recorded
 * @param further whether the issue is to be opened again with the batch of the night (需进一步办理)
 */
public record RecordSampleCall(
        UUID item, @Nullable SampleOutcome outcome, String words, boolean further, UUID clientKey) {}
