package cn.qinqing.visits.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.RuleViolation;
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
        if (record.on().isAfter(today)) {
            throw new RuleViolation("visits.day.future", record.on());
        }
        if (record.on().isBefore(EARLIEST)) {
            throw new RuleViolation("visits.day.early", record.on());
        }
        int length = record.text().codePointCount(0, record.text().length());
        if (length > LONGEST_TEXT) {
            throw new RuleViolation("visits.text.long", length, LONGEST_TEXT);
        }
        return new Visit(id, record, body, actor, now);
    }

    public VisitId id() {
        return new VisitId(id);
    }
}
