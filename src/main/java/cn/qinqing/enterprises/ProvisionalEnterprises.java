package cn.qinqing.enterprises;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.domain.Enterprise;
import cn.qinqing.enterprises.domain.EnterpriseRepository;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who raised something and stands in no list (待核实主体): an enterprise or a 个体户 as it named itself. It is in no list,
 * figure, picker or index, whatever anybody may read, until the desk links it to the enterprise that it is or registers
 * it as a new one.
 */
@Service
@Transactional
public class ProvisionalEnterprises {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;

    private final EnterpriseRepository enterprises;
    private final EnterpriseService service;
    private final EnterpriseQueries queries;
    private final Divisions divisions;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ProvisionalEnterprises(
            EnterpriseRepository enterprises,
            EnterpriseService service,
            EnterpriseQueries queries,
            Divisions divisions,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.enterprises = enterprises;
        this.service = service;
        this.queries = queries;
        this.divisions = divisions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it named itself. */
    public record Named(
            EnterpriseKind kind,
            String name,
            String divisionCode,
            @Nullable String address) {}

    /**
     * Keeps who raised something under the name that was given.
     *
     * @param division code of the county or city
     * @throws RuleViolation {@code enterprises.provisional.name.missing}, {@code enterprises.provisional.name.long}, {@code
     *     enterprises.provisional.place.missing}, {@code enterprises.provisional.place.long}, {@code
     *     enterprises.outsideScope}
     */
    public EnterpriseId meet(
            Actor actor, EnterpriseKind kind, String name, @Nullable String division, @Nullable String address) {
        actor.require(Right.ISSUE_RAISE);
        String called = name.strip();
        if (called.isEmpty()) {
            throw new RuleViolation("enterprises.provisional.name.missing");
        }
        if (called.codePointCount(0, called.length()) > LONGEST_NAME) {
            throw new RuleViolation("enterprises.provisional.name.long", LONGEST_NAME);
        }
        if (division == null
                || divisions.own().stream().noneMatch(one -> one.code().equals(division))) {
            throw new RuleViolation("enterprises.provisional.place.missing");
        }
        if (address != null && address.strip().codePointCount(0, address.strip().length()) > LONGEST_ADDRESS) {
            throw new RuleViolation("enterprises.provisional.place.long", LONGEST_ADDRESS);
        }
        if (actor.scope() instanceof Scope.Within within && !within.divisions().contains(division)) {
            throw new RuleViolation("enterprises.outsideScope");
        }
        Enterprise met = Enterprise.provisional(
                EnterpriseId.create(),
                form(new Named(kind, called, division, address)),
                actor.accountId().orElse(null),
                clock.instant());
        enterprises.saveAndFlush(met);
        return met.id();
    }

    /** As it named itself, for who may read the issue; empty when it stands in the lists. */
    @Transactional(readOnly = true)
    public Optional<Named> find(EnterpriseId id) {
        return jdbc.sql("select kind, name, division_code, address from enterprise where id = ? and merged_into = id")
                .param(id.value())
                .query((row, n) -> new Named(
                        EnterpriseKind.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))
                .optional();
    }

    /**
     * It turned out to be an enterprise of the list: what it left is read there from now on.
     *
     * @throws RuleViolation {@code enterprises.unknown}, {@code enterprises.provisional.known} when it was linked before
     */
    public void turnedOut(Actor actor, EnterpriseId provisional, EnterpriseId real) {
        actor.require(Right.ISSUE_TRIAGE);
        EnterpriseHit hit = queries.hit(actor, real).orElseThrow(() -> new RuleViolation("enterprises.unknown"));
        pointTo(provisional, real);
        audit.record(
                actor,
                "ENTERPRISE_IDENTIFIED",
                "enterprise",
                real.toString(),
                Map.of("title", hit.name(), "enterprise", provisional.toString()));
    }

    /**
     * Registers it as a new enterprise under the name that it gave.
     *
     * @throws RuleViolation {@code enterprises.provisional.known}, and what {@link EnterpriseService#create} refuses
     */
    public EnterpriseId register(Actor actor, EnterpriseId provisional, @Nullable String uscc) {
        actor.require(Right.ENTERPRISE_EDIT);
        Named named = find(provisional).orElseThrow(() -> new RuleViolation("enterprises.provisional.known"));
        EnterpriseId made = service.create(actor, form(named).withUscc(uscc));
        pointTo(provisional, made);
        return made;
    }

    private void pointTo(EnterpriseId provisional, EnterpriseId real) {
        int changed = jdbc.sql(
                        "update enterprise set merged_into = ?, changed_at = ?, version = version + 1 where id = ? and merged_into = id")
                .params(real.value(), OfficeTime.column(clock.instant()), provisional.value())
                .update();
        if (changed == 0) {
            throw new RuleViolation("enterprises.provisional.known");
        }
    }

    private static EnterpriseForm form(Named named) {
        return new EnterpriseForm(
                named.kind(),
                named.name(),
                null,
                null,
                named.divisionCode(),
                named.address(),
                null,
                null,
                null,
                EnterpriseState.OPERATING,
                ListingConsent.NOT_ASKED,
                false,
                null,
                null,
                (UUID) null);
    }
}
