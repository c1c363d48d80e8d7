package cn.qinqing.identity.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A password that was used before (口令历史), as its hash. */
@Entity
@Table(name = "password_history")
class PasswordUse {

    @Id
    private UUID id;

    private UUID accountId;
    private String passwordHash;
    private Instant usedUntil;

    @SuppressWarnings("NullAway.Init")
    protected PasswordUse() {}

    PasswordUse(AccountId account, String hash, Instant usedUntil) {
        this.id = Ids.next();
        this.accountId = account.value();
        this.passwordHash = hash;
        this.usedUntil = usedUntil;
    }

    String hash() {
        return passwordHash;
    }
}
