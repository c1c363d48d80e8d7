package cn.qinqing.visits.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.CorrectVisit;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import jakarta.persistence.Column;
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
        return new Visit(id, record, body, actor, now);
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

    /** Whether it is what the actor sends: a key that comes twice may be a form that was used for a second visit. */
    public boolean says(Actor actor, RecordVisit record) {
        return Objects.equals(
                        recordedBy, actor.accountId().map(AccountId::value).orElse(null))
                && enterpriseId.equals(record.enterprise().value())
                && visitOn.equals(record.on())
                && text.equals(record.text().strip())
                && issueCount == record.issues().size();
    }

    /**
     * Key of the sentence why the actor may not change this record, or null. Only who noted it or who keeps the lists
     * may; what the person in whose name it stands has confirmed is no longer theirs to change.
     */
    public static @Nullable String hindrance(Actor actor, @Nullable UUID recordedBy, boolean held, boolean confirmed) {
        boolean own = recordedBy != null
                && actor.accountId()
                        .map(AccountId::value)
                        .filter(recordedBy::equals)
                        .isPresent();
        if (!actor.may(Right.VISIT_RECORD) || !own && !actor.may(Right.VISIT_CORRECT)) {
            return "visits.change.notYours";
        }
        if (!held) {
            return "visits.change.withdrawn";
        }
        return confirmed ? "visits.change.confirmed" : null;
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

    /** Whether the actor is the person in whose name an unchecked record stands. */
    public static boolean confirmable(Actor actor, @Nullable UUID onBehalfOf, boolean held, boolean confirmed) {
        return held
                && !confirmed
                && onBehalfOf != null
                && actor.may(Right.VISIT_RECORD)
                && actor.personId()
                        .map(PersonId::value)
                        .filter(onBehalfOf::equals)
                        .isPresent();
    }

    /**
     * Confirms a record that somebody noted in the actor's name (本人核对); from then on it stays as it is.
     *
     * @throws RuleViolation {@code visits.confirm.notYours}, also when it is withdrawn or confirmed already; {@code
     *     visits.clash} when it changed since it was read
     */
    public void confirm(Actor actor, int version, Instant now) {
        if (!confirmable(actor, onBehalfOf, held(), confirmedAt != null)) {
            throw new RuleViolation("visits.confirm.notYours");
        }
        if (version != rowVersion) {
            throw new RuleViolation("visits.clash");
        }
        confirmedAt = now;
        confirmedBy = actor.accountId().map(AccountId::value).orElse(null);
    }

    private void changeable(Actor actor, int version) {
        String hindrance = hindrance(actor, recordedBy, held(), confirmedAt != null);
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
