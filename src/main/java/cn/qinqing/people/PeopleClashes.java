package cn.qinqing.people;

import cn.qinqing.audit.LastChange;
import cn.qinqing.shared.RuleViolation;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is said to whoever edited a person, post or unit while somebody else was faster (修改冲突). */
@Component
class PeopleClashes {

    private static final List<String> CHANGES = List.of(
            "PERSON_RENAMED",
            "UNIT_CHANGED",
            "UNIT_CLOSED",
            "UNIT_REOPENED",
            "POST_CHANGED",
            "POST_JOINED",
            "POST_CLOSED");

    private final LastChange lastChange;

    PeopleClashes(LastChange lastChange) {
        this.lastChange = lastChange;
    }

    /** @throws RuleViolation {@code people.clash} naming who was faster */
    void refuse(String subjectKind, UUID id, int seen, int version) {
        if (seen != version) {
            throw new RuleViolation("people.clash", lastChange.by(subjectKind, id.toString(), CHANGES));
        }
    }
}
