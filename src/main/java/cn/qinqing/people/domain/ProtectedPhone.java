package cn.qinqing.people.domain;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mobile number (手机号): never published, never exported; each reading is logged. */
@Entity
@Table(name = "protected_phone")
public class ProtectedPhone {

    @Id
    private UUID id;

    private UUID personId;
    private String number;

    @Nullable
    private UUID importRunId;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected ProtectedPhone() {}

    public ProtectedPhone(UUID id, PersonId person, PhoneNumber number) {
        this.id = id;
        this.personId = person.value();
        this.number = number.value();
    }

    public void cameFrom(@Nullable UUID importRun) {
        this.importRunId = importRun;
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public String number() {
        return number;
    }

    public int version() {
        return rowVersion;
    }
}
