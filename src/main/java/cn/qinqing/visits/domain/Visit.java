package cn.qinqing.visits.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.CorrectVisit;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitExtras;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** A visit (走访) that was held. Who typed it and in whose name it stands are two things. */
@Entity
@Table(name = "visit")
public class Visit {

    /** Longest text, in code points. */
    public static final int LONGEST_TEXT = 20_000;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    @Id
    private UUID id;

    private UUID operatingBodyId;
    private UUID enterpriseId;
    private LocalDate visitOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private VisitMode mode;

    private String state;

    @Column(length = Length.LONG32)
    private String text;

    @Embedded
    private VisitFollowing following;

    private boolean noIssue;
    private int issueCount;

    @Nullable
    private UUID unitId;

    @Nullable
    private UUID recordedBy;

    @Nullable
    private UUID recorderPersonId;

    @Nullable
    private UUID onBehalfOf;

    private Instant recordedAt;

    @Nullable
    private Instant confirmedAt;

    @Nullable
    private UUID confirmedBy;

    @Column(name = "is_sensitive")
    private boolean sensitive;

    @Nullable
    private UUID clientKey;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected Visit() {}

    private Visit(VisitId id, RecordVisit record, BodyId body, Actor actor, Instant now) {
        this.id = id.value();
        this.operatingBodyId = body.value();
        this.enterpriseId = record.enterprise().value();
        this.visitOn = record.on();
        this.mode = record.mode();
        this.state = "HELD";
        this.text = record.text().strip();
        this.following = new VisitFollowing(record.extras());
        this.noIssue = record.issues().isEmpty();
        this.issueCount = record.issues().size();
        this.unitId = actor.unitId().map(one -> one.value()).orElse(null);
        this.recordedBy = actor.accountId().map(one -> one.value()).orElse(null);
        this.recorderPersonId = actor.personId().map(one -> one.value()).orElse(null);
        this.onBehalfOf =
                record.onBehalfOf() == null ? null : record.onBehalfOf().value();
        this.recordedAt = now;
        this.clientKey = record.clientKey();
    }

    /**
     * Notes a visit that was held.
     *
     * @throws RuleViolation {@code visits.day.future}, {@code visits.day.early}, {@code visits.text.long}
     */
    public static Visit held(VisitId id, RecordVisit record, BodyId body, Actor actor, LocalDate today, Instant now) {
        check(record.on(), record.text(), today);
        record.extras().check(record.on());
        return new Visit(id, record, body, actor, now);
    }

    /**
     * Takes in a visit out of a ledger of former years: noted by nobody's account, in the name of whom the ledger names.
     *
     * @param visitor who visited, when known to the system
     * @throws RuleViolation as {@link #held}
     */
    public static Visit imported(
            VisitId id,
            RecordVisit record,
            @Nullable PersonId visitor,
            BodyId body,
            Actor actor,
            LocalDate today,
            Instant now) {
        Visit visit = held(id, record, body, actor, today, now);
        visit.unitId = null;
        visit.recordedBy = null;
        visit.recorderPersonId = visitor == null ? null : visitor.value();
        visit.clientKey = null;
        return visit;
    }

    /** Withdraws what an import made, unless it was changed since. */
    public boolean takeBack(int versionThen) {
        if (rowVersion != versionThen || !held()) {
            return false;
        }
        state = "WITHDRAWN";
        return true;
    }

