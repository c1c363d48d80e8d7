package cn.qinqing.enterprises.domain;

import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact person of an enterprise (企业联系人): never published. */
@Entity
@Table(name = "enterprise_contact")
public class EnterpriseContact {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String name;

    @Nullable
    private String title;

    @Nullable
    private String phone;

    @Column(name = "is_primary")
    private boolean primaryContact;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected EnterpriseContact() {}

    public EnterpriseContact(UUID id, EnterpriseId enterprise, ContactForm form) {
        this.id = id;
        this.enterpriseId = enterprise.value();
        apply(form);
    }

    /**
     * @throws RuleViolation {@code enterprises.contact.nameMissing}
     */
    public final void apply(ContactForm form) {
        if (form.name().isBlank()) {
            throw new RuleViolation("enterprises.contact.nameMissing");
        }
        this.name = form.name().strip();
        this.title = form.title();
        this.phone = form.phone();
        this.primaryContact = form.primary();
    }

    public UUID id() {
        return id;
    }

    public EnterpriseId enterprise() {
        return new EnterpriseId(enterpriseId);
    }
}
