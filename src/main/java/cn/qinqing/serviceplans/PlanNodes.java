package cn.qinqing.serviceplans;

import cn.qinqing.serviceplans.domain.NodeStore;
import cn.qinqing.serviceplans.domain.PlanChanges;
import cn.qinqing.serviceplans.domain.PlanChanges.Taken;
import cn.qinqing.serviceplans.domain.PlanChecks;
import cn.qinqing.serviceplans.domain.PlanTemplateStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The nodes of one plan (流程节点): its own copy of the template, adapted as the plan needs it. */
@Service
@Transactional
public class PlanNodes {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 1_000;

    private final NodeStore nodes;
    private final PlanTemplateStore templates;
    private final PlanTemplates offered;
    private final PlanChanges changes;

    PlanNodes(NodeStore nodes, PlanTemplateStore templates, PlanTemplates offered, PlanChanges changes) {
        this.nodes = nodes;
        this.templates = templates;
        this.offered = offered;
        this.changes = changes;
    }

    /**
     * Adds a node of its own, or a sub-item to one.
     *
     * @param parent null for a node
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}, {@code serviceplans.nodeName.missing},
     *     {@code serviceplans.nodeName.long}, {@code serviceplans.node.unknown}
     */
    public NodeId add(Actor actor, PlanId plan, @Nullable NodeId parent, PlanStage stage, String name) {
        Taken taken = changes.content(actor, plan);
        String words = PlanChecks.words(name, LONGEST_NAME, "serviceplans.nodeName");
        PlanStage at = stage;
        if (parent != null) {
            at = nodes.find(parent)
                    .filter(one -> one.plan().equals(plan) && one.parent() == null)
                    .orElseThrow(() -> new RuleViolation("serviceplans.node.unknown"))
                    .stage();
        }
        NodeId id = nodes.add(plan, parent, at, words, null);
        changes.done(taken, "NODE_ADD", null, null, words, null);
        return id;
    }

    /**
     * Calls it otherwise in this plan.
     *
     * @throws RuleViolation as {@link #add}; {@code serviceplans.node.clash}
     */
    public void rename(Actor actor, NodeId id, int version, String name) {
        actor.require(Right.PLAN_EDIT);
        NodeStore.Found node = find(id);
        Taken taken = changes.content(actor, node.plan());
        String words = PlanChecks.words(name, LONGEST_NAME, "serviceplans.nodeName");
        nodes.rename(id, version, words);
        changes.done(taken, "NODE_RENAME", null, null, node.name() + " → " + words, null);
    }

    /**
     * Leaves it out of this plan with its sub-items (不适用).
     *
     * @throws RuleViolation as {@link #rename}; {@code serviceplans.reason.missing}, {@code serviceplans.reason.long}
     */
    public void leaveOut(Actor actor, NodeId id, int version, String reason) {
        actor.require(Right.PLAN_EDIT);
        NodeStore.Found node = find(id);
        Taken taken = changes.content(actor, node.plan());
        String why = PlanChecks.words(reason, LONGEST_REASON, "serviceplans.reason");
        nodes.leaveOut(id, version, why, actor, taken.now());
        changes.done(taken, "NODE_LEAVE_OUT", null, null, node.name(), why);
    }

    /**
     * Takes it in again.
     *
     * @throws RuleViolation as {@link #rename}
     */
    public void takeBack(Actor actor, NodeId id, int version) {
        actor.require(Right.PLAN_EDIT);
        NodeStore.Found node = find(id);
        Taken taken = changes.content(actor, node.plan());
        nodes.takeBack(id, version);
        changes.done(taken, "NODE_TAKE_BACK", null, null, node.name(), null);
    }

    /**
     * Decides about one item of a later template: takes it over, or leaves the plan as it is.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}; {@code serviceplans.offer.gone} when it
     *     is not offered any more
     */
    public void decide(Actor actor, PlanId plan, String code, boolean accept) {
        Taken taken = accept ? changes.content(actor, plan) : changes.course(actor, plan);
        PlanOffer offer = offered.offers(plan).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("serviceplans.offer.gone"));
        TemplateId newest = templates.on(taken.today());
        if (accept) {
            take(taken, newest, offer);
        }
        templates.decide(plan.value(), newest, code, accept, actor, taken.now());
        if (offered.offers(plan).isEmpty()) {
            templates.takenUp(plan.value(), newest);
        }
        changes.done(taken, accept ? "OFFER_ACCEPT" : "OFFER_DISMISS", null, null, offer.name(), null);
    }

    private void take(Taken taken, TemplateId newest, PlanOffer offer) {
        PlanId plan = taken.plan().id();
        if (offer.kind() == PlanOffer.Kind.ADD) {
            String parent = templates.nodes(newest).stream()
                    .filter(node -> node.code().equals(offer.code()))
                    .map(TemplateNode::parent)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            NodeId above = parent == null
                    ? null
                    : nodes.of(plan).stream()
                            .filter(node -> parent.equals(node.code()))
                            .map(NodeStore.Found::id)
                            .findFirst()
                            .orElseThrow(() -> new RuleViolation("serviceplans.offer.parent"));
            nodes.add(plan, above, offer.stage(), offer.name(), offer.code());
            return;
        }
        NodeStore.Found node = nodes.of(plan).stream()
                .filter(one -> offer.code().equals(one.code()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("serviceplans.offer.gone"));
        if (offer.kind() == PlanOffer.Kind.RENAME) {
            nodes.rename(node.id(), node.version(), offer.name());
        } else {
            nodes.leaveOut(node.id(), node.version(), offer.name(), taken.actor(), taken.now());
        }
    }

    private NodeStore.Found find(NodeId id) {
        return nodes.find(id).orElseThrow(() -> new RuleViolation("serviceplans.node.unknown"));
    }
}
