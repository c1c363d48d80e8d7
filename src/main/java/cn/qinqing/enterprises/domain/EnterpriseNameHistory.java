package cn.qinqing.enterprises.domain;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A former name (曾用名) and the day until which it was used. */
@Entity
@Table(name = "enterprise_name_history")
public class EnterpriseNameHistory {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String name;
    private String nameKey;
    private LocalDate usedUntil;

    protected EnterpriseNameHistory() {}

    public EnterpriseNameHistory(UUID id, EnterpriseId enterprise, String name, LocalDate usedUntil) {
        this.id = id;
        this.enterpriseId = enterprise.value();
        this.name = name;
        this.nameKey = NameKey.of(name).value();
        this.usedUntil = usedUntil;
    }

    public String name() {
        return name;
    }
}
