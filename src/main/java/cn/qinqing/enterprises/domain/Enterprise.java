package cn.qinqing.enterprises.domain;

import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Pinyin;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.shared.Uscc;
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

/** An enterprise, chamber or association that leaders keep in touch with (企业、商会、协会). */
@Entity
@Table(name = "enterprise")
public class Enterprise {

    /** Series of the numbers of enterprises without a code (临时编号). */
    public static final String TEMPORARY_SERIES = "企临";

    /** Older houses than that are mistyped years. */
    public static final LocalDate EARLIEST_FOUNDING = LocalDate.of(1800, 1, 1);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private EnterpriseKind kind;

    private String name;
    private String nameKey;

    @Nullable
    private String shortName;

    private String pinyin;
    private String initials;

    @Nullable
    private String uscc;

    @Nullable
    private String temporaryNo;

    private String divisionCode;

    @Nullable
    private UUID parkUnitId;

    @Nullable
    private String address;

    @Nullable
    private LocalDate foundedOn;

    @Nullable
    private String industryCode;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private SizeClass sizeClass;

    @Nullable
    private LocalDate sizeJudgedOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private EnterpriseState state;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private ListingConsent listingConsent;

    @Nullable
    private LocalDate consentOn;

    @Nullable
    private UUID mergedInto;

    private boolean keyEnterprise;

    @Nullable
    private String note;

    @Nullable
    private UUID clientKey;

    @Nullable
    private UUID importRunId;

    private Instant createdAt;

    @Nullable
    private UUID createdBy;

    private Instant changedAt;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected Enterprise() {}

    public Enterprise(EnterpriseId id, EnterpriseForm form, @Nullable AccountId by, Instant now) {
        this.id = id.value();
        this.createdAt = now;
        this.createdBy = by == null ? null : by.value();
        this.clientKey = form.clientKey();
        this.listingConsent = ListingConsent.NOT_ASKED;
        apply(form, now);
    }

    /**
     * Takes the entered values.
     *
     * @throws RuleViolation {@code enterprises.name.missing}, {@code enterprises.size.dayMissing}, {@code
     *     enterprises.founded.future} for a day of founding that is to come, {@code enterprises.founded.early}, or what
     *     {@link Uscc} refuses
     */
    public final void apply(EnterpriseForm form, Instant now) {
        String cleanName = form.name().strip();
        if (cleanName.isEmpty()) {
            throw new RuleViolation("enterprises.name.missing");
        }
        if (form.size() != null && form.sizeJudgedOn() == null) {
            // 国令802 §3: size counts as it was on a day, so it never stands without one
            throw new RuleViolation("enterprises.size.dayMissing");
        }
        if (form.foundedOn() != null && form.foundedOn().isAfter(OfficeTime.dayOf(now))) {
            throw new RuleViolation("enterprises.founded.future", form.foundedOn());
        }
        if (form.foundedOn() != null && form.foundedOn().isBefore(EARLIEST_FOUNDING)) {
            throw new RuleViolation("enterprises.founded.early", form.foundedOn());
        }
        this.kind = form.kind();
        this.name = cleanName;
        this.nameKey = NameKey.of(cleanName).value();
        this.shortName = blankToNull(form.shortName());
        String spoken = shortName == null ? cleanName : cleanName + " " + shortName;
        this.pinyin = Pinyin.full(spoken);
        this.initials = Pinyin.initials(spoken);
        String typedCode = blankToNull(form.uscc());
        this.uscc = typedCode == null ? null : Uscc.parse(typedCode).value();
        this.divisionCode = form.divisionCode();
        this.parkUnitId = form.park() == null ? null : form.park().value();
        this.address = blankToNull(form.address());
        this.foundedOn = form.foundedOn();
        this.industryCode = Industries.normalised(form.industryCode());
        this.sizeClass = form.size();
        this.sizeJudgedOn = form.sizeJudgedOn();
        this.state = form.state();
        if (form.consent() != listingConsent) {
            this.listingConsent = form.consent();
            this.consentOn = OfficeTime.dayOf(now);
        }
        this.keyEnterprise = form.keyEnterprise();
        this.note = blankToNull(form.note());
        this.changedAt = now;
    }

    /**
     * Somebody who raised something and stands in no list (待核实主体): it points to itself, so that no list, figure or
     * picker takes it for a record of its own, until it turns out who it is.
     */
    public static Enterprise provisional(EnterpriseId id, EnterpriseForm form, @Nullable AccountId by, Instant now) {
        Enterprise enterprise = new Enterprise(id, form, by, now);
        enterprise.mergedInto = enterprise.id;
        return enterprise;
    }

    /** Gives the number that stands in until the enterprise has its code (临时编号). */
    public void numberTemporarily(String number) {
        this.temporaryNo = number;
    }

    public void cameFrom(@Nullable UUID importRun) {
        this.importRunId = importRun;
    }

    public boolean nameDiffers(String other) {
        return !Objects.equals(name, other.strip());
    }

    public EnterpriseId id() {
        return new EnterpriseId(id);
    }

    /** Itself, or the one that it was merged into. */
    public EnterpriseId keptId() {
        return new EnterpriseId(mergedInto == null ? id : mergedInto);
    }

    public EnterpriseKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String nameKey() {
        return nameKey;
    }

    public @Nullable String shortName() {
        return shortName;
    }

    public String pinyin() {
        return pinyin;
    }

    public String initials() {
        return initials;
    }

    public @Nullable String uscc() {
        return uscc;
    }

    public @Nullable String temporaryNo() {
        return temporaryNo;
    }

    public String divisionCode() {
        return divisionCode;
    }

    public EnterpriseState state() {
        return state;
    }

    public ListingConsent listingConsent() {
        return listingConsent;
    }

    public boolean keyEnterprise() {
        return keyEnterprise;
    }

    public EnterpriseForm form() {
        return new EnterpriseForm(
                kind,
                name,
                shortName,
                uscc,
                divisionCode,
                parkUnitId == null ? null : new UnitId(parkUnitId),
                address,
                foundedOn,
                industryCode,
                sizeClass,
                sizeJudgedOn,
                state,
                listingConsent,
                keyEnterprise,
                note,
                rowVersion,
                clientKey);
    }

    public int version() {
        return rowVersion;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
