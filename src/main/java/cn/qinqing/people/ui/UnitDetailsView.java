package cn.qinqing.people.ui;

import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.people.UnitQueries.PostRow;
import cn.qinqing.people.UnitQueries.UnitDetails;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** One unit: where and when it answers, its numbers, its posts and who holds them, now and before. */
@Route(PeopleRoutes.UNITS)
@RolesAllowed(RightsCatalog.PEOPLE_READ)
class UnitDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient PeopleTools tools;
    private String title = "";

    UnitDetailsView(PeopleTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            show(UnitId.of(parameter));
        } catch (RuleViolation unknown) {
            removeAll();
            title = Sentences.of(unknown);
            add(new H1(getTranslation("people.units.title")), new EmptyState(title));
        }
    }

    private void show(UnitId id) {
        Actor actor = tools.actor();
        UnitDetails unit = tools.units().details(actor, id);
        title = unit.form().name();
        removeAll();
        add(heading(actor, unit), data(unit), phones(unit), posts(actor, unit));
    }

    private Div heading(Actor actor, UnitDetails unit) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        Div heading = new Div(new H1(unit.form().name()), actions);
        heading.addClassName("qq-heading");
        Div all = new Div(heading);
        if (!unit.active()) {
            all.add(new Tag(getTranslation("people.unit.closed"), Tag.Tone.PARKED));
        }
        if (actor.may(Right.PEOPLE_EDIT)) {
            actions.add(new Button(
                    getTranslation("people.action.editUnit"),
                    click -> new UnitDialog(tools, unit, same -> done(unit, "people.done.unitChanged")).open()));
            state(unit, actions, all);
        }
        return all;
    }

    private void state(UnitDetails unit, Div actions, Div all) {
        List<RuleViolation> obstacles = tools.unitService().obstacles(unit.id());
        if (!unit.active()) {
            actions.add(new Button(
                    getTranslation("people.action.reopenUnit"),
                    click -> guarded(
                            unit,
                            () -> tools.unitService().reactivate(tools.actor(), unit.id(), unit.version()),
                            "people.done.unitReopened")));
        } else if (obstacles.isEmpty()) {
            actions.add(new Button(
                    getTranslation("people.action.closeUnit"),
                    click -> guarded(
                            unit,
                            () -> tools.unitService().deactivate(tools.actor(), unit.id(), unit.version()),
                            "people.done.unitClosed")));
        } else {
            all.add(new RefusedAction(
                    getTranslation("people.action.closeUnit"),
                    obstacles.stream().map(Sentences::of).collect(Collectors.joining())));
        }
    }

    private Div data(UnitDetails unit) {
        KeyValues data = new KeyValues()
                .line(getTranslation("people.unit.shortName"), unit.form().shortName())
                .line(
                        getTranslation("people.unit.organ"),
                        getTranslation("people.Organ." + unit.form().organ().name()))
                .line(
                        getTranslation("people.unit.level"),
                        getTranslation("people.UnitLevel." + unit.form().level().name()))
                .line(
                        getTranslation("people.field.division"),
                        tools.divisions().nameOf(unit.form().divisionCode()));
        UnitId parent = unit.form().parent();
        if (parent != null && unit.parentName() != null) {
            data.line(getTranslation("people.unit.parent"), new Anchor(PeopleRoutes.unit(parent), unit.parentName()));
        }
        if (!unit.below().isEmpty()) {
            Span below = new Span();
            for (UnitHit one : unit.below()) {
                below.add(new Anchor(PeopleRoutes.unit(one.unit()), one.name()), new Span("　"));
            }
            data.line(getTranslation("people.unit.below"), below);
        }
        data.line(getTranslation("people.unit.address"), unit.form().officeAddress())
                .line(getTranslation("people.unit.hours"), unit.form().officeHours());
        return new Div(data);
    }

    private Section phones(UnitDetails unit) {
        Section section = new Section(
                new H2(getTranslation("people.unit.phones")),
                new PhoneLines(tools, unit.phones(), null, unit.id(), () -> show(unit.id())));
        section.addClassName("qq-section");
        return section;
    }

    private Section posts(Actor actor, UnitDetails unit) {
        Section section = new Section(new H2(getTranslation("people.unit.postsTitle")));
        section.addClassName("qq-section");
        if (unit.posts().isEmpty()) {
            section.add(new Paragraph(getTranslation("people.unit.noPosts")));
        }
        for (PostRow post : unit.posts()) {
            section.add(new PostCard(tools, unit, post, key -> done(unit, key)));
        }
        if (actor.may(Right.PEOPLE_EDIT) && unit.active()) {
            section.add(new Button(
                    getTranslation("people.action.newPost"),
                    click -> new PostDialog(tools, unit, null, () -> done(unit, "people.done.postMade")).open()));
        }
        return section;
    }

    private void guarded(UnitDetails unit, Runnable command, String doneKey) {
        try {
            command.run();
            done(unit, doneKey);
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
    }

    private void done(UnitDetails unit, String key) {
        Notices.done(getTranslation(key));
        show(unit.id());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
