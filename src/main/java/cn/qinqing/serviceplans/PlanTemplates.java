package cn.qinqing.serviceplans;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.serviceplans.domain.NodeStore;
import cn.qinqing.serviceplans.domain.PlanChecks;
import cn.qinqing.serviceplans.domain.PlanTemplateStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dated template of plans (方案模板): stages, nodes and sub-items. A plan takes the version of the day on which it is
 * opened; what a later one would change is offered to it item by item.
 */
@Service
@Transactional
public class PlanTemplates {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DOCUMENT = 100;
    private static final int MOST_NODES = 200;

    private final PlanTemplateStore templates;
    private final NodeStore nodes;
    private final AuditLog audit;
    private final Clock clock;

    PlanTemplates(PlanTemplateStore templates, NodeStore nodes, AuditLog audit, Clock clock) {
        this.templates = templates;
        this.nodes = nodes;
        this.audit = audit;
        this.clock = clock;
    }

    /** All versions, the latest first. */
    @Transactional(readOnly = true)
    public List<PlanTemplate> all(Actor actor) {
        actor.require(Right.PLAN_READ);
        List<PlanTemplate> all = new ArrayList<>();
        LocalDate end = LocalDate.of(9999, 12, 31);
        for (PlanTemplateStore.Version version : templates.all()) {
            all.add(new PlanTemplate(
                    version.id(),
                    new Period(version.from(), end),
                    version.documentNo(),
                    version.createdBy(),
                    templates.nodes(version.id())));
            end = version.from();
        }
        return all;
    }

    /**
     * Puts a further version in force from a day on. Sent twice, it is one.
     *
     * @throws RuleViolation {@code serviceplans.template.prefecture} for who does not work for the whole prefecture; {@code
     *     serviceplans.template.from.missing}, {@code serviceplans.template.from.past}, {@code serviceplans.template.from.taken};
     *     {@code serviceplans.template.document.long}; {@code serviceplans.template.empty}, {@code
     *     serviceplans.template.many}; {@code serviceplans.template.name.missing}, {@code serviceplans.template.name.long},
     *     {@code serviceplans.template.name.twice}
     */
    public TemplateId put(Actor actor, TemplateForm form) {
        actor.require(Right.PLAN_EDIT);
        if (!(actor.scope() instanceof Scope.All)) {
            throw new RuleViolation("serviceplans.template.prefecture");
        }
        if (form.clientKey() != null) {
            var sent = templates.findByClientKey(form.clientKey());
            if (sent.isPresent()) {
                return sent.get();
            }
        }
        LocalDate from = form.from();
        if (from == null) {
            throw new RuleViolation("serviceplans.template.from.missing");
        }
        if (from.isBefore(OfficeTime.today(clock))) {
            throw new RuleViolation("serviceplans.template.from.past");
        }
        if (templates.begins(from)) {
            throw new RuleViolation("serviceplans.template.from.taken");
        }
        String document =
                PlanChecks.within(form.documentNo().strip(), LONGEST_DOCUMENT, "serviceplans.template.document");
        TemplateId id = TemplateId.create();
        templates.add(
                id,
                from,
                document.isEmpty() ? null : document,
                coded(form.nodes()),
                actor,
                clock.instant(),
                form.clientKey());
        audit.record(
                actor, "PLAN_TEMPLATE_PUT", "plan_template", id.toString(), Map.of("day", from, "document", document));
        return id;
    }

    /** Every node with a code; a new one gets its own. */
    private static List<TemplateNode> coded(List<TemplateNode> nodes) {
        if (nodes.isEmpty()) {
            throw new RuleViolation("serviceplans.template.empty");
        }
        if (nodes.size() > MOST_NODES) {
            throw new RuleViolation("serviceplans.template.many", MOST_NODES);
        }
        Set<String> names = new HashSet<>();
        List<TemplateNode> coded = new ArrayList<>();
        for (TemplateNode node : nodes) {
            String name = PlanChecks.words(node.name(), LONGEST_NAME, "serviceplans.template.name");
            if (!names.add(node.parent() + "/" + name)) {
                throw new RuleViolation("serviceplans.template.name.twice", name);
            }
            String code = node.code().isEmpty() ? Ids.next().toString() : node.code();
            coded.add(new TemplateNode(code, node.parent(), node.stage(), name));
        }
        return coded;
    }

    /** What the version that holds today would change in a plan and about which nobody decided yet. */
    @Transactional(readOnly = true)
    public List<PlanOffer> offers(Actor actor, PlanDetails plan) {
        actor.require(Right.PLAN_READ);
        return plan.state() == PlanState.CLOSED ? List.of() : offers(plan.id());
    }

    List<PlanOffer> offers(PlanId plan) {
        TemplateId newest = templates.on(OfficeTime.today(clock));
        TemplateId taken = templates.takenBy(plan.value());
        if (newest.equals(taken)) {
            return List.of();
        }
        Map<String, String> before = new HashMap<>();
        templates.nodes(taken).forEach(node -> before.put(node.code(), node.name()));
        Map<String, NodeStore.Found> own = new HashMap<>();
        List<NodeStore.Found> all = nodes.of(plan);
        all.stream().filter(node -> node.code() != null).forEach(node -> own.put(node.code(), node));
        Set<String> decided = new HashSet<>(templates.decided(plan.value(), newest));
        List<PlanOffer> offers = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (TemplateNode node : templates.nodes(newest)) {
            kept.add(node.code());
            NodeStore.Found known = own.get(node.code());
            if (known == null) {
                offers.add(new PlanOffer(PlanOffer.Kind.ADD, node.code(), node.stage(), node.name(), ""));
            } else if (!known.leftOut()
                    && !node.name().equals(before.get(node.code()))
                    && !node.name().equals(known.name())) {
                offers.add(new PlanOffer(PlanOffer.Kind.RENAME, node.code(), node.stage(), node.name(), known.name()));
            }
        }
        all.stream()
                .filter(node -> node.code() != null && !node.leftOut() && !kept.contains(node.code()))
                .forEach(node -> offers.add(new PlanOffer(
                        PlanOffer.Kind.REMOVE, String.valueOf(node.code()), node.stage(), node.name(), node.name())));
        return offers.stream().filter(offer -> !decided.contains(offer.code())).toList();
    }
}
