package cn.qinqing.people.domain;

import cn.qinqing.people.Organ;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organ, department, county government or park (单位). */
@Entity
@Table(name = "unit")
public class Unit {

    @Id
    private UUID id;

    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Organ body;

    @Enumerated(EnumType.STRING)
    @Column(name = "level", length = 20)
    private UnitLevel level;

    private String divisionCode;

    @Nullable
    private UUID parentId;

    @Nullable
    private String officeAddress;

    @Nullable
    private String officeHours;

    private boolean active = true;

    @Nullable
    private UUID importRunId;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected Unit() {}

    public Unit(UnitId id, String name, String shortName, Organ body, UnitLevel level, String divisionCode) {
        this.id = id.value();
        this.name = name;
        this.shortName = shortName;
        this.body = body;
        this.level = level;
        this.divisionCode = divisionCode;
    }

    /** Names where people of this unit work and when they answer. */
    public void locateAt(@Nullable String address, @Nullable String hours) {
        this.officeAddress = address;
        this.officeHours = hours;
    }

    public void rename(String newName, String newShortName) {
        this.name = newName;
        this.shortName = newShortName;
    }

    /** Says to which body, tier and division it belongs. */
    public void belongTo(Organ newBody, UnitLevel newLevel, String newDivision) {
        this.body = newBody;
        this.level = newLevel;
        this.divisionCode = newDivision;
    }

    /**
     * Puts it below another unit, or below none.
     *
     * @throws RuleViolation {@code people.unit.parentSelf}
     */
    public void under(@Nullable UnitId parent) {
        if (parent != null && parent.value().equals(id)) {
            throw new RuleViolation("people.unit.parentSelf");
        }
        this.parentId = parent == null ? null : parent.value();
    }

    /** No longer to be chosen (停用); its history stays. */
    public void deactivate() {
        this.active = false;
    }

    public void reactivate() {
        this.active = true;
    }

    public boolean active() {
        return active;
    }

    public @Nullable UnitId parent() {
        return parentId == null ? null : new UnitId(parentId);
    }

    public void cameFrom(@Nullable UUID importRun) {
        this.importRunId = importRun;
    }

    public UnitId id() {
        return new UnitId(id);
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public Organ body() {
        return body;
    }

    public String divisionCode() {
        return divisionCode;
    }

    public int version() {
        return rowVersion;
    }
}
