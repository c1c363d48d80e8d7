package cn.qinqing.issues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise said of a reply (企业评价), for those who may know it: never the unit that handled it.
 *
 * @param satisfaction null when nobody was reached
 */
public record IssueRating(int round, @Nullable Satisfaction satisfaction, Way way, String words, Instant at) {

    /** 企业链接, 电话回访, 多次未接通. */
    public enum Way {
        LINK,
        CALL,
        NOT_REACHED
    }
}
