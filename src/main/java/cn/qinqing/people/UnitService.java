package cn.qinqing.people;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.domain.Unit;
import cn.qinqing.people.domain.UnitRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on units that are there (单位): change, deactivate, take up again. */
@Service
@Transactional
public class UnitService {

    private final UnitRepository units;
    private final ObjectProvider<HangsOnUnit> uses;
    private final AuditLog audit;
    private final PeopleClashes clashes;
    private final Clock clock;

    UnitService(
            UnitRepository units,
            ObjectProvider<HangsOnUnit> uses,
            AuditLog audit,
            PeopleClashes clashes,
            Clock clock) {
        this.units = units;
        this.uses = uses;
        this.audit = audit;
        this.clashes = clashes;
        this.clock = clock;
    }

    /**
     * Changes what is known of a unit.
     *
     * @throws RuleViolation {@code people.unit.nameMissing}, {@code people.unit.nameTaken}, {@code
     *     people.unit.parentSelf}, {@code people.unit.parentCircle}, {@code people.clash} when somebody changed it
     *     meanwhile, {@code people.division.notYours}
     */
    public void change(Actor actor, UnitId id, int version, UnitForm form) {
        actor.require(Right.PEOPLE_EDIT);
        Unit unit = load(actor, id, version);
        EditScope.require(actor, form.divisionCode());
        String name = form.name().strip();
        if (name.isEmpty()) {
            throw new RuleViolation("people.unit.nameMissing");
        }
        if (units.named(name).filter(other -> !other.id().equals(id)).isPresent()) {
            throw new RuleViolation("people.unit.nameTaken", name);
        }
        refuseCircle(id, form.parent());
        String before = unit.name();
        String shortName = form.shortName();
        unit.rename(name, shortName == null || shortName.isBlank() ? name : shortName.strip());
        unit.belongTo(form.organ(), form.level(), form.divisionCode());
        unit.locateAt(form.officeAddress(), form.officeHours());
        unit.under(form.parent());
        units.flush();
        audit.record(actor, "UNIT_CHANGED", "unit", id.toString(), Map.of("name", name, "nameBefore", before));
    }

    /**
     * Takes a unit out of use (停用); its history stays.
     *
     * @throws RuleViolation the sentence of whatever still hangs on it: {@code people.unit.hasPeople}, {@code
     *     people.unit.hasUnits}, {@code people.unit.hasAccounts}, or one of a feature above; {@code people.clash}
     */
    public void deactivate(Actor actor, UnitId id, int version) {
        actor.require(Right.PEOPLE_EDIT);
        Unit unit = load(actor, id, version);
        obstacles(id).stream().findFirst().ifPresent(obstacle -> {
            throw obstacle;
        });
        unit.deactivate();
        audit.record(actor, "UNIT_CLOSED", "unit", id.toString(), Map.of("name", unit.name()));
    }

    /** Takes a unit up again (恢复). */
    public void reactivate(Actor actor, UnitId id, int version) {
        actor.require(Right.PEOPLE_EDIT);
        Unit unit = load(actor, id, version);
        unit.reactivate();
        audit.record(actor, "UNIT_REOPENED", "unit", id.toString(), Map.of("name", unit.name()));
    }

    /** Why the unit cannot be deactivated today, each thing as a sentence; empty when it can. */
    @Transactional(readOnly = true)
    public List<RuleViolation> obstacles(UnitId id) {
        String name = units.findById(id.value()).map(Unit::name).orElse("");
        return uses.orderedStream()
                .map(use -> Map.entry(use.sentenceKey(), use.count(id, OfficeTime.today(clock))))
                .filter(use -> use.getValue() > 0)
                .map(use -> new RuleViolation(use.getKey(), name, use.getValue()))
                .toList();
    }

    private Unit load(Actor actor, UnitId id, int version) {
        Unit unit = units.findForChange(id.value()).orElseThrow(() -> new RuleViolation("people.unit.unknown"));
        EditScope.require(actor, unit.divisionCode());
        clashes.refuse("unit", id.value(), version, unit.version());
        return unit;
    }

    private void refuseCircle(UnitId id, @Nullable UnitId parent) {
        Optional<UnitId> above = Optional.ofNullable(parent);
        while (above.isPresent()) {
            UnitId one = above.get();
            if (one.equals(id)) {
                throw new RuleViolation(one.equals(parent) ? "people.unit.parentSelf" : "people.unit.parentCircle");
            }
            above = units.findById(one.value()).map(Unit::parent);
        }
    }
}
