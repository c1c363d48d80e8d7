package cn.qinqing.policies.ui;

import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.policies.PolicyAnswer;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyMatch;
import cn.qinqing.policies.PolicyReason;
import cn.qinqing.policies.PolicyRoutes;
import cn.qinqing.policies.PolicyUse;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** Which policies fit the enterprise today, which may once a fact is known, and, folded, which do not and why. */
@org.springframework.stereotype.Component
class PolicySection implements EnterpriseSection {

    /** Of each answer at first; a button shows the rest. */
    private static final int MOST = 20;

    private final PolicyTools tools;
    private final ObjectProvider<PolicyUse> uses;

    PolicySection(PolicyTools tools, ObjectProvider<PolicyUse> uses) {
        this.tools = tools;
        this.uses = uses;
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public String titleKey() {
        return "policies.section.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.POLICY_READ)) {
            return Optional.empty();
        }
        Div place = new Div();
        fill(place, actor, enterprise);
        return Optional.of(place);
    }

    private void fill(Div place, Actor actor, EnterpriseId enterprise) {
        place.removeAll();
        List<PolicyMatch> all = tools.matches().of(actor, enterprise, tools.today());
        if (all.isEmpty()) {
            place.add(new Paragraph(place.getTranslation("policies.section.empty")));
            return;
        }
        Map<PolicyAnswer, List<PolicyMatch>> by = all.stream().collect(Collectors.groupingBy(PolicyMatch::answer));
        List<PolicyMatch> hits = by.getOrDefault(PolicyAnswer.HIT, List.of());
        List<PolicyMatch> unknowns = by.getOrDefault(PolicyAnswer.UNKNOWN, List.of());
        List<PolicyMatch> misses = by.getOrDefault(PolicyAnswer.MISS, List.of());
        place.add(new Paragraph(place.getTranslation(
                "policies.section.summary",
                Formats.number(hits.size()),
                Formats.number(unknowns.size()),
                Formats.number(misses.size()),
                Formats.day(tools.today()))));
        if (!hits.isEmpty()) {
            List<Offers> offered = offers(actor, enterprise, hits);
            place.add(list(hits, match -> buttons(place, enterprise, match, offered)));
        }
        if (!unknowns.isEmpty()) {
            place.add(new H3(place.getTranslation("policies.section.unknown")));
            place.add(list(unknowns, match -> List.of()));
        }
        if (!misses.isEmpty()) {
            place.add(folded(place, misses));
        }
    }

    private Details folded(Div place, List<PolicyMatch> misses) {
        Details folded = new Details(place.getTranslation("policies.section.misses", Formats.number(misses.size())));
        // there may be thousands: made when somebody looks
        folded.addOpenedChangeListener(change -> {
            if (change.isOpened() && folded.getContent().findAny().isEmpty()) {
                folded.add(list(misses, match -> List.of()));
            }
        });
        return folded;
    }

    /** What one feature offers for the hits. */
    private record Offers(PolicyUse use, Map<PolicyId, PolicyUse.Offer> byPolicy) {}

    private List<Offers> offers(Actor actor, EnterpriseId enterprise, List<PolicyMatch> hits) {
        List<PolicyId> ids = hits.stream().map(PolicyMatch::policy).toList();
        return uses.stream()
                .sorted(Comparator.comparingInt(PolicyUse::order))
                .map(use -> new Offers(use, use.offers(actor, enterprise, ids)))
                .toList();
    }

    private List<Component> buttons(Div place, EnterpriseId enterprise, PolicyMatch match, List<Offers> offered) {
        return offered.stream()
                .flatMap(one -> Optional.ofNullable(one.byPolicy().get(match.policy())).stream())
                .map(offer -> switch (offer) {
                    case PolicyUse.Offer.Do action -> button(place, enterprise, match, action);
                    case PolicyUse.Offer.Link link -> new Anchor(link.path(), place.getTranslation(link.labelKey()));
                })
                .map(Component.class::cast)
                .toList();
    }

    private Button button(Div place, EnterpriseId enterprise, PolicyMatch match, PolicyUse.Offer.Do action) {
        Button button = new Button(
                place.getTranslation(action.labelKey()),
                click -> Notices.orRefused(() -> {
                    PolicyUse.Done done = action.action().get();
                    told(place, enterprise, done);
                    fill(place, tools.actor(), enterprise);
                }));
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        button.setAriaLabel(place.getTranslation(action.labelKey()) + "：" + match.title());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void told(Div place, EnterpriseId enterprise, PolicyUse.Done done) {
        String sentence = place.getTranslation(done.sentenceKey());
        if (done.undo() == null) {
            Notices.done(sentence);
            return;
        }
        Notices.done(
                sentence,
                place.getTranslation("policies.section.undo"),
                () -> Notices.orRefused(() -> {
                    done.undo().run();
                    fill(place, tools.actor(), enterprise);
                }));
    }

    /** What stands beside a policy. */
    private interface Beside {
        List<Component> of(PolicyMatch match);
    }

    private Component list(List<PolicyMatch> matches, Beside beside) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qq-policy-matches");
        matches.stream().limit(MOST).forEach(match -> list.add(item(match, beside)));
        if (matches.size() <= MOST) {
            return list;
        }
        Div whole = new Div(list);
        Button more = new Button(
                UI.getCurrent().getTranslation("policies.section.more", Formats.number(matches.size() - MOST)));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> {
            matches.stream().skip(MOST).forEach(match -> list.add(item(match, beside)));
            whole.remove(more);
        });
        whole.add(more);
        return whole;
    }

    private ListItem item(PolicyMatch match, Beside beside) {
        ListItem item = new ListItem(
                new Anchor(PolicyRoutes.details(match.policy()), match.title()), new Span("　" + match.number()));
        beside.of(match).forEach(one -> item.add(new Span("　"), one));
        if (match.hit()) {
            item.add(new Div(match.benefit()));
        }
        Paragraph why =
                new Paragraph(reasons(match).stream().map(tools.words()::of).collect(Collectors.joining("；")));
        why.addClassName("qq-why");
        item.add(why);
        return item;
    }

    /** For a miss what misses, for an open one what is missing, for a hit all. */
    private static List<PolicyReason> reasons(PolicyMatch match) {
        return switch (match.answer()) {
            case HIT -> match.hits();
            case UNKNOWN -> match.unknowns();
            case MISS -> match.misses();
        };
    }
}
