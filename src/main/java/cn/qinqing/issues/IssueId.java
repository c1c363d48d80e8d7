package cn.qinqing.issues;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of an issue (诉求). */
public record IssueId(UUID value) {

    public static IssueId create() {
        return new IssueId(Ids.next());
    }

    public static IssueId of(String text) {
        return new IssueId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
