package cn.qinqing.people;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.domain.OfficePhone;
import cn.qinqing.people.domain.OfficePhoneRepository;
import cn.qinqing.people.domain.UnitRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Office telephones as a clerk keeps them (办公电话): added, changed, removed. A mobile number is refused here. */
@Service
@Transactional
public class PhoneService {

    private final OfficePhoneRepository phones;
    private final UnitRepository units;
    private final PersonScope scope;
    private final AuditLog audit;

    PhoneService(OfficePhoneRepository phones, UnitRepository units, PersonScope scope, AuditLog audit) {
        this.units = units;
        this.scope = scope;
        this.phones = phones;
        this.audit = audit;
    }

    /**
     * Adds a number of a person at a unit, or of the unit's own desk when no person is named; it is internal until the
     * unit releases it.
     *
     * @throws RuleViolation {@code people.phone.mobile}, {@code people.phone.twice}, {@code shared.phone.*}
     */
    public UUID add(Actor actor, @Nullable PersonId person, @Nullable UnitId unit, String typed) {
        actor.require(Right.PEOPLE_EDIT);
        OfficePhone phone = new OfficePhone(Ids.next(), unit, person, PhoneNumber.parse(typed));
        requireOwn(actor, phone);
        refuseTwice(phone);
        phones.saveAndFlush(phone);
        audit.record(actor, "PHONE_ADDED", "office_phone", phone.id().toString(), Map.of("number", phone.number()));
        return phone.id();
    }

    /**
     * Corrects a number; another number is internal again until the unit releases it.
     *
     * @throws RuleViolation {@code people.phone.mobile}, {@code people.phone.unknown}, {@code shared.phone.*}
     */
    public void change(Actor actor, UUID id, String typed) {
        actor.require(Right.PEOPLE_EDIT);
        OfficePhone phone = load(id);
        requireOwn(actor, phone);
        String before = phone.number();
        phone.change(PhoneNumber.parse(typed));
        phones.flush();
        audit.record(
                actor,
                "PHONE_CHANGED",
                "office_phone",
                id.toString(),
                Map.of("number", phone.number(), "before", before));
    }

    /** Removes a number; the next edition of the register no longer shows it. */
    public void remove(Actor actor, UUID id) {
        actor.require(Right.PEOPLE_EDIT);
        OfficePhone phone = load(id);
        requireOwn(actor, phone);
        phones.delete(phone);
        audit.record(actor, "PHONE_REMOVED", "office_phone", id.toString(), Map.of("number", phone.number()));
    }

    /** Numbers are kept where the unit is, or the person. */
    private void requireOwn(Actor actor, OfficePhone phone) {
        UnitId unit = phone.unit();
        PersonId person = phone.person();
        if (unit != null) {
            units.findById(unit.value()).ifPresent(owner -> EditScope.require(actor, owner.divisionCode()));
        } else if (person != null) {
            scope.require(actor, person);
        }
    }

    private OfficePhone load(UUID id) {
        return phones.findById(id).orElseThrow(() -> new RuleViolation("people.phone.unknown"));
    }

    private void refuseTwice(OfficePhone phone) {
        PersonId person = phone.person();
        UnitId unit = phone.unit();
        boolean twice = person != null
                ? phones.findFirstByPersonIdAndNumber(person.value(), phone.number())
                        .isPresent()
                : unit != null
                        && phones.findFirstByUnitIdAndPersonIdIsNullAndNumber(unit.value(), phone.number())
                                .isPresent();
        if (twice) {
            throw new RuleViolation("people.phone.twice", phone.number());
        }
    }
}
