package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.ReplyTemplate;
import cn.qinqing.issues.ReplyTemplates;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Templates of replies (答复模板): those of the office and of one's own unit. */
@Route(IssueRoutes.TEMPLATES)
@Menu(order = 4.3, title = "replytemplate.title")
@RolesAllowed(RightsCatalog.ISSUE_READ)
class ReplyTemplatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CommonTools tools;

    ReplyTemplatesView(CommonTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        removeAll();
        Div heading = new Div(new H1(getTranslation("replytemplate.title")));
        heading.addClassName("qq-heading");
        if (ReplyTemplates.keeps(tools.actor())) {
            Button add = new Button(
                    getTranslation("replytemplate.add"),
                    click -> new ReplyTemplateDialog(tools, null, this::load).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            heading.add(add);
        }
        Paragraph what = new Paragraph(getTranslation("replytemplate.what"));
        what.addClassName("qq-sub");
        add(heading, what);
        List<ReplyTemplate> all = tools.templates().all(tools.actor());
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("replytemplate.empty")));
            return;
        }
        PlainTable table = new PlainTable(List.of(
                getTranslation("replytemplate.field.title"),
                getTranslation("issues.field.category"),
                getTranslation("replytemplate.field.unit"),
                getTranslation("issues.reply.basis"),
                getTranslation("replytemplate.field.from"),
                ""));
        table.getElement().setAttribute("aria-label", getTranslation("replytemplate.title"));
        all.forEach(one -> {
            Span text = new Span(one.text());
            text.addClassName("qq-time");
            table.line(List.of(
                    new Div(new Span(one.title()), text),
                    new Span(one.categoryName() == null ? getTranslation("uikit.all") : one.categoryName()),
                    new Span(one.unitName() == null ? getTranslation("replytemplate.office") : one.unitName()),
                    new Span(one.basis()),
                    new Span(Formats.day(one.from())),
                    actions(one)));
        });
        add(table);
    }

    private Component actions(ReplyTemplate one) {
        Div actions = new Div();
        if (!ReplyTemplates.keeps(tools.actor(), one)) {
            return actions;
        }
        actions.addClassName("qq-actions");
        Button change = new Button(
                getTranslation("replytemplate.change"),
                click -> new ReplyTemplateDialog(tools, one, this::load).open());
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        change.setAriaLabel(getTranslation("replytemplate.change.aria", one.title()));
        Button end = new Button(
                getTranslation("replytemplate.end"),
                click -> new ConfirmDialog(
                                getTranslation("replytemplate.end"),
                                getTranslation("replytemplate.end.what", one.title()),
                                () -> {
                                    tools.templates().end(tools.actor(), one.series(), one.version());
                                    load();
                                })
                        .open());
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        end.setAriaLabel(getTranslation("replytemplate.end.aria", one.title()));
        actions.add(change, end);
        return actions;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("replytemplate.title"));
    }
}
