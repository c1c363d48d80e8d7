package cn.qinqing.assignments;

import cn.qinqing.shared.FileId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An acknowledgement that was signed on the printed sheet (线下签批).
 *
 * @param words what was written above the signature
 * @param scan the signed sheet, when it was scanned
 */
public record PaperAcknowledgement(
        LocalDate signedOn, String words, @Nullable FileId scan) {}
