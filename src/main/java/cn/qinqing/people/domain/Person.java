package cn.qinqing.people.domain;

import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Pinyin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A natural person in office (人员): can be leader, liaison officer and handler over time. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private UUID id;

    private String name;
    private String nameKey;
    private String pinyin;
    private String initials;
    private boolean active = true;

    @Nullable
    private UUID importRunId;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected Person() {}

    public Person(PersonId id, String name) {
        this.id = id.value();
        rename(name);
    }

    /** Takes a name in its normal form (middle dots as ·) and makes its pinyin. */
    public final void rename(String newName) {
        this.name = newName;
        this.nameKey = NameKey.of(newName).value();
        this.pinyin = Pinyin.full(newName);
        this.initials = Pinyin.initials(newName);
    }

    public void cameFrom(@Nullable UUID importRun) {
        this.importRunId = importRun;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String name() {
        return name;
    }

    public String pinyin() {
        return pinyin;
    }

    public String initials() {
        return initials;
    }

    public int version() {
        return rowVersion;
    }
}
