package cn.qinqing.identity.domain;

import cn.qinqing.identity.Side;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An account (账号): who may sign in, with which password, and whether it is locked or ended. */
@Entity
public class Account {

    @Id
    private UUID id;

    private String login;
    private String displayName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Side side;

    private @Nullable UUID personId;
    private @Nullable UUID unitId;
    private String passwordHash;
    private Instant passwordChangedAt;
    private boolean mustChangePassword;
    private int failedAttempts;
    private @Nullable Instant lockedUntil;
    private boolean enabled;
    private @Nullable LocalDate endsOn;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(
            AccountId id,
            String login,
            String displayName,
            Side side,
            @Nullable PersonId person,
            @Nullable UnitId unit,
            Instant now) {
        this.id = id.value();
        this.login = login;
        this.displayName = displayName;
        this.side = side;
        this.personId = person == null ? null : person.value();
        this.unitId = unit == null ? null : unit.value();
        this.passwordHash = "";
        this.passwordChangedAt = now;
        this.mustChangePassword = true;
        this.enabled = true;
        this.createdAt = now;
    }

    public AccountId id() {
        return new AccountId(id);
    }

    public String login() {
        return login;
    }

    public String displayName() {
        return displayName;
    }

    public Side side() {
        return side;
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }

    public Optional<UnitId> unit() {
        return Optional.ofNullable(unitId).map(UnitId::new);
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    /** The password was handed over on paper, or is older than the rules allow. */
    boolean mustChangePassword(Instant now, Duration maxAge) {
        return mustChangePassword || passwordChangedAt.plus(maxAge).isBefore(now);
    }

    /** Whether somebody may sign in with it on the day. */
    public boolean enabled(LocalDate day) {
        return enabled && (endsOn == null || day.isBefore(endsOn));
    }

    boolean locked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    void signedIn() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** Counts a wrong password; true when this one locks the account. Attempts during a lock do not lengthen it. */
    boolean failed(Instant now, int most, Duration pause) {
        if (locked(now)) {
            return false;
        }
        failedAttempts = lockedUntil == null ? failedAttempts + 1 : 1;
        lockedUntil = failedAttempts >= most ? now.plus(pause) : null;
        return lockedUntil != null;
    }

    public void unlock() {
        signedIn();
    }

    public void end() {
        enabled = false;
    }

    /** Ends it on a day, the first on which nobody can sign in with it any more. */
    public void endOn(LocalDate day) {
        endsOn = day;
    }

    public void reopen() {
        enabled = true;
        endsOn = null;
        signedIn();
    }

    void changePassword(String hash, boolean oneTime, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
        mustChangePassword = oneTime;
    }

    /** The same password under a newer kind of hash. */
    void rehash(String hash) {
        passwordHash = hash;
    }
}
