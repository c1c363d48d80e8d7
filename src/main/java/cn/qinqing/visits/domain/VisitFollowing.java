package cn.qinqing.visits.domain;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.VisitExtras;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** What a visit left behind (当场答复、留下的材料、待跟进): what is to follow, who sees to it, whether it is done. */
@Embeddable
class VisitFollowing {

    @Column(length = Length.LONG32)
    private String answers;

    @Column(length = Length.LONG32)
    private String materials;

    @Column(length = Length.LONG32)
    private String followUp;

    @Nullable
    private LocalDate followUpOn;

    @Nullable
    private UUID followUpPerson;

    @Nullable
    private LocalDate followedUpOn;

    protected VisitFollowing() {}

    VisitFollowing(VisitExtras extras) {
        note(extras);
    }

    private void note(VisitExtras extras) {
        answers = extras.answers();
        materials = extras.materials();
        followUp = extras.followUp();
        followUpOn = extras.followUpOn();
    }

    /** Other words for what is to follow are to be done anew. */
    void correct(VisitExtras corrected) {
        if (!corrected.followUp().equals(followUp)) {
            followedUpOn = null;
        }
        note(corrected);
    }

    VisitExtras extras() {
        return new VisitExtras(answers, materials, followUp, followUpOn);
    }

    /** Who sees to it since a handover; empty while whoever noted it does. */
    Optional<PersonId> person() {
        return Optional.ofNullable(followUpPerson).map(PersonId::new);
    }

    /** @throws RuleViolation {@code visits.followUp.none} when nothing is to follow, or it is done already */
    void done(LocalDate today) {
        if (followUp.isEmpty() || followedUpOn != null) {
            throw new RuleViolation("visits.followUp.none");
        }
        followedUpOn = today;
    }
}
