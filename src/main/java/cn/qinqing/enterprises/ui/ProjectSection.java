package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.enterprises.ProjectForm;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the enterprise builds, how far it is and for how much. */
@org.springframework.stereotype.Component
class ProjectSection implements EnterpriseSection {

    private final EnterpriseTools tools;

    ProjectSection(EnterpriseTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "enterprises.project.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (tools.queries().details(actor, enterprise).form().kind().isChamber()) {
            return Optional.empty();
        }
        Div place = new Div();
        fill(place, actor, enterprise);
        return Optional.of(place);
    }

    private void fill(Div place, Actor actor, EnterpriseId enterprise) {
        place.removeAll();
        List<Projects.Project> projects = tools.projects().of(actor, enterprise);
        if (projects.isEmpty()) {
            place.add(new Paragraph(place.getTranslation("enterprises.project.none")));
        } else {
            PlainTable table =
                    new PlainTable(Stream.of("name", "kind", "stage", "investmentField", "place", "period", "action")
                            .map(name -> place.getTranslation("enterprises.project." + name))
                            .toList());
            projects.forEach(one -> table.line(line(place, actor, enterprise, one)));
            place.add(table);
        }
        if (actor.may(Right.ENTERPRISE_EDIT)) {
            String title = place.getTranslation("enterprises.project.create");
            Button create = new Button(
                    title,
                    click -> new ProjectDialog(
                                    title,
                                    null,
                                    () -> {
                                        throw new RuleViolation("enterprises.project.clash");
                                    },
                                    form -> {
                                        tools.projects().create(tools.actor(), enterprise, form);
                                        changed(place, enterprise);
                                    })
                            .open());
            create.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            place.add(create);
        }
    }

    private List<Component> line(Div place, Actor actor, EnterpriseId enterprise, Projects.Project project) {
        ProjectForm form = project.form();
        return List.of(
                new Span(form.name()),
                new Span(place.getTranslation("enterprises.ProjectKind." + form.kind())),
                new Span(place.getTranslation("enterprises.ProjectStage." + form.stage())),
                new Span(
                        form.investment() == null
                                ? "—"
                                : form.investment().stripTrailingZeros().toPlainString()),
                new Span(form.place() == null ? "—" : form.place()),
                new Span(Formats.day(form.startsOn()) + "–" + Formats.day(form.endsOn())),
                project.ended()
                        ? new Span(
                                place.getTranslation("enterprises.project.over", String.valueOf(project.endReason())))
                        : actions(place, actor, enterprise, project));
    }

    /** As it stands now; ended or gone meanwhile, it cannot be changed any more. */
    private Projects.Project newest(EnterpriseId enterprise, Projects.Project seen) {
        return tools.projects().of(tools.actor(), enterprise).stream()
                .filter(one -> one.id().equals(seen.id()) && !one.ended())
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        "enterprises.project.ended", seen.form().name()));
    }

    private Component actions(Div place, Actor actor, EnterpriseId enterprise, Projects.Project project) {
        if (!actor.may(Right.ENTERPRISE_EDIT)) {
            return new Span("—");
        }
        return new Span(
                small(
                        place,
                        "edit",
                        project,
                        () -> new ProjectDialog(
                                place.getTranslation(
                                        "enterprises.project.editOf",
                                        project.form().name()),
                                project.form(),
                                () -> newest(enterprise, project).form(),
                                form -> {
                                    tools.projects().edit(tools.actor(), project.id(), form);
                                    changed(place, enterprise);
                                })),
                small(
                        place,
                        "end",
                        project,
                        () -> new EndProjectDialog(
                                tools, project, () -> newest(enterprise, project), () -> changed(place, enterprise))));
    }

    private static Button small(Div place, String name, Projects.Project project, Supplier<Dialog> dialog) {
        Button button = new Button(
                place.getTranslation("enterprises.project." + name),
                click -> dialog.get().open());
        button.setAriaLabel(place.getTranslation(
                "enterprises.project." + name + "Of", project.form().name()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void changed(Div place, EnterpriseId enterprise) {
        Notices.done(place.getTranslation("enterprises.project.done"));
        fill(place, tools.actor(), enterprise);
    }
}
