package cn.qinqing.issues;

import cn.qinqing.shared.FileId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An approval that was given on paper and recorded (线下签批).
 *
 * @param number of the sheet
 * @param words as they stand on it
 * @param signerPost of the signer on that day
 * @param typist who recorded it
 */
public record PaperRecord(
        String number,
        PaperMatter matter,
        boolean granted,
        String words,
        String signer,
        String signerPost,
        LocalDate signedOn,
        FileId scan,
        String typist,
        Instant recordedAt) {}
