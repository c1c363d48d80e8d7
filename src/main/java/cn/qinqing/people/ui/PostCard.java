package cn.qinqing.people.ui;

import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.people.UnitQueries.Holding;
import cn.qinqing.people.UnitQueries.PostRow;
import cn.qinqing.people.UnitQueries.UnitDetails;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One post of a unit: who holds it, who held it, and what can be done with it. */
class PostCard extends Div {

    private final transient PeopleTools tools;
    private final transient Consumer<String> done;

    /** @param done takes the message key of what was done */
    PostCard(PeopleTools tools, UnitDetails unit, PostRow post, Consumer<String> done) {
        this.tools = tools;
        this.done = done;
        addClassName("qq-card");
        boolean edits = tools.actor().may(Right.PEOPLE_EDIT);
        H3 title = new H3(post.title());
        Div heading = new Div(title);
        heading.addClassName("qq-card-heading");
        if (post.leading()) {
            heading.add(new Tag(getTranslation("people.post.leading.tag"), Tag.Tone.PLAIN));
        }
        if (post.sensitive()) {
            heading.add(new Tag(getTranslation("people.post.sensitive.tag"), Tag.Tone.SOON));
        }
        if (!post.active()) {
            heading.add(new Tag(getTranslation("people.post.closedTag"), Tag.Tone.PARKED));
        }
        add(heading);
        List<Holding> now = post.on(tools.today());
        if (now.isEmpty() && post.active()) {
            heading.add(new Tag(getTranslation("people.post.vacant"), Tag.Tone.SOON));
        }
        UnorderedList holders = new UnorderedList();
        now.forEach(one -> holders.add(holder(one, edits)));
        if (!now.isEmpty()) {
            add(holders);
        }
        List<Holding> others =
                post.holdings().stream().filter(one -> !now.contains(one)).toList();
        if (!others.isEmpty()) {
            UnorderedList history = new UnorderedList();
            others.forEach(one -> history.add(holder(one, false)));
            add(new Details(getTranslation("people.post.history", others.size()), history));
        }
        if (edits && post.active()) {
            add(actions(unit, post));
        }
    }

    private Div actions(UnitDetails unit, PostRow post) {
        // whoever holds a leading post hands over what hangs on it: that goes through the sheet of changes
        boolean changesHands = post.leading() && !post.on(tools.today()).isEmpty();
        Div actions = new Div(
                changesHands
                        ? small(
                                "people.action.handOver",
                                () -> UI.getCurrent()
                                        .navigate(
                                                PeopleRoutes.CHANGE,
                                                QueryParameters.simple(
                                                        Map.of("post", post.id().toString()))))
                        : small(
                                "people.action.appoint",
                                () -> new AppointDialog(tools, post, () -> done.accept("people.done.appointed"))
                                        .open()),
                small(
                        "people.action.editPost",
                        () -> new PostDialog(tools, unit, post, () -> done.accept("people.done.postChanged")).open()),
                small("people.action.closePost", () -> close(post)));
        actions.addClassName("qq-actions");
        return actions;
    }

    private void close(PostRow post) {
        try {
            tools.posts().close(tools.actor(), post.id(), post.version());
            done.accept("people.done.postClosed");
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
    }

    private ListItem holder(Holding one, boolean leaves) {
        ListItem line = new ListItem(
                new Anchor(PeopleRoutes.details(one.person()), one.name()),
                new Span(
                        "　" + Formats.period(one.period()) + (one.documentNo() == null ? "" : "　" + one.documentNo())));
        if (one.caretaker()) {
            line.add(new Span(" "), new Tag(getTranslation("people.post.caretaker"), Tag.Tone.SOON));
        }
        if (leaves) {
            // nothing that hangs on somebody may be left without a holder: leaving goes through the sheet of changes
            line.add(small(
                    "people.action.leave",
                    () -> UI.getCurrent()
                            .navigate(
                                    PeopleRoutes.CHANGE,
                                    QueryParameters.simple(
                                            Map.of("person", one.person().toString())))));
        }
        return line;
    }

    private Button small(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
