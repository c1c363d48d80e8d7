package cn.qinqing.assignments;

import cn.qinqing.shared.PostId;
import org.jspecify.annotations.Nullable;

/** How many enterprises and chambers a leader has on the day of a proposal, and how many are added by it. */
public record LeaderLoad(
        PostId post, String title, @Nullable String holder, String divisionCode, int before, int added) {

    public int after() {
        return before + added;
    }
}