    private static void check(LocalDate on, String text, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleViolation("visits.day.future", on);
        }
        if (on.isBefore(EARLIEST)) {
            throw new RuleViolation("visits.day.early", on);
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_TEXT) {
            throw new RuleViolation("visits.text.long", length, LONGEST_TEXT);
        }
    }

    /**
     * Whether it is what the actor sends: a key that comes twice may be a form that was used for a second visit. Who took
     * part and the words of the issues are asked elsewhere.
     */
    public boolean says(Actor actor, RecordVisit record) {
        return Objects.equals(
                        recordedBy, actor.accountId().map(AccountId::value).orElse(null))
                && enterpriseId.equals(record.enterprise().value())
                && visitOn.equals(record.on())
                && mode == record.mode()
                && text.equals(record.text().strip())
                && issueCount == record.issues().size()
                && extras().equals(record.extras());
    }

    /** Who sees to what is to follow since a handover; empty while whoever noted it does. */
    public Optional<PersonId> followUpPerson() {
        return following.person();
    }

    /** Answers on the spot, materials left, what is to follow. */
    public VisitExtras extras() {
        return following.extras();
    }

    /**
     * Notes that what was to follow is done.
     *
     * @throws RuleViolation {@code visits.followUp.none} when nothing was, or it is done or the record withdrawn already
     */
    public void followedUp(LocalDate today) {
        if (!held()) {
            throw new RuleViolation("visits.followUp.none");
        }
        following.done(today);
    }

    /**
     * Corrects what was noted.
     *
     * @throws RuleViolation {@code visits.change.notYours}, {@code visits.change.withdrawn}, {@code
     *     visits.change.confirmed}, {@code visits.clash}, and what {@link #held} refuses
     */
    public void correct(Actor actor, CorrectVisit correction, LocalDate today) {
        changeable(actor, correction.version());
        check(correction.on(), correction.text(), today);
        VisitExtras corrected = Objects.requireNonNullElse(correction.extras(), extras());
        corrected.check(correction.on());
        following.correct(corrected);
        visitOn = correction.on();
        mode = correction.mode();
        text = correction.text().strip();
    }

    /**
     * Takes the record back; it stays to be read.
     *
     * @throws RuleViolation as {@link #correct}
     */
    public void withdraw(Actor actor, int version) {
        changeable(actor, version);
        state = "WITHDRAWN";
    }

    /**
     * Confirms a record that somebody noted in the actor's name (本人核对); from then on it stays as it is.
     *
     * @throws RuleViolation {@code visits.confirm.notYours}, also when it is withdrawn or confirmed already; {@code
     *     visits.clash} when it changed since it was read
     */
    public void confirm(Actor actor, int version, Instant now) {
        if (!VisitGuards.confirmable(actor, onBehalfOf, held(), confirmedAt != null)) {
            throw new RuleViolation("visits.confirm.notYours");
        }
        if (version != rowVersion) {
            throw new RuleViolation("visits.clash");
        }
        confirmedAt = now;
        confirmedBy = actor.accountId().map(AccountId::value).orElse(null);
    }

    /** Whether the actor is the person in whose name it stands unchecked. */
    public boolean confirmableBy(Actor actor) {
        return VisitGuards.confirmable(actor, onBehalfOf, held(), confirmedAt != null);
    }

    /** Key of the sentence why the actor may not write down that the leader checked it on paper (线下核对). */
    public Optional<String> paperHindrance(Actor actor) {
        return Optional.ofNullable(
                VisitGuards.paper(actor, recordedBy, recorderPersonId, onBehalfOf, held(), confirmedAt != null));
    }

    /**
     * Notes that the leader checked it on paper; the typist is neither recorder nor leader.
     *
     * @throws RuleViolation what {@link #paperHindrance} says; {@code visits.clash} when it changed since it was read
     */
    public void confirmOnPaper(Actor actor, int version, Instant now) {
        paperHindrance(actor).ifPresent(hindrance -> {
            throw new RuleViolation(hindrance);
        });
        if (version != rowVersion) {
            throw new RuleViolation("visits.clash");
        }
        confirmedAt = now;
        confirmedBy = actor.accountId().map(AccountId::value).orElse(null);
    }

    private void changeable(Actor actor, int version) {
        String hindrance = VisitGuards.change(actor, recordedBy, held(), confirmedAt != null);
        if (hindrance != null) {
            throw new RuleViolation(hindrance);
        }
        if (version != rowVersion) {
            throw new RuleViolation("visits.clash");
        }
    }

    /** Whether it counts: it was not taken back. */
    public boolean held() {
        return "HELD".equals(state);
    }

    /** Whether this account typed it. */
    public boolean notedBy(UUID account) {
        return account.equals(recordedBy);
    }

    public int version() {
        return rowVersion;
    }

    public VisitId id() {
        return new VisitId(id);
    }

    public EnterpriseId enterprise() {
        return new EnterpriseId(enterpriseId);
    }

    public LocalDate on() {
        return visitOn;
    }

    public VisitMode mode() {
        return mode;
    }

    public String text() {
        return text;
    }

    public Optional<UnitId> unit() {
        return Optional.ofNullable(unitId).map(UnitId::new);
    }

    public Optional<PersonId> recorder() {
        return Optional.ofNullable(recorderPersonId).map(PersonId::new);
    }

    public Optional<PersonId> leader() {
        return Optional.ofNullable(onBehalfOf).map(PersonId::new);
    }
}
