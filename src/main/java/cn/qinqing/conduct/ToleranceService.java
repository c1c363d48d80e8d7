package cn.qinqing.conduct;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.conduct.domain.Narrowed;
import cn.qinqing.conduct.domain.ToleranceFiles;
import cn.qinqing.conduct.domain.ToleranceMarks;
import cn.qinqing.conduct.domain.ToleranceRules;
import cn.qinqing.conduct.domain.ToleranceStore;
import cn.qinqing.conduct.domain.ToleranceWall;
import cn.qinqing.conduct.domain.Vault;
import cn.qinqing.people.Bodies;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tolerance records (容错纠错；条例第七条): a person, or the unit for him, applies with the evidence of the collective decision;
 * 纪委 notes numbers, days and the outcome. Nothing is altered, and neither log nor event tells who applied.
 */
@Service
@Transactional
public class ToleranceService {

    private static final String SERIES = "容错";

    /** In the event log nobody applies: that somebody did would tell too much. */
    private static final Actor LETTERBOX = new Actor.Job("容错申请", Set.of());

    private final ToleranceStore store;
    private final ToleranceFiles files;
    private final ToleranceMarks marks;
    private final ToleranceWall wall;
    private final Vault vault;
    private final Numbers numbers;
    private final Bodies bodies;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ToleranceService(
            ToleranceStore store,
            ToleranceFiles files,
            ToleranceMarks marks,
            ToleranceWall wall,
            Vault vault,
            Numbers numbers,
            Bodies bodies,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.marks = marks;
        this.wall = wall;
        this.vault = vault;
        this.numbers = numbers;
        this.bodies = bodies;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Home(@Nullable String name, String division) {}

    /**
     * Takes in an application of the actor, or of the actor's unit for one of its people. Sent twice, it is one.
     *
     * @throws RuleViolation {@code conduct.declare.person} for who is no person signed in; {@code
     *     conduct.tolerance.forPerson.other} for somebody who is not of the own unit today, {@code
     *     conduct.tolerance.forPerson.self}; {@code conduct.key.missing}; and what {@link ToleranceRules} refuses
     */
    public ToleranceReceipt apply(Actor actor, ToleranceForm form) {
        actor.require(Right.CONDUCT_DECLARE);
        if (!(actor instanceof Actor.Person)) {
            throw new RuleViolation("conduct.declare.person");
        }
        Optional<ToleranceReceipt> before = store.sent(form.clientKey(), actor);
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = OfficeTime.dayOf(now);
        ToleranceRules.check(form, today);
        PersonId about = form.forPerson();
        String subject = about == null ? actor.name() : colleague(actor, about, today);
        Home home = actor.unitId().flatMap(this::home).orElse(new Home(null, Divisions.PREFECTURE));
        Vault.Seal seal = vault.current();
        ToleranceReceipt receipt = new ToleranceReceipt(
                new ToleranceId(Ids.next()), numbers.next(bodies.prefecture().id(), SERIES, today), today);
        LocalDate from = Objects.requireNonNull(form.from());
        store.insert(
                receipt,
                home.division(),
                about == null ? marks.of(seal.keyId(), actor) : marks.of(seal.keyId(), about),
                marks.of(seal.keyId(), actor),
                new ToleranceStore.Told(
                        new ToleranceDetails.Subject(
                                subject,
                                home.name(),
                                about == null ? null : actor.name(),
                                about == null ? "" : form.unitDocument().strip(),
                                now),
                        new ToleranceDetails.Matter(
                                form.matter().strip(),
                                from,
                                form.to() == null ? from : form.to(),
                                form.basis().strip()),
                        form.decisions(),
                        new ToleranceDetails.Gain(
                                Boolean.TRUE.equals(form.noGain()), form.gain().strip()),
                        new ToleranceDetails.Loss(
                                form.lossYuan(),
                                form.loss().strip(),
                                form.remedy().strip())),
                seal,
                form.clientKey());
        files.add(receipt.id(), null, form.files(), seal);
        audit.record(
                LETTERBOX,
                "TOLERANCE_APPLIED",
                "tolerance",
                receipt.id().toString(),
                Map.of("number", receipt.number()));
        return receipt;
    }

    /**
     * Adds words and files to one's own application (补充材料). Sent twice, it is added once.
     *
     * @throws RuleViolation {@code conduct.tolerance.unknown} when it is not one's own; {@code conduct.tolerance.over} when
     *     it was withdrawn, declined or closed; {@code conduct.tolerance.words.missing}, {@code conduct.tolerance.words.long},
     *     and what {@link ToleranceEvidence#check} refuses; {@code conduct.key.missing}
     */
    public void supplement(Actor actor, SupplementTolerance added) {
        actor.require(Right.CONDUCT_DECLARE);
        ToleranceStore.Row row = own(actor, added.application());
        if (store.noted(row.id(), added.clientKey())) {
            return;
        }
        if (row.state() != ToleranceState.APPLIED && row.state() != ToleranceState.ACCEPTED) {
            throw new RuleViolation("conduct.tolerance.over");
        }
        ToleranceRules.words(added.words(), !added.files().isEmpty());
        ToleranceEvidence.check(added.files(), files.count(row.id()));
        Vault.Seal seal = vault.current();
        UUID step = note(actor, row, seal, added.clientKey(), ToleranceStepKind.SUPPLEMENT, added.words());
        files.add(row.id(), step, added.files(), seal);
        noted(row, "TOLERANCE_SUPPLEMENTED");
    }

    /**
     * Takes one's own application back, before it is accepted (撤回).
     *
     * @throws RuleViolation {@code conduct.tolerance.unknown}, {@code conduct.tolerance.withdraw.late}
     */
    public void withdraw(Actor actor, ToleranceId id) {
        actor.require(Right.CONDUCT_DECLARE);
        ToleranceStore.Row row = own(actor, id);
        if (row.state() != ToleranceState.APPLIED) {
            throw new RuleViolation("conduct.tolerance.withdraw.late");
        }
        note(actor, row, vault.current(), Ids.next(), ToleranceStepKind.WITHDRAWN, "");
        noted(row, "TOLERANCE_WITHDRAWN");
    }

    /**
     * Notes a step: acceptance, closing, filing, clearing of reputation. For 纪委 alone. Sent twice, it is noted once.
     *
     * @throws RuleViolation {@code conduct.tolerance.discipline}; {@code conduct.tolerance.unknown}; {@code
     *     conduct.tolerance.own} for one's own application; {@code conduct.tolerance.step.order} when a step before it is
     *     missing, {@code conduct.tolerance.step.twice}; and what {@link ToleranceRules} refuses
     */
    public void record(Actor actor, RecordToleranceStep step) {
        wall.demandDiscipline(actor);
        store.lock(step.application());
        ToleranceStore.Row row = store.find(step.application(), ToleranceStore.seen(actor, ToleranceFilter.none()))
                .orElseThrow(() -> new RuleViolation("conduct.tolerance.unknown"));
        if (store.noted(row.id(), step.clientKey())) {
            return;
        }
        Narrowed own = store.own(actor);
        if (store.find(row.id(), own).isPresent()) {
            throw new RuleViolation("conduct.tolerance.own");
        }
        inOrder(row, step.kind());
        ToleranceRules.check(step, row.on(), OfficeTime.today(clock));
        store.add(
                row.id(),
                new ToleranceDetails.Step(
                        step.kind(),
                        actor.name(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        step.on(),
                        step.number().strip(),
                        step.kind() == ToleranceStepKind.CLOSED ? step.outcome() : null,
                        step.kind() == ToleranceStepKind.DECLINED ? step.reason() : null,
                        step.kind().placed() ? step.place().strip() : "",
                        ""),
                vault.current(),
                step.clientKey());
        audit.record(
                actor,
                "TOLERANCE_STEP",
                "tolerance",
                row.id().toString(),
                Map.of("number", row.number(), "kind", step.kind().name()));
    }

    private static void inOrder(ToleranceStore.Row row, ToleranceStepKind kind) {
        if (kind.byApplicant()) {
            throw new RuleViolation("conduct.tolerance.step.order");
        }
        if (kind.single() && row.steps().contains(kind)) {
            throw new RuleViolation("conduct.tolerance.step.twice");
        }
        boolean before = kind.intake()
                ? row.state() == ToleranceState.APPLIED
                : kind.needs() == null || row.steps().contains(kind.needs());
        if (!before) {
            throw new RuleViolation("conduct.tolerance.step.order");
        }
    }

    private UUID note(
            Actor actor,
            ToleranceStore.Row row,
            Vault.Seal seal,
            UUID clientKey,
            ToleranceStepKind kind,
            String words) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return store.add(
                row.id(),
                new ToleranceDetails.Step(
                        kind, actor.name(), now, OfficeTime.dayOf(now), "", null, null, "", words.strip()),
                seal,
                clientKey);
    }

    private void noted(ToleranceStore.Row row, String what) {
        Map<String, String> facts = Map.of("number", row.number());
        if (what.equals("TOLERANCE_WITHDRAWN")) {
            audit.record(LETTERBOX, "TOLERANCE_WITHDRAWN", "tolerance", row.id().toString(), facts);
        } else {
            audit.record(
                    LETTERBOX, "TOLERANCE_SUPPLEMENTED", "tolerance", row.id().toString(), facts);
        }
    }

    private ToleranceStore.Row own(Actor actor, ToleranceId id) {
        store.lock(id);
        return store.find(id, store.own(actor)).orElseThrow(() -> new RuleViolation("conduct.tolerance.unknown"));
    }

    /** The name of somebody of the actor's own unit today. */
    private String colleague(Actor actor, PersonId person, LocalDate today) {
        if (actor.personId().filter(person::equals).isPresent()) {
            throw new RuleViolation("conduct.tolerance.forPerson.self");
        }
        return people(actor, today, " and p.id = ?", person.value()).stream()
                .findFirst()
                .map(PeopleQueries.PersonHit::name)
                .orElseThrow(() -> new RuleViolation("conduct.tolerance.forPerson.other"));
    }

    private Optional<Home> home(UnitId unit) {
        return jdbc.sql("select name, division_code from unit where id = ?")
                .param(unit.value())
                .query((row, n) -> new Home(row.getString(1), row.getString(2)))
                .optional();
    }

    /** People of the actor's own unit today, for whom the unit may apply. */
    @Transactional(readOnly = true)
    public List<PeopleQueries.PersonHit> colleagues(Actor actor, String text, int limit) {
        actor.require(Right.CONDUCT_DECLARE);
        String part = text.strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
        return people(
                        actor,
                        OfficeTime.today(clock),
                        " and (p.name like ? or p.initials like ? or p.pinyin like ?)",
                        "%" + part,
                        part,
                        part)
                .stream()
                .filter(hit -> actor.personId().filter(hit.person()::equals).isEmpty())
                .limit(limit)
                .toList();
    }

    private List<PeopleQueries.PersonHit> people(Actor actor, LocalDate today, String condition, Object... more) {
        UUID unit = actor.unitId().map(UnitId::value).orElse(null);
        if (unit == null) {
            return List.of();
        }
        List<Object> params = new ArrayList<>(List.of(unit, today, today));
        params.addAll(List.of(more));
        return jdbc.sql("""
                        select distinct p.id, p.name, u.name, p.pinyin from post_holding h join post o on o.id = h.post_id
                        join unit u on u.id = o.unit_id join person p on p.id = h.person_id
                        where o.unit_id = ? and h.valid_from <= ? and h.valid_to > ? and p.active""" + condition + " order by p.pinyin, p.id")
                .params(params)
                .query((row, n) -> new PeopleQueries.PersonHit(
                        new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }
}
