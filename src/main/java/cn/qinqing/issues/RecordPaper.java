package cn.qinqing.issues;

import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody records of a signed sheet (登记线下签批).
 *
 * @param words as they stand on it
 * @param fileName of the scan
 */
public record RecordPaper(
        IssueId issue,
        @Nullable UUID sheet,
        @Nullable PersonId signer,
        @Nullable LocalDate signedOn,
        @Nullable Boolean granted,
        String words,
        @Nullable String fileName,
        byte @Nullable [] file) {}
