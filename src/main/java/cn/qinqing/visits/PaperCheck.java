package cn.qinqing.visits;

import cn.qinqing.shared.FileId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A leader checked a record on paper (线下核对), as somebody else writes down.
 *
 * @param version version of the record that was read
 * @param signedOn the day beside the signature
 * @param words what the leader wrote; may be empty
 * @param scan of the paper; null without one
 */
public record PaperCheck(
        VisitId visit,
        int version,
        LocalDate signedOn,
        String words,
        @Nullable FileId scan) {}
