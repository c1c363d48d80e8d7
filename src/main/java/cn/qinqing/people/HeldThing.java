package cn.qinqing.people;

import cn.qinqing.shared.Period;
import cn.qinqing.shared.PostId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that hangs on a person: a post, an assignment, an account.
 *
 * @param kind message key of the group under which it is shown; with the id it names the thing
 * @param version of the row when it was shown: a decision about another version is refused
 * @param what one line that names it
 * @param post the post through which it hangs on the person, or which it is
 * @param choices what may be decided
 * @param usual what is decided when nobody says otherwise; null when somebody must decide
 */
public record HeldThing(
        String kind,
        UUID id,
        int version,
        String what,
        Period period,
        @Nullable PostId post,
        List<HeldOutcome> choices,
        @Nullable HeldOutcome usual) {}
