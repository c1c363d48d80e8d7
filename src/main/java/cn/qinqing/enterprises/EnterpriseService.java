package cn.qinqing.enterprises;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.domain.Enterprise;
import cn.qinqing.enterprises.domain.EnterpriseContact;
import cn.qinqing.enterprises.domain.EnterpriseContactRepository;
import cn.qinqing.enterprises.domain.EnterpriseNameHistory;
import cn.qinqing.enterprises.domain.EnterpriseNameHistoryRepository;
import cn.qinqing.enterprises.domain.EnterpriseRepository;
import cn.qinqing.enterprises.domain.StateChanges;
import cn.qinqing.people.Bodies;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.Uscc;
import cn.qinqing.workbench.Numbers;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on enterprises, chambers and associations (企业、商会、协会). */
@Service
@Transactional
public class EnterpriseService {

    private final EnterpriseRepository enterprises;
    private final EnterpriseNameHistoryRepository formerNames;
    private final EnterpriseContactRepository contacts;
    private final EnterpriseDocuments documents;
    private final StateChanges stateChanges;
    private final Divisions divisions;
    private final Parks parks;
    private final Bodies bodies;
    private final Numbers numbers;
    private final Timeline timeline;
    private final AuditLog audit;
    private final EnterpriseClashes clashes;
    private final Clock clock;

    EnterpriseService(
            EnterpriseRepository enterprises,
            EnterpriseNameHistoryRepository formerNames,
            EnterpriseContactRepository contacts,
            EnterpriseDocuments documents,
            StateChanges stateChanges,
            Divisions divisions,
            Parks parks,
            Bodies bodies,
            Numbers numbers,
            Timeline timeline,
            AuditLog audit,
            EnterpriseClashes clashes,
            Clock clock) {
        this.enterprises = enterprises;
        this.formerNames = formerNames;
        this.contacts = contacts;
        this.documents = documents;
        this.stateChanges = stateChanges;
        this.divisions = divisions;
        this.parks = parks;
        this.bodies = bodies;
        this.numbers = numbers;
        this.timeline = timeline;
        this.audit = audit;
        this.clashes = clashes;
        this.clock = clock;
    }

    /**
     * Makes an enterprise; without a code it gets a temporary number (临时编号). Sending the same form twice makes one.
     *
     * @throws RuleViolation {@code enterprises.uscc.taken} naming who has the code, {@code enterprises.division.unknown},
     *     {@code enterprises.park.unknown} for a unit that is no park or closed,
     *     {@code enterprises.name.missing}, {@code enterprises.founded.future}, or what the code's own rules refuse
     */
    public EnterpriseId create(Actor actor, EnterpriseForm form) {
        return create(actor, form, null);
    }

    /** As {@link #create(Actor, EnterpriseForm)}, for a row of an import run. */
    public EnterpriseId create(Actor actor, EnterpriseForm form, @Nullable UUID importRun) {
        actor.require(Right.ENTERPRISE_EDIT);
        if (form.clientKey() != null) {
            Optional<Enterprise> sentBefore = enterprises.findByClientKey(form.clientKey());
            if (sentBefore.isPresent()) {
                return sentBefore.get().id();
            }
        }
        check(actor, form, null);
        Enterprise enterprise =
                new Enterprise(EnterpriseId.create(), form, actor.accountId().orElse(null), clock.instant());
        enterprise.cameFrom(importRun);
        if (enterprise.uscc() == null) {
            enterprise.numberTemporarily(numbers.next(
                    bodies.ofDivision(form.divisionCode()).id(), Enterprise.TEMPORARY_SERIES, OfficeTime.today(clock)));
        }
        enterprises.saveAndFlush(enterprise);
        documents.put(enterprise);
        timeline.append(actor, event(enterprise, "enterprises.timeline.created", enterprise.name()));
        audit.record(
                actor,
                "ENTERPRISE_CREATED",
                "enterprise",
                enterprise.id().toString(),
                Map.of("name", enterprise.name(), "uscc", String.valueOf(enterprise.uscc())));
        return enterprise.id();
    }

    /**
     * Takes changed values; a changed name goes into the history of names.
     *
     * @throws RuleViolation {@code enterprises.clash} naming who changed the record since the form was opened
     */
    public void edit(Actor actor, EnterpriseId id, EnterpriseForm form) {
        actor.require(Right.ENTERPRISE_EDIT);
        Enterprise enterprise =
                enterprises.findForChange(id.value()).orElseThrow(() -> new RuleViolation("enterprises.unknown"));
        demandScope(actor, enterprise.divisionCode());
        if (form.version() == null || form.version() != enterprise.version()) {
            throw clashes.of(id, enterprise.name());
        }
        check(actor, form, id);
        String oldName = enterprise.name();
        if (enterprise.nameDiffers(form.name())) {
            formerNames.save(new EnterpriseNameHistory(Ids.next(), id, oldName, OfficeTime.today(clock)));
        }
        enterprise.apply(form, clock.instant());
        if (enterprise.uscc() == null && enterprise.temporaryNo() == null) {
            enterprise.numberTemporarily(numbers.next(
                    bodies.ofDivision(form.divisionCode()).id(), Enterprise.TEMPORARY_SERIES, OfficeTime.today(clock)));
        }
        enterprises.flush();
        documents.put(enterprise);
        timeline.append(actor, event(enterprise, "enterprises.timeline.edited", enterprise.name()));
        audit.record(
                actor,
                "ENTERPRISE_EDITED",
                "enterprise",
                id.toString(),
                Map.of(
                        "nameBefore",
                        oldName,
                        "name",
                        enterprise.name(),
                        "state",
                        enterprise.state().name()));
    }

