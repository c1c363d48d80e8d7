package cn.qinqing.visits.ui;

import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.GroupDetails;
import cn.qinqing.visits.GroupId;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One group visit: what was said to all, and the enterprises with their own records. */
@Route(VisitRoutes.GROUP)
@RolesAllowed(RightsCatalog.VISIT_READ)
class GroupDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient TogetherTools tools;
    private H1 heading = new H1();
    private String title = "";

    GroupDetailsView(TogetherTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        load(parameter);
    }

    private void load(String id) {
        removeAll();
        try {
            show(tools.groups().details(tools.actor(), GroupId.of(id)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("visits.list.title")), new EmptyState(title));
        }
    }

    private void show(GroupDetails group) {
        title = group.title();
        heading = new H1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        Div top = new Div(heading, actions(group));
        top.addClassName("qq-heading");
        add(
                top,
                new KeyValues()
                        .line(getTranslation("visits.field.on"), Formats.day(group.on()))
                        .line(
                                getTranslation("visits.guests.title"),
                                getTranslation(
                                        "visits.guests.count", group.guests().size() + group.elsewhere()))
                        .line(getTranslation("visits.together.recordedAt"), Formats.minute(group.recordedAt())),
                new H2(getTranslation("visits.field.text")),
                words(group.text()),
                new H2(getTranslation("visits.guests.title")),
                new TogetherList(group.guests(), group.elsewhere(), null, false));
        if (!group.earlier().isEmpty()) {
            add(new H2(getTranslation("visits.earlier.title")));
            group.earlier().forEach(this::earlier);
        }
    }

    private void earlier(GroupDetails.Earlier earlier) {
        Div block = new Div(new H3(earlier.title()), words(earlier.text()));
        block.addClassName("qq-earlier");
        add(
                new H3(getTranslation(
                        "visits.earlier.corrected", earlier.actorName(), Formats.minute(earlier.changedAt()))),
                new Paragraph(getTranslation("visits.earlier.reason", earlier.reason())),
                block);
    }

    static Paragraph words(String text) {
        Paragraph words = new Paragraph();
        words.setText(text.isBlank() ? words.getTranslation("visits.text.none") : text);
        words.getStyle().set("white-space", "pre-wrap");
        return words;
    }

    private Div actions(GroupDetails group) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (!tools.actor().may(Right.VISIT_RECORD)) {
            return actions;
        }
        if (group.hindrance() != null) {
            actions.add(
                    new RefusedAction(getTranslation("visits.action.correct"), getTranslation(group.hindrance(), "")));
            return actions;
        }
        actions.add(new Button(
                getTranslation("visits.action.correct"),
                click -> new CorrectGroupDialog(tools, group, () -> {
                            Notices.done(getTranslation("visits.done.corrected"));
                            load(group.id().toString());
                            heading.getElement().executeJs("this.focus()");
                        })
                        .open()));
        return actions;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
