package cn.qinqing.people.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office telephone (办公电话) of a unit or person. It comes in as internal; only the unit that owns it makes it
 * public (register.md §2). A mobile number is refused here and by the database.
 */
@Entity
@Table(name = "office_phone")
public class OfficePhone {

    /** Who may read the number. */
    public enum Visibility {
        INTERNAL,
        PUBLIC
    }

    @Id
    private UUID id;

    @Nullable
    private UUID unitId;

    @Nullable
    private UUID personId;

    @Nullable
    private UUID postId;

    private String number;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Visibility visibility = Visibility.INTERNAL;

    @Nullable
    private UUID releasedBy;

    @Nullable
    private Instant releasedAt;

    @Nullable
    private UUID importRunId;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected OfficePhone() {}

    /**
     * @throws RuleViolation {@code people.phone.mobile} when the number is a mobile number
     */
    public OfficePhone(UUID id, @Nullable UnitId unit, @Nullable PersonId person, PhoneNumber number) {
        if (number.kind() == PhoneNumber.Kind.MOBILE) {
            throw new RuleViolation("people.phone.mobile");
        }
        this.id = id;
        this.unitId = unit == null ? null : unit.value();
        this.personId = person == null ? null : person.value();
        this.number = number.value();
    }

    /** The owning unit sets the number to public. */
    public void release(AccountId by, Instant now) {
        this.visibility = Visibility.PUBLIC;
        this.releasedBy = by.value();
        this.releasedAt = now;
    }

    /** The owning unit takes the number back; the next edition no longer shows it. */
    public void withhold() {
        this.visibility = Visibility.INTERNAL;
        this.releasedBy = null;
        this.releasedAt = null;
    }

    /**
     * Takes another number; it is internal again until the unit releases it.
     *
     * @throws RuleViolation {@code people.phone.mobile}
     */
    public void change(PhoneNumber newNumber) {
        if (newNumber.kind() == PhoneNumber.Kind.MOBILE) {
            throw new RuleViolation("people.phone.mobile");
        }
        if (!newNumber.value().equals(number)) {
            this.number = newNumber.value();
            withhold();
        }
    }

    public void cameFrom(@Nullable UUID importRun) {
        this.importRunId = importRun;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    public @Nullable PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    public String number() {
        return number;
    }

    public Visibility visibility() {
        return visibility;
    }

    public int version() {
        return rowVersion;
    }
}