    /**
     * Gives an enterprise that was known without one its code.
     *
     * @return its version afterwards
     * @throws RuleViolation {@code enterprises.uscc.taken}; {@code enterprises.clash} when it has another code meanwhile
     */
    public int fillInCode(Actor actor, EnterpriseId id, Uscc code) {
        actor.require(Right.ENTERPRISE_EDIT);
        Enterprise enterprise = load(id);
        if (enterprise.uscc() != null) {
            throw clashes.of(id, enterprise.name());
        }
        edit(actor, id, enterprise.form().withUscc(code.value()));
        return enterprise.version();
    }

    /**
     * Ends an enterprise (注销): it stays readable, and nothing new hangs on it.
     *
     * @throws RuleViolation {@code enterprises.alreadyEnded}
     */
    public void end(Actor actor, EnterpriseId id, String reason) {
        actor.require(Right.ENTERPRISE_EDIT);
        Enterprise enterprise = load(id);
        demandScope(actor, enterprise.divisionCode());
        if (enterprise.state() == EnterpriseState.CANCELLED) {
            throw new RuleViolation("enterprises.alreadyEnded", enterprise.name());
        }
        enterprise.apply(enterprise.form().withState(EnterpriseState.CANCELLED, enterprise.version()), clock.instant());
        stateChanges.note(actor, id, EnterpriseState.CANCELLED, OfficeTime.today(clock), reason.strip());
        enterprises.flush();
        documents.put(enterprise);
        timeline.append(actor, event(enterprise, "enterprises.timeline.ended", reason));
        audit.record(actor, "ENTERPRISE_ENDED", "enterprise", id.toString(), Map.of("reason", reason));
    }

    /** Adds a contact person; contacts are never published. */
    public UUID addContact(Actor actor, EnterpriseId id, ContactForm form) {
        actor.require(Right.ENTERPRISE_EDIT);
        Enterprise enterprise = load(id);
        demandScope(actor, enterprise.divisionCode());
        EnterpriseContact contact = contacts.saveAndFlush(new EnterpriseContact(Ids.next(), id, form));
        audit.record(actor, "CONTACT_ADDED", "enterprise", id.toString(), Map.of("contact", contact.id()));
        return contact.id();
    }

    /** Removes a contact person. */
    public void removeContact(Actor actor, UUID contactId) {
        actor.require(Right.ENTERPRISE_EDIT);
        EnterpriseContact contact =
                contacts.findById(contactId).orElseThrow(() -> new RuleViolation("enterprises.contact.unknown"));
        demandScope(actor, load(contact.enterprise()).divisionCode());
        contacts.delete(contact);
        audit.record(
                actor, "CONTACT_REMOVED", "enterprise", contact.enterprise().toString(), Map.of("contact", contactId));
    }

    private void check(Actor actor, EnterpriseForm form, @Nullable EnterpriseId self) {
        if (divisions.byCode(form.divisionCode()).isEmpty()) {
            throw new RuleViolation("enterprises.division.unknown", form.divisionCode());
        }
        demandScope(actor, form.divisionCode());
        if (form.park() != null && !parks.known(form.park(), self)) {
            throw new RuleViolation("enterprises.park.unknown");
        }
        if (form.uscc() != null && !form.uscc().isBlank()) {
            enterprises
                    .findByUscc(Uscc.parse(form.uscc()).value())
                    .filter(other -> !other.id().equals(self))
                    .ifPresent(other -> {
                        throw new RuleViolation("enterprises.uscc.taken", other.name());
                    });
        }
    }

    private Enterprise load(EnterpriseId id) {
        return enterprises.findById(id.value()).orElseThrow(() -> new RuleViolation("enterprises.unknown"));
    }

    private static void demandScope(Actor actor, String divisionCode) {
        boolean mine =
                switch (actor.scope()) {
                    case Scope.All all -> true;
                    case Scope.Within within -> within.divisions().contains(divisionCode);
                    case Scope.Nothing nothing -> false;
                };
        if (!mine) {
            throw new RuleViolation("enterprises.outsideScope");
        }
    }

    private Timeline.Event event(Enterprise enterprise, String kind, String summary) {
        return new Timeline.Event(
                enterprise.id(),
                OfficeTime.today(clock),
                kind,
                summary,
                Timeline.Visibility.STAFF,
                "enterprise",
                enterprise.id().value());
    }
}
