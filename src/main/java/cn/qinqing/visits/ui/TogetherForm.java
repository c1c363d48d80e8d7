package cn.qinqing.visits.ui;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.workbench.Drafts;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A form that notes many records at once (一次录入多条): its heading, the draft that is kept, the button at its foot, and what stands
 * there when it is saved.
 */
abstract class TogetherForm extends Div implements BeforeEnterObserver, HasDynamicTitle {

    final transient TogetherTools tools;
    final FieldErrors errors = new FieldErrors();
    final OnceFields once;
    private final String form;
    private transient @Nullable FormDraft draft;

    /** @param form name of its draft */
    TogetherForm(TogetherTools tools, String form) {
        this.tools = tools;
        this.form = form;
        once = new OnceFields(tools);
        addClassNames("qq-page", "qq-visit");
    }

    /** Title and one sentence of what it is for. */
    abstract String title();

    abstract String what();

    /** Its fields in their order. */
    abstract List<Component> fields();

    /** Lets the draft keep what is typed. */
    abstract void keep(FormDraft kept);

    /** Notes everything, or nothing. */
    abstract NotedTogether noted(FormDraft kept);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (draft != null) {
            return;
        }
        FormDraft kept = tools.drafts().of(tools.actor(), form, Drafts.NEW);
        draft = kept;
        once.keep(kept);
        keep(kept);
        Button save = new Button(getTranslation("visits.action.save"), click -> save(kept));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(save);
        bar.addClassName("qq-savebar");
        add(new H1(title()), new Paragraph(what()), kept.component(), errors);
        add(fields());
        add(bar);
        kept.begin();
    }

    private void save(FormDraft kept) {
        errors.guard(() -> {
            NotedTogether saved = noted(kept);
            kept.clear();
            removeAll();
            add(saved);
            saved.focus();
        });
    }

    /** Sends; what was sent before in other words is meant as one of its own the next time. */
    static <N> N sent(FormDraft kept, Supplier<N> send) {
        try {
            return send.get();
        } catch (RuleViolation refused) {
            if (refused.key().equals("visits.sent.other")) {
                kept.renew();
            }
            throw refused;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title());
    }
}
