package cn.qinqing.issues;

import org.jspecify.annotations.Nullable;

/**
 * What a closing by procedure rests on (提请程序性办结).
 *
 * @param reason why it is over although the enterprise does not agree
 * @param demandsMet which reasonable demands were met, and how
 * @param opinionNo number of the legal opinion
 * @param opinionText its words; empty when its file is there
 * @param meetingNo minutes of the joint meeting that took it up; empty when a leader alone decides
 * @param fileName of the legal opinion; null without a file
 * @param file its content
 */
public record AskProcedure(
        IssueId issue,
        String reason,
        String demandsMet,
        String opinionNo,
        String opinionText,
        String meetingNo,
        @Nullable String fileName,
        byte @Nullable [] file) {}
