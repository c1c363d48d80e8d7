package cn.qinqing.issues;

import cn.qinqing.shared.FileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a closing by procedure rests on, as it was put together (程序性办结材料).
 *
 * @param opinionText empty where the file says it
 * @param meetingNo empty where a leader alone decides
 * @param file of the legal opinion
 */
public record ProcedureCase(
        int round,
        String demandsMet,
        String opinionNo,
        String opinionText,
        String meetingNo,
        @Nullable FileId file,
        @Nullable String fileName,
        Instant preparedAt) {}
