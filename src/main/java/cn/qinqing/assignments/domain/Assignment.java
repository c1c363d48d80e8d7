package cn.qinqing.assignments.domain;

import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.Succession;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answers for an enterprise in a role and for a period (联系安排). A leader's assignment hangs on the post, so
 * that nothing is orphaned when the leader leaves. Which slot of the enterprise it takes is held by the database
 * ({@code WITHOUT OVERLAPS}).
 */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    private UUID id;

    private UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private AssignmentRole role;

    @Nullable
    private UUID postId;

    @Nullable
    private UUID personId;

    @Nullable
    private UUID unitId;

    @Nullable
    private Byte leaderSlot;

    private LocalDate validFrom;
    private LocalDate validTo;

    @Nullable
    private String documentNo;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Succession succession;

    @Nullable
    private String serviceScope;

    @Nullable
    private String note;

    @Nullable
    private String endReason;

    private UUID operatingBodyId;

    @Nullable
    private UUID clientKey;

    @Nullable
    private UUID importRunId;

    private Instant createdAt;

    @Nullable
    private UUID createdBy;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected Assignment() {}

    /**
     * @param slot for a leader the place among the enterprise's leaders, from 1; null for every other role
     * @throws RuleViolation {@code assignments.holder.kind} when the holder's kind does not fit the role
     */
    public Assignment(
            AssignmentId id,
            BeginAssignment begin,
            @Nullable Integer slot,
            BodyId body,
            @Nullable AccountId by,
            Instant now) {
        this.id = id.value();
        this.enterpriseId = begin.enterprise().value();
        this.role = begin.role();
        take(begin.role(), begin.holder());
        this.leaderSlot = slot == null ? null : slot.byteValue();
        this.validFrom = begin.period().from();
        this.validTo = begin.period().to();
        this.documentNo = begin.documentNo();
        this.succession = begin.succession();
        this.serviceScope = begin.serviceScope();
        this.note = begin.note();
        this.operatingBodyId = body.value();
        this.clientKey = begin.clientKey();
        this.createdAt = now;
        this.createdBy = by == null ? null : by.value();
    }

    private void take(AssignmentRole role, Holder holder) {
        switch (holder) {
            case Holder.OfPost(var post)
            when role == AssignmentRole.LEADER || role == AssignmentRole.LIAISON_OFFICER -> this.postId = post.value();
            case Holder.OfPerson(var person)
            when role == AssignmentRole.LIAISON_OFFICER -> this.personId = person.value();
            case Holder.OfUnit(var unit)
            when role == AssignmentRole.LEAD_UNIT || role == AssignmentRole.CO_UNIT -> this.unitId = unit.value();
            default -> throw new RuleViolation("assignments.holder.kind");
        }
    }

    /**
     * Ends it; {@code day} is the first day on which it no longer holds.
     *
     * @throws RuleViolation {@code assignments.end.beforeStart}, {@code assignments.end.already}
     */
    public void end(LocalDate day, @Nullable String reason) {
        refuseEnd(day);
        this.validTo = day;
        this.endReason = reason;
    }

    /** What {@link #end} refuses. */
    public void refuseEnd(LocalDate day) {
        if (!day.isAfter(validFrom)) {
            throw new RuleViolation("assignments.end.beforeStart", validFrom);
        }
        if (!validTo.isAfter(day)) {
            throw new RuleViolation("assignments.end.already", validTo.minusDays(1));
        }
    }

    /** Takes an end back: the assignment holds again as long as it did before. */
    public void reopen(LocalDate to, @Nullable String reason) {
        this.validTo = to;
        this.endReason = reason;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    public void cameFrom(@Nullable UUID importRun) {
        this.importRunId = importRun;
    }

    /** The same for another holder and period, by another document. */
    public BeginAssignment continued(Holder holder, Period period, String document) {
        return new BeginAssignment(
                new EnterpriseId(enterpriseId), role, holder, period, document, succession, serviceScope, note, null);
    }

    public AssignmentId id() {
        return new AssignmentId(id);
    }

    public EnterpriseId enterprise() {
        return new EnterpriseId(enterpriseId);
    }

    public AssignmentRole role() {
        return role;
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    public @Nullable Integer slot() {
        return leaderSlot == null ? null : leaderSlot.intValue();
    }

    /** Whether both cannot hold on the same day: one leader a place, one lead unit, nobody twice in a role. */
    public boolean excludes(Assignment other) {
        if (role != other.role) {
            return false;
        }
        return switch (role) {
            case LEADER -> Objects.equals(leaderSlot, other.leaderSlot) || Objects.equals(postId, other.postId);
            case LEAD_UNIT -> true;
            case LIAISON_OFFICER, CO_UNIT ->
                Objects.equals(postId, other.postId)
                        && Objects.equals(personId, other.personId)
                        && Objects.equals(unitId, other.unitId);
        };
    }

    public boolean heldBy(Holder holder) {
        return switch (holder) {
            case Holder.OfPost(var post) -> post.value().equals(postId);
            case Holder.OfPerson(var person) -> person.value().equals(personId);
            case Holder.OfUnit(var unit) -> unit.value().equals(unitId);
        };
    }

    public int version() {
        return rowVersion;
    }
}
