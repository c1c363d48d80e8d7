package cn.qinqing.paperwork;

import cn.qinqing.issues.IssueReply;
import java.time.LocalDate;

/**
 * What a letter of reply says (答复函), as the head of the lead unit signed it.
 *
 * @param enterprise that is addressed; empty for an anonymous issue
 * @param title first words of the enterprise; empty where they were told in confidence
 * @param office published office that is rung to rate or to ask whether the letter is genuine
 */
public record ReplyLetter(
        String number,
        String enterprise,
        String title,
        LocalDate raisedOn,
        String unit,
        IssueReply reply,
        String office) {}
