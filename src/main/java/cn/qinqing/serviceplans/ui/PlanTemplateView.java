package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.serviceplans.PlanTemplate;
import cn.qinqing.serviceplans.TemplateNode;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.Scope;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The versions of the template of plans: what holds, what will, what did (方案模板). */
@Route(PlanRoutes.TEMPLATES)
@Menu(order = 62.6, title = "serviceplans.template.title")
@RolesAllowed(RightsCatalog.PLAN_READ)
class PlanTemplateView extends Div implements HasDynamicTitle {

    private final transient PlanTools tools;

    PlanTemplateView(PlanTools tools) {
        this.tools = tools;
        addClassName("qq-page");
        fill();
    }

    private void fill() {
        removeAll();
        var versions = tools.templates().all(tools.actor());
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (tools.actor().may(Right.PLAN_EDIT) && tools.actor().scope() instanceof Scope.All) {
            Button put = new Button(
                    getTranslation("serviceplans.template.put"),
                    click -> new PlanTemplateDialog(tools, versions.getFirst(), () -> {
                                Notices.done(getTranslation("serviceplans.template.done"));
                                fill();
                            })
                            .open());
            put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(put);
        }
        Div heading = new Div(new H1(getTranslation("serviceplans.template.title")), actions);
        heading.addClassName("qq-heading");
        Paragraph explain = new Paragraph(getTranslation("serviceplans.template.explain"));
        explain.addClassName("qq-sub");
        add(heading, explain);
        versions.forEach(this::version);
    }

    private void version(PlanTemplate version) {
        H2 title = new H2(Formats.period(version.period()));
        if (version.period().contains(tools.today())) {
            title.add(new Tag(getTranslation("serviceplans.template.holds"), Tag.Tone.GOOD));
        }
        Paragraph below =
                new Paragraph(version.createdBy() + (version.documentNo() == null ? "" : "　" + version.documentNo()));
        below.addClassName("qq-sub");
        Div stages = new Div();
        stages.addClassName("qq-plan-stages");
        for (PlanStage stage : PlanStage.values()) {
            Div column = new Div(new H3(getTranslation("serviceplans.PlanStage." + stage.name())));
            column.addClassName("qq-plan-stage");
            UnorderedList list = new UnorderedList();
            version.nodes().stream()
                    .filter(node -> node.stage() == stage && node.parent() == null)
                    .forEach(node -> list.add(item(version, node)));
            column.add(list);
            stages.add(column);
        }
        add(title, below, stages);
    }

    private static ListItem item(PlanTemplate version, TemplateNode node) {
        ListItem item = new ListItem(node.name());
        UnorderedList below = new UnorderedList();
        version.nodes().stream()
                .filter(one -> node.code().equals(one.parent()))
                .forEach(one -> below.add(new ListItem(one.name())));
        item.add(below);
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("serviceplans.template.title"));
    }
}
